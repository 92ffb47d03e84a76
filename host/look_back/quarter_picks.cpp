// What a quarter looks back on: chosen for the team, so that it costs no preparation.
#include "look_back/quarter.h"

#include <alp/dates.h>
#include <alp/host/looked_back.h>
#include <alp/team.h>
#include <alp/text.h>

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>
#include <unordered_set>

namespace alp::look_back {
namespace {

constexpr const char* part = "kwartier";
constexpr const char* moved_part = "kwartier.acties";

// The headers by id, that of `root` among them.
struct Sessions {
    std::unordered_map<Id, const SessionHeader*> by_id;
    Sessions(const std::vector<SessionHeader>& all, const SessionHeader* root) {
        for (const SessionHeader& header : all) by_id[header.id] = &header;
        if (root) by_id[root->id] = root;
    }
    const SessionHeader* find(const Id& id) const {
        const auto found = by_id.find(id);
        return found == by_id.end() ? nullptr : found->second;
    }
    Time held(const Id& id) const { return find(id) ? find(id)->held : Time{}; }
};

class Chooser {
public:
    Chooser(const Records& records, const Rows& old, const std::vector<SessionHeader>& sessions)
        : records_(records),
          old_(old),
          header_(old.of<SessionHeader>().empty() ? nullptr : &old.of<SessionHeader>().front()),
          sessions_(sessions, header_),
          looked_back_(records, {.instrument = header_ ? header_->instrument : std::string(), .sessions = sessions}) {
        for (const Action* action : records.table<Action>().rows())
            if (action->contribution) with_action_.insert(action->contribution);
        for (const Vote& vote : old.of<Vote>()) dots_[vote.subject] += vote.dots;
        for (const Link& link : old.of<Link>()) ++served_[link.to];
        for (const ThemeMark& mark : old.of<ThemeMark>())
            if (const Theme* theme = records.find<Theme>(mark.theme); theme && !theme->rest)
                themes_[mark.contribution].push_back(theme->id);
    }

    std::vector<Pick> choose() {
        std::vector<Pick> all = agreements();
        std::unordered_set<Id> covered;
        for (const Agreement* agreement : records_.table<Agreement>().rows()) covered.insert(agreement->contribution);
        if (header_)
            for (Pick& line : lines(covered)) all.push_back(std::move(line));
        return all;
    }

private:
    // It was let go, or goes on in other words.
    bool over(const Id& id) const {
        const Since since = looked_back_.of(id);
        return since.over() || !since.words.empty();
    }

    // Made in that session, or in one that looked back on it.
    std::vector<Pick> agreements() const {
        std::vector<const Agreement*> found;
        for (const Agreement* agreement : records_.table<Agreement>().rows()) {
            const SessionHeader* made_in = sessions_.find(agreement->session);
            const bool ours = header_ && made_in && (made_in->id == header_->id || made_in->looks_back_on == header_->id);
            if (ours && !over(agreement->id) && !agreement->text.empty()) found.push_back(agreement);
        }
        const auto day = [&](const Agreement* row) { return review_day(*row, sessions_.find(row->session)).value_or(Date::max()); };
        std::stable_sort(found.begin(), found.end(), [&](const Agreement* a, const Agreement* b) { return day(a) < day(b); });
        std::vector<Pick> picks;
        for (const Agreement* agreement : found)
            picks.push_back({agreement->id, {}, agreement->text, local_date(sessions_.held(agreement->session)), agreement->theme});
        return picks;
    }

    int weight(const Contribution& line, const std::string& first_step) const {
        int weight = 0;
        if (const auto dots = dots_.find(line.id.text()); dots != dots_.end()) weight += 10 * dots->second;
        if (const auto served = served_.find(line.id); served != served_.end()) weight += 8 * served->second;
        if (line.kind == ContributionKind::lesson) weight += 40;
        if (line.step == first_step) weight += 5;
        if (themes_.contains(line.id)) weight += 2;
        return weight;
    }

