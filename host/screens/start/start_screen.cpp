#include "screens/start/start_screen.h"

#include "screens/shared/keyboard.h"
#include "screens/shared/privacy_check.h"
#include "screens/start/start_plan.h"
#include "workspace/start_draft.h"

#include <alp/text.h>
#include <alp/ui/widgets.h>

namespace alp::screens {

using namespace ui;

std::string StartScreen::title() const { return tr("Start a meeting"); }

void StartScreen::commands(std::vector<shell::Command>& all) {
    if (store_.read_only()) return;
    for (const plugins::Entry& entry : catalogue_.entries())
        if (entry.standing == plugins::Standing::loaded)
            all.push_back(
                {filled(tr("Start {}"), entry.name), "", [this, id = entry.id] { meetings_.ask_start(id); }, shell::command_words::start});
}

const plugins::Entry* StartScreen::asked() const { return catalogue_.find(meetings_.start_request().instrument); }

void StartScreen::draw_buttons(const Outline& outline) {
    // The palette or the menu that led here has the keyboard until it is gone.
    const bool free = !ImGui::IsPopupOpen(nullptr, ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel);
    const bool pressed = button(tr("Begin"), Kind::primary, em(160), outline.colour);
    if (takes_keyboard_ && free) focus_last_item(), takes_keyboard_ = false;
    if (pressed) return meetings_.start(workspace::StartRequest(meetings_.start_request()));
    ImGui::SameLine(0, em(8));
    if (button(tr("Not now"))) {
        workspace::forget_start(store_);
        navigator_.go(workspace::Destination::front);
    }
}

void StartScreen::draw_questions(const Outline& outline) {
    workspace::StartRequest& request = meetings_.start_request();
    people_.draw(request);
    workspace::keep_start(store_, request);
    gap(16);
    draw_start_time(request, outline);
    gap(12);
    text_box(tr("Name of the meeting##meeting-name"), request.title,
             {.hint = tr("a name, for example: first measurement"), .enter_submits = true, .width = em(340)});
    privacy_check(store_, "start/title", request.title, ImGui::IsItemActive());
    gap(16);
    draw_buttons(outline);
}

void StartScreen::draw() {
    const plugins::Entry* entry = asked();
    if (!entry) return;
    const Outline& outline = entry->outline;
    words(entry->name, Face::question, tone(outline.colour));
    if (!outline.our_reading.empty()) {
        ImGui::SameLine(0, em(10));
        info("reading", outline.our_reading.shown().c_str());
    }
    gap(4);
    words(outline.purpose.shown());
    gap(16);
    flow(2, em(420), [&](int i, float width) {
        ImGui::PushID(i);
        begin_card("start", width);
        if (i == 0) draw_questions(outline);
        else draw_start_plan(meetings_.start_request(), outline);
        end_card();
        ImGui::PopID();
    });
}

void add_start(shell::Navigator& navigator, workspace::Workspace& workspace) {
    navigator.add(std::make_unique<StartScreen>(workspace.store(), workspace.meetings(), workspace.catalogue(), navigator,
                                                StartPeople(workspace.store(), workspace.teams())));
}

}  // namespace alp::screens
