// Vandaag: what did we agree, is it time to look back, and which instrument now.
#include "app/app.h"
#include "screens/look_backs.h"
#include "screens/screen.h"

#include <alp/ui/parts.h>

namespace alp::screens {
namespace {

using namespace ui;

std::string capitalised(std::string text) {
    if (!text.empty()) text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
    return text;
}

void set_status(app::App& app, const Id& action, ActionStatus status) {
    app.edit_team(tr("Status changed"), [&](Edit& edit) {
        edit.change<Action>(action, [&](Action& row) { row.status = status; });
    });
}

void postpone(app::App& app, const Action& action) {
    const Date from = std::max(action.due.value_or(app.today()), app.today());
    app.edit_team(tr("Action moved two weeks"), [&](Edit& edit) {
        edit.change<Action>(action.id, [&](Action& row) { row.due = from + std::chrono::days{14}; });
    });
}

// One key each while an action has the focus.
void status_keys(app::App& app, const Action& action) {
    if (ImGui::GetIO().KeyCtrl || ImGui::GetIO().WantTextInput) return;
    const Id id = action.id;
    for (const ImWchar key : ImGui::GetIO().InputQueueCharacters) {
        switch (std::tolower(static_cast<int>(key))) {
            case 'g': return set_status(app, id, ActionStatus::done);
            case 'l': return set_status(app, id, ActionStatus::busy);
            case 'v': return set_status(app, id, ActionStatus::stuck);
            case 'x': return set_status(app, id, ActionStatus::dropped);
            case 's': return postpone(app, action);
            default: break;
        }
    }
}

void status_menu(app::App& app, const Action& action) {
    if (!ImGui::BeginPopup("status")) return;
    const std::pair<const char*, ActionStatus> choices[] = {{tr("Done (g)"), ActionStatus::done},
                                                            {tr("In progress (l)"), ActionStatus::busy},
                                                            {tr("Stuck (v)"), ActionStatus::stuck},
                                                            {tr("Dropped (x)"), ActionStatus::dropped},
                                                            {tr("Open again"), ActionStatus::open}};
    const Id id = action.id;
    for (const auto& [text, status] : choices)
        if (ImGui::Selectable(text)) set_status(app, id, status);
    if (ImGui::Selectable(tr("Two weeks later (s)"))) postpone(app, *app.records().find<Action>(id));
    ImGui::EndPopup();
}

std::string source_of(app::App& app, const Action& action) {
    std::string line = capitalised(word_for(action.level));
    for (const auto& session : app.books().timeline())
        if (session.header.id == action.session) {
            const auto* entry = app.catalogue().find(session.header.instrument);
            line += filled(" · {} {}", entry ? entry->name : session.header.title, short_date(local_date(session.header.held)));
        }
    const std::string due = due_words(action, app.today());
    return due.empty() ? line : line + " · " + due;
}

void draw_action(app::App& app, const Action& action) {
    ImGui::PushID(action.id.text().c_str());
    rule();
    const bool late = action.due && *action.due < app.today();
    const std::string word = action.status == ActionStatus::open && late ? tr("Late") : word_for(action.status);
    const float start = ImGui::GetCursorPosX(), there = ImGui::GetContentRegionAvail().x, beside = em(130);
    const float top = ImGui::GetCursorPosY();
    ImGui::BeginGroup();
    ImGui::PushTextWrapPos(start + there - beside);
    one_line(action.text, there - beside);
    one_line(source_of(app, action), there - beside, Face::quiet, palette().quiet);
    ImGui::PopTextWrapPos();
    ImGui::EndGroup();
    const float bottom = ImGui::GetCursorPosY();
    ImGui::SetCursorPos({start + there - beside + em(8), top + em(4)});
    const ImU32 ground = action.status == ActionStatus::open && late ? palette().late : ground_for(action.status);
    if (status_chip((word + "##status").c_str(), ground)) ImGui::OpenPopup("status");
    if (ImGui::IsItemFocused()) status_keys(app, action);
    status_menu(app, action);
    ImGui::SetCursorPos({start, std::max(bottom, ImGui::GetCursorPosY())});
    ImGui::Dummy({0, 0});
    ImGui::PopID();
}

void draw_agreed(app::App& app, float width) {
    begin_card("agreed", width, 0, 0, em(220));
    heading(tr("First: what did we agree?"));
    gap(8);
    const std::vector<const Action*> open = app.books().open_actions();
    std::size_t shown = 0;
    for (const Action* action : open)
        if (shown++ < 5) draw_action(app, *action);
    if (open.empty()) quiet(tr("Nothing is open. Actions from any instrument come here first thing next time."));
    else if (open.size() > 5) quiet(filled(trn("and {} more", "and {} more", static_cast<long>(open.size() - 5)), open.size() - 5));
    end_card();
}

void draw_look_back(app::App& app, float width) {
    const auto due = look_backs_due(app);
    begin_card("lookback", width, 0, due.empty() ? 0 : wash(0x4F46E5, 0.10f), em(220));
    heading(tr("Time to look back"));
    gap(8);
    if (due.empty()) {
        const auto next = next_look_back(app);
        words(next ? filled(tr("The next look-back is on {}."), date_in_words(*next)) : std::string(tr("No look-back is planned. Closing a meeting proposes one.")));
    }
    for (const LookBack& one : due) {
        ImGui::PushID(one.session.text().c_str());
        words(one.sentence);
        quiet(tr("Lay the card of then beside now: what do we hold on to, what do we adjust, what do we let go?"));
        gap(8);
        if (button(tr("Look at it together"), Kind::primary, 0, 0x4F46E5)) app.open_session(one.session);
        ImGui::SameLine(0, em(8));
        if (button(tr("Remind me in a month"))) remind_later(app, one, app.today() + std::chrono::days{30});
        gap();
        ImGui::PopID();
    }
    end_card();
}

void draw_interrupted(app::App& app) {
    const auto interrupted = app.interrupted();
    if (!interrupted) return;
    const auto* entry = app.catalogue().find(interrupted->line.header.instrument);
    begin_card("interrupted", 0, 0, wash(0xB45309, 0.10f));
    words(filled(tr("{}: interrupted on {} at {}. Go on where you were?"), entry ? entry->name : interrupted->line.header.title,
                 date_in_words(local_date(interrupted->at)), time_of_day(interrupted->at)));
    gap(8);
    if (button(tr("Go on"), Kind::primary)) app.open_session(interrupted->line.header.id);
    end_card();
    gap(16);
}

void draw_instrument(app::App& app, const plugins::Entry& entry, float width) {
    const Outline& outline = entry.outline;
    ImGui::PushID(entry.id.c_str());
    begin_card("instrument", std::min(width, em(380)), outline.colour, 0, em(226));
    words(entry.name, Face::heading, tone(outline.colour));
    if (!outline.our_reading.empty()) {
        ImGui::SameLine(0, em(8));
        info("reading", outline.our_reading.shown().c_str());
    }
    gap(4);
    words(outline.purpose.shown());
    gap(4);
    const int minutes = outline.variants.empty() ? 0 : outline.variants.front().minutes();
    std::string line = filled(trn("{} step", "{} steps", static_cast<long>(outline.steps.size())), outline.steps.size());
    if (minutes > 0) line += filled(tr(" · {} min"), minutes);
    line += filled(tr(" · {}–{} people"), outline.people_low, outline.people_high);
    quiet(line);
    gap(8);
    std::string last = tr("Not used yet");
    for (const auto& session : app.books().timeline())
        if (session.header.instrument == entry.id) {
            last = filled(tr("Last: {}"), short_date(local_date(session.header.held)));
            break;
        }
    quiet(last);
    gap(8);
    if (button(filled("{}##{}", tr("Start"), entry.id).c_str(), Kind::primary, ImGui::GetContentRegionAvail().x - em(16), outline.colour))
        app.ask_start(entry.id);
    end_card();
    ImGui::PopID();
}

}  // namespace

void draw_today(app::App& app) {
    question(capitalised(date_in_words(app.today())));
    if (const Team* team = app.team()) {
        std::string line = team->example ? filled(tr("{} · example to practise with"), team->name) : team->name;
        quiet(line);
    }
    gap(16);
    draw_interrupted(app);
    const float there = ImGui::GetContentRegionAvail().x;
    if (there > em(760)) {
        const float left = (there - em(20)) * 0.6f;
        const ImVec2 start = ImGui::GetCursorPos();
        ImGui::BeginGroup();
        draw_agreed(app, left);
        ImGui::EndGroup();
        const float bottom = ImGui::GetCursorPosY();
        ImGui::SetCursorPos({start.x + left + em(20), start.y});
        ImGui::BeginGroup();
        draw_look_back(app, there - left - em(20));
        ImGui::EndGroup();
        ImGui::SetCursorPos({start.x, std::max(bottom, ImGui::GetCursorPosY())});
    } else {
        draw_agreed(app, 0);
        gap();
        draw_look_back(app, 0);
    }
    gap(20);
    heading(tr("Choose an instrument for today"));
    gap(8);
    std::vector<const plugins::Entry*> loaded;
    for (const auto& entry : app.catalogue().entries())
        if (entry.standing == plugins::Standing::loaded) loaded.push_back(&entry);
    if (loaded.empty()) {
        words(tr("No instrument is loaded."));
        if (button(tr("See why"))) app.show(app::Screen::instruments);
    }
    flow(static_cast<int>(loaded.size()), em(250), [&](int i, float width) { draw_instrument(app, *loaded[static_cast<std::size_t>(i)], width); });
}

}  // namespace alp::screens
