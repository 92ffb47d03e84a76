// Name and colour of the instrument of a session, also when its plugin is missing: then the outline that is stored with the session says
// so. Main thread.
#pragma once

#include "plugins/catalogue.h"
#include "workspace/open_store.h"

#include <map>
#include <string>

namespace alp::workspace {

struct InstrumentLook {
    std::string name;
    unsigned colour = 0x6B7280;  // 0xRRGGBB
};

class InstrumentLooks {
public:
    InstrumentLooks(OpenStore& store, const plugins::Catalogue& catalogue) : store_(store), catalogue_(catalogue) {}

    const InstrumentLook& of(const SessionHeader& header);  // valid until the next call
    // The name of the instrument of a session of the team and its day: "Partnerschapskaart 12 jan 2016"; empty when it is not known.
    std::string session_words(const Id& session);

private:
    InstrumentLook from_stored_outline(const SessionHeader& header);

    OpenStore& store_;
    const plugins::Catalogue& catalogue_;
    std::map<std::pair<std::string, std::string>, InstrumentLook> looks_;  // cache, by id and language: read once from a session
};

}  // namespace alp::workspace
