// The page of a step: its question, the way of working, and the way on.
#include "desk.h"

#include <alp/text.h>
#include <alp/ui/widgets.h>

#include <algorithm>
#include <cmath>

namespace pk {

using namespace alp;

namespace {

float wide_of(ui::Face face, std::string_view words, float around) {
    const ImFont* font = ui::face(face);
    return font->CalcTextSizeA(font->FontSize, 1e9f, 0, words.data(), words.data() + words.size()).x + ui::em(around);
}

struct Ways {
    std::vector<Way> there;
    std::vector<std::string> words;
    float wide = 0;
};

Ways ways_of(std::size_t column) {
    Ways ways;
    const auto add = [&](Way way, const char* word) {
        ways.there.push_back(way);
        ways.words.push_back(word);
        ways.wide += wide_of(ui::Face::quiet, word, 24) + (ways.words.size() > 1 ? ui::em(8) : 0);
    };
    if (column == values) add(Way::dream, tr("Dream"));
    add(Way::card, tr("Write"));
    add(Way::turns, tr("In turn"));
    if (column != actions) add(Way::themes, tr("Themes"));
    if (column == values) add(Way::agree, tr("Agree"));
    return ways;
}

void draw_ways(Desk& desk, const Ways& ways) {
    auto chosen = static_cast<int>(std::find(ways.there.begin(), ways.there.end(), desk.place.way) - ways.there.begin());
    if (!ui::choice("ways", ways.words, chosen)) return;
    desk.session.flush();
    desk.place.way = ways.there[static_cast<std::size_t>(chosen)];
    desk.place.open = desk.place.from = {};
    if (desk.place.way == Way::card || desk.place.way == Way::turns) write_on(desk);
}

void heading(Desk& desk) {
    const Ways ways = ways_of(desk.column());
    const float there = ImGui::GetContentRegionAvail().x, beside = std::ceil(ways.wide) + 1;
    const bool one_line = there - beside > ui::em(480);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    {
        const ui::Within room(one_line ? there - beside - ui::em(16) : there);
        ui::question(desk.place.way == Way::dream ? std::string(dream_question()) : desk.card.column(desk.column()).heading);
        const char* where = desk.place.way == Way::themes ? tr("Themes of step {} · fill from right to left, read from left to right")
                                                          : tr("Step {} of 5 · fill from right to left, read from left to right");
        ui::quiet(filled(where, desk.column() + 1));
    }
    if (one_line) {
        const ImVec2 after = ImGui::GetCursorScreenPos();
        ImGui::SetCursorScreenPos({at.x + there - beside, at.y + ui::em(4)});
        draw_ways(desk, ways);
        ImGui::SetCursorScreenPos(after);
        ImGui::Dummy({0, 0});
    } else {
        ui::gap(8);
        draw_ways(desk, ways);
    }
    ui::gap(10);
}

std::string step_name(const Desk& desk, std::size_t column) { return filled(tr("Step {} {}"), column + 1, desk.card.column(column).title); }

// Filled from right to left: the next step lies to the left; closing is no place on the card. Agreeing has a way on of its own.
void bar(Desk& desk) {
    const std::size_t column = desk.column();
    ui::gap(10);
    const std::string next = column == actions ? filled("{} →", tr("Closing")) : filled("← {}", step_name(desk, column + 1));
    if (desk.place.way != Way::agree && ui::button((next + "##next").c_str()))
        go(desk, column == actions ? closing_id : column_ids[column + 1]);
    if (column > values) {
        ImGui::SameLine(0, ui::em(12));
        if (ui::button(filled("{} →##before", step_name(desk, column - 1)).c_str())) go(desk, column_ids[column - 1]);
    }
    if (!desk.writable()) return;
    const char* silence = tr("First write in silence");
    const char* tempo = tr("Steps 2 to 5 together");
    const bool quiet_way = desk.place.way == Way::card && !desk.card.column(column).hidden();
    if (!quiet_way) return;
    const float tempo_wide = wide_of(ui::Face::text, tempo, 30);
    float wide = wide_of(ui::Face::text, silence, 28);
    if (column != values) wide += tempo_wide + ui::em(16);
    ImGui::SameLine(0, ui::em(12));
    if (ImGui::GetContentRegionAvail().x < wide) ImGui::NewLine();
    else ui::to_right(wide);
    if (column != values) {
        bool on = together(desk.session);
        const ui::Within room(tempo_wide + ui::em(2));
        if (ui::check(tempo, on)) {
            set_together(desk, on);
            write_on(desk);
        }
        ImGui::SameLine(0, ui::em(16));
    }
    if (ui::button(silence)) begin_silence(desk);
}

void loose_ends(Desk& desk) {
    const std::size_t unserved = desk.card.values_without_action().size(), aimless = desk.card.actions_without_value().size();
    if (desk.column() != actions || desk.card.column(actions).labels == 0 || unserved + aimless == 0) return;
    std::string line;
    if (unserved) line = filled(trn("{} value without an action", "{} values without an action", static_cast<long>(unserved)), unserved);
    if (aimless)
        line += (line.empty() ? "" : " · ") +
                filled(trn("{} action without a value", "{} actions without a value", static_cast<long>(aimless)), aimless);
    if (ui::text_link(filled("{}##loose", line).c_str())) desk.place.lists = true;
    ui::gap(6);
}

}  // namespace

bool together(const Session& session) {
    const Json& tempo = session.document("tempo");
    if (tempo.is_object()) return tempo.value("together", false);
    return session.header().variant == "short";
}

void set_together(Desk& desk, bool on) {
    desk.session.set_document(on ? tr("Steps 2 to 5 together") : tr("Each step apart"), "tempo", {{"together", on}});
}

bool second_click() { return ImGui::IsMouseReleased(0) && ImGui::GetIO().MouseClickedLastCount[0] > 1; }

void go(Desk& desk, std::string_view step) {
    if (second_click()) return;
    desk.session.flush();
    desk.place.open = desk.place.from = {};
    if (desk.view.step == column_ids[values] && step != column_ids[values] && !pass_gate(desk)) {
        desk.place.way = Way::agree;
        desk.place.gate = true;
        return;
    }
    if (step != desk.view.step) desk.place.way = Way::card;
    desk.view.go_to = step;
}

void draw_page(Desk& desk) {
    heading(desk);
    if (desk.place.from) draw_thread_notice(desk);
    switch (desk.place.way) {
        case Way::dream: draw_dream(desk); break;
        case Way::themes: draw_themes(desk); break;
        case Way::agree: draw_agree(desk); break;
        case Way::turns: draw_turns(desk); [[fallthrough]];
        case Way::card:
            draw_silence(desk);
            loose_ends(desk);
            draw_board(desk, std::max(ui::em(320), ImGui::GetContentRegionAvail().y - std::max(ui::em(60), desk.place.bar_height)));
            break;
    }
    const float above = ImGui::GetCursorPosY();
    bar(desk);
    desk.place.bar_height = ImGui::GetCursorPosY() - above;
    draw_thread_lists(desk);
}

}  // namespace pk
