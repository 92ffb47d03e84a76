#include "screens/instruments/instrument_facts.h"

#include <alp/text.h>
#include <alp/ui/widgets.h>

#include <algorithm>

namespace alp::screens {

using namespace ui;

long steps_as_proposed(const Outline& outline) {
    const auto all = outline.steps_of(outline.variants.empty() ? "" : outline.variants.front().id);
    return std::ranges::count_if(all, [](const Step* step) { return step->kind != StepKind::close; });
}

void draw_instrument_facts(const Outline& outline) {
    const long steps = steps_as_proposed(outline);
    quiet(filled(trn("{} step", "{} steps", steps), steps) + filled(tr(" · {}–{} people"), outline.people_low, outline.people_high));
    for (const Variant& variant : outline.variants) quiet(filled(tr("{}: {} minutes"), variant.name.shown(), variant.minutes()));
    if (!outline.our_reading.empty()) quiet(filled(tr("Our reading: {}"), outline.our_reading.shown()));
}

}  // namespace alp::screens
