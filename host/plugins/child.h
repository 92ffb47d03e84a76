// A program in a child process with a process group of its own, and its output. One thread at a time.
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
    ~Child();  // kills it, and everything that it started
    Child(Child&& other) noexcept;
    Child(const Child&) = delete;

    bool started() const { return started_; }
    std::string take();          // its output since the last call; does not wait
    std::optional<int> ended();  // its status as of waitpid() once it has ended; does not wait
    void end();

private:
    bool started_ = false;
    pid_t pid_ = -1;
    int output_ = -1;
    std::optional<int> status_;
};

}  // namespace alp::plugins
