// The thread of one theme as a page.
#include "app/app.h"
#include "screens/action_status.h"
#include "screens/instrument_look.h"
#include "screens/themes.h"
#include "screens/thread.h"
#include "screens/undo_offer.h"

#include <alp/ui/parts.h>

#include <algorithm>
#include <set>

namespace alp::screens {

using namespace ui;

namespace {

// Heights of the words, made anew when the thread or the width changed.
struct Listed {
    Id theme;
    std::uint64_t version = 0, themes = 0;
    float width = 0;
    std::vector<int> rows;  // a word; below 0: the heading of the meeting of word -1 - row
    VirtualList list;
} listed;

struct Split {
    bool open = false;
    std::string name;
    std::set<Id> chosen;
} split;

std::vector<std::pair<std::string, Id>> others(app::App& app, const Id& theme, const std::function<bool(const Theme&)>& may) {
    std::vector<std::pair<std::string, Id>> all;
    for (const Theme* other : app.records().table<Theme>().rows())
        if (other->id != theme && other->team == app.books().team_id() && may(*other)) all.emplace_back(other->name, other->id);
    std::sort(all.begin(), all.end());
    return all;
}

// A button that opens a list of themes; the one that was picked.
std::optional<Id> pick_theme(const char* id, const char* label, const std::vector<std::pair<std::string, Id>>& themes) {
    std::vector<std::string> names;
    for (const auto& [name, theme] : themes) names.push_back(name);
    beside(button_width(label));
    const int picked = pick(id, label, names);
    return picked < 0 ? std::nullopt : std::optional(themes[static_cast<std::size_t>(picked)].second);
}

void draw_what_can_be_done(app::App& app, const Theme& theme) {
    const Id id = theme.id, parent = theme.parent;
    const std::string name = theme.name;
    if (button(tr("Split…"))) split = {true, "", {}};
    // A theme that stands for a shared term stays, or instruments would make it again: the other one goes up in it.
    const auto joins = others(app, id, [&](const Theme& other) {
        return (theme.subject.empty() || other.subject.empty()) && may_be_below(app, id, other.id) && may_be_below(app, other.id, id);
    });
    if (!joins.empty())
        if (const auto into = pick_theme("join", tr("Join with…"), joins)) {
            const bool stays = !theme.subject.empty();
            const std::string other = app.records().find<Theme>(*into)->name;
            merge_themes(app, stays ? *into : id, stays ? id : *into);
            show_theme(app, stays ? id : *into);
            return offer_undo(app, filled(tr("“{}” and “{}” are one theme now."), name, other));
        }
    const auto parents = others(app, id, [&](const Theme& other) { return other.id != parent && may_be_below(app, id, other.id); });
    if (!parents.empty())
        if (const auto below = pick_theme("below", tr("Put below…"), parents)) return put_below(app, id, *below);
    if (parent && app.records().find<Theme>(parent)) {
        beside(button_width(tr("Put on its own")));
        if (button(tr("Put on its own"))) return put_below(app, id, {});
    }
    beside(button_width(tr("Remove"), Kind::quiet));
    if (button(tr("Remove##theme"), Kind::quiet)) {
        remove_theme(app, id);
        offer_undo(app, filled(tr("The theme “{}” is removed; what was said stays."), name));
    }
}

void draw_split(app::App& app, const Theme& theme, const Thread& thread) {
    if (!begin_dialog(tr("Split the theme"), split.open, 640)) return;
    quiet(tr("Choose what goes to a new theme. The rest stays where it is."));
    gap(8);
    text_box(tr("Name of the new theme##split"), split.name, {.hint = tr("Name of the new theme"), .enter_submits = true});
    gap(8);
    ImGui::BeginChild("words", {0, std::min(em(320), ImGui::GetIO().DisplaySize.y * 0.45f)}, false, ImGuiWindowFlags_NavFlattened);
    for (const Said& said : thread.words) {
        if (std::find(said.themes.begin(), said.themes.end(), theme.id) == said.themes.end()) continue;  // of a sub-theme
        bool on = split.chosen.contains(said.row.id);
        if (check(filled("{}##{}", said.row.text, said.row.id.text()).c_str(), on)) {
            if (on) split.chosen.insert(said.row.id);
            else split.chosen.erase(said.row.id);
        }
    }
    ImGui::EndChild();
    gap(12);
    const bool ready = !split.chosen.empty() && split.name.find_first_not_of(" \t\n") != std::string::npos;
    if (!ready) quiet(tr("Give it a name and choose at least one contribution."));
    else if (button(tr("Make the new theme"), Kind::primary)) {
        const Id made = split_theme(app, theme.id, {split.chosen.begin(), split.chosen.end()}, split.name);
        split.open = false;
        if (made) {
            offer_undo(app, filled(tr("The theme “{}” is split."), theme.name));
            show_theme(app, made);
        }
    }
    if (ready) ImGui::SameLine(0, em(8));
    if (button(tr("Cancel"))) split.open = false;
    end_dialog();
}

std::string day_and_instrument(app::App& app, const Id& session, const std::string& instrument, Time held) {
    const std::string known = session_words(app, session);
    return known.empty() ? filled("{} {}", instrument, short_date(local_date(held))) : known;
}

std::string number_words(double value) {
    std::string number = filled("{:.1f}", value);
    if (language() == "nl") std::replace(number.begin(), number.end(), '.', ',');
    return number;
}

void draw_scores(app::App& app, const Thread& thread) {
    if (thread.scores.empty()) return;
    heading(tr("Scores"));
    gap(6);
    for (const ThreadScore& score : thread.scores) {
        std::string line = day_and_instrument(app, score.session, score.instrument, score.held);
        if (!score.step.empty()) line += " · " + score.step;
        line += ": " + (score.word.empty() ? number_words(score.mean) : score.word);
        if (score.word.empty() && score.high > score.low) line += " " + filled(tr("on a scale of {} to {}"), score.low, score.high);
        if (score.scorers > 1) line += ", " + filled(tr("the mean of {} people"), score.scorers);
        words(line);
    }
    gap(16);
}

const char* word_for(Verdict verdict) {
    switch (verdict) {
        case Verdict::stands: return tr("still stands");
        case Verdict::adjust: return tr("was adjusted");
        case Verdict::lapses: return tr("lapsed");
        case Verdict::done: return tr("is done");
        case Verdict::discuss: return tr("is to be discussed");
    }
    return "";
}

void draw_what_came(app::App& app, const Thread& thread) {
    heading(tr("Actions, and what came of them"));
    gap(6);
    if (thread.actions.empty()) quiet(tr("No action came from this theme yet."));
    const std::vector<const Action*> actions = thread.actions;
    for (const Action* action : actions) {
        ImGui::PushID(action->id.text().c_str());
        const float chip = action_status_width(app, *action), there = ImGui::GetContentRegionAvail().x;
        const ImVec2 at = ImGui::GetCursorPos();
        ImGui::BeginGroup();
        {
            const Within column(there - chip - em(16));
            words(action->text);
            quiet(action_source(app, *action));
            if (!action->effect.empty()) quiet(filled(tr("What came of it: {}"), action->effect));
        }
        ImGui::EndGroup();
        const float bottom = ImGui::GetCursorPosY();
        ImGui::SetCursorPos({at.x + there - chip, at.y});
        action_status(app, *action);
        ImGui::SetCursorPos({at.x, std::max(bottom, ImGui::GetCursorPosY())});
        ImGui::PopID();
        gap(8);
    }
    gap(12);
    if (thread.agreements.empty()) return;
    heading(tr("Agreements"));
    gap(6);
    for (const Agreement* agreement : thread.agreements) {
        words(agreement->text);
        std::string line = session_words(app, agreement->session);
        const Review* last = nullptr;
        Time when{};  // the meeting's: an id may have been made at another time
        for (const Review* review : app.records().table<Review>().rows()) {
            if (review->agreement != agreement->id) continue;
            const store::SessionLine* meeting = app.books().session(review->session);
            if (const Time held = meeting ? meeting->header.held : review->id.time(); !last || held > when) last = review, when = held;
        }
        if (last) line += filled(" · {} ({})", word_for(last->verdict), short_date(local_date(when)));
        quiet(line);
        gap(8);
    }
    gap(12);
}

void fit(app::App& app, const Id& theme, const Thread& thread, float width) {
    const std::uint64_t version = app.books().lists(), themes = app.theme_book().version();
    if (listed.theme == theme && listed.version == version && listed.themes == themes && listed.width == width) return;
    listed = {theme, version, themes, width, {}, {}};
    std::vector<float> heights;
    for (std::size_t i = 0; i < thread.words.size(); ++i) {
        if (i == 0 || thread.words[i].row.session != thread.words[i - 1].row.session) {
            listed.rows.push_back(-1 - static_cast<int>(i));
            heights.push_back(em(24));
        }
        listed.rows.push_back(static_cast<int>(i));
        heights.push_back(label_height(thread.words[i].row.text, true, width));
    }
    listed.list.fit(heights, em(6));
}

void draw_words(app::App& app, const Theme& theme, const Thread& thread) {
    heading(tr("What was said"));
    gap(6);
    if (thread.words.empty()) return quiet(tr("Nothing carries this theme yet. Instruments give it to what is said."));
    fit(app, theme.id, thread, ImGui::GetContentRegionAvail().x);
    std::optional<std::size_t> opened;
    listed.list.draw(0, listed.list.size(), 2, [&](std::size_t i) {
        const int row = listed.rows[i];
        const Said& said = thread.words[static_cast<std::size_t>(row < 0 ? -1 - row : row)];
        if (row < 0) return words(day_and_instrument(app, said.row.session, said.instrument, said.held), Face::strong);
        const store::SessionLine* line = app.books().session(said.row.session);
        std::vector<LabelMark> marks;
        if (said.row.perspective != Perspective::none) marks.push_back({ui::word_for(said.row.perspective)});
        marks.push_back({app.theme_book().served(said.row.id) ? tr("has an action") : tr("no action yet")});
        ImGui::PushID(said.row.id.text().c_str());
        if (label(said.row.text.substr(0, 80).c_str(), said.row.text, line ? instrument_look(app, line->header).colour : 0x6B7280, marks))
            opened = static_cast<std::size_t>(row);
        ImGui::PopID();
    });
    if (!opened) return;
    const Contribution row = thread.words[*opened].row;
    if (app.open_session(row.session) && app.meeting()) app.meeting()->go_to(row.step);
}

}  // namespace

void draw_thread(app::App& app, const Theme& theme) {
    const Id id = theme.id;
    begin_card(id.text().c_str());
    std::string name = theme.name;
    const TextBox box{.hint = tr("Name of the theme"),
                      .enter_submits = true,
                      .face = Face::question,
                      .read_only = app.books().read_only(),
                      .frame = false};
    if (text_box(filled("{}##name", tr("Name of the theme")).c_str(), name, box) == Typed::changed) rename_theme(app, id, name);
    if (const Theme* parent = theme.parent ? app.records().find<Theme>(theme.parent) : nullptr)
        quiet(filled(tr("Below “{}”"), parent->name));
    const Thread& thread = thread_of(app, id);
    quiet(thread_words(thread));
    gap(4);
    draw_thread_chart(app, thread, ImGui::GetContentRegionAvail().x, em(230));
    if (app.theme_book().ready() && app.theme_book().use(id).words && thread.actions.empty() && !app.theme_book().use(id).served) {
        notice(tr("The team finds this of value, and no action came from it yet."), palette().busy);
        gap(8);
    }
    if (!app.books().read_only()) draw_what_can_be_done(app, theme);
    end_card();
    gap(16);
    const Theme* still = app.records().find<Theme>(id);
    if (!still) return;
    const Thread& now = thread_of(app, id);
    draw_split(app, *still, now);
    draw_scores(app, now);
    draw_what_came(app, now);
    draw_words(app, *still, now);
}

}  // namespace alp::screens
