#include "cli/command.h"
#include "cli/options.h"
#include "cli/print.h"
#include "cli/reading.h"
#include "cli/session_json.h"
#include "look_back/quarter.h"
#include "report/plain.h"
#include "workspace/meeting.h"

#include <alp/text.h>

#include <cstdio>

namespace alp::cli {
namespace {

class ShowCommand : public Command {
public:
    const char* name() const override { return "show"; }
    const char* summary() const override { return tr("One meeting, as text or JSON"); }
    int place() const override { return 130; }
    void add_options(CommandOptions& options) override {
        options.session(asked_);
        options.json(json_);
    }

    int run(const CommonOptions& common) override {
        ReadSession read(common, asked_, false);
        const Session& session = read.session();
        if (json_) return print_json(json_of_session(session, read.team())), 0;
        const bool quarter = read.header().instrument == look_back::quarter_id;  // its outline has no steps for its verdicts
        Report shown = quarter ? look_back::quarter_report(session) : outline_report(session);
        workspace::name_meeting(shown, read.header());
        print_text(report::plain_text(shown));
        return 0;
    }

private:
    std::string asked_;
    bool json_ = false;
};

}  // namespace

std::unique_ptr<Command> make_show_command() { return std::make_unique<ShowCommand>(); }

}  // namespace alp::cli
