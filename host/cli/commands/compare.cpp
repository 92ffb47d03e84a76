// Of one team: all its cards over time. Of more: the newest of each, of those that agreed; without names: of all that did.
#include "compare/report.h"
#include "workspace/later_headers.h"

#include "cli/asked.h"
#include "cli/command.h"
#include "cli/options.h"
#include "cli/print.h"
#include "cli/reading.h"
#include "report/render.h"

#include <alp/dates.h>
#include <alp/text.h>

#include <cstdio>

namespace alp::cli {
namespace {

class CompareCommand : public Command {
public:
    const char* name() const override { return "compare"; }
    const char* summary() const override { return tr("Cards side by side: of one team over time, or of teams that agreed"); }
    int place() const override { return 140; }
    void add_options(CommandOptions& options) override {
        options.teams(teams_);
        options.json(json_);
        options.take(
            instrument_,
            {.name = "--instrument", .help = tr("The instrument: its id, or the last part of that"), .type = "ID", .required = true});
        options.take(until_,
                     {.name = "--until", .help = tr("Only meetings up to this day: 2015-12-31, or 31 Dec 2015"), .type = tr("DATE")});
    }

    int run(const CommonOptions& common) override {
        const auto [until, why_not] = read_date(until_, today(), Towards::past);
        if (!why_not.empty()) throw CallError(why_not);
        const auto store = store::Store::open(common.store_file(), store::Mode::read);
        const std::string instrument = instrument_asked(common, *store, instrument_);
        std::vector<store::TeamLine> teams = teams_asked(*store, teams_);
        if (teams_.empty()) std::erase_if(teams, [](const store::TeamLine& line) { return !line.team.comparable; });
        for (const store::TeamLine& line : teams)
            if (teams.size() > 1 && !line.team.comparable)
                throw std::runtime_error(filled(tr("{} has not agreed to lie beside other teams"), line.team.name));

        NullJournal journal;
        Records records(journal);
        std::vector<Id> cards;
        for (const store::TeamLine& line : teams) {
            bool there = false;
            for (const store::SessionLine& session : store->timeline(line.team.id)) {  // newest first
                const SessionHeader& header = session.header;
                if (header.deleted || !compare::may_be_compared(header) || header.instrument != instrument) continue;
                if (header.state != State::closed && session.contributions == 0) continue;  // only just begun
                if ((until && local_date(header.held) > *until) || (there && teams.size() > 1))
                    continue;  // of several teams: the newest each
                if (!std::exchange(there, true)) records.add_rows(store->load_team(line.team.id));
                records.add_rows(store->load_session(header.id));
                workspace::add_later_headers(*store, records, header);
                cards.push_back(header.id);
            }
        }
        if (cards.empty()) throw std::runtime_error(filled(tr("there is nothing to compare of {}"), instrument));
        const auto tables = compare::lay_side_by_side(records, cards);
        if (json_) print_json(compare::json_of(tables, instrument));
        else print_text(report::markdown(compare::report_of(tables, {})) + "\n");
        return 0;
    }

private:
    std::vector<std::string> teams_;
    std::string instrument_, until_;
    bool json_ = false;
};

}  // namespace

std::unique_ptr<Command> make_compare_command() { return std::make_unique<CompareCommand>(); }

}  // namespace alp::cli
