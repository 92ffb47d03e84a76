// Name and colour of the instrument of a session, also when its plugin is missing: then its own outline says so. Main thread.
#pragma once

#include <alp/model.h>

#include <string>

namespace alp::app {
class App;
}

namespace alp::screens {

struct InstrumentLook {
    std::string name;
    unsigned colour = 0x6B7280;
};
const InstrumentLook& instrument_look(app::App& app, const SessionHeader& header);

// The name of the instrument of a session of the team and its day: "Partnerschapskaart 12 jan 2016"; empty when it is not known.
std::string session_words(app::App& app, const Id& session);

}  // namespace alp::screens
