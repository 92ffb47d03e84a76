// The top bar's part for the open meeting: where we are in the plan, the clock, presenting, the rest in a menu.
// Going to the next step and closing are the instrument's: it may ask something first.
#include "app/shell.h"

#include "app/app.h"
#include "screens/case_text.h"

#include <alp/text.h>
#include <alp/ui/icons.h>
#include <alp/ui/widgets.h>

#include <algorithm>

namespace alp::app {

using namespace ui;

namespace {

float button_width(const std::string& text) {
    const WithFace face_(Face::text);
    return ImGui::CalcTextSize(text.c_str()).x + em(32);
}

// The plan as a list: a click goes there. The clock follows the steps by itself; it may be ignored.
void plan_popup(App& app, Meeting& meeting, const Variant& plan) {
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {em(12), em(12)});
    if (ImGui::BeginPopup("plan")) {
        PhaseClock& clock = meeting.clock();
        std::vector<std::string> lines;
        float width = em(340);
        for (const Phase& phase : plan.phases) {
            lines.push_back(filled("{}  ·  {}", phase.title.shown(), filled(trn("{} minute", "{} minutes", phase.minutes), phase.minutes)));
            width = std::max(width, ImGui::CalcTextSize(lines.back().c_str()).x);
        }
        for (std::size_t i = 0; i < plan.phases.size(); ++i) {
            const Phase& phase = plan.phases[i];
            ImGui::PushID(static_cast<int>(i));
            if (ImGui::Selectable(lines[i].c_str(), i == clock.phase, 0, {width, em(26)})) {
                clock.go_to(i, app.now());
                if (!phase.steps.empty()) meeting.go_to(phase.steps.front());
            }
            ImGui::PopID();
        }
        ImGui::Separator();
        const int people = meeting.session().people();
        quiet(filled(tr("{} minutes in all; {} people ask for {:.0f}."), plan.minutes(), people, plan.minutes_for(people)));
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar();
}

void more_menu(App& app, Meeting& meeting) {
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {em(8), em(8)});
    if (ImGui::BeginPopup("more")) {
        const auto line = [](const char* text) { return ImGui::Selectable(text, false, 0, {em(280), em(28)}); };
        const bool told = screens::has_case_text(meeting.session());
        const bool with = told && screens::case_text_wanted(meeting.session());
        if (line(tr("Paper: PDF, A4"))) app.write_report(report::Format::pdf, Paper::a4_landscape, with);
        if (line(tr("Paper: PDF, A3"))) app.write_report(report::Format::pdf, Paper::a3_landscape, with);
        if (line(tr("Picture: PNG"))) app.write_report(report::Format::png, {}, with);
        if (line(tr("Text: Markdown"))) app.write_report(report::Format::markdown, {}, with);
        if (told) check(tr("With case text (confidential)"), screens::case_text_wanted(meeting.session()));
        ImGui::Separator();
        if (meeting.session().read_only()) {
            if (meeting.session().header().state == State::closed && !app.books().read_only() && line(tr("Open again to change")))
                app.reopen_session();
            if (line(tr("Leave the meeting"))) app.leave_session();
        } else {
            if (line(tr("Pause the meeting"))) app.pause();
            if (line(tr("Close the meeting"))) app.close_session();
        }
        if (told && !app.books().read_only() && line(tr("Erase this case…"))) screens::ask_erase_case(meeting.session().id());
        if (!app.books().read_only() && line(tr("To the bin"))) app.delete_session(meeting.session().id());
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar();
}

}  // namespace

float draw_meeting_controls(App& app, float right, bool narrow) {
    Meeting& meeting = *app.meeting();
    const bool read_only = meeting.session().read_only();
    constexpr float row = 10;
    const auto place = [&](float width) {
        right -= width;
        ImGui::SetCursorPos({right, em(row)});
        right -= em(8);
    };

    place(em(36));
    if (icon_button("more", icons::more, tr("Paper, pausing, closing"))) ImGui::OpenPopup("more");
    more_menu(app, meeting);
    if (app.meeting() != &meeting) return right;

    const std::string present = narrow ? "F11" : tr("Present F11");
    const float present_width = button_width(present);
    place(present_width);
    if (button((present + "##present").c_str(), Kind::normal, present_width)) app.set_presenting(true);

    const Variant* plan = meeting.plan();
    if (plan && !plan->phases.empty() && !read_only) {
        PhaseClock& clock = meeting.clock();
        clock.phase = std::min(clock.phase, plan->phases.size() - 1);
        const Phase& phase = plan->phases[clock.phase];
        place(em(74));
        if (clock_chip("clock", clock.seconds(app.now()), phase.minutes, clock.started.has_value())) {
            if (clock.started) clock.stop(app.now());
            else clock.start(app.now());
        }
        // "3/9  Stil schrijven", or only the numbers where that does not fit; nothing where the title would not.
        std::string text = filled("{}/{}", clock.phase + 1, plan->phases.size());
        if (const std::string whole = text + "  " + phase.title.shown(); !narrow && right - button_width(whole) > em(190)) text = whole;
        const float width = button_width(text);
        if (right - width > em(130)) {
            place(width);
            if (button((text + "##plan").c_str(), Kind::quiet, width)) ImGui::OpenPopup("plan");
        }
        plan_popup(app, meeting, *plan);
    }
    return right;
}

}  // namespace alp::app
