// When a team should look back: worked out from what its sessions planned at closing. No service, no reminder by mail.
#pragma once

#include <alp/id.h>

#include <optional>
#include <string>
#include <vector>

namespace alp::app {
class App;
}

namespace alp::screens {

struct LookBack {
    Id session;
    bool yearly = false;
    Date due{};
    std::string sentence;  // "De Partnerschapskaart van 14 januari 2015 is een jaar oud."
};

// Those whose day has come, the oldest first; one a session.
std::vector<LookBack> look_backs_due(app::App& app);
std::optional<Date> next_look_back(app::App& app);
void remind_later(app::App& app, const LookBack& one, Date day);

}  // namespace alp::screens
