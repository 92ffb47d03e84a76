// Writing and changing contributions.
#include "../ui/inside.h"
#include "inside.h"

#include <alp/ui/parts.h>
#include <alp/ui/privacy.h>

#include <unordered_map>

namespace alp::ui {
namespace {

// The ground of a thing is drawn when its height is known, below what was drawn meanwhile.
class Ground {
public:
    Ground() : list_(ImGui::GetWindowDrawList()) {
        layers_.Split(list_, 2);
        layers_.SetCurrentChannel(list_, 1);
    }
    ~Ground() { layers_.Merge(list_); }
    Ground(const Ground&) = delete;
    void below() { layers_.SetCurrentChannel(list_, 0); }
    void above() { layers_.SetCurrentChannel(list_, 1); }

private:
    ImDrawList* list_;
    static inline ImDrawListSplitter layers_;
};

// How high each row is; made anew when something changed.
struct Heights {
    Id session, draft;
    std::uint64_t revision = 0;
    float width = 0, scale = 0;
    Face face = Face::text;
    std::vector<float> rows;
};

Heights& heights_of(const Session& session, const std::vector<const Contribution*>& list, const Id& draft, Face face) {
    static std::unordered_map<ImGuiID, Heights> kept;
    Heights& heights = kept[ImGui::GetID("heights")];
    const float width = ImGui::GetContentRegionAvail().x;
    if (heights.session == session.id() && heights.draft == draft && heights.revision == session.revision() && heights.width == width &&
        heights.scale == text_scale() && heights.face == face && heights.rows.size() == list.size())
        return heights;
    heights = {session.id(), draft, session.revision(), width, text_scale(), face, {}};
    heights.rows.reserve(list.size());
    for (const Contribution* row : list)
        heights.rows.push_back(height_of(row->text, face, width - em(label_left + label_right)) + em(2 * label_above));
    return heights;
}

// The line that stays when its text was erased.
float erased_contribution(const Contribution& row, unsigned colour, const Below& below) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    Ground ground;
    ImGui::SetCursorScreenPos({at.x + em(label_left), at.y + em(label_above)});
    quiet(erased_words(row));
    if (below) {
        gap(8);
        ImGui::SetCursorScreenPos({at.x + em(label_left), ImGui::GetCursorScreenPos().y});
        ImGui::BeginGroup();
        below(row);
        ImGui::EndGroup();
    }
    const float bottom = ImGui::GetCursorScreenPos().y - ImGui::GetStyle().ItemSpacing.y + em(label_above);
    ground.below();
    label_ground({at.x, at.y, at.x + width, bottom}, colour, false, false);
    return bottom - at.y;
}

// Returns how high it came out, and whether the keyboard is to go on to the field below.
std::pair<float, bool> one_contribution(Session& session, const Contribution& row, unsigned colour, Face face, float height,
                                        const Below& below) {
    if (row.erased) return {erased_contribution(row, colour, below), false};
    const std::string id = row.id.text();
    const Id row_id = row.id;
    ImGui::PushID(id.c_str());
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const bool changing = ImGui::GetActiveID() && ImGui::GetActiveID() == ImGui::GetID(tr("Contribution##text"));
    const bool offers = !session.read_only() && !on_the_beamer(face);
    if (offers && privacy_asks(session, id, row.text, changing))
        height = height_of(row.text, face, width - em(label_left + label_right)) + em(2 * label_above);
    const bool pointed = ImGui::IsWindowHovered() && ImGui::IsMouseHoveringRect(at, {at.x + width, at.y + height});
    // A click on its ground puts the keyboard in its text, unless there are other things on the ground.

    Ground ground;
    ImGui::SetCursorScreenPos({at.x + em(label_left), at.y + em(label_above)});
    Typed typed = Typed::nothing;
    {
        const Within inside(width - em(label_left + label_right));
        const TextBox box{.enter_submits = true,
                          .focus = pointed && !below && !changing && ImGui::IsMouseClicked(0),
                          .face = face,
                          .read_only = session.read_only(),
                          .frame = false};
        typed = row_field(
            session, row_id, tr("Contribution##text"), row.text, box, [&](const std::string& text) { session.set_text(row_id, text); },
            [&] { session.edit(tr("Contribution removed"), [&](Edit& edit) { edit.remove<Contribution>(row_id); }); });
        if (below && session.contribution(row_id)) {
            const ImVec2 end = ImGui::GetCursorScreenPos();
            gap(8);
            ImGui::SetCursorScreenPos({at.x + em(label_left), ImGui::GetCursorScreenPos().y});
            ImGui::BeginGroup();
            below(row);
            ImGui::EndGroup();
            if (ImGui::GetItemRectSize().y <= 0) ImGui::SetCursorScreenPos(end);  // nothing is below these words
        }
    }
    float bottom = ImGui::GetCursorScreenPos().y - ImGui::GetStyle().ItemSpacing.y + em(label_above);
    ground.below();
    label_ground({at.x, at.y, at.x + width, bottom}, colour, pointed, changing);
    ground.above();
    Offered answer = Offered::nothing;
    if (const Contribution* there = session.contribution(row_id); there && offers) {
        ImGui::SetCursorScreenPos({at.x, bottom});
        answer = privacy_offer(session, id, there->text, changing, [&](const std::string& text) { session.set_text(row_id, text); });
        if (ImGui::GetCursorScreenPos().y > bottom + 1) bottom = ImGui::GetCursorScreenPos().y - ImGui::GetStyle().ItemSpacing.y;
    }
    ImGui::PopID();
    return {bottom - at.y, typed == Typed::submitted || answer != Offered::nothing};
}

void add_contributions(Session& session, std::string_view step, std::string_view question, const std::vector<std::string>& texts) {
    const auto count = static_cast<long>(texts.size());
    session.edit(filled(trn("{} contribution added", "{} contributions added", count), count), [&](Edit& edit) {
        double further = 0;
        for (const std::string& text : texts) {
            Contribution row = session.new_contribution(step, question, text);
            row.place += further++;
            edit.add(row);
        }
    });
}

bool new_contribution(Session& session, const char* id, std::string_view step, std::string_view question, std::string_view hint, bool focus,
                      bool offers) {
    if (session.read_only()) return false;
    const bool silent = written_in_silence(session, step, question);
    const std::string field = silent_field(step, question);
    if (silent) {
        const HalfCover cover = half_cover(session, field);
        if (cover == HalfCover::answered) focus_field(ImGui::GetID(id));
        if (cover != HalfCover::none) return false;
        focus |= takes_silent_keyboard(session, step, question);
    }
    const bool ended =
        draft_field(session, id, {.hint = std::string(hint), .enter_submits = true, .focus = focus, .dashed = true},
                    [&](const Id& row) -> const std::string* {
                        const Contribution* there = session.contribution(row);
                        return there ? &there->text : nullptr;
                    },
                    {.begin = [&](const std::string& text) { return session.begin_contribution(step, question, text); },
                     .change = [&](const Id& row, const std::string& text) { session.set_text(row, text); },
                     .drop = [&](const Id& row) { session.drop_begun(row); },
                     .offers = offers,
                     .half = [&] { return silent ? half_written(session, field) : Id{}; },
                     .keep_half =
                         [&](const Id& row) {
                             if (silent || !row) keep_half_written(session, field, row);
                         },
                     .add_all = [&](const std::vector<std::string>& texts) { add_contributions(session, step, question, texts); }});
    if (silent) note_silent_writing(session, field, ImGui::GetActiveID() && ImGui::GetActiveID() == ImGui::GetID(id));
    return ended;
}

// In silence: how many there are, and a field that shows nobody what was written.
void draw_silent(Session& session, std::string_view step, std::string_view question, Face face) {
    if (on_the_beamer(face)) return silence_on_beamer(session, step, question);
    const long hidden = hidden_count(session, step, question);
    quiet(hidden ? filled(trn("{} contribution, not yet revealed", "{} contributions, not yet revealed", hidden), hidden)
                 : std::string(tr("Everyone writes in silence. Then all is shown at once.")));
    gap(8);
    new_contribution(session, tr("New contribution##new"), step, question, tr("+ Write, Enter: it is kept and hidden"), false, true);
}

}  // namespace

