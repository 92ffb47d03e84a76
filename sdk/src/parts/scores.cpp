// Values on a scale, and dots.
#include "../ui/inside.h"

#include <alp/ui/dot_round.h>
#include <alp/ui/icons.h>
#include <alp/ui/parts.h>

#include <algorithm>

namespace alp::ui {
namespace {

std::string words_for(const Scale& scale, int value) {
    const auto at = static_cast<std::size_t>(value - scale.low);
    return at < scale.words.size() ? filled("{} {}", value, scale.words[at].shown()) : filled("{}", value);
}

// A word more than there are values is the one for none: "n.v.t.", "nog te vroeg".
const Rating* group_rating(const Session& session, const Scale& scale, std::string_view subject) {
    for (const Rating* rating : session.ratings(scale.id, subject))
        if (!rating->member) return rating;
    return nullptr;
}

Id vote_id(const Session& session, const Step& step, const Contribution& row) {
    return Id::derive(session.id(), row.id, filled("vote/{}", step.id));
}

void give_dots(Session& session, const Step& step, const Contribution& row, int dots) {
    Vote vote;
    vote.id = vote_id(session, step, row);
    vote.session = session.id();
    vote.step = step.id;
    vote.subject = row.id.text();
    vote.dots = dots;
    session.edit(tr("Dots given"), [&](Edit& edit) { edit.add(vote); });
}

// The words, the dots, then "−" and "+".
void dot_row(Session& session, const Step& step, const Contribution& row, unsigned colour, bool revealed) {
    int given = 0;
    for (const Vote* vote : session.votes(step.id))
        if (vote->subject == row.id.text()) given += vote->dots;
    ImGui::PushID(row.id.text().c_str());
    const float there = ImGui::GetContentRegionAvail().x, buttons = session.read_only() ? 0 : em(revealed ? 36 + 4 + 36 : 44 + 8 + 44 + 60),
                shows = em(112);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float words_width = std::max(em(120), there - buttons - shows - em(16));
    const float height = std::max(em(40), height_of(row.text, Face::text, words_width - em(25)) + em(18));
    label_ground({at.x, at.y, at.x + there, at.y + height}, colour, false, false);
    ImGui::SetCursorScreenPos({at.x + em(13), at.y + (height - height_of(row.text, Face::text, words_width - em(25))) / 2});
    {
        const Within inside(words_width - em(25));
        words(row.text);
    }
    ImGui::SetCursorScreenPos({at.x + words_width + em(8), at.y + (height - em(20)) / 2});
    if (revealed && given > 0) dots(given, colour);
    ImGui::SetCursorScreenPos({at.x + there - buttons - em(4), at.y + (height - em(36)) / 2});
    if (!session.read_only() && !revealed) {
        dot_buttons(session, step.id, row.id.text(), colour);
    } else if (!session.read_only()) {
        ImGui::BeginDisabled(given == 0);
        if (button("–##Dot less", Kind::quiet, em(36)) && given > 0) give_dots(session, step, row, given - 1);
        ImGui::EndDisabled();
        ImGui::SameLine(0, em(4));
        if (button("+##Dot more", Kind::normal, em(36))) give_dots(session, step, row, given + 1);
    }
    ImGui::SetCursorScreenPos(at);
    ImGui::Dummy({there, height});
    ImGui::PopID();
    gap(8);
}

}  // namespace

void score_line(Session& session, std::string_view step, const Scale& scale, std::string_view subject, std::string_view asked) {
    ImGui::PushID(scale.id.c_str());
    ImGui::PushID(std::string(subject).c_str());
    words(asked, Face::strong);
    gap(8);
    const Rating* there = group_rating(session, scale, subject);
    if (session.read_only()) {
        chip(!there         ? std::string(tr("not scored"))
             : there->value ? words_for(scale, static_cast<int>(*there->value))
                            : scale.word_for_none());
    } else {
        std::vector<std::string> values;
        for (int value = scale.low; value <= scale.high; ++value) values.push_back(words_for(scale, value));
        if (scale.unknown) values.push_back(scale.word_for_none());
        int chosen = !there ? -1 : there->value ? static_cast<int>(*there->value) - scale.low : static_cast<int>(values.size()) - 1;
        if (choice("value", values, chosen, true)) {
            const bool unknown = scale.unknown && chosen + 1 == static_cast<int>(values.size());
            if (chosen < 0) session.edit(tr("Score taken back"), [&](Edit& edit) { edit.remove<Rating>(there->id); });
            else session.rate(step, scale.id, subject, {}, unknown ? std::nullopt : std::optional<double>(chosen + scale.low));
        }
    }
    ImGui::PopID();
    ImGui::PopID();
}

void left_early(const Session& session) {
    std::vector<std::string> names;
    for (const Attendance* row : session.took_part())
        if (row->left) names.push_back(session.name_of(*row));
    if (names.empty() || session.read_only()) return;
    quiet(filled(trn("{} left early. The round no longer waits for them; what they gave stays and counts, for nobody can tell whose it is.",
                     "{} left early. The round no longer waits for them; what they gave stays and counts, for nobody can tell whose it is.",
                     static_cast<long>(names.size())),
                 joined(names, ", ")));
    gap(8);
}

void dot_list(Session& session, const Step& step) {
    const bool revealed = !session.in_silence(step.id);
    int given = 0;
    for (const Vote* vote : session.votes(step.id)) given += vote->dots;
    if (!session.read_only() && revealed) {
        if (button(tr("Hide the dots while choosing"))) session.set_silence(tr("Dots hidden"), step.id, "", true);
        beside(em(160));
    }
    if (revealed) quiet(filled(trn("{} dot given", "{} dots given", given), given));
    gap();
    if (!revealed) {
        left_early(session);
        dot_turns(session, step.id, session.outline().colour);
    }
    bool any = false;
    for (const Step& earlier : session.outline().steps) {
        if (earlier.id == step.id) break;
        const unsigned colour = earlier.colour ? earlier.colour : session.outline().colour;
        for (const Contribution* row : session.contributions(earlier.id)) {
            dot_row(session, step, *row, colour, revealed);
            any = true;
        }
    }
    if (!any) quiet(tr("Nothing was written yet to choose from."));
}

}  // namespace alp::ui
