// Sizes of the frame around the page that more than one part of the shell needs. Main thread, inside a frame.
#pragma once

namespace alp::shell {

bool narrow_window();   // large text on a small screen: the sidebar has icons with a word under them
float sidebar_width();  // screen pixels

}  // namespace alp::shell
