#include "screens/timeline/timeline_side.h"

#include "screens/shared/meeting_name.h"

#include <alp/host/stored_words.h>
#include <alp/ui/slider.h>
#include <alp/ui/widgets.h>

#include <algorithm>

namespace alp::screens {

using namespace ui;

void ThreadCard::draw(const Id& chosen) {
    const Id id = chosen ? chosen : themes_.most_returned();
    const Theme* theme = id ? store_.records().find<Theme>(id) : nullptr;
    if (!theme) return;
    const workspace::ThemeThread& thread = threads_.of(id);
    const bool came_back = thread.points.size() > 1;  // in one meeting it is no thread yet
    if (!came_back && !chosen) return;
    begin_card("thread");
    const float inner = ImGui::GetContentRegionAvail().x;
    words(came_back ? filled(tr("Thread: {}"), theme->name) : theme->name, Face::heading);
    gap(4);
    quiet(workspace::thread_words(thread));
    chart_.draw(thread, inner, em(came_back ? 210 : 130));
    gap(8);
    if (button(tr("Follow this theme"))) navigator_.reveal({store::Found::What::theme, id});
    end_card();
    gap(16);
}

void MomentsCard::draw(const Id& id) {
    const store::SessionLine* line = store_.session(id);
    if (!line) return;
    const unsigned colour = looks_.of(line->header).colour;
    const auto& all = moments_.of(id);
    if (all.empty()) return;
    const int last = static_cast<int>(all.size()) - 1;
    at_ = std::exchange(session_, id) == id ? std::min(at_, last) : last;
    begin_card("as it was");
    words(looks_.session_words(id), Face::strong);
    ImGui::PushID(id.text().c_str());  // what is typed never goes on in another meeting
    meeting_name_field(store_, meetings_, line->header);
    ImGui::PopID();
    gap(12);
    heading(tr("The card as it was on"));
    gap(8);
    slider(tr("Moment"), at_, static_cast<int>(all.size()), 0, colour);
    const auto& [at, what] = all[static_cast<std::size_t>(at_)];
    words(filled("{}, {}", date_in_words(local_date(at), false), time_of_day(at)), Face::strong);
    quiet(looks_.session_words(id) + (what.empty() ? "" : " · " + in_present_language(what)));
    gap(8);
    if (button(tr("Look at it then"))) replays_.open(id, at);
    beside(button_width(tr("Let it grow")));
    if (button(tr("Let it grow"))) replays_.open(id, all.front().first, true);
    end_card();
}

void TimelineSide::draw(const Id& theme, const Id& session, float width, float list_height) {
    const ImVec2 at = ImGui::GetCursorPos();
    ImGui::SetCursorPosY(at.y + std::clamp(list_height - height_, 0.0f, std::max(0.0f, ImGui::GetScrollY())));
    ImGui::BeginGroup();
    {
        const Within column(width);
        thread_.draw(theme);
        moments_.draw(session);
    }
    ImGui::EndGroup();
    height_ = ImGui::GetItemRectSize().y;
}

}  // namespace alp::screens
