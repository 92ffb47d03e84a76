// What was given in private does not end up on the disk in the memory of a process that crashed.
#include "files/no_core.h"
#include "cli/command.h"
#include "support/store_kit.h"

#include <doctest/doctest.h>

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <functional>
#include <string>
#include <vector>

using namespace alp;

namespace {

enum class Core { possible, none, half };  // half: only one of the two ways to one is closed

// What a crash would leave after `what`, in a process of its own.
Core core_after(const std::function<void()>& what) {
    const pid_t child = ::fork();
    if (child == 0) {
        what();
        rlimit limit{};
        ::getrlimit(RLIMIT_CORE, &limit);
        const bool dumpable = ::prctl(PR_GET_DUMPABLE) == 1, allowed = limit.rlim_cur > 0;
        ::_exit(static_cast<int>(dumpable ? Core::possible : allowed ? Core::half : Core::none));
    }
    int ended = 0;
    REQUIRE(::waitpid(child, &ended, 0) == child);
    REQUIRE(WIFEXITED(ended));
    return static_cast<Core>(WEXITSTATUS(ended));
}

void call_alp(const kit::Folder& home, std::vector<std::string> words) {
    for (const char* name : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"}) ::setenv(name, home.path.c_str(), 1);
    words.insert(words.begin(), "alp");
    std::vector<char*> all;
    for (std::string& word : words) all.push_back(word.data());
    if (!std::freopen("/dev/null", "w", stdout) || !std::freopen("/dev/null", "w", stderr)) return;
    cli::run(static_cast<int>(all.size()), all.data());
}

}  // namespace

TEST_CASE("a process that was asked to leave no core file leaves none, where the system writes them and where it hands them to a program") {
    CHECK(core_after([] {}) == Core::possible);
    CHECK(core_after([] { files::leave_no_core(); }) == Core::none);
}

TEST_CASE("every command of the program leaves no core file, but the one for makers on its practice store") {
    const kit::Folder home;
    const std::string nowhere = (home.path / "nowhere").string(), store = (home.path / "real.store").string();
    CHECK(core_after([&] { call_alp(home, {"sessions", "--store", store}); }) == Core::none);
    CHECK(core_after([&] { call_alp(home, {"check", "--store", store}); }) == Core::none);
    CHECK(core_after([&] { call_alp(home, {"dev", nowhere}); }) == Core::possible);
    CHECK(core_after([&] { call_alp(home, {"dev", nowhere, "--store", store}); }) == Core::none);
}
