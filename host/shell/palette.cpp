#include "shell/palette.h"

#include <alp/text.h>
#include <alp/ui/keys.h>
#include <alp/ui/widgets.h>

#include <algorithm>

namespace alp::shell {

using namespace ui;

namespace {

constexpr int hits_at_most = 40;

// Of a text, for a line of small letters.
std::string beginning(std::string_view text) {
    constexpr std::size_t most = 48;
    text = text.substr(0, text.find('\n'));
    if (text.size() <= most) return std::string(text);
    std::size_t end = most;
    while ((static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    return std::string(text.substr(0, end)) + "…";
}

// In front of its team and day.
std::string kind_of(const store::Found& found) {
    using What = store::Found::What;
    switch (found.what) {
        case What::contribution: return found.kind == ContributionKind::lesson ? tr("lesson") : tr("contribution");
        case What::action:
            if (found.field == "effect") return filled(tr("what came of “{}”"), beginning(found.of));
            if (found.field == "outside") return filled(tr("does “{}”"), beginning(found.of));
            return tr("action");
        case What::agreement: return tr("agreement");
        case What::theme: return tr("theme");
        case What::session: return tr("meeting");
        case What::member: return found.of.empty() ? std::string(tr("member")) : filled(tr("role of {}"), beginning(found.of));
        case What::team: return tr("team");
        case What::note: return tr("note");
        case What::guest: return tr("guest");
    }
    return {};
}

}  // namespace

CommandPalette::CommandPalette(workspace::Workspace& workspace, Navigator& navigator, std::function<std::vector<Command>()> commands)
    : workspace_(workspace), navigator_(navigator), commands_(std::move(commands)) {}

void CommandPalette::open_found(const store::Found& found) {
    workspace_.meetings().ask_to_go_to(found.team, [this, found] {
        if (!workspace_.teams().open(found.team)) return;
        if (!navigator_.reveal({found.what, found.id, found.session, found.instrument})) navigator_.go(workspace::Destination::front);
    });
}

void CommandPalette::look_up() {
    looked_up_ = typed_;
    on_disk_ = workspace_.store().disk_changes();
    on_beamer_ = navigator_.presenting();
    hits_.clear();
    chosen_ = 0;
    for (Command& command : commands_())
        if (fits(command, looked_up_)) hits_.push_back({std::move(command.name), command.keys, std::move(command.run)});
    if (on_beamer_ || looked_up_.find_first_not_of(' ') == std::string::npos || !workspace_.store().open()) return;
    workspace_.records().flush();
    for (const store::Found& found : workspace_.store().reader().search(looked_up_, hits_at_most)) {
        std::string small = filled("{} · {} · {}", kind_of(found), found.team_name, short_date(local_date(found.when)));
        if (const plugins::Entry* entry = workspace_.catalogue().find(found.instrument)) small += " · " + entry->name;
        hits_.push_back({found.text, std::move(small), [this, found] { open_found(found); }});
    }
}

void CommandPalette::follow_typing() {
    if (looked_up_ != typed_ || on_beamer_ != navigator_.presenting()) {
        look_up();
    } else if (on_disk_ != workspace_.store().disk_changes()) {  // the search reads the disk
        const Hit before = hits_.empty() ? Hit{} : std::move(hits_[static_cast<std::size_t>(chosen_)]);
        look_up();
        const auto same =
            std::find_if(hits_.begin(), hits_.end(), [&](const Hit& hit) { return hit.text == before.text && hit.small == before.small; });
        if (same != hits_.end()) chosen_ = static_cast<int>(same - hits_.begin());
    }
}

// By how many hits the keys moved on.
int CommandPalette::move_choice() {
    int moved = 0;
    if (key_pressed(key_down)) moved = 1;
    if (key_pressed(key_up)) moved = -1;
    if (key_pressed(key_page_down)) moved = 8;
    if (key_pressed(key_page_up)) moved = -8;
    if (!hits_.empty()) chosen_ = std::clamp(chosen_ + moved, 0, static_cast<int>(hits_.size()) - 1);
    return moved;
}

std::function<void()> CommandPalette::draw_hits(bool moved) {
    std::function<void()> run;
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    const int count = static_cast<int>(hits_.size());
    const float row = em(44), height = std::min({static_cast<float>(count) * row + em(4), em(480), screen.y * 0.7f});
    gap(6);
    if (!count) quiet(tr("Nothing found."));
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {em(20), 0});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {em(10), 0});
    ImGui::BeginChild("hits", {0, std::max(height, em(1))}, false, ImGuiWindowFlags_NoNavInputs | ImGuiWindowFlags_AlwaysUseWindowPadding);
    for (int i = 0; i < count; ++i) {
        const Hit& hit = hits_[static_cast<std::size_t>(i)];
        ImGui::PushID(i);
        const ImVec2 at = ImGui::GetCursorScreenPos();
        ImGui::PushStyleVar(ImGuiStyleVar_SelectableTextAlign, {0, hit.small.empty() ? 0.5f : 0.15f});
        const float room = ImGui::GetContentRegionAvail().x;
        if (list_line((hit.text.substr(0, hit.text.find('\n')) + "##hit").c_str(), i == chosen_, {room, row})) run = hit.open;
        ImGui::PopStyleVar();
        if (i == chosen_ && moved) ImGui::SetScrollHereY();
        if (!hit.small.empty()) {
            const ImVec2 after = ImGui::GetCursorScreenPos();
            ImGui::SetCursorScreenPos({at.x, at.y + row - face(Face::chip)->FontSize - em(5)});
            one_line(hit.small, room, Face::chip, palette().quiet);
            ImGui::SetCursorScreenPos(after);
        }
        ImGui::PopID();
    }
    ImGui::EndChild();
    ImGui::PopStyleVar(2);
    return run;
}

void CommandPalette::draw() {
    constexpr const char* id = "search everything";
    const bool opens = std::exchange(asked_, false);
    if (opens) {
        typed_[0] = 0;
        look_up();
        ImGui::OpenPopup(id);
    }
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    const float width = std::min(em(640), screen.x - em(32));
    ImGui::SetNextWindowPos({(screen.x - width) / 2, std::min(em(72), screen.y * 0.08f)});
    ImGui::SetNextWindowSize({width, 0});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {em(12), em(12)});
    ImGui::PushStyleVar(ImGuiStyleVar_PopupRounding, em(12));
    open_ = ImGui::BeginPopup(id, ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings);
    ImGui::PopStyleVar(2);
    if (!open_) return;

    ImGui::SetNextItemWidth(-1);
    const bool enter = key_pressed(key_enter, false) || key_pressed(key_pad_enter, false);
    // Enter takes the keyboard away from ImGui's field; when nothing was found one types on.
    if (opens || ImGui::IsWindowAppearing() || (enter && hits_.empty())) ImGui::SetKeyboardFocusHere();
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {em(10), em(9)});
    ImGui::InputTextWithHint(
        "##query", on_beamer_ ? tr("Type a command (on the big screen nothing is searched)") : tr("Search everything, or type a command"),
        typed_, sizeof typed_);
    ImGui::PopStyleVar();
    follow_typing();
    const bool moved = move_choice() != 0;
    std::function<void()> run;
    if (enter && !hits_.empty()) run = hits_[static_cast<std::size_t>(chosen_)].open;
    if (auto clicked = draw_hits(moved)) run = std::move(clicked);
    if (run || plain_pressed(key_escape)) ImGui::CloseCurrentPopup();  // at once, not first out of the field
    ImGui::EndPopup();
    if (run) run();
}

}  // namespace alp::shell
