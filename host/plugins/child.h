// A program in a process and a group of its own, and what it says. Its crash is met there and not here. One thread at a time.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace alp::plugins {

enum class Speaks {
    on_output,      // its standard output is listened to, its errors go nowhere
    on_both,        // output and errors are listened to, as one
    on_third,       // only file descriptor 3 is listened to; output and errors go nowhere
};

class Child {
public:
    // `program` with a path, or a name to be looked for in $PATH. started() tells whether it could be run.
    Child(const std::filesystem::path& program, const std::vector<std::string>& words, Speaks speaks, const std::filesystem::path& folder = {});
    ~Child();  // ends it, with all that it started
    Child(Child&& other) noexcept;
    Child(const Child&) = delete;

    bool started() const { return started_; }
    std::string take();          // what it said since the last time; waits for nothing
    std::optional<int> ended();  // its status as of waitpid(), once it has ended; waits for nothing
    void end();

private:
    bool started_ = false;
    pid_t pid_ = -1;
    int output_ = -1;
    std::optional<int> status_;
};

}  // namespace alp::plugins
