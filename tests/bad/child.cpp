// A process that a plugin may end: `trial-load FILE`, or `draw STATE FOLDER ID`: opens the instrument and draws it once.
#include "support/bare_frame.h"
#include "support/bare_session.h"

#include "plugins/catalogue.h"

#include <cstring>

int main(int count, char** words) {
    using namespace alp;
    if (count == 3 && std::strcmp(words[1], "trial-load") == 0) return plugins::trial_load(words[2]);
    if (count != 5 || std::strcmp(words[1], "draw") != 0) return 2;
    BareFrame frame;
    plugins::Catalogue catalogue({.folders = {words[3]}, .state = words[2], .trial_program = "/proc/self/exe"});
    const auto instance = catalogue.open(words[4]);
    if (!instance) return 3;
    BareSession held(catalogue.find(words[4])->outline);
    View view = at_step("one");
    frame.draw([&] { instance->draw(held.session, view); });
    return instance->error().empty() ? 0 : 4;
}
