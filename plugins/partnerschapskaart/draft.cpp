// Writing a new label: on the card, and so on its way to the disk, from the first letter.
#include "desk.h"
#include "edits.h"
#include "rounds.h"

#include <alp/text.h>
#include <alp/typed_action.h>
#include <alp/ui/parts.h>
#include <alp/ui/widgets.h>

#include <algorithm>

namespace pk {

using namespace alp;

namespace {

// Whose turn it is; outside the round nobody's name is put under what someone else may have said.
Id author_now(const Desk& desk) {
    if (!desk.place.authors || desk.place.way != Way::turns) return {};
    const Id now = round_of(desk.session, desk.column()).now;
    for (const Person& person : desk.card.people())
        if (person.id == now) return person.member;
    return {};
}

}  // namespace

std::string field_of(const Group& group) { return filled("{}##field", group.heading); }

void add_pasted(Desk& desk, std::size_t column, const std::string& question, const std::string& field) {
    const ui::PastedLines lines = ui::pasted_lines(field.c_str());
    if (lines.each.empty() && lines.as_one.empty()) return;
    desk.session.flush();
    add_lines(desk.session, column, question, lines.each.empty() ? std::vector{lines.as_one} : lines.each, author_now(desk));
}

void draw_draft(Desk& desk, std::size_t column, const Group& group, const std::string& key, const ui::TextBox& box) {
    Place::Draft& draft = desk.place.drafts[key];
    const bool silent = desk.card.column(column).hidden() && desk.writable();
    const ui::HalfCover cover = silent ? ui::half_cover(desk.session, key) : ui::HalfCover::none;
    if (cover == ui::HalfCover::answered) write_at(desk, key);
    if (cover != ui::HalfCover::none) return;
    if (silent && !draft.line && draft.blank.empty()) {
        draft.line = ui::half_written(desk.session, key);
        draft.waits = static_cast<bool>(draft.line);
    }
    const Contribution* there = draft.line ? desk.session.contribution(draft.line) : nullptr;
    if (!there) draft.line = {};  // taken back meanwhile
    const std::string before = there ? there->text : draft.blank;
    std::string text = before;
    const ui::Typed typed = ui::text_box(field_of(group).c_str(), text, box);
    if (typed == ui::Typed::refused) desk.view.say = filled(tr("A label holds at most {} characters."), ui::longest_text);
    if (text != before) {
        draft.blank = text;
        if (only_space(text)) {
            if (draft.line) drop_begun(desk.session, desk.card, draft.line);
            draft.line = {};
        } else if (draft.line) {
            type_line(desk.session, desk.card, draft.line, text);
        } else {
            draft.line = begin_line(desk.session, column, group.question, text, author_now(desk));
        }
        if (silent) ui::keep_half_written(desk.session, key, draft.line);
    }
    draft.waits = draft.waits && silent && !ImGui::IsItemActive();
    if (draft.waits) return;
    if (draft.line && column == actions && typed == ui::Typed::submitted) {
        const std::string doubt = doubt_about_action(desk.session, text, draft.asked == text);
        draft.asked = text;
        if (!doubt.empty()) {
            desk.view.say = doubt;
            return;
        }
    }
    // Leaving the field keeps what was typed in it: a thought is not lost because the coach clicked elsewhere.
    if (ImGui::IsItemActive() && typed != ui::Typed::submitted && typed != ui::Typed::left) return;
    if (typed == ui::Typed::submitted && only_space(text) && column == desk.column() && somebody_has_turn(desk)) pass_turn_on(desk);
    if (draft.line && column == actions) take_who_and_when(desk.session, desk.card, draft.line);
    if (draft.line) desk.session.flush();
    if (silent && draft.line) ui::keep_half_written(desk.session, key, {});
    draft = {};
}

Group without_draft(const Desk& desk, const Group& group, const std::string& key) {
    Group shown = group;
    if (const auto draft = desk.place.drafts.find(key); draft != desk.place.drafts.end() && draft->second.line)
        std::erase_if(shown.lines, [&](const Line& line) { return line.row->id == draft->second.line; });
    return shown;
}

}  // namespace pk
