// The gentle check below what was written on the card: a label easily tells about one resident.
#include "desk.h"
#include "edits.h"

#include <alp/text.h>
#include <alp/ui/privacy.h>

namespace pk {

using namespace alp;

void offer_for_line(Desk& desk, const Id& line, bool writing) {
    const Contribution* row = desk.session.contribution(line);
    if (!row) return;
    ui::privacy_offer(desk.session, line.text(), row->text, writing,
                      [&](const std::string& text) { type_line(desk.session, desk.card, line, text); });
}

Id line_being_written(const Desk& desk, const std::string& key) {
    const auto draft = desk.place.drafts.find(key);
    return draft == desk.place.drafts.end() ? Id{} : draft->second.line;
}

void offer_for_group(Desk& desk, std::size_t column, const std::string& question, const Id& written) {
    if (desk.card.column(column).hidden()) return;
    const Contribution* own = desk.session.contribution(written);
    if (own && ui::privacy_asks(desk.session, written.text(), own->text, true)) return;  // one offer at a time
    for (const Contribution* row : desk.session.contributions(column_ids[column], question)) {
        if (row->id == desk.place.open || row->id == written) continue;  // opened it has an offer of its own
        if (!ui::privacy_asks(desk.session, row->id.text(), row->text, false)) continue;
        const Id line = row->id;
        return offer_for_line(desk, line, false);
    }
}

}  // namespace pk
