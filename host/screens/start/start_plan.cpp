#include "screens/start/start_plan.h"

#include <alp/text.h>
#include <alp/ui/widgets.h>

#include <algorithm>
#include <cmath>

namespace alp::screens {

using namespace ui;
using workspace::StartRequest;

namespace {

// The longest form that fits the time there is, else the shortest.
const Variant* fitting_variant(const Outline& outline, int minutes) {
    const Variant* best = nullptr;
    for (const Variant& v : outline.variants) {
        const bool fits = v.minutes() <= minutes, best_fits = best && best->minutes() <= minutes;
        if (!best || (fits && (!best_fits || v.minutes() > best->minutes())) || (!fits && !best_fits && v.minutes() < best->minutes()))
            best = &v;
    }
    return best;
}

void draw_phases(const Variant& plan) {
    const float there = ImGui::GetContentRegionAvail().x;
    for (const Phase& phase : plan.phases) {
        const float left = ImGui::GetCursorPosX();
        one_line(phase.title.shown(), there - em(80));
        ImGui::SameLine();
        ImGui::SetCursorPosX(left + there - em(64));
        one_line(filled(tr("{} min"), phase.minutes), em(64), Face::quiet, palette().quiet);
    }
}

}  // namespace

void draw_start_time(StartRequest& request, const Outline& outline) {
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
        if (const Variant* variant = fitting_variant(outline, request.minutes)) request.variant = variant->id;
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

void draw_start_plan(const StartRequest& request, const Outline& outline) {
    const Variant* plan = outline.variant(request.variant);
    if (!plan) return;
    heading(filled(tr("The plan: {} minutes"), plan->minutes()));
    gap(8);
    draw_phases(*plan);
    const int people = std::max<int>(1, static_cast<int>(request.present.size() + request.guests.size()));
    const double asks = plan->minutes_for(people);
    const int there_is = request.minutes > 0 ? request.minutes : plan->minutes();
    const bool shorter =
        std::ranges::any_of(outline.variants, [&](const Variant& other) { return other.minutes_for(people) < asks - 0.5; });
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

}  // namespace alp::screens
