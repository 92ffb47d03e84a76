#include "plugins/trial.h"

#include "plugins/catalogue.h"
#include "plugins/library.h"
#include "plugins/refused.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstring>
#include <iostream>
#include <thread>

namespace alp::plugins {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

namespace {

// The child's last line begins with it: a plugin that calls exit() does not get as far.
constexpr std::string_view last_words = "trial-load: ";

struct Child {
    pid_t pid = -1;
    int output = -1;
    std::string said;  // the end of it
    Verdict verdict;
};

// In a group of its own, with the signals as they are by default, and without a terminal to write to.
Child start(const fs::path& program, const fs::path& file) {
    Child child;
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) return child;
    ::fcntl(ends[0], F_SETFL, O_NONBLOCK);
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    ::posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    ::posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawnattr_t attributes;
    ::posix_spawnattr_init(&attributes);
    sigset_t all, none;
    ::sigfillset(&all);
    ::sigemptyset(&none);
    ::posix_spawnattr_setsigdefault(&attributes, &all);
    ::posix_spawnattr_setsigmask(&attributes, &none);
    ::posix_spawnattr_setpgroup(&attributes, 0);
    ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP);
    std::string command = "trial-load", program_name = program.string(), file_name = file.string();
    char* arguments[] = {program_name.data(), command.data(), file_name.data(), nullptr};
    if (::posix_spawn(&child.pid, program.c_str(), &actions, &attributes, arguments, environ) != 0) child.pid = -1;
    ::posix_spawnattr_destroy(&attributes);
    ::posix_spawn_file_actions_destroy(&actions);
    ::close(ends[1]);
    child.output = ends[0];
    return child;
}

void listen(Child& child) {
    constexpr std::size_t keep = 4096;
    char piece[keep];
    for (ssize_t count; (count = ::read(child.output, piece, sizeof piece)) > 0;) {
        child.said.append(piece, static_cast<std::size_t>(count));
        if (child.said.size() > 2 * keep) child.said.erase(0, child.said.size() - keep);
    }
}

bool said_its_last_words(const Child& child) {
    const auto line = child.said.rfind('\n', child.said.size() - 2);
    return !child.said.empty() && child.said.compare(line == std::string::npos ? 0 : line + 1, last_words.size(), last_words) == 0;
}

// True when the child is done; then its verdict stands.
bool done(Child& child, bool out_of_time) {
    if (child.pid < 0) return true;
    int status = 0;
    const bool ended = ::waitpid(child.pid, &status, WNOHANG) == child.pid;
    listen(child);
    if (!ended && !out_of_time) return false;
    ::kill(-child.pid, SIGKILL);  // the group: also what the plugin may have started
    if (!ended) {
        ::waitpid(child.pid, &status, 0);
        child.verdict.finding = Finding::hung;
    } else if (WIFSIGNALED(status)) {
        child.verdict = {Finding::crashed, WTERMSIG(status)};
    } else if (!said_its_last_words(child)) {
        child.verdict.finding = Finding::exited;
    }
    child.pid = -1;
    return true;
}

}  // namespace

std::vector<Verdict> try_out(const fs::path& program, const std::vector<fs::path>& files) {
    std::vector<Child> children;
    for (const fs::path& file : files) children.push_back(start(program, file));
    const auto limit = Clock::now() + trial_limit;
    for (bool all = false; !all;) {
        const bool out_of_time = Clock::now() >= limit;
        all = true;
        for (Child& child : children) all &= done(child, out_of_time);
        if (!all) std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    std::vector<Verdict> verdicts;
    for (const Child& child : children) {
        if (child.output >= 0) ::close(child.output);
        verdicts.push_back(child.verdict);
    }
    return verdicts;
}

std::string sentence(const Verdict& verdict, const std::string& name) {
    switch (verdict.finding) {
        case Finding::passed: return {};
        case Finding::crashed:
            return filled(tr("“{0}” crashed in its trial ({1}), so it was not loaded. Ask its maker for a better version."), name,
                          ::strsignal(verdict.signal));
        case Finding::exited:
            return filled(tr("“{0}” wanted to end the program in its trial, so it was not loaded. Ask its maker for a better version."), name);
        case Finding::hung:
            return filled(tr("“{0}” did not answer within {1} seconds in its trial, so it was not loaded. Ask its maker for a better version."),
                          name, trial_limit.count());
        case Finding::ended: return filled(tr("“{0}” ended the program last time, so it was not loaded by itself. Try again?"), name);
    }
    return {};
}

int trial_load(const fs::path& file) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    ::prctl(PR_SET_DUMPABLE, 0);  // its crash is expected: no core file
    std::string why;
    ImGui::CreateContext();  // as there will be when it is loaded for good
    try {
        ask_outline(Library::load(file, nullptr, std::nullopt));
    } catch (const Refused& refused) {
        why = refused.what();
    }
    ImGui::DestroyContext();
    std::cout << '\n' << last_words << (why.empty() ? "ok" : why) << std::endl;
    return why.empty() ? 0 : 1;
}

}  // namespace alp::plugins
