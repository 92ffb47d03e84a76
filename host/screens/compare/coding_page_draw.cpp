// How the coding page looks; what its keys do is in coding_page.cpp.
#include "screens/compare/coding_page.h"

#include <alp/text.h>

namespace alp::screens {

using namespace ui;
using compare::Sentence, compare::Suggestion, compare::Tables, workspace::ComparisonSession;

void CodingPage::draw_carried(ComparisonSession& session, const Sentence& sentence) {
    const std::vector<Id> themes = sentence.themes;
    if (themes.empty()) return quiet(tr("No theme yet"));
    for (std::size_t i = 0; i < themes.size(); ++i) {
        const Theme* theme = session.theme(themes[i]);
        if (!theme) continue;
        const std::string name = theme->name + "  ×##" + themes[i].text();
        if (i) beside(em(160));
        if (status_chip(name.c_str(), wash(0x0F766E, 0.14f))) {
            session.take(sentence, themes[i]);
            state_.take_focus = true;
            return;
        }
        tooltip(tr("Take this theme away"));
    }
}

bool CodingPage::draw_offer(const Suggestion& offer, int place) const {
    ImGui::PushID(place);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x, height = em(32);
    const bool here = place == state_.chosen;
    if (here) ImGui::GetWindowDrawList()->AddRectFilled(at, {at.x + width, at.y + height}, wash(0x0F766E, 0.12f), em(8));
    const Area pressed = area(offer.name.c_str(), {width, height}, 8);
    ImGui::SetCursorScreenPos({at.x + em(10), at.y + em(6)});
    one_line(filled("{}", place + 1), em(20), Face::strong, palette().accent);
    ImGui::SetCursorScreenPos({at.x + em(36), at.y + em(6)});
    const float name_width = std::min(width * 0.5f, em(300));
    one_line(offer.name, name_width, here ? Face::strong : Face::text);
    ImGui::SetCursorScreenPos({at.x + em(48) + name_width, at.y + em(7)});
    const bool fresh = offer.because == tr("a new theme of this step");
    const std::string why = fresh                    ? offer.because
                            : !offer.because.empty() ? filled(tr("used before with: {}"), offer.because)
                            : offer.step.empty()     ? std::string(tr("theme over the steps"))
                                                     : std::string(tr("theme of this step"));
    one_line(why, width - name_width - em(60), Face::quiet, palette().quiet);
    ImGui::SetCursorScreenPos({at.x, at.y + height});
    ImGui::PopID();
    return pressed.pressed;
}

void CodingPage::draw_offers(ComparisonSession& session, const Sentence& sentence, const std::vector<Suggestion>& offers) {
    for (std::size_t i = 0; i < offers.size(); ++i)
        if (draw_offer(offers[i], static_cast<int>(i))) return give(session, sentence, offers[i]);
    ImGui::Dummy({0, 0});
}

// `sentence` is a copy, because giving and taking themes make the tables anew.
void CodingPage::draw_sentence(ComparisonSession& session, Sentence sentence) {
    const Tables& tables = session.tables();
    const compare::StepTable* step = tables.step(sentence.step);
    begin_card("sentence", 0, step ? step->colour : tables.colour);
    std::string asked = step ? step->title : "";
    if (step)
        for (const compare::AskedQuestion& question : step->questions)
            if (question.id == sentence.question) asked += " · " + question.text;
    quiet(filled("{} · {}", compare::card_name(tables, sentence.card), asked));
    gap(4);
    words(sentence.text.empty() ? std::string(tr("told about a resident, left out")) : sentence.text, Face::question);
    gap(8);
    draw_carried(session, sentence);
    gap(12);
    draw_field(session, sentence);
    end_card();
}

void CodingPage::draw_progress(ComparisonSession& session) {
    const Tables& tables = session.tables();
    std::size_t coded = 0;
    for (const compare::ComparedCard& card : tables.cards) coded += static_cast<std::size_t>(card.coded);
    progress(tables.sentences.empty() ? 0 : static_cast<float>(coded) / static_cast<float>(tables.sentences.size()), em(220));
    ImGui::SameLine(0, em(12));
    quiet(filled(tr("{} of {} sentences have a theme"), coded, tables.sentences.size()));
}

void CodingPage::draw_steps_through() {
    ImGui::BeginDisabled(state_.at == 0);
    if (button(tr("Sentence before"))) go(-1);
    ImGui::EndDisabled();
    ImGui::SameLine(0, em(8));
    ImGui::BeginDisabled(state_.at + 1 >= state_.sentences.size());
    if (button(tr("Next sentence"))) go(+1);
    ImGui::EndDisabled();
    ImGui::SameLine(0, em(12));
    quiet(filled(tr("{} of {}"), state_.at + 1, state_.sentences.size()));
    gap(8);
    quiet(
        tr("A digit gives that theme and goes on. Arrow up and down choose, Enter gives. Page up and down go to another sentence. "
           "Ctrl+Z takes back."));
}

void CodingPage::draw(ComparisonSession& session) {
    ImGui::PushID("coding");
    const std::string filters[] = {tr("Without a theme"), tr("All sentences")};
    int filter = state_.also_coded ? 1 : 0;
    if (choice("filter", filters, filter)) {
        state_.also_coded = filter == 1;
        begin(session);
    }
    gap(6);
    draw_progress(session);
    gap(8);
    const Sentence* sentence = state_.at < state_.sentences.size() ? sentence_of(session, state_.sentences[state_.at]) : nullptr;
    if (sentence) {
        draw_sentence(session, *sentence);
        gap(12);
        draw_steps_through();
    } else {
        words(tr("There is no sentence to give a theme to."));
    }
    ImGui::PopID();
}

}  // namespace alp::screens
