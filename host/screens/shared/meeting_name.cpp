#include "screens/shared/meeting_name.h"

#include "screens/shared/privacy_check.h"

#include <alp/text.h>
#include <alp/ui/widgets.h>

namespace alp::screens {

using namespace ui;

bool meeting_name_field(workspace::OpenStore& store, workspace::Meetings& meetings, const SessionHeader& header, bool focus) {
    // A line of the timeline is some moments older than what is being typed.
    const SessionHeader* now = store.records().find<SessionHeader>(header.id);
    std::string name = now ? now->title : header.title;
    const Typed typed = text_box(
        tr("Name of the meeting##meeting-name"), name,
        {.hint = tr("a name, for example: first measurement"), .enter_submits = true, .focus = focus, .read_only = store.read_only()});
    const bool writing = ImGui::IsItemActive();
    if (typed == Typed::changed) meetings.set_title(header.id, name);
    if (privacy_check(store, filled("title/{}", header.id.text()), name, writing)) meetings.set_title(header.id, name);
    return typed == Typed::submitted;
}

}  // namespace alp::screens
