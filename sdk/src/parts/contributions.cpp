// Writing and changing contributions.
#include <alp/ui/parts.h>

#include <unordered_map>

namespace alp::ui {
namespace {

// What is being typed and is not yet a contribution, by the id of its field.
std::string& draft(ImGuiID id) {
    static std::unordered_map<ImGuiID, std::string> drafts;
    return drafts[id];
}

bool only_space(std::string_view text) { return text.find_first_not_of(" \t\n") == text.npos; }

void one_contribution(Session& session, const Contribution& row, unsigned colour) {
    const std::string id = row.id.text();
    ImGui::PushID(id.c_str());
    if (session.read_only()) {
        label("##label", row.text, colour);
    } else {
        std::string text = row.text;
        const Id row_id = row.id;
        const Typed typed = text_box(tr("Contribution##text"), text, {.enter_submits = true});
        if (typed == Typed::changed) session.set_text(row_id, text);
        if (typed == Typed::submitted || typed == Typed::left) {
            session.flush();
            if (only_space(text))
                session.edit(tr("Contribution removed"), [&](Edit& edit) { edit.remove<Contribution>(row_id); });
        }
    }
    ImGui::PopID();
}

}  // namespace

bool contribution_field(Session& session, const char* id, std::string_view step, std::string_view question, std::string_view hint,
                        bool focus) {
    if (session.read_only()) return false;
    std::string& text = draft(ImGui::GetID(id));
    const Typed typed = text_box(id, text, {.hint = std::string(hint), .enter_submits = true, .focus = focus});
    // Leaving the field keeps what stands in it: a thought is not lost because the coach clicked elsewhere.
    if ((typed != Typed::submitted && typed != Typed::left) || only_space(text)) return false;
    session.add_contribution(step, question, text);
    text.clear();
    return true;
}

void contribution_list(Session& session, std::string_view step, std::string_view question, unsigned colour) {
    const std::string id = filled("{}/{}", step, question);
    ImGui::PushID(id.c_str());
    const auto list = session.contributions(step, question);
    std::vector<float> heights;
    const float width = ImGui::GetContentRegionAvail().x;
    heights.reserve(list.size());
    for (const Contribution* row : list)
        heights.push_back(session.read_only() ? label_height(row->text, false, width) : height_of(row->text, Face::text, width - em(24)) + em(18));
    clipped(heights, em(8), [&](std::size_t i) { one_contribution(session, *list[i], colour); });
    contribution_field(session, tr("New contribution##new"), step, question, tr("+ Write a contribution… Enter"));
    ImGui::PopID();
}

void skip_question(Session& session, std::string_view step, std::string_view question) {
    const Progress* there = session.progress(step, question);
    const bool skipped = there && there->stage == Stage::skipped;
    ImGui::PushID(question.data(), question.data() + question.size());
    if (skipped) {
        quiet(tr("Skipped: this is not the answer \"no\"."));
        std::string reason = there->note;
        if (text_box(tr("Reason##reason"), reason, {.hint = tr("Why? (may stay empty)"), .enter_submits = true, .read_only = session.read_only()}) ==
            Typed::changed)
            session.type(tr("Reason changed"), "skip", [&](Edit& edit) {
                edit.change<Progress>(there->id, [&](Progress& row) { row.note = reason; });
            });
        if (!session.read_only() && button(tr("Answer it after all"), Kind::quiet))
            session.set_progress(tr("Question taken up again"), step, question, [](Progress& row) { row.stage = Stage::open; });
    } else if (!session.read_only() && session.contributions(step, question).empty() && button(tr("Skip this question"), Kind::quiet)) {
        session.set_progress(tr("Question skipped"), step, question, [](Progress& row) { row.stage = Stage::skipped; });
    }
    ImGui::PopID();
}

}  // namespace alp::ui
