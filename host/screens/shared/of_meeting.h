// For the length of a block, what is drawn belongs to one meeting: the page and the place of its lists are not those of another. Main thread,
// inside a frame.
#pragma once

#include <alp/session.h>

#include <imgui.h>

namespace alp::screens {

class OfMeeting {
public:
    explicit OfMeeting(const Session& session) { ImGui::PushID(session.id().text().c_str()); }
    ~OfMeeting() { ImGui::PopID(); }
    OfMeeting(const OfMeeting&) = delete;
};

}  // namespace alp::screens