bool contribution_field(Session& session, const char* id, std::string_view step, std::string_view question, std::string_view hint,
                        bool focus) {
    return new_contribution(session, id, step, question, hint, focus, true);
}

void contribution_list(Session& session, std::string_view step, std::string_view question, unsigned colour, Face face, const Below& below) {
    ImGui::PushID(filled("{}:{}", step, question).c_str());
    if (written_in_silence(session, step, question)) {
        draw_silent(session, step, question, face);
        return ImGui::PopID();
    }
    const char* field = tr("New contribution##new");
    const Id draft = session.read_only() ? Id{} : draft_of(ImGui::GetID(field), session.id()).row;
    std::vector<const Contribution*> list = session.contributions(step, question);
    std::erase_if(list, [&](const Contribution* row) { return row->id == draft; });
    Heights& heights = heights_of(session, list, draft, face);
    bool on = false;
    if (!list.empty()) {
        VirtualList rows;
        rows.fit(heights.rows, em(8));
        float grown = 0;  // rows that became higher while they were drawn: those below move in this frame
        const auto move_down = [&] {
            const ImVec2 at = ImGui::GetCursorScreenPos();
            ImGui::SetCursorScreenPos({at.x, at.y + grown});
        };
        rows.draw([&](std::size_t i) {
            move_down();
            const auto [height, entered] = one_contribution(session, *list[i], colour, face, heights.rows[i], below);
            grown += height - heights.rows[i];
            heights.rows[i] = height;
            on |= entered;
        });
        move_down();
    }
    if (on) focus_field(ImGui::GetID(field));  // done with changing: write on
    if (list.empty() && session.read_only()) quiet(tr("Nothing was written here."));
    new_contribution(session, field, step, question, tr("+ Write a contribution… Enter"), false, !on_the_beamer(face));
    ImGui::PopID();
}

