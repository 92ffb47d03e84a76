#include "screens/start/start_plan.h"

#include "screens/shared/plan_list.h"

#include <alp/text.h>
#include <alp/ui/widgets.h>

#include <algorithm>

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

// What does not fit, or what was left out so that it does.
void draw_verdict(const StartRequest& request, const Plan& plan) {
    const int people = request.people(), asks = plan.minutes(), there_is = request.minutes;
    const std::string left_out = left_out_words(plan);
    if (there_is > 0 && asks > there_is)
        notice(filled(tr("This takes {} minutes; there are {}."), asks, there_is) + " " +
                   tr("Leave more out, make it shorter, or take a second meeting for the rest. You can also just begin."),
               palette().busy);
    else if (!left_out.empty() && !request.plan) notice(filled(tr("In {} minutes not everything fits. Left out: {}."), there_is, left_out));
    else if (there_is - asks >= 5) quiet(filled(tr("{} minutes are left."), there_is - asks));
    else quiet(filled(trn("It fits with {} person.", "It fits with {} people.", people), people));
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
        request.plan.reset();
        if (const Variant* variant = fitting_variant(outline, request.minutes)) request.variant = variant->id;
    }
    if (outline.variants.size() < 2) return;
    gap(8);
    names.clear();
    for (const Variant& v : outline.variants) {
        if (v.id == request.variant) chosen = static_cast<int>(names.size());
        names.push_back(filled("{} · {}", v.name.shown(), filled(tr("{} min"), v.minutes())));
    }
    if (choice("form", names, chosen) && chosen >= 0) {
        request.variant = outline.variants[static_cast<std::size_t>(chosen)].id;
        request.plan.reset();
    }
}

void draw_start_plan(StartRequest& request, const Outline& outline) {
    const Plan plan = plan_for(outline, request);
    const int people = request.people();
    heading(filled(tr("The plan: {} minutes"), plan.minutes()));
    gap(8);
    const PlanPressed pressed = draw_plan_list(plan, people);
    gap(8);
    draw_verdict(request, plan);
    if (people < outline.people_low || people > outline.people_high)
        quiet(filled(tr("Made for {} to {} people."), outline.people_low, outline.people_high));
    if (request.plan && text_link(tr("Back to the plan that was proposed"))) request.plan.reset();
    if (pressed.changed) request.plan = pressed.changed;
}

}  // namespace alp::screens
