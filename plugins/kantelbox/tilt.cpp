// The tilting itself: what was drawn of a card is turned in space. It takes under a second, once, and never on the beamer.
#include "desk.h"

#include <alp/ui/parts.h>

#include <cmath>

namespace kb {

using namespace alp;

double seconds_since(Time began) { return std::chrono::duration<double>(now() - began).count(); }

int vertices_now() { return ImGui::GetWindowDrawList()->VtxBuffer.Size; }

void tilt_drawn(int vertices, ImVec2 centre, float angle) {
    auto& buffer = ImGui::GetWindowDrawList()->VtxBuffer;
    const float distance = ui::em(1100), sine = std::sin(angle), cosine = std::cos(angle);
    for (int i = vertices; i < buffer.Size; ++i) {
        ImVec2& at = buffer[i].pos;
        const float x = at.x - centre.x, y = at.y - centre.y, nearer = distance / (distance + y * sine);
        at = {centre.x + x * nearer, centre.y + y * cosine * nearer};
    }
}

void follow_tilt(Desk& desk) {
    Place& place = desk.place;
    for (const Card& card : desk.box.cards()) {
        if (!card.back) {
            place.tilted.erase(card.number);
            continue;
        }
        if (place.tilted.contains(card.number) || ui::being_written(card.back->id)) continue;
        place.tilted.insert(card.number);
        if (desk.presenter() || !desk.writable() || desk.view.step != tilt_step) continue;
        place.tilting = card.number;
        place.tilt_began = now();
    }
}

}  // namespace kb
