// The command line: `alp` with a command, or without one for the window. Each command is one file in commands/, as README.md here explains.
// Exit codes: 0 done; 1 it was not possible, with a sentence on stderr; 2 the call itself is wrong.
#pragma once

#include "plugins/catalogue.h"

#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>

namespace alp::cli {

class CommandOptions;

// What every command takes.
struct CommonOptions {
    std::filesystem::path store;  // --store; empty: the user's own
    std::string language;         // --lang; empty: the one of the settings
    bool safe = false;            // --safe: no plugins

    std::filesystem::path store_file() const;
    std::string shown_language() const;  // `language`, or the one that is in use
};

// One command. Made before the words of the call are read and used for one call, so what its options hold are plain members.
class Command {
public:
    virtual ~Command() = default;
    virtual const char* name() const = 0;     // as it is typed: "new-instrument"
    virtual const char* summary() const = 0;  // one line of the help, translated
    virtual int place() const = 0;            // in the help: the lowest first; negative: not in the help
    virtual void add_options(CommandOptions& options) = 0;
    // The exit code. Throws CallError for exit code 2 and any other exception, with a sentence, for 1.
    virtual int run(const CommonOptions& common) = 0;
    // A crash may leave the memory of the process in a core file: nothing of a real team is in there.
    virtual bool may_leave_core(const CommonOptions&) const { return false; }
};

// The call is wrong in a way that only the command can tell.
struct CallError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// Where plugins are looked for, and how: the same for the window and every command.
plugins::Options plugin_options(const CommonOptions& common);

int open_window(const CommonOptions& common);

// Reads the words of the call and runs its command.
int run(int argc, char** argv);

}  // namespace alp::cli
