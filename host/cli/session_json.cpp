#include "cli/session_json.h"

#include "cli/asked.h"

#include <alp/dates.h>
#include <alp/ui/privacy.h>

namespace alp::cli {
namespace {

// Without what was written in silence and is not shown yet.
Json contributions_of(const Session& session) {
    Json all = Json::array();
    for (const Step& step : session.outline().steps)
        for (const Contribution* row : session.contributions(step.id)) {
            if (session.in_silence(row->step) || session.in_silence(row->step, row->question)) continue;
            Json themes = Json::array();
            for (const Theme* theme : session.themes_of(row->id)) themes.push_back(theme->name);
            all.push_back({{"id", row->id.text()},
                           {"step", row->step},
                           {"question", row->question},
                           {"text", row->text},
                           {"author", session.name_of(row->author)},
                           {"perspective", word(row->perspective)},
                           {"kind", word(row->kind)},
                           {"themes", themes},
                           {"earlier", id_or_null(row->earlier)}});
        }
    return all;
}

Json actions_of(const Session& session, const Rows& team) {
    Json all = Json::array();
    for (const Action* action : session.actions())
        all.push_back({{"id", action->id.text()},
                       {"step", action->step},
                       {"level", word(action->level)},
                       {"text", action->text},
                       {"owner", session.name_of(action->owner)},
                       {"outside", action->outside},
                       {"due", date_or_null(action->due)},
                       {"status", word(action->status)},
                       {"effect", action->effect},
                       {"theme", theme_name(team, action->theme)}});
    return all;
}

Json agreements_of(const Session& session, const Rows& team) {
    Json all = Json::array();
    for (const Agreement* agreement : session.agreements())
        all.push_back({{"id", agreement->id.text()},
                       {"text", agreement->text},
                       {"theme", theme_name(team, agreement->theme)},
                       {"review", date_or_null(review_day(session, *agreement))}});
    return all;
}

Json verdicts_of(const Session& session) {
    Json all = Json::array();
    const auto add = [&](const Json& verdict, const Id& agreement, const Id& contribution, const Json& action, const std::string& note) {
        all.push_back({{"verdict", verdict},
                       {"agreement", id_or_null(agreement)},
                       {"contribution", id_or_null(contribution)},
                       {"action", action},
                       {"note", note}});
    };
    for (const Review* review : session.rows<Review>())
        if (review->session == session.id())
            add(std::string(word(review->verdict)), review->agreement, review->contribution, Json(), review->note);
    // Verdicts on actions that have no row in this session.
    if (const Json& earlier = session.document("actions of then"); earlier.is_object())
        for (const auto& [action, verdict] : earlier.items()) add(verdict, {}, {}, action, "");
    return all;
}

// Notes in a step in which people tell about residents are part of that.
std::string note_of(const Session& session, const std::string& step, const std::string& note) {
    const bool left_out = session.in_silence(step) || (!session.shows_case_text() && ui::tells_of_residents(session, step));
    return left_out ? std::string() : note;
}

// Without the member: who gave which score is not told.
Json ratings_of(const Session& session) {
    Json all = Json::array();
    for (const Rating* rating : session.rows<Rating>())
        all.push_back({{"step", rating->step},
                       {"scale", rating->scale},
                       {"subject", rating->subject},
                       {"value", rating->value ? Json(*rating->value) : Json()},
                       {"note", note_of(session, rating->step, rating->note)}});
    return all;
}

Json skipped_of(const Session& session) {
    Json all = Json::array();
    for (const Progress* progress : session.rows<Progress>())
        if (progress->stage == Stage::skipped)
            all.push_back(
                {{"step", progress->step}, {"question", progress->question}, {"reason", note_of(session, progress->step, progress->note)}});
    return all;
}

}  // namespace

Json json_of_session(const Session& session, const Rows& team) {
    const SessionHeader& header = session.header();
    return {{"id", header.id.text()},
            {"team", session.team().name},
            {"instrument", header.instrument},
            {"name", session.outline().name.shown()},
            {"title", header.title},
            {"date", iso(local_date(header.held))},
            {"state", word(header.state)},
            {"looks_back_on", id_or_null(header.looks_back_on)},
            {"contributions", contributions_of(session)},
            {"actions", actions_of(session, team)},
            {"agreements", agreements_of(session, team)},
            {"verdicts", verdicts_of(session)},
            {"ratings", ratings_of(session)},
            {"skipped", skipped_of(session)}};
}

}  // namespace alp::cli
