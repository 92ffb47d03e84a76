// A remark on what was just done, with a button that takes it back. Main thread.
#pragma once

#include <string>

namespace alp::app {
class App;
}

namespace alp::screens {

// To be called right after the operation on the team. When something else was changed since, the button takes nothing back: it would be
// another thing than the remark is about.
void offer_undo(app::App& app, std::string sentence);

}  // namespace alp::screens
