#include "screens/meeting/holds_now_notice.h"

#include <alp/host/looked_back.h>
#include <alp/text.h>
#include <alp/ui/widgets.h>

namespace alp::screens {

using namespace ui;

void HoldsNowNotice::look(const Session& session) {
    const std::pair now{session.id(), session.revision()};
    if (looked_ == now) return;
    if (looked_.first != now.first) open_ = false;
    looked_ = now;
    lines_.clear();
    const SessionHeader* later = replaced_by(session);
    later_ = later ? later->id : Id{};
    if (later) later_day_ = local_date(later->held);
    const LookedBack looked_back(records_of(session), {.instrument = session.header().instrument, .except = session.id()});
    const auto add = [&](const Id& id, const std::string& written) {
        if (const std::string since = in_words(looked_back.of(id)); !since.empty()) lines_.push_back({written, since});
    };
    for (const Contribution* row : session.rows<Contribution>())
        if (row->session == session.id() && !row->erase_on && !row->erased) add(row->id, row->text);
    for (const Agreement* row : session.agreements())
        if (!row->contribution) add(row->id, row->text);
}

void HoldsNowNotice::draw(const Session& session) {
    if (session.header().state != State::closed) return;
    look(session);
    if (later_) {
        words(filled(tr("The one of {} came in the place of this one, and holds now."), date_in_words(later_day_, false)));
        const char* open = tr("To that one");
        beside(button_width(open));
        if (button(open)) return meetings_.open(later_);
        gap(6);
    }
    if (lines_.empty()) return;
    const auto count = static_cast<long>(lines_.size());
    const std::string said =
        filled(trn("{} line changed since, when looking back", "{} lines changed since, when looking back", count), count);
    if (text_link((said + "##since").c_str())) open_ = !open_;
    if (open_)
        for (const Changed& line : lines_) {
            gap(4);
            words(line.written);
            words(line.since, Face::quiet, palette().accent);
        }
    gap();
}

}  // namespace alp::screens