void contribution_box(Session& session, const char* id, std::string_view step, std::string_view question, TextBox box) {
    const auto& list = session.contributions(step, question);
    box.read_only |= session.read_only();
    if (list.empty() && box.read_only) return quiet(tr("Nothing was written here."));
    if (list.empty()) {
        draft_field(session, id, box, [](const Id&) -> const std::string* { return nullptr; },
                    {.begin = [&](const std::string& text) { return session.begin_contribution(step, question, text); },
                     .change = {},
                     .drop = {},
                     .offers = false});
        return;
    }
    if (list.front()->erased) return quiet(erased_words(*list.front()));
    const Id row = list.front()->id;
    const ImGuiID field = ImGui::GetID(id);
    row_field(
        session, row, id, list.front()->text, box, [&](const std::string& text) { session.set_text(row, text); },
        [&] { session.edit(tr("Contribution removed"), [&](Edit& edit) { edit.remove<Contribution>(row); }); });
    const Contribution* there = session.contribution(row);
    if (!there || box.read_only) return;
    privacy_offer(session, row.text(), there->text, ImGui::GetActiveID() == field,
                  [&](const std::string& text) { session.set_text(row, text); });
}

void skip_question(Session& session, std::string_view step, std::string_view question) {
    const Progress* there = session.progress(step, question);
    const bool skipped = there && there->stage == Stage::skipped;
    ImGui::PushID(std::string(question).c_str());
    if (skipped) {
        quiet(tr("Skipped: this is not the answer \"no\"."));
        gap(8);
        const Id row_id = there->id;
        std::string reason = there->note;
        if (!session.read_only() || !reason.empty()) {
            text_box(tr("Reason##reason"), reason,
                     {.hint = tr("Why? (may stay empty)"), .enter_submits = true, .read_only = session.read_only()});
            const bool writing = ImGui::IsItemActive();
            const auto keep = [&](const std::string& text) {
                session.type(tr("Reason changed"), filled("skip/{}", row_id.text()),
                             [&](Edit& edit) { edit.change<Progress>(row_id, [&](Progress& row) { row.note = text; }); });
            };
            if (reason != there->note && !session.read_only()) keep(reason);
            if (!session.read_only()) privacy_offer(session, filled("skip/{}", row_id.text()), reason, writing, keep);
            gap(8);
        }
        if (!session.read_only() && button(tr("Answer it after all")))
            session.set_progress(tr("Question taken up again"), step, question, [](Progress& row) { row.stage = Stage::open; });
    } else if (!session.read_only() && session.contributions(step, question).empty() && text_link(tr("Skip this question"))) {
        session.set_progress(tr("Question skipped"), step, question, [](Progress& row) { row.stage = Stage::skipped; });
    }
    ImGui::PopID();
}

}  // namespace alp::ui
