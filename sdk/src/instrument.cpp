#include <alp/instrument.h>

namespace alp {

Instrument::~Instrument() = default;
void Instrument::draw(Session& session, View& view) { draw_guided_form(session, view); }
Report Instrument::report(const Session& session) const { return outline_report(session); }
void Instrument::migrate(Session&) {}

}  // namespace alp
