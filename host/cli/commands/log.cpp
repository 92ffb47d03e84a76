// Where the log is, and its last lines: what somebody who helps asks for first.
#include "files/log.h"

#include "cli/command.h"
#include "cli/options.h"
#include "cli/print.h"

#include <alp/text.h>

#include <cstdio>

namespace alp::cli {
namespace {

class LogCommand : public Command {
public:
    const char* name() const override { return "log"; }
    const char* summary() const override { return tr("Where the log is, and its last lines"); }
    int place() const override { return 65; }
    void add_options(CommandOptions& options) override {
        options.take(lines_, {.name = "--lines", .help = tr("How many of them"), .type = tr("NUMBER"), .shows_default = true});
    }

    int run(const CommonOptions&) override {
        if (lines_ < 0) throw CallError(filled(tr("{0} takes a number, not \"{1}\""), "--lines", lines_));
        const auto file = files::log_file();
        const auto lines = files::last_log_lines(file, static_cast<std::size_t>(lines_));
        print_line(file.string());
        for (const std::string& line : lines) print_line(line);
        return 0;
    }

private:
    int lines_ = 20;
};

}  // namespace

std::unique_ptr<Command> make_log_command() { return std::make_unique<LogCommand>(); }

}  // namespace alp::cli
