// The turns of a round of dots on the screen: whose it is, the cover between two people, and showing them all.
#include <alp/text.h>
#include <alp/ui/dot_round.h>
#include <alp/ui/widgets.h>

#include <algorithm>

namespace alp::ui {
namespace {

std::string name_of(const Session& session, const Id& person) {
    for (const Attendance* row : session.present())
        if (row->id == person) return session.name_of(*row);
    return {};
}

// Their own dots are on the screen; those of the others are nowhere.
void draw_turn(Session& session, DotRound& round, unsigned colour) {
    const std::string name = name_of(session, round.person());
    const int left = round.left();
    const std::string says = filled(trn("you have {} dot left to give", "you have {} dots left to give", left), left);
    words(name.empty() ? says : name + ": " + says, Face::heading);
    gap(6);
    const char *ready = tr("Ready: pass it on"), *back = tr("Not now##leave turn");
    if (button(ready, left == 0 ? Kind::primary : Kind::normal, 0, left == 0 ? colour : 0)) round.end_turn(session);
    beside(button_width(back, Kind::quiet));
    if (button(back, Kind::quiet)) return round.leave_turn();
    if (const int before = round.covered()) {
        gap(6);
        quiet(filled(
            trn("You gave {} dot before. It is covered, and counts.", "You gave {} dots before. They are covered, and count.", before),
            before));
        if (button(tr("Give all my dots anew"), Kind::quiet)) round.give_anew(session);
    }
    if (!round.waits() || round.left() < dots_each) return;
    gap(6);
    quiet(tr("Somebody stopped half way while giving dots."));
    if (button(tr("That was me: I go on with them"))) round.take_up();
}

void draw_hand_over(Session& session, DotRound& round, unsigned colour) {
    const auto waiting = round.still_to_come(session);
    const int people = round.people();
    if (session.present().empty()) quiet(filled(trn("{} person gave dots", "{} people gave dots", people), people));
    else quiet(filled(tr("{} of {} gave their dots"), people, people + static_cast<int>(waiting.size())));
    gap(6);
    if (waiting.empty() && !session.present().empty()) return words(tr("Everyone gave their dots."), Face::heading);
    const std::string name = waiting.empty() ? std::string() : session.name_of(*waiting.front());
    const bool half = !waiting.empty() && round.was_half_way(waiting.front()->id);
    if (!name.empty())
        words(filled(half ? tr("Somebody was half way. Was that you, {}?") : tr("Give the keyboard to {}"), name), Face::heading), gap(6);
    if (round.waits()) quiet(tr("Somebody stopped half way while giving dots.")), gap(6);
    const std::string label = name.empty() ? std::string(tr("The next person gives dots"))
                                           : filled(half ? tr("I am {}: go on##dots") : tr("I am {}: begin##dots"), name);
    if (button(label.c_str(), Kind::primary, 0, colour)) round.begin_turn(waiting.empty() ? Id{} : waiting.front()->id);
    for (const Attendance* row : waiting) {
        if (row == waiting.front()) continue;
        const std::string other = filled("{}##dots-{}", session.name_of(*row), row->id.text());
        beside(button_width(other.c_str()));
        if (choice_chip(other.c_str(), false)) round.begin_turn(row->id);
    }
}

// The dots of one are those of a person everybody knows; who is here alone has nobody to hide them from.
bool tell_who(const Session& session, const DotRound& round) {
    return round.people() == 1 && !(session.present().size() == 1 && round.still_to_come(session).empty());
}

// They can be shown early; who did not give theirs yet is said first.
void draw_show(Session& session, DotRound& round, unsigned colour) {
    if (round.people() == 0 && session.votes(round.step()).empty()) return;
    if (tell_who(session, round)) return gap(10), quiet(tr("The dots can be shown when two people or more have given theirs."));
    ImGuiStorage* kept = ImGui::GetStateStorage();
    const ImGuiID asked = ImGui::GetID("ask to show the dots");
    bool open = kept->GetBool(asked);
    const auto waiting = round.still_to_come(session);
    const bool all = waiting.empty() && !session.present().empty();
    gap(10);
    if (button(tr("Show the dots"), all ? Kind::primary : Kind::normal, 0, all ? colour : 0)) {
        if (waiting.empty()) return round.show(session);
        open = true;
    }
    std::string names;
    for (const Attendance* row : waiting) names += (names.empty() ? "" : ", ") + session.name_of(*row);
    bool now = false;
    if (begin_dialog(tr("Show the dots now?"), open)) {
        words(filled(trn("{} person did not give dots yet: {}.", "{} people did not give dots yet: {}.", static_cast<long>(waiting.size())),
                     waiting.size(), names));
        gap(16);
        if (button(tr("Not yet"), Kind::primary)) open = false;
        beside(button_width(tr("Show them now")));
        now = button(tr("Show them now"));
        end_dialog();
    }
    kept->SetBool(asked, open && !now);
    if (now) round.show(session);
}

}  // namespace

void dot_turns(Session& session, std::string_view step, unsigned colour) {
    if (session.read_only()) return;
    DotRound& round = DotRound::of(session, step);
    round.drawn(ImGui::GetFrameCount());
    ImGui::PushID("dot turns");
    begin_card("turn");
    if (round.in_turn()) {
        draw_turn(session, round, colour);
    } else {
        draw_hand_over(session, round, colour);
        draw_show(session, round, colour);
    }
    end_card();
    ImGui::PopID();
    gap();
}

void dot_buttons(Session& session, std::string_view step, std::string_view subject, unsigned colour) {
    DotRound& round = DotRound::of(session, step);
    if (!round.in_turn() || session.read_only()) return;
    const int mine = round.mine(subject), left = round.left();
    ImGui::BeginDisabled(mine == 0);
    if (button("–##Dot less", Kind::normal, em(44))) round.give(session, subject, -1);
    ImGui::EndDisabled();
    ImGui::SameLine(0, em(8));
    ImGui::BeginDisabled(left == 0);
    if (button("+##Dot more", Kind::normal, em(44))) round.give(session, subject, +1);
    ImGui::EndDisabled();
    if (mine == 0) return;
    ImGui::SameLine(0, em(12));
    dots(mine, colour);
}

}  // namespace alp::ui
