// What a reader noted of a comparison, found by search: to the screen it was noted on. Main thread.
#pragma once

namespace alp {
struct Id;
namespace app {
class App;
}
}  // namespace alp

namespace alp::screens {

// `session`: the one that keeps the notes of that comparison; `note`: a row of it, or none.
void show_reading(app::App& app, const Id& session, const Id& note);

}  // namespace alp::screens
