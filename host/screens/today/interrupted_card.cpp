#include "screens/today/interrupted_card.h"

#include <alp/text.h>
#include <alp/ui/widgets.h>

namespace alp::screens {

using namespace ui;

void InterruptedCard::draw() {
    const auto interrupted = meetings_.interrupted();
    if (!interrupted) return;
    const SessionHeader& header = interrupted->line.header;
    begin_card("interrupted", 0, 0, wash(0xB45309, 0.10f));
    words(filled(tr("{}: interrupted on {} at {}. Go on where you were?"), looks_.of(header).name,
                 date_in_words(local_date(interrupted->at)), time_of_day(interrupted->at)));
    gap(8);
    if (button(tr("Go on"), Kind::primary)) meetings_.open(header.id);
    end_card();
    gap(16);
}

}  // namespace alp::screens
