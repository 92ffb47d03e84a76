// What a number opens: its sentences, seen from each side apart, and a field for the reader's own interpretation.
#include "screens/compare.h"

#include <alp/ui/widgets.h>

#include <algorithm>
#include <map>

namespace alp::screens::comparing {
namespace {

using namespace ui;
using compare::Sentences, compare::Tables;

void note_field(app::App& app, const std::string& key, const char* hint) {
    app::Cards& cards = app.cards();
    gap(12);
    words(tr("Our reading"), Face::strong);
    gap(4);
    std::string text = cards.note(key);
    ImGui::PushID(key.c_str());
    if (text_box(tr("Our reading##note"), text, {.hint = hint, .least_lines = 2, .read_only = cards.read_only()}) == Typed::changed)
        cards.set_note(key, text);
    ImGui::PopID();
}

// Equal words are said once, with the cards they stand on.
void draw_sentences(const Tables& tables, const Sentences& sentences, unsigned colour) {
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

Sentences narrowed(const Tables& tables, Sentences sentences) {
    const Opened& what = look().opened;
    std::erase_if(sentences, [&](std::size_t place) {
        const compare::Sentence& one = tables.sentences[place];
        return (what.card && one.card != *what.card) || (what.perspective && one.perspective != *what.perspective) ||
               (!what.crossed_step.empty() && one.step != what.crossed_step) ||
               (!what.saying.empty() && compare::folded(one.text) != what.saying);
    });
    return sentences;
}

bool is_narrowed() {
    const Opened& what = look().opened;
    return what.card || what.perspective || !what.crossed_step.empty() || !what.saying.empty();
}

void draw_step(app::App& app, const Tables& tables, const compare::StepTable& step) {
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
        draw_sentences(tables, step.loose, step.colour);
    }
    note_field(app, compare::note_key(step.id, ""), tr("What do we read in this step?"));
}

void draw_row(app::App& app, const Tables& tables, const compare::ThemeRow& row, const std::string& where, unsigned colour) {
    const Opened what = look().opened;
    heading(row.name);
    if (row.rest) chip(tr("rest theme"));
    quiet(where);
    gap(8);
    if (is_narrowed()) {
        std::string only;
        if (what.card) only = compare::card_name(tables, *what.card);
        if (const auto* step = what.crossed_step.empty() ? nullptr : tables.step(what.crossed_step))
            only += (only.empty() ? "" : " · ") + step->title;
        if (what.perspective) only += (only.empty() ? "" : " · ") + compare::viewpoint_name(*what.perspective);
        if (!only.empty()) words(filled(tr("Only: {}"), only), Face::strong);
        if (text_link(tr("Show all sentences")))
            open({.step = what.step, .key = what.key, .card = {}, .crossed_step = {}, .perspective = {}, .saying = {}});
        gap(8);
    }
    for (const compare::Viewpoint& viewpoint : row.viewpoints) {
        const Sentences sentences = narrowed(tables, viewpoint.sentences);
        if (sentences.empty()) continue;
        ImGui::PushID(static_cast<int>(viewpoint.perspective));
        if (viewpoint.perspective != Perspective::none) {
            words(filled(tr("Seen by: {}"), compare::viewpoint_name(viewpoint.perspective)), Face::strong);
            if (!is_narrowed()) quiet(compare::in_words(viewpoint.count));
            gap(4);
        }
        draw_sentences(tables, sentences, colour);
        ImGui::PopID();
    }
    note_field(app, compare::note_key(what.step, what.key), tr("What do we read in this theme?"));
}

}  // namespace

void draw_opened(app::App& app) {
    const Tables& tables = app.cards().tables();
    const Opened what = look().opened;
    ImGui::PushID("opened");
    const compare::Crossing* crossing = what.key.empty() ? nullptr : tables.crossing(what.key);
    if (const compare::StepTable* step = tables.step(what.step); step && what.key.empty()) {
        draw_step(app, tables, *step);
    } else if (const compare::ThemeRow* row = step ? tables.row(what.step, what.key) : nullptr) {
        std::string where = filled(tr("{} · named on {} cards"), step->title, compare::in_words(row->count));
        if (crossing && crossing->step_count() > 1) {
            std::string others;
            for (std::size_t i = 0; i < tables.steps.size(); ++i)
                if (crossing->steps[i].cards && tables.steps[i].id != step->id)
                    others += (others.empty() ? "" : ", ") + tables.steps[i].title;
            if (!others.empty()) where += filled(tr(" · returns in {}"), others);
        }
        draw_row(app, tables, *row, where, step->colour);
    } else if (crossing) {
        const int count = crossing->step_count();
        draw_row(app, tables, crossing->whole,
                 filled(trn("In {} step · named on {} cards", "In {} steps · named on {} cards", count), count,
                        compare::in_words(crossing->whole.count)),
                 tables.colour);
    } else {
        words(tr("Press a number: here come its sentences."), Face::text, palette().quiet);
        note_field(app, "", tr("What do we read in these cards?"));
    }
    ImGui::PopID();
}

}  // namespace alp::screens::comparing