    std::vector<Pick> lines(const std::unordered_set<Id>& covered) {
        const Outline outline = header_->outline.is_object() ? outline_from_json(header_->outline) : Outline{};
        std::string first_step;
        std::set<std::string> not_lines;  // actions are asked about in their own round
        for (const Step& step : outline.steps) {
            if (step.kind == StepKind::write && first_step.empty()) first_step = step.id;
            if (step.kind == StepKind::actions || step.kind == StepKind::close) not_lines.insert(step.id);
        }
        std::vector<std::pair<int, const Contribution*>> weighed;
        for (const Contribution& line : old_.of<Contribution>()) {
            const bool fits = !line.deleted && !line.erase_on && !line.erased && !line.text.empty() && !not_lines.contains(line.step);
            if (fits && !with_action_.contains(line.id) && !covered.contains(line.id) && !over(line.id))
                weighed.emplace_back(weight(line, first_step), &line);
        }
        std::stable_sort(weighed.begin(), weighed.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
        // Of one theme one first: three times the same is no look back on the whole.
        std::vector<Pick> first, rest;
        std::unordered_set<Id> seen;
        for (const auto& [points, line] : weighed) {
            const auto marks = themes_.find(line->id);
            const Id theme = marks == themes_.end() ? Id{} : marks->second.front();
            const bool again = theme && !seen.insert(theme).second;
            (again ? rest : first).push_back({{}, line->id, line->text, local_date(header_->held), theme});
        }
        first.insert(first.end(), std::make_move_iterator(rest.begin()), std::make_move_iterator(rest.end()));
        return first;
    }

    const Records& records_;
    const Rows& old_;
    const SessionHeader* header_;
    Sessions sessions_;
    LookedBack looked_back_;
    std::unordered_set<Id> with_action_;
    std::map<std::string, int> dots_;
    std::unordered_map<Id, int> served_;
    std::unordered_map<Id, std::vector<Id>> themes_;
};

Json json_of(const Pick& pick) {
    return pick.agreement ? Json{{"agreement", pick.agreement.text()}} : Json{{"contribution", pick.contribution.text()}};
}

Id id_in(const Json& json, const char* key) {
    if (!json.is_object()) return {};
    const auto found = json.find(key);
    return found != json.end() && found->is_string() ? Id::parse(found->get<std::string>()).value_or(Id{}) : Id{};
}

const Json& list_in(const Session& session, const char* of, const char* key) {
    static const Json none = Json::array();
    const Json& body = session.document(of);
    if (!body.is_object()) return none;
    const auto found = body.find(key);
    return found != body.end() && found->is_array() ? *found : none;
}

std::optional<ActionStatus> status_in(const Json& json, const char* key) {
    if (!json.is_object()) return std::nullopt;
    const auto found = json.find(key);
    if (found == json.end() || !found->is_string()) return std::nullopt;
    return from_word<ActionStatus>(found->get_ref<const std::string&>());
}

std::vector<MovedAction> kept_moved(const Session& session) {
    std::vector<MovedAction> moved;
    for (const Json& one : list_in(session, moved_part, "moved")) {
        const Action* action = session.find<Action>(id_in(one, "action"));
        const auto before = status_in(one, "before"), then = status_in(one, "status");
        if (!action || !before || !then) continue;
        const auto effect = one.find("effect");
        moved.push_back({action, *before, *then, effect != one.end() && effect->is_string() ? effect->get<std::string>() : std::string()});
    }
    return moved;
}

// Of a line, and of an agreement that came from one.
void take_openings(const Session& session, std::vector<Pick>& picks) {
    const Rows& old = session.past().session(session.header().looks_back_on);
    if (picks.empty() || old.of<SessionHeader>().empty()) return;
    const Json& declared = old.of<SessionHeader>().front().outline;
    const Outline outline = declared.is_object() ? outline_from_json(declared) : Outline{};
    for (Pick& pick : picks) {
        const Agreement* agreement = session.find<Agreement>(pick.agreement);
        const Id line = agreement ? agreement->contribution : pick.contribution;
        for (const Contribution& row : old.of<Contribution>()) {
            const Question* question = line && row.id == line ? outline.question(row.question) : nullptr;
            if (!question || pick.text.empty()) continue;
            const std::string asked = question_for(*question, session.team().partnership);
            if (asked.ends_with("…") || asked.ends_with("...")) pick.opening = asked;
        }
    }
}

Document document_of(const Id& session, const char* part) {
    Document made;
    made.id = Id::derive(session, {}, filled("{}/{}", Document::table, part));
    made.session = session;
    made.part = part;
    return made;
}

}  // namespace

std::vector<Pick> worth_looking_at(const Records& records, const Rows& old, const std::vector<SessionHeader>& sessions) {
    return Chooser(records, old, sessions).choose();
}

Document beginning(const Id& session, const Records& records, const std::vector<Pick>& picks) {
    Document made = document_of(session, part);
    made.body = {{"about", Json::array()}, {"open", Json::array()}};
    for (std::size_t i = 0; i < std::min(picks.size(), most_picks); ++i) made.body["about"].push_back(json_of(picks[i]));
    for (const Action* action : records.table<Action>().rows())
        if (action->status != ActionStatus::done && action->status != ActionStatus::dropped)
            made.body["open"].push_back({{"action", action->id.text()}, {"status", word(action->status)}});
    return made;
}

std::vector<Pick> picks(const Session& session) {
    std::vector<Pick> found;
    const Rows& old = session.past().session(session.header().looks_back_on);
    const Date then = old.of<SessionHeader>().empty() ? Date{} : local_date(old.of<SessionHeader>().front().held);
    for (const Json& one : list_in(session, part, "about")) {
        Pick pick{id_in(one, "agreement"), id_in(one, "contribution"), {}, then, {}};
        if (const Agreement* agreement = session.find<Agreement>(pick.agreement)) {
            pick.text = agreement->text;
            pick.theme = agreement->theme;
            for (const SessionHeader& header : session.past().sessions())
                if (header.id == agreement->session) pick.since = local_date(header.held);
        }
        for (const Contribution& line : old.of<Contribution>())
            if (pick.contribution && line.id == pick.contribution) pick.text = line.text;
        for (const ThemeMark& mark : old.of<ThemeMark>())
            if (pick.contribution && mark.contribution == pick.contribution && !pick.theme) pick.theme = mark.theme;
        found.push_back(std::move(pick));
    }
    take_openings(session, found);
    return found;
}

std::vector<Pick> candidates(const Session& session) {
    std::vector<Pick> all =
        worth_looking_at(records_of(session), session.past().session(session.header().looks_back_on), session.past().sessions());
    const std::vector<Pick> taken = picks(session);
    std::erase_if(all, [&](const Pick& pick) { return std::find(taken.begin(), taken.end(), pick) != taken.end(); });
    take_openings(session, all);
    return all;
}

void pick_another(Session& session, std::size_t round, const Pick& pick) {
    Json body = session.document(part);
    if (!body.is_object()) body = Json::object();
    Json& about = body["about"];
    if (!about.is_array()) about = Json::array();
    if (round < about.size()) about[round] = json_of(pick);
    else about.push_back(json_of(pick));
    session.edit(tr("Something else to look back on"), [&](Edit&) {
        session.set_document("", part, std::move(body));
        if (session.progress(pick_step(round)))  // nothing was said of this one yet
            session.set_progress("", pick_step(round), "", [](Progress& progress) { progress.stage = Stage::open; });
    });
}

std::vector<MovedAction> moved_actions(const Session& session) {
    if (session.header().state == State::closed && session.document(moved_part).is_object()) return kept_moved(session);
    std::vector<MovedAction> moved;
    for (const Json& one : list_in(session, part, "open")) {
        const Action* action = session.find<Action>(id_in(one, "action"));
        const auto before = status_in(one, "status");
        if (action && before && *before != action->status) moved.push_back({action, *before, action->status, action->effect});
    }
    return moved;
}

void keep_moved(Session& session, Edit& edit) {
    Json list = Json::array();
    for (const MovedAction& one : moved_actions(session))
        list.push_back(
            {{"action", one.action->id.text()}, {"before", word(one.before)}, {"status", word(one.now)}, {"effect", one.effect}});
    Document kept = document_of(session.id(), moved_part);
    kept.body = {{"moved", std::move(list)}};
    edit.add(kept);
}

}  // namespace alp::look_back
