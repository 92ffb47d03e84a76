// What may not be missed, between the top bar and the page, over the whole width.
#pragma once

namespace alp::app {

class App;

// Why nothing gets to the disk, and ways on. Returns its height; 0: all is well.
float trouble_strip(App& app, float left, float top, float width);

}  // namespace alp::app
