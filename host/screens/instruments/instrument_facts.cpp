#include "screens/instruments/instrument_facts.h"

#include <alp/text.h>
#include <alp/ui/widgets.h>

namespace alp::screens {

using namespace ui;

void draw_instrument_facts(const Outline& outline) {
    quiet(filled(trn("{} step", "{} steps", static_cast<long>(outline.steps.size())), outline.steps.size()) +
          filled(tr(" · {}–{} people"), outline.people_low, outline.people_high));
    for (const Variant& variant : outline.variants) quiet(filled(tr("{}: {} minutes"), variant.name.shown(), variant.minutes()));
    if (!outline.our_reading.empty()) quiet(filled(tr("Our reading: {}"), outline.our_reading.shown()));
}

}  // namespace alp::screens
