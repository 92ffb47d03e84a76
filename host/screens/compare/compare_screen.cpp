#include "screens/compare/compare_screen.h"

#include "screens/compare/crossings.h"
#include "screens/compare/selected_sentences.h"
#include "workspace/workspace.h"

#include <alp/ui/icons.h>
#include <alp/ui/widgets.h>

namespace alp::screens {

using namespace ui;
using workspace::ComparisonSession;

namespace {

// A ground of this size that scrolls by itself.
template <typename F>
void scrolling_panel(const char* id, ImVec2 size, F&& draw) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddRectFilled(at, {at.x + size.x, at.y + size.y}, palette().card, em(12));
    list->AddRect(at, {at.x + size.x, at.y + size.y}, palette().line, em(12));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {em(16), em(14)});
    ImGui::BeginChild(id, size, false,
                      ImGuiWindowFlags_AlwaysUseWindowPadding | ImGuiWindowFlags_NavFlattened | ImGuiWindowFlags_NoBackground);
    ImGui::PopStyleVar();
    draw();
    ImGui::EndChild();
}

// As high as the buttons beside it, with its letters on their line.
void heading_beside_buttons(std::string_view said) {
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {0, (em(36) - ImGui::GetFontSize()) / 2});
    ImGui::AlignTextToFramePadding();
    ImGui::PopStyleVar();
    words(said, Face::heading);
}

}  // namespace

CompareScreen::CompareScreen(workspace::Comparison& comparison, shell::Navigator& navigator, CardChoice choice, CodingPage coding,
                             ComparisonPaper paper)
    : comparison_(comparison), navigator_(navigator), choice_(std::move(choice)), coding_(std::move(coding)), paper_(std::move(paper)) {}

std::string CompareScreen::title() const { return tr("Compare"); }
std::optional<shell::SidebarItem> CompareScreen::sidebar() const { return shell::SidebarItem{icons::copy}; }

bool CompareScreen::reveal(const shell::Reference& reference) {
    if (reference.instrument != workspace::reading_instrument) return false;
    navigator_.show(id());
    revealed_ = ReadingNote{reference.session, reference.id};
    return true;
}

void CompareScreen::left() {
    revealed_.reset();
    comparison_.close();
}

void CompareScreen::begin(ComparisonSession& session) {
    shown_ = comparison_.begun();
    view_ = {.research = view_.research};
    table_.forget();
    coding_.forget();
    choice_.close();
    const std::optional<ReadingNote> asked = std::exchange(revealed_, std::nullopt);
    if (!asked) return choice_.lay_down_usual(session);
    choice_.lay_down_for(session, asked->session);
    const std::optional<std::string> key = session.key_of_note(asked->note);
    const std::size_t slash =
        key ? key->find('/') : std::string::npos;  // as note_key() puts it together; none: the note is about the whole
    if (slash != std::string::npos) view_.selected = {.step = key->substr(0, slash), .key = key->substr(slash + 1)};
}

void CompareScreen::draw_nothing_to_compare() {
    words(
        tr("There is nothing to compare yet. After the first meetings this lays them side by side: of one team over time, or of teams that "
           "agreed."));
    gap();
    if (button(tr("To Today"), Kind::primary)) navigator_.show("today");
}

void CompareScreen::draw_head(ComparisonSession& session) {
    const bool coding = view_.page == CompareView::Page::coding;
    heading_beside_buttons(compare::title_of(session.tables()));
    beside(button_width(tr("Choose cards")));
    if (button(tr("Choose cards"))) choice_.open();
    if (!session.chosen().empty()) {
        const char* other = coding ? tr("To the table") : tr("Give themes");
        beside(button_width(other));
        if (button(other)) {
            view_.page = coding ? CompareView::Page::table : CompareView::Page::coding;
            if (!coding) coding_.begin(session);
        }
        beside(button_width(tr("Paper")));
        paper_.draw_menu(session, view_.research ? compare::Wording::research : compare::Wording::plain);
        if (!coding) {
            const char* view = view_.research ? tr("In plain words") : tr("For research");
            beside(button_width(view));
            if (button(view)) view_.research = !view_.research;
        }
    }
    gap(4);
    quiet(compare::caution());
    if (view_.research && !coding) quiet(compare::for_research());
    if (session.chosen().size() == 1) quiet(tr("One card lies here. With \"Choose cards\" you lay another one beside it."));
    gap(8);
}

void CompareScreen::draw_side_by_side(ComparisonSession& session) {
    const ImVec2 there = ImGui::GetContentRegionAvail();
    const float between = em(16), right = std::clamp(there.x * 0.3f, em(300), em(440)), left = there.x - right - between;
    const float height = std::max(em(320), there.y);
    const ImVec2 at = ImGui::GetCursorPos();
    table_.draw(session, view_, left, true);
    ImGui::SetCursorPos({at.x + left + between, at.y});
    scrolling_panel("opened", {right, height}, [&] {
        draw_selected_sentences(session, view_);
        gap(20);
        draw_crossings(session.tables(), view_);
    });
}

void CompareScreen::draw_below_each_other(ComparisonSession& session) {
    if (view_.selected != CompareSelection{}) {
        if (button(tr("Back to the table"))) view_.selected = {};
        gap(8);
        return draw_selected_sentences(session, view_);
    }
    table_.draw(session, view_, ImGui::GetContentRegionAvail().x, false);
    gap(16);
    draw_crossings(session.tables(), view_);
    gap(16);
    draw_selected_sentences(session, view_);
}

void CompareScreen::draw() {
    ComparisonSession* session = comparison_.session();
    if (!session) return quiet(tr("Saving…"));
    if (shown_ != comparison_.begun() || revealed_) begin(*session);
    if (session->offers().empty()) return draw_nothing_to_compare();
    choice_.draw(*session, view_);
    draw_head(*session);
    if (session->chosen().empty()) return words(tr("No cards are chosen."));
    if (view_.page == CompareView::Page::coding) return coding_.draw(*session);
    if (ImGui::GetContentRegionAvail().x >= em(860)) draw_side_by_side(*session);
    else draw_below_each_other(*session);
}

void add_compare(shell::Navigator& navigator, workspace::Workspace& workspace) {
    navigator.add(std::make_unique<CompareScreen>(
        workspace.comparison(), navigator, CardChoice(workspace.catalogue(), workspace.notifications()),
        CodingPage(workspace.store(), workspace.undo()), ComparisonPaper(workspace.documents(), workspace.clock())));
}

}  // namespace alp::screens
