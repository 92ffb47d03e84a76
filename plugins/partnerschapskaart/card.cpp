#include "card.h"

#include "standing.h"

#include <alp/dates.h>
#include <alp/text.h>

#include <algorithm>
#include <unordered_map>

namespace pk {

using namespace alp;

std::string not_shown_yet(std::size_t labels) {
    return filled(trn("{} label, not shown yet", "{} labels, not shown yet", static_cast<long>(labels)), labels);
}

void Card::read(const Session& session) {
    if (revision_ == session.revision() && session_ == session.id() && language_ == language()) return;
    revision_ = session.revision();
    session_ = session.id();
    language_ = language();
    partnership_ = session.team().partnership;
    themes_read_.fill(0);
    people_.clear();
    for (const Attendance* row : session.present()) people_.push_back({row->id, row->member, session.name_of(*row)});
    actions_.clear();
    for (const Action* row : session.actions())
        if (row->contribution) actions_[row->contribution] = row;
    agreements_.clear();
    for (const Agreement* row : session.agreements())
        if (row->contribution) agreements_[row->contribution] = row;
    links_ = session.links();
    read_columns(session);
    read_threads(session);
}

void Card::read_columns(const Session& session) {
    std::unordered_set<Id> threaded;
    for (const Link* link : links_) {
        threaded.insert(link->from);
        threaded.insert(link->to);
    }
    for (std::size_t i = 0; i < column_count; ++i) {
        Column& column = columns_[i];
        column = {};
        const Step* step = session.outline().step(column_ids[i]);
        if (!step) continue;
        column.title = step->title.shown();
        column.heading = step->heading.empty() ? column.title : step->heading.shown();
        column.progress = session.progress(step->id);
        const auto add = [&](const std::string& question, std::string heading) {
            Group group{question, std::move(heading), {}, session.progress(step->id, question)};
            if (question.empty()) group.progress = nullptr;  // that one is the step's
            for (const Contribution* row : session.contributions(step->id, question))
                group.lines.push_back({row, !threaded.empty() && threaded.contains(row->id)});
            column.labels += group.lines.size();
            column.groups.push_back(std::move(group));
        };
        for (const Question& question : step->questions) add(question.id, asked(question, partnership_));
        add("", tr("Own point"));
    }
}

void Card::read_threads(const Session& session) {
    std::unordered_set<Id> values_there, served, aimed;
    for (const Group& group : columns_[values].groups)
        for (const Line& line : group.lines) values_there.insert(line.row->id);
    std::unordered_map<Id, std::vector<Id>> to;
    for (const Link* link : links_) to[link->from].push_back(link->to);
    const auto follow = [&](const Contribution& action) {
        std::vector<Id> open{action.id};
        std::unordered_set<Id> seen{action.id};
        while (!open.empty()) {
            const Id at = open.back();
            open.pop_back();
            if (values_there.contains(at)) {
                served.insert(at);
                aimed.insert(action.id);
            }
            if (const auto next = to.find(at); next != to.end())
                for (const Id& id : next->second)
                    if (seen.insert(id).second) open.push_back(id);
        }
    };
    std::unordered_map<Id, std::vector<Id>> by_theme;  // values that carry it
    for (const Id& value : values_there)
        for (const Theme* theme : session.themes_of(value)) by_theme[theme->id].push_back(value);
    for (const Group& group : columns_[actions].groups)
        for (const Line& line : group.lines) {
            follow(*line.row);
            const Action* action = action_of(line.row->id);
            const auto same = action ? by_theme.find(action->theme) : by_theme.end();
            if (same == by_theme.end()) continue;
            aimed.insert(line.row->id);
            served.insert(same->second.begin(), same->second.end());
        }
    const auto missing = [](const Column& column, const std::unordered_set<Id>& there) {
        std::vector<const Contribution*> rows;
        if (column.hidden()) return rows;
        for (const Group& group : column.groups)
            for (const Line& line : group.lines)
                if (!there.contains(line.row->id)) rows.push_back(line.row);
        return rows;
    };
    unserved_ = missing(columns_[values], served);
    aimless_ = missing(columns_[actions], aimed);
}

bool Card::hidden(std::string_view step) const {
    const std::size_t index = column_of(step);
    return index < column_count && columns_[index].hidden();
}

const Action* Card::action_of(const Id& contribution) const {
    const auto found = actions_.find(contribution);
    return found == actions_.end() ? nullptr : found->second;
}

const Agreement* Card::agreement_of(const Id& contribution) const {
    const auto found = agreements_.find(contribution);
    return found == agreements_.end() ? nullptr : found->second;
}

namespace {

// What the team said of a theme on an earlier card goes on as long as each card in between went through the one before it again.
void take_kept(const Session& session, ThemeCard& card) {
    const auto stays = [&](const Contribution* label) { return gone_through(session, *label) == Verdict::stands; };
    if (card.verdict || std::ranges::none_of(card.labels, stays)) return;
    const std::string subject = card.theme->id.text();
    std::unordered_set<Id> seen{session.id()};
    for (Id at = session.header().looks_back_on; at && seen.insert(at).second;) {
        const Rows& earlier = session.past().session(at);
        const auto& headers = earlier.of<SessionHeader>();
        if (headers.empty() || headers.front().instrument != session.header().instrument) return;
        for (const Rating& rating : earlier.of<Rating>())
            if (rating.scale == consensus_scale && rating.subject == subject) card.kept = &rating;
        if (card.kept) {
            if (static_cast<int>(card.kept->value.value_or(0)) < reservation) card.kept = nullptr;
            card.kept_since = static_cast<int>(std::chrono::year_month_day(local_date(headers.front().held)).year());
            return;
        }
        at = headers.front().looks_back_on;
    }
}

}  // namespace

const Themes& Card::themes(const Session& session, std::size_t index) {
    Themes& themes = themes_[index];
    if (themes_read_[index] == revision_) return themes;
    themes_read_[index] = revision_;
    themes = {};
    std::unordered_map<Id, std::vector<const Contribution*>> labels;
    for (const Group& group : columns_[index].groups)
        for (const Line& line : group.lines) {
            const auto& carried = session.themes_of(line.row->id);
            if (carried.empty()) themes.loose.push_back(line.row);
            // What was marked over the steps is no group here, for a label that has a theme of this step.
            const auto at_home = [&](const Theme* theme) { return theme->step == column_ids[index]; };
            const bool has_home = std::any_of(carried.begin(), carried.end(), at_home);
            for (const Theme* theme : carried)
                if (!has_home || at_home(theme)) labels[theme->id].push_back(line.row);
        }
    for (const Theme* theme : session.themes(column_ids[index])) {
        if (theme->rest && theme->step == column_ids[index]) themes.rest = theme;
        ThemeCard card{theme, std::move(labels[theme->id])};
        if (card.labels.empty() && theme->step != column_ids[index]) continue;
        for (const Rating* rating : session.ratings(consensus_scale, theme->id.text())) card.verdict = rating;
        take_kept(session, card);
        (card.labels.empty() ? themes.unused : themes.used).push_back(std::move(card));
    }
    return themes;
}

bool Card::agreed_on_values(const Session& session) {
    const Themes& found = themes(session, values);
    return !found.used.empty() && std::all_of(found.used.begin(), found.used.end(),
                                              [](const ThemeCard& card) { return card.theme->rest || card.agreement() >= reservation; });
}

}  // namespace pk
