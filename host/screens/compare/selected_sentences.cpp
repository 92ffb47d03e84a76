#include "screens/compare/selected_sentences.h"

#include "screens/shared/privacy_check.h"

#include <alp/text.h>
#include <alp/ui/widgets.h>

#include <algorithm>
#include <map>

namespace alp::screens {

using namespace ui;
using compare::Sentences, compare::Tables, workspace::ComparisonSession;

namespace {

void draw_note_field(ComparisonSession& session, const std::string& key, const char* hint, bool research) {
    gap(12);
    words(research ? tr("Our reading") : tr("What strikes us"), Face::strong);
    gap(4);
    std::string text = session.note(key);
    ImGui::PushID(key.c_str());
    const Typed typed = text_box(research ? tr("Our reading##note") : tr("What strikes us##note"), text,
                                 {.hint = hint, .least_lines = 2, .read_only = session.read_only()});
    const bool replaced = !session.read_only() && privacy_check(filled("note/{}", key), text, ImGui::IsItemActive()).replaced;
    if (replaced || typed == Typed::changed) session.set_note(key, text);
    ImGui::PopID();
}

struct SaidOnCards {
    const std::string* text;
    std::vector<std::size_t> cards = {};
    std::vector<std::string> since = {};  // what a team made of it when it looked back
};

// The same words are shown once, with the cards that have them; those on most cards first.
void draw_sentences_by_words(const Tables& tables, const Sentences& sentences, unsigned colour) {
    std::vector<SaidOnCards> said;
    std::map<std::string, std::size_t> places;
    for (const std::size_t place : sentences) {
        const auto [at, first] = places.try_emplace(compare::folded(tables.sentences[place].text), said.size());
        if (first) said.push_back({&tables.sentences[place].text});
        const std::size_t card = tables.sentences[place].card;
        auto& cards = said[at->second].cards;
        if (std::find(cards.begin(), cards.end(), card) == cards.end()) cards.push_back(card);
        if (const std::string& since = tables.sentences[place].since; !since.empty())
            said[at->second].since.push_back(filled("{}: {}", compare::card_name(tables, card), since));
    }
    std::stable_sort(said.begin(), said.end(), [](const auto& a, const auto& b) { return a.cards.size() > b.cards.size(); });
    for (std::size_t i = 0; i < said.size(); ++i) {
        std::string where;
        for (const std::size_t card : said[i].cards) where += (where.empty() ? "" : " · ") + compare::card_name(tables, card);
        quiet(where);
        label(filled("sentence{}", i).c_str(), said[i].text->empty() ? tr("told about a resident, left out") : said[i].text->c_str(),
              colour);
        for (const std::string& since : said[i].since) words(since, Face::quiet, palette().accent);
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

void draw_selected_step(ComparisonSession& session, CompareView& view, const compare::StepTable& step) {
    const Tables& tables = session.tables();
    heading(step.title);
    quiet(step.heading);
    gap(8);
    if (view.selected.narrowed()) draw_narrowing(tables, view);
    for (const compare::AskedQuestion& asked : step.questions) {
        words(asked.text);
        const auto cards = static_cast<long>(tables.cards.size());
        quiet(filled(trn("Answered on {} of {} card.", "Answered on {} of {} cards.", cards), asked.answered, cards));
        gap(8);
    }
    if (const Sentences loose = narrowed_to(tables, view.selected, step.loose); !loose.empty()) {
        gap(4);
        const auto count = static_cast<long>(loose.size());
        words(filled(trn("{} sentence without a theme", "{} sentences without a theme", count), count), Face::strong);
        gap(4);
        draw_sentences_by_words(tables, loose, step.colour);
    }
    draw_note_field(session, compare::note_key(step.id, ""), tr("What do we read in this step?"), view.research);
}

void draw_selected_row(ComparisonSession& session, CompareView& view, const compare::ThemeRow& row, const std::string& where,
                       unsigned colour) {
    const Tables& tables = session.tables();
    const CompareSelection what = view.selected;
    heading(row.name);
    if (row.rest && !compare::says_rest(row.name)) chip(tr("rest theme"));
    quiet(where);
    gap(8);
    if (what.narrowed()) draw_narrowing(tables, view);
    for (const compare::Viewpoint& viewpoint : row.viewpoints) {
        const Sentences sentences = narrowed_to(tables, view.selected, viewpoint.sentences);
        if (sentences.empty()) continue;
        ImGui::PushID(static_cast<int>(viewpoint.perspective));
        if (viewpoint.perspective != Perspective::none) {
            words(filled(view.research ? tr("Seen by: {}") : tr("Through the eyes of: {}"), compare::viewpoint_name(viewpoint.perspective)),
                  Face::strong);
            if (!view.selected.narrowed())
                quiet(view.research ? compare::in_words(viewpoint.count) : compare::on_cards(viewpoint.count, tables.one_team));
            gap(4);
        }
        draw_sentences_by_words(tables, sentences, colour);
        ImGui::PopID();
    }
    draw_note_field(session, compare::note_key(what.step, what.key), tr("What do we read in this theme?"), view.research);
}

// "Values · named on 3 of 6 cards · returns in Relations, Acting".
std::string row_of_step_in_words(const Tables& tables, const compare::StepTable& step, const compare::ThemeRow& row,
                                 const compare::Crossing* crossing, bool research) {
    std::string where = research ? filled(trn("{} · named on {} card", "{} · named on {} cards", row.count.answered), step.title,
                                          compare::in_words(row.count))
                                 : filled("{} · {}", step.title, compare::on_cards(row.count, tables.one_team));
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
        draw_selected_step(session, view, *step);
    } else if (const compare::ThemeRow* row = step ? tables.row(what.step, what.key) : nullptr) {
        draw_selected_row(session, view, *row, row_of_step_in_words(tables, *step, *row, crossing, view.research), step->colour);
    } else if (crossing) {
        const int count = crossing->step_count();
        const compare::Count& on = crossing->whole.count;
        draw_selected_row(
            session, view, crossing->whole,
            view.research
                ? filled(trn("In {} step · named on {} cards", "In {} steps · named on {} cards", count), count, compare::in_words(on))
                : filled(trn("In {} step · {}", "In {} steps · {}", count), count, compare::on_cards(on, tables.one_team)),
            tables.colour);
    } else {
        words(tr("Press a number: here come its sentences."), Face::text, palette().quiet);
        draw_note_field(session, "", tr("What do we read in these cards?"), view.research);
    }
    ImGui::PopID();
}

}  // namespace alp::screens
