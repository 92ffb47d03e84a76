#include "plugins/child.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <utility>

namespace alp::plugins {

// In a group of its own, with the signals as they are by default, and without a terminal to write to.
Child::Child(const std::filesystem::path& program, const std::vector<std::string>& words, Speaks speaks,
             const std::filesystem::path& folder) {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) return;
    ::fcntl(ends[0], F_SETFL, O_NONBLOCK);
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    const bool third = speaks == Speaks::on_third, both = speaks == Speaks::on_both;
    if (third) ::posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    else ::posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    if (both) ::posix_spawn_file_actions_adddup2(&actions, ends[1], STDERR_FILENO);
    else ::posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    if (third) ::posix_spawn_file_actions_adddup2(&actions, ends[1], 3);
    if (!folder.empty()) ::posix_spawn_file_actions_addchdir_np(&actions, folder.c_str());
    posix_spawnattr_t attributes;
    ::posix_spawnattr_init(&attributes);
    sigset_t all, none;
    ::sigfillset(&all);
    ::sigemptyset(&none);
    ::posix_spawnattr_setsigdefault(&attributes, &all);
    ::posix_spawnattr_setsigmask(&attributes, &none);
    ::posix_spawnattr_setpgroup(&attributes, 0);
    ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP);
    std::vector<std::string> all_words{program.string()};
    all_words.insert(all_words.end(), words.begin(), words.end());
    std::vector<char*> call;
    for (std::string& word : all_words) call.push_back(word.data());
    call.push_back(nullptr);
    started_ = ::posix_spawnp(&pid_, program.c_str(), &actions, &attributes, call.data(), environ) == 0;
    if (!started_) pid_ = -1;
    ::posix_spawnattr_destroy(&attributes);
    ::posix_spawn_file_actions_destroy(&actions);
    ::close(ends[1]);
    output_ = ends[0];
}

Child::Child(Child&& other) noexcept
    : started_(other.started_), pid_(std::exchange(other.pid_, -1)), output_(std::exchange(other.output_, -1)), status_(other.status_) {}

Child::~Child() {
    end();
    if (output_ >= 0) ::close(output_);
}

std::string Child::take() {
    std::string said;
    char piece[4096];
    for (ssize_t count; output_ >= 0 && (count = ::read(output_, piece, sizeof piece)) > 0;)
        said.append(piece, static_cast<std::size_t>(count));
    return said;
}

std::optional<int> Child::ended() {
    int status = 0;
    if (!status_ && pid_ >= 0 && ::waitpid(pid_, &status, WNOHANG) == pid_) {
        status_ = status;
        ::kill(-pid_, SIGKILL);  // the group: also what it may have started
        pid_ = -1;
    }
    return status_;
}

void Child::end() {
    if (pid_ < 0) return;
    ::kill(-pid_, SIGKILL);
    int status = 0;
    ::waitpid(pid_, &status, 0);
    status_ = status;
    pid_ = -1;
}

}  // namespace alp::plugins
