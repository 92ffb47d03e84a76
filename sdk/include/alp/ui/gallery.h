// Every widget in every state on one page, to look at: for the SDK's pictures and for who changes a widget. Main thread, inside a frame.
#pragma once

namespace alp::ui {

void draw_gallery();

}  // namespace alp::ui
