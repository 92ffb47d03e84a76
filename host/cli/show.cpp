#include "cli/asked.h"
#include "cli/command.h"
#include "report/render.h"

#include <cstdio>
#include <map>

namespace alp::cli {
namespace {

struct Nowhere : Journal {
    void write(Operation) override {}
};

Json as_json(const Session& session, const Rows& team) {
    const SessionHeader& header = session.header();
    Json contributions = Json::array(), actions = Json::array(), agreements = Json::array(), ratings = Json::array(), blank = Json::array();
    for (const Step& step : session.outline().steps)
        for (const Contribution* row : session.contributions(step.id)) {
            Json themes = Json::array();
            for (const Theme* theme : session.themes_of(row->id)) themes.push_back(theme->name);
            contributions.push_back({{"id", row->id.text()},
                                     {"step", row->step},
                                     {"question", row->question},
                                     {"text", row->text},
                                     {"author", session.name_of(row->author)},
                                     {"perspective", word(row->perspective)},
                                     {"kind", word(row->kind)},
                                     {"themes", themes},
                                     {"earlier", id_or_null(row->earlier)}});
        }
    for (const Action* action : session.actions())
        actions.push_back({{"id", action->id.text()},
                           {"step", action->step},
                           {"level", word(action->level)},
                           {"text", action->text},
                           {"owner", session.name_of(action->owner)},
                           {"outside", action->outside},
                           {"due", date_or_null(action->due)},
                           {"status", word(action->status)},
                           {"effect", action->effect},
                           {"theme", theme_name(team, action->theme)}});
    for (const Agreement* agreement : session.agreements())
        agreements.push_back({{"id", agreement->id.text()},
                              {"text", agreement->text},
                              {"theme", theme_name(team, agreement->theme)},
                              {"review", date_or_null(agreement->review)}});
    for (const Rating* rating : session.records().table<Rating>().rows())  // without the member: a score is nobody's
        ratings.push_back({{"step", rating->step},
                           {"scale", rating->scale},
                           {"subject", rating->subject},
                           {"value", rating->value ? Json(*rating->value) : Json()},
                           {"note", rating->note}});
    for (const Progress* progress : session.records().table<Progress>().rows())
        if (progress->stage == Stage::skipped)
            blank.push_back({{"step", progress->step}, {"question", progress->question}, {"reason", progress->note}});
    return {{"id", header.id.text()},
            {"team", session.team().name},
            {"instrument", header.instrument},
            {"name", session.outline().name.shown()},
            {"title", header.title},
            {"date", iso(local_date(header.held))},
            {"state", word(header.state)},
            {"contributions", contributions},
            {"actions", actions},
            {"agreements", agreements},
            {"ratings", ratings},
            {"skipped", blank}};
}

}  // namespace

int show(const Common& common, const std::string& asked, bool json) {
    const auto store = store::Store::open(common.store_file(), store::Mode::read);
    const Id id = session_asked(*store, asked);
    Rows rows = store->load_session(id);
    if (rows.of<SessionHeader>().empty()) throw std::runtime_error(tr("there is no session with that id"));
    const Rows team = store->load_team(rows.of<SessionHeader>().front().team);
    Nowhere journal;
    Records records(journal, team);
    records.add_rows(std::move(rows));
    Session session(records, id, true);
    session.show_case_text(false);
    std::puts((json ? as_json(session, team).dump(2) : report::markdown(outline_report(session))).c_str());
    return 0;
}

}  // namespace alp::cli
