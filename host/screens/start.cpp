// The start card: who is here and how much time there is. Everything is proposed, so that one button is enough.
#include "app/app.h"
#include "screens/keyboard.h"
#include "screens/screen.h"

#include <alp/team.h>
#include <alp/text.h>
#include <alp/ui/widgets.h>

#include <algorithm>
#include <cmath>

namespace alp::screens {

using namespace ui;

namespace {

// The longest form that fits the time there is, else the shortest.
const Variant* fitting(const Outline& outline, int minutes) {
    const Variant* best = nullptr;
    for (const Variant& v : outline.variants) {
        const bool fits = v.minutes() <= minutes, best_fits = best && best->minutes() <= minutes;
        if (!best || (fits && (!best_fits || v.minutes() > best->minutes())) || (!fits && !best_fits && v.minutes() < best->minutes()))
            best = &v;
    }
    return best;
}

void draw_time(app::StartRequest& request, const Outline& outline) {
    heading(tr("How much time is there?"));
    gap(8);
    std::vector<int> times{30, 45, 60, 90, 120};
    for (const Variant& v : outline.variants) times.push_back(v.minutes());
    std::sort(times.begin(), times.end());
    times.erase(std::unique(times.begin(), times.end()), times.end());
    std::vector<std::string> names;
    int chosen = -1;
    for (const int minutes : times) {
        if (minutes == request.minutes) chosen = static_cast<int>(names.size());
        names.push_back(filled(tr("{} min"), minutes));
    }
    if (choice("time", names, chosen) && chosen >= 0) {
        request.minutes = times[static_cast<std::size_t>(chosen)];
        if (const Variant* variant = fitting(outline, request.minutes)) request.variant = variant->id;
    }
    if (outline.variants.size() < 2) return;
    gap(8);
    names.clear();
    for (const Variant& v : outline.variants) {
        if (v.id == request.variant) chosen = static_cast<int>(names.size());
        names.push_back(filled("{} · {}", v.name.shown(), filled(tr("{} min"), v.minutes())));
    }
    if (choice("form", names, chosen) && chosen >= 0) request.variant = outline.variants[static_cast<std::size_t>(chosen)].id;
}

// As much of a name as fits on a chip in the card.
std::string fitting_name(std::string name) {
    const float room = ImGui::GetContentRegionAvail().x - em(32);
    if (ImGui::CalcTextSize(name.c_str()).x <= room) return name;
    while (!name.empty() && ImGui::CalcTextSize((name + "…").c_str()).x > room) {
        while (name.size() > 1 && (static_cast<unsigned char>(name.back()) & 0xC0) == 0x80) name.pop_back();
        name.pop_back();
    }
    return name + "…";
}

void draw_people(app::App& app, app::StartRequest& request) {
    heading(tr("Who is here?"));
    gap(8);
    std::vector<const Member*> members;
    for (const Member* m : app.records().table<Member>().rows())
        if (in_team(*m, app.today())) members.push_back(m);
    if (members.empty()) quiet(tr("The team has no members yet. That is no hindrance: names can come later."));
    const float right = ImGui::GetCursorScreenPos().x + ImGui::GetContentRegionAvail().x;
    for (std::size_t i = 0; i < members.size(); ++i) {
        const Member& m = *members[i];
        const std::string name = fitting_name(shown_name(m));
        const auto found = std::find(request.present.begin(), request.present.end(), m.id);
        ImGui::PushID(m.id.text().c_str());
        if (choice_chip(name.c_str(), found != request.present.end())) {
            if (found == request.present.end()) request.present.push_back(m.id);
            else request.present.erase(found);
        }
        ImGui::PopID();
        if (i + 1 < members.size()) {  // wrap
            const Member& next = *members[i + 1];
            const float needs = ImGui::CalcTextSize(next.name.c_str()).x + em(48);
            if (ImGui::GetItemRectMax().x + needs < right) ImGui::SameLine(0, em(8));
        }
    }
    static std::string guest;
    gap(8);
    for (std::size_t i = 0; i < request.guests.size(); ++i) {
        if (choice_chip((fitting_name(request.guests[i]) + "##guest" + std::to_string(i)).c_str(), true)) {
            request.guests.erase(request.guests.begin() + static_cast<long>(i));
            break;
        }
        ImGui::SameLine(0, em(8));
    }
    const Typed typed = text_box("guest", guest, {.hint = tr("+ A guest… Enter"), .enter_submits = true, .width = em(260), .dashed = true});
    if (typed == Typed::submitted || typed == Typed::left) {  // left: who types a name and goes on means it
        if (!guest.empty()) request.guests.push_back(guest);
        guest.clear();
    }
}

void draw_plan(const app::StartRequest& request, const Outline& outline) {
    const Variant* plan = outline.variant(request.variant);
    if (!plan) return;
    heading(filled(tr("The plan: {} minutes"), plan->minutes()));
    gap(8);
    const float there = ImGui::GetContentRegionAvail().x;
    for (const Phase& phase : plan->phases) {
        const float left = ImGui::GetCursorPosX();
        one_line(phase.title.shown(), there - em(80));
        ImGui::SameLine();
        ImGui::SetCursorPosX(left + there - em(64));
        one_line(filled(tr("{} min"), phase.minutes), em(64), Face::quiet, palette().quiet);
    }
    const int people = std::max<int>(1, static_cast<int>(request.present.size() + request.guests.size()));
    const double asks = plan->minutes_for(people);
    const int there_is = request.minutes > 0 ? request.minutes : plan->minutes();
    const bool shorter = std::any_of(outline.variants.begin(), outline.variants.end(),
                                     [&](const Variant& other) { return other.minutes_for(people) < asks - 0.5; });
    gap(8);
    if (asks > there_is + 0.5)
        notice(filled(tr("With {} people everyone's turn takes about {:.0f} minutes in all; there are {}."), people, std::ceil(asks),
                      there_is) +
                   " " +
                   (shorter ? tr("Take a shorter form, fewer rounds, or a second meeting. You can also just begin.")
                            : tr("Take fewer rounds or a second meeting. You can also just begin.")),
               palette().busy);
    else quiet(filled(trn("It fits with {} person.", "It fits with {} people.", people), people));
    if (people < outline.people_low || people > outline.people_high)
        quiet(filled(tr("Made for {} to {} people."), outline.people_low, outline.people_high));
}

}  // namespace

void draw_start(app::App& app) {
    app::StartRequest& request = app.asked();
    const plugins::Entry* entry = app.catalogue().find(request.instrument);
    if (!entry) return app.show(app::Screen::today);
    const Outline& outline = entry->outline;
    words(entry->name, Face::question, tone(outline.colour));
    if (!outline.our_reading.empty()) {
        ImGui::SameLine(0, em(10));
        info("reading", outline.our_reading.shown().c_str());
    }
    gap(4);
    words(outline.purpose.shown());
    gap(16);
    // The keyboard comes along, after the palette or the menu that led here has gone.
    static int drawn_at = -9;
    static bool comes = false;
    const int frame = ImGui::GetFrameCount();
    if (frame - std::exchange(drawn_at, frame) > 1) comes = true;
    const bool now = comes && !ImGui::IsPopupOpen(nullptr, ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel);
    const auto begin = [&] {
        const bool pressed = button(tr("Begin"), Kind::primary, em(160), outline.colour);
        if (now) focus_last_item(), comes = false;
        if (pressed) return app.start_session(app::StartRequest(request));
        ImGui::SameLine(0, em(8));
        if (button(tr("Not now"))) app.show(app::Screen::today);
    };
    flow(2, em(420), [&](int i, float width) {
        ImGui::PushID(i);
        begin_card("start", width);
        if (i == 0) {
            draw_people(app, request);
            gap(16);
            draw_time(request, outline);
            gap(20);
            begin();
        } else {
            draw_plan(request, outline);
        }
        end_card();
        ImGui::PopID();
    });
}

}  // namespace alp::screens
