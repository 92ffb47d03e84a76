// Not for users: the program starts itself with it to try a plugin in a process of its own.
#include "cli/command.h"
#include "cli/options.h"

namespace alp::cli {
namespace {

class TrialLoadCommand : public Command {
public:
    const char* name() const override { return "trial-load"; }
    const char* summary() const override { return ""; }
    int place() const override { return -1; }
    void add_options(CommandOptions& options) override { options.take(file_, {.name = "file", .help = "", .type = "", .required = true}); }
    int run(const CommonOptions&) override { return plugins::trial_load(file_); }

private:
    std::filesystem::path file_;
};

}  // namespace

std::unique_ptr<Command> make_trial_load_command() { return std::make_unique<TrialLoadCommand>(); }

}  // namespace alp::cli
