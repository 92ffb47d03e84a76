#include "screens/compare/selected_sentences.h"

#include <alp/text.h>
#include <alp/ui/widgets.h>

#include <algorithm>
#include <map>

namespace alp::screens {

using namespace ui;
using compare::Sentences, compare::Tables, workspace::ComparisonSession;

namespace {

void draw_note_field(ComparisonSession& session, const std::string& key, const char* hint) {
    gap(12);
    words(tr("Our reading"), Face::strong);
    gap(4);
    std::string text = session.note(key);
    ImGui::PushID(key.c_str());
    if (text_box(tr("Our reading##note"), text, {.hint = hint, .least_lines = 2, .read_only = session.read_only()}) == Typed::changed)
        session.set_note(key, text);
    ImGui::PopID();
}

// The same words are shown once, with the cards that have them; those on most cards first.
void draw_sentences_by_words(const Tables& tables, const Sentences& sentences, unsigned colour) {
    std::vector<std::pair<const std::string*, std::vector<std::size_t>>> said;
    std::map<std::string, std::size_t> places;
    for (const std::size_t place : sentences) {
        const auto [at, first] = places.try_emplace(compare::folded(tables.sentences[place].text), said.size());
        if (first) said.push_back({&tables.sentences[place].text, {}});
        const std::size_t card = tables.sentences[place].card;
        auto& cards = said[at->second].second;
        if (std::find(cards.begin(), cards.end(), card) == cards.end()) cards.push_back(card);
    }
    std::stable_sort(said.begin(), said.end(), [](const auto& a, const auto& b) { return a.second.size() > b.second.size(); });
    for (std::size_t i = 0; i < said.size(); ++i) {
        std::string where;
        for (const std::size_t card : said[i].second) where += (where.empty() ? "" : " · ") + compare::card_name(tables, card);
        quiet(where);
        label(filled("sentence{}", i).c_str(), said[i].first->empty() ? tr("told about a resident, left out") : said[i].first->c_str(),
              colour);
        gap(8);
    }
}

Sentences narrowed_to(const Tables& tables, const CompareSelection& selected, Sentences sentences) {
    std::erase_if(sentences, [&](std::size_t place) {
        const compare::Sentence& one = tables.sentences[place];
        return (selected.card && one.card != *selected.card) || (selected.perspective && one.perspective != *selected.perspective) ||
               (!selected.crossed_step.empty() && one.step != selected.crossed_step) ||
               (!selected.saying.empty() && compare::folded(one.text) != selected.saying);
    });
    return sentences;
}

void draw_selected_step(ComparisonSession& session, const Tables& tables, const compare::StepTable& step) {
    heading(step.title);
    quiet(step.heading);
    gap(8);
    for (const compare::AskedQuestion& asked : step.questions) {
        words(asked.text);
        quiet(filled(tr("Answered on {} of {} cards."), asked.answered, tables.cards.size()));
        gap(8);
    }
    if (!step.loose.empty()) {
        gap(4);
        const auto count = static_cast<long>(step.loose.size());
        words(filled(trn("{} sentence without a theme", "{} sentences without a theme", count), count), Face::strong);
        gap(4);
        draw_sentences_by_words(tables, step.loose, step.colour);
    }
    draw_note_field(session, compare::note_key(step.id, ""), tr("What do we read in this step?"));
}

// What the selection is narrowed to, and a link to the whole row.
void draw_narrowing(const Tables& tables, CompareView& view) {
    const CompareSelection what = view.selected;
    std::string only;
    if (what.card) only = compare::card_name(tables, *what.card);
    if (const auto* step = what.crossed_step.empty() ? nullptr : tables.step(what.crossed_step))
        only += (only.empty() ? "" : " · ") + step->title;
    if (what.perspective) only += (only.empty() ? "" : " · ") + compare::viewpoint_name(*what.perspective);
    if (!only.empty()) words(filled(tr("Only: {}"), only), Face::strong);
    if (text_link(tr("Show all sentences"))) view.selected = {.step = what.step, .key = what.key};
    gap(8);
}

void draw_selected_row(ComparisonSession& session, CompareView& view, const compare::ThemeRow& row, const std::string& where,
                       unsigned colour) {
    const Tables& tables = session.tables();
    const CompareSelection what = view.selected;
    heading(row.name);
    if (row.rest) chip(tr("rest theme"));
    quiet(where);
    gap(8);
    if (what.narrowed()) draw_narrowing(tables, view);
    for (const compare::Viewpoint& viewpoint : row.viewpoints) {
        const Sentences sentences = narrowed_to(tables, view.selected, viewpoint.sentences);
        if (sentences.empty()) continue;
        ImGui::PushID(static_cast<int>(viewpoint.perspective));
        if (viewpoint.perspective != Perspective::none) {
            words(filled(tr("Seen by: {}"), compare::viewpoint_name(viewpoint.perspective)), Face::strong);
            if (!view.selected.narrowed()) quiet(compare::in_words(viewpoint.count));
            gap(4);
        }
        draw_sentences_by_words(tables, sentences, colour);
        ImGui::PopID();
    }
    draw_note_field(session, compare::note_key(what.step, what.key), tr("What do we read in this theme?"));
}

// "Values · named on 3 of 6 cards · returns in Relations, Acting".
std::string row_of_step_in_words(const Tables& tables, const compare::StepTable& step, const compare::ThemeRow& row,
                                 const compare::Crossing* crossing) {
    std::string where = filled(tr("{} · named on {} cards"), step.title, compare::in_words(row.count));
    if (!crossing || crossing->step_count() < 2) return where;
    std::string others;
    for (std::size_t i = 0; i < tables.steps.size(); ++i)
        if (crossing->steps[i].cards && tables.steps[i].id != step.id) others += (others.empty() ? "" : ", ") + tables.steps[i].title;
    if (!others.empty()) where += filled(tr(" · returns in {}"), others);
    return where;
}

}  // namespace

void draw_selected_sentences(ComparisonSession& session, CompareView& view) {
    const Tables& tables = session.tables();
    const CompareSelection what = view.selected;
    ImGui::PushID("opened");
    const compare::Crossing* crossing = what.key.empty() ? nullptr : tables.crossing(what.key);
    if (const compare::StepTable* step = tables.step(what.step); step && what.key.empty()) {
        draw_selected_step(session, tables, *step);
    } else if (const compare::ThemeRow* row = step ? tables.row(what.step, what.key) : nullptr) {
        draw_selected_row(session, view, *row, row_of_step_in_words(tables, *step, *row, crossing), step->colour);
    } else if (crossing) {
        const int count = crossing->step_count();
        draw_selected_row(session, view, crossing->whole,
                          filled(trn("In {} step · named on {} cards", "In {} steps · named on {} cards", count), count,
                                 compare::in_words(crossing->whole.count)),
                          tables.colour);
    } else {
        words(tr("Press a number: here come its sentences."), Face::text, palette().quiet);
        draw_note_field(session, "", tr("What do we read in these cards?"));
    }
    ImGui::PopID();
}

}  // namespace alp::screens
