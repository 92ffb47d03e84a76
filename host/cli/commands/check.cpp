#include "cli/command.h"
#include "cli/options.h"
#include "store/store.h"
#include "workspace/store_words.h"

#include <alp/text.h>

#include <cstdio>

namespace alp::cli {
namespace {

class CheckCommand : public Command {
public:
    const char* name() const override { return "check"; }
    const char* summary() const override { return tr("Verifies the store"); }
    int place() const override { return 40; }
    void add_options(CommandOptions& options) override { options.flag(quick_, "--quick", tr("Only the quick checks")); }

    int run(const CommonOptions& common) override {
        const auto store = store::Store::open(common.store_file(), store::Mode::read);
        const auto problems = store->check(!quick_);
        for (const auto& problem : problems) std::puts(workspace::sentence_of(problem).c_str());
        if (!problems.empty()) return 1;
        int sessions = 0;
        const auto teams = store->teams();
        for (const auto& team : teams) sessions += team.sessions;
        const std::string held = filled(trn("{} team", "{} teams", static_cast<long>(teams.size())), teams.size()) + ", " +
                                 filled(trn("{} meeting", "{} meetings", sessions), sessions);
        std::puts(filled(tr("{} is whole: {}; history and rows agree."), store->file().string(), held).c_str());
        return 0;
    }

private:
    bool quick_ = false;
};

}  // namespace

std::unique_ptr<Command> make_check_command() { return std::make_unique<CheckCommand>(); }

}  // namespace alp::cli
