#include "cli/command.h"
#include "cli/options.h"
#include "cli/print.h"
#include "store/care/copies.h"
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
        const int result = check_store(common);
        return check_copies(common.store_file()) ? result : 1;
    }

private:
    int check_store(const CommonOptions& common) const {
        const auto store = store::Store::open(common.store_file(), store::Mode::read);
        const auto problems = store->check(!quick_);
        for (const auto& problem : problems) print_line(workspace::sentence_of(problem));
        if (!problems.empty()) return 1;
        int sessions = 0;
        const auto teams = store->teams();
        for (const auto& team : teams) sessions += team.sessions;
        const std::string held = filled(trn("{} team", "{} teams", static_cast<long>(teams.size())), teams.size()) + ", " +
                                 filled(trn("{} meeting", "{} meetings", sessions), sessions);
        print_line(filled(tr("{} is whole: {}; history and rows agree."), store->file().string(), held));
        return 0;
    }

    static const char* about_erased(const store::CopyWithErased& one) {
        if (!one.certain) return tr("{} cannot be read, so it may still hold something that was erased. Remove it when it is not needed.");
        if (!one.can_be_cleaned)
            return tr("{} still holds something that was erased, and cannot be cleaned. Remove it when it is not needed.");
        return tr("{} still holds something that was erased. The next backup takes it out.");
    }

    // What was set aside is told, and is no fault; what was erased and still stands somewhere is one.
    static bool check_copies(const std::filesystem::path& store) {
        for (const store::Copy& copy : store::copies(store))
            if (store::is_set_aside(copy.kind))
                print_line(filled(tr("Set aside: {0} ({1}), kept until {2}."), copy.file.string(), workspace::name_of(copy.kind),
                                  iso(store::goes_on(copy))));
            else if (copy.kind != store::CopyKind::backup)
                print_line(filled(tr("Left behind: {0} ({1})."), copy.file.string(), workspace::name_of(copy.kind)));
        const auto held = store::copies_with_erased(store);
        for (const store::CopyWithErased& one : held) print_line(filled(about_erased(one), one.copy.file.string()));
        return held.empty();
    }

    bool quick_ = false;
};

}  // namespace

std::unique_ptr<Command> make_check_command() { return std::make_unique<CheckCommand>(); }

}  // namespace alp::cli
