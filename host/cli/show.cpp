#include <alp/host/records.h>

#include "cli/asked.h"
#include "cli/command.h"
#include "look_back/quarter.h"
#include "report/plain.h"
#include "workspace/store_past.h"

#include <cstdio>
#include <map>

namespace alp::cli {
namespace {

struct Nowhere : Journal {
    void write(Operation) override {}
};

Json as_json(const Session& session, const Rows& team) {
    const SessionHeader& header = session.header();
    Json contributions = Json::array(), verdicts = Json::array(), actions = Json::array(), agreements = Json::array(),
         ratings = Json::array(), blank = Json::array();
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
    const auto judged = [&](const Json& verdict, const Id& agreement, const Id& contribution, const Json& action, const std::string& note) {
        verdicts.push_back({{"verdict", verdict},
                            {"agreement", id_or_null(agreement)},
                            {"contribution", id_or_null(contribution)},
                            {"action", action},
                            {"note", note}});
    };
    for (const Review* review : session.rows<Review>())
        if (review->session == session.id())
            judged(std::string(word(review->verdict)), review->agreement, review->contribution, Json(), review->note);
    if (const Json& actions_of_then = session.document("actions of then"); actions_of_then.is_object())  // those that no line stands for
        for (const auto& [action, verdict] : actions_of_then.items()) judged(verdict, {}, {}, action, "");
    for (const Rating* rating : session.rows<Rating>())  // without the member: a score is nobody's
        ratings.push_back({{"step", rating->step},
                           {"scale", rating->scale},
                           {"subject", rating->subject},
                           {"value", rating->value ? Json(*rating->value) : Json()},
                           {"note", rating->note}});
    for (const Progress* progress : session.rows<Progress>())
        if (progress->stage == Stage::skipped)
            blank.push_back({{"step", progress->step}, {"question", progress->question}, {"reason", progress->note}});
    return {{"id", header.id.text()},
            {"team", session.team().name},
            {"instrument", header.instrument},
            {"name", session.outline().name.shown()},
            {"title", header.title},
            {"date", iso(local_date(header.held))},
            {"state", word(header.state)},
            {"looks_back_on", id_or_null(header.looks_back_on)},
            {"contributions", contributions},
            {"actions", actions},
            {"agreements", agreements},
            {"verdicts", verdicts},
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
    const SessionHeader header = *records.find<SessionHeader>(id);
    workspace::StorePast past([&store] { return store.get(); }, header);
    Session session(records, id, true, &past);
    session.show_case_text(false);
    if (json) return std::puts(as_json(session, team).dump(2).c_str()), 0;
    const bool quarter = session.header().instrument == look_back::quarter_id;  // its verdicts stand in no outline
    std::fputs(report::plain_text(quarter ? look_back::quarter_report(session) : outline_report(session)).c_str(), stdout);
    return 0;
}

}  // namespace alp::cli
