#include "workspace/instrument_looks.h"

#include <alp/text.h>

namespace alp::workspace {

InstrumentLook InstrumentLooks::from_stored_outline(const SessionHeader& header) {
    InstrumentLook look{header.instrument};
    if (!store_.open()) return look;
    try {
        const Rows rows = store_.reader().load_session(header.id);
        for (const SessionHeader& stored : rows.of<SessionHeader>()) {
            const Outline outline = outline_from_json(stored.outline);
            look = {outline.name.shown(), outline.colour};
        }
    } catch (const std::exception&) {
        // An outline that cannot be read has no name; the instrument's id stands for it.
    }
    return look;
}

const InstrumentLook& InstrumentLooks::of(const SessionHeader& header) {
    const std::pair key{header.instrument, language()};
    const auto found = looks_.find(key);
    const plugins::Entry* entry = catalogue_.find(header.instrument);
    if (!entry) return found != looks_.end() ? found->second : looks_.emplace(key, from_stored_outline(header)).first->second;
    InstrumentLook& look = looks_[key];
    if (look.name != entry->name) look.name = entry->name;
    look.colour = entry->outline.colour;
    return look;
}

std::string InstrumentLooks::session_words(const Id& session) {
    const store::SessionLine* line = store_.session(session);
    return line ? filled("{} {}", of(line->header).name, short_date(local_date(line->header.held))) : std::string();
}

}  // namespace alp::workspace
