// Every widget in every state on one page: for the pictures in the SDK's pages, and for whoever changes a widget. Main thread, inside a frame.
#pragma once

#include <span>

namespace alp::ui {

void draw_gallery();

// Its parts, each for the width there is: "texts", "buttons", "choices" …
struct GalleryPart {
    const char* name;
    void (*draw)();
};
std::span<const GalleryPart> gallery_parts();

}  // namespace alp::ui
