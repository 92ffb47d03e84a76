#include "screens/instrument_look.h"

#include "app/app.h"

#include <alp/text.h>

#include <map>

namespace alp::screens {
namespace {

// Of instruments that are not loaded; read once from a session that ran with it.
std::map<std::pair<std::string, std::string>, InstrumentLook> missing;  // by id and language

InstrumentLook from_outline(app::App& app, const SessionHeader& header) {
    InstrumentLook look{header.instrument};
    if (!app.books().open()) return look;
    try {
        const Rows rows = app.books().reader().load_session(header.id);
        for (const SessionHeader& stored : rows.of<SessionHeader>()) {
            const Outline outline = outline_from_json(stored.outline);
            look = {outline.name.shown(), outline.colour};
        }
    } catch (const std::exception&) {
        // An outline that cannot be read has no name; the instrument's id stands for it.
    }
    return look;
}

}  // namespace

const InstrumentLook& instrument_look(app::App& app, const SessionHeader& header) {
    const std::pair key{header.instrument, language()};
    const auto* entry = app.catalogue().find(header.instrument);
    const auto found = missing.find(key);
    if (!entry) return found != missing.end() ? found->second : missing.emplace(key, from_outline(app, header)).first->second;
    InstrumentLook& look = missing[key];
    if (look.name != entry->name) look.name = entry->name;
    look.colour = entry->outline.colour;
    return look;
}

std::string session_words(app::App& app, const Id& id) {
    const store::SessionLine* line = app.books().session(id);
    return line ? filled("{} {}", instrument_look(app, line->header).name, short_date(local_date(line->header.held))) : std::string();
}

}  // namespace alp::screens
