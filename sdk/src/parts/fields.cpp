#include "inside.h"

#include <alp/ui/keys.h>
#include <alp/ui/privacy.h>

#include <unordered_map>

namespace alp::ui {
namespace {

std::unordered_map<ImGuiID, Draft> drafts;

struct Wish {           // which draft field takes the keyboard
    bool next = false;  // the first one drawn
    ImGuiID after = 0;  // the first one drawn after this one
    ImGuiID field = 0;  // this one
    int frame = -1;     // in which; when it has none the wish is void
} wish;

bool takes_keyboard(ImGuiID field) {
    if (wish.frame != ImGui::GetFrameCount()) return false;
    if (wish.after == field) {
        wish.after = 0;
        wish.next = true;
        return false;
    }
    if (!wish.next && wish.field != field) return false;
    wish = {};
    return true;
}

// What is being changed; there is one keyboard.
struct Hand {
    Id row;
    std::string before;
    std::optional<std::string> blank;  // emptied: what is in the field
    int frame = -1;
} hand;

}  // namespace

Draft& draft_of(ImGuiID field, const Id& session) {
    Draft& draft = drafts[field];
    // Not drawn for a while, or in another meeting: what it wrote is in the list now.
    if (draft.session != session || draft.frame < ImGui::GetFrameCount() - 1) draft = {session, {}, {}, -1};
    return draft;
}

bool being_written(const Id& row) {
    for (const auto& [field, draft] : drafts)
        if (draft.row == row && draft.frame >= ImGui::GetFrameCount() - 1) return true;
    return false;
}

void focus_next_field() { wish = {true, 0, 0, ImGui::GetFrameCount()}; }
void focus_field(ImGuiID field) { wish = {false, 0, field, ImGui::GetFrameCount() + 1}; }

namespace {

// Below the field, until the text is another. True when Enter was pressed on a text that is not taken yet.
bool says_doubt(Draft& draft, const std::string& text, Typed typed, const DraftEdits& edits) {
    if (draft.asked != text) draft.doubt.clear();
    const bool entered = edits.doubt && draft.row && typed == Typed::submitted;
    if (entered) {
        draft.doubt = edits.doubt(text, draft.asked == text);
        draft.asked = text;
    }
    if (!draft.doubt.empty()) words(draft.doubt, Face::quiet, palette().bad);
    return entered && !draft.doubt.empty();
}

}  // namespace

bool draft_field(Session& session, const char* id, TextBox box, const std::function<const std::string*(const Id&)>& text_of,
                 const DraftEdits& edits) {
    const ImGuiID field = ImGui::GetID(id);
    Draft& draft = draft_of(field, session.id());
    draft.frame = ImGui::GetFrameCount();
    if (!draft.row && edits.half && draft.blank.empty()) {
        draft.row = edits.half();
        draft.waits = static_cast<bool>(draft.row);
    }
    const std::string* there = draft.row ? text_of(draft.row) : nullptr;
    if (!there) draft.row = {};
    const std::string before = there ? *there : draft.blank;
    std::string text = before;
    box.focus |= takes_keyboard(field);
    const Typed typed = text_box(id, text, box);
    const bool writing = ImGui::IsItemActive();
    const bool tab = writing && key_pressed(key_tab, false) && !ImGui::GetIO().KeyShift && !ImGui::GetIO().KeyCtrl;
    if (text != before) {
        draft.blank = text;
        if (!only_space(text)) {
            if (there) edits.change(draft.row, text);
            else draft.row = edits.begin(text);
        } else if (there) {
            edits.drop(draft.row);
            draft.row = {};
        }
        if (edits.keep_half) edits.keep_half(draft.row);
    }
    draft.waits = draft.waits && !writing && edits.half();  // shown meanwhile: it is one of the others
    const bool asks = edits.offers && draft.row && privacy_asks(session, draft.row.text(), text, writing && !tab);
    if (tab && !asks) wish = {false, field, 0, ImGui::GetFrameCount() + 1};  // Tab: on to the next question
    if (asks) {
        const Offered answer = privacy_offer_of_draft(session, draft.row.text(), text, writing && !tab, tab);
        if (answer == Offered::replaced) edits.change(draft.row, text);
        if (answer != Offered::nothing) focus_field(field);
    }
    if (edits.add_all) {
        const PastedLines lines = pasted_lines(id);
        if (!lines.each.empty() || !lines.as_one.empty()) {
            session.flush();
            edits.add_all(lines.each.empty() ? std::vector{lines.as_one} : lines.each);
            focus_field(field);
        }
    }
    if (says_doubt(draft, text, typed, edits)) return false;
    const bool finished = typed == Typed::submitted || typed == Typed::left || !writing;
    if (!finished || draft.waits) return false;
    const bool half = draft.row && edits.keep_half, added = static_cast<bool>(draft.row);
    if (added && edits.ended) edits.ended(draft.row);
    draft.row = {};
    draft.blank.clear();
    draft.asked.clear();
    if (added || !before.empty()) session.flush();
    if (half) edits.keep_half({});  // after the whole of it was handed in: a kill in between leaves it in its field
    return added;
}

Typed row_field(Session& session, const Id& row, const char* id, const std::string& there, const TextBox& box,
                const std::function<void(const std::string&)>& change, const std::function<void()>& remove) {
    if (hand.row == row && hand.frame < ImGui::GetFrameCount() - 1) hand = {};  // it was not on the screen
    const std::string before = hand.row == row && hand.blank ? *hand.blank : there;
    std::string text = before;
    const Typed typed = text_box(id, text, box);
    const bool writing = ImGui::IsItemActive();
    if (text != before && !box.read_only) {
        if (hand.row != row) hand = {row, there, std::nullopt, 0};
        hand.blank = only_space(text) ? std::optional(text) : std::nullopt;
        change(hand.blank ? hand.before : text);
    }
    if (hand.row != row) return typed;
    hand.frame = ImGui::GetFrameCount();
    if (writing && typed != Typed::submitted) return typed;
    const bool emptied = hand.blank.has_value();
    hand = {};
    session.flush();
    if (emptied) remove();
    return typed;
}

}  // namespace alp::ui
