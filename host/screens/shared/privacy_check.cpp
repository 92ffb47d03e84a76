#include "screens/shared/privacy_check.h"

#include <alp/ui/privacy.h>

#include <imgui.h>

#include <utility>

namespace alp::screens {

namespace {

// The words of a list of names, parted as they are in a name.
std::string names_in(std::string text) {
    for (char& c : text)
        if (std::string_view(",;:()/|\t\n").find(c) != std::string_view::npos) c = ' ';
    return text;
}

PrivacyChecked offer(Surroundings where, std::string_view of, std::string& text, bool writing, Written what) {
    if (text.empty()) return {};
    if (what == Written::names) where.known.push_back(names_in(text));
    const float top = ImGui::GetCursorPosY();
    const bool replaced = ui::privacy_offer(where, of, text, writing) == ui::Offered::replaced;
    return {replaced, ImGui::GetCursorPosY() > top};
}

}  // namespace

PrivacyChecked privacy_check(std::string_view of, std::string& text, bool writing, Written what) {
    return offer({}, of, text, writing, what);
}

PrivacyChecked privacy_check(workspace::OpenStore& store, std::string_view of, std::string& text, bool writing, Written what) {
    if (text.empty() || store.read_only()) return {};
    Surroundings where;
    for (const Member* member : store.records().table<Member>().rows())
        if (member->team == store.team_id()) where.known.push_back(member->name);
    return offer(std::move(where), of, text, writing, what);
}

}  // namespace alp::screens
