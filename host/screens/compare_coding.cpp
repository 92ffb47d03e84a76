// Coding: one sentence at a time gets its themes, by keyboard. A digit gives the theme of that number, typing narrows the list or names a new
// one, Enter gives what is chosen and goes on.
#include "screens/compare.h"

#include <alp/ui/keys.h>
#include <alp/ui/widgets.h>

#include <algorithm>
#include <unordered_map>

namespace alp::screens::comparing {
namespace {

using namespace ui;
using compare::Sentence, compare::Suggestion, compare::Tables;

constexpr std::size_t shown_at_most = 9;

const Sentence* sentence_of(app::Cards& cards, const Id& id) {
    static std::unordered_map<Id, std::size_t> places;
    static std::uint64_t turn = 0;
    const Tables& tables = cards.tables();
    if (turn != cards.turn()) {
        turn = cards.turn();
        places.clear();
        for (std::size_t i = 0; i < tables.sentences.size(); ++i) places[tables.sentences[i].id] = i;
    }
    const auto found = places.find(id);
    return found == places.end() ? nullptr : &tables.sentences[found->second];
}

void go(int by) {
    Look& at = look();
    if (at.lines.empty()) return;
    at.line = static_cast<std::size_t>(std::clamp<long>(static_cast<long>(at.line) + by, 0, static_cast<long>(at.lines.size()) - 1));
    at.typed.clear();
    at.chosen = 0;
    at.take_focus = true;
}

// What the list offers: themes, and behind them a new one of the name that was typed.
std::vector<Suggestion> offered(app::Cards& cards, const Sentence& sentence) {
    std::vector<Suggestion> all = cards.suggestions(sentence, look().typed);
    std::erase_if(all, [&](const Suggestion& s) {
        return std::any_of(sentence.themes.begin(), sentence.themes.end(), [&](const Id& id) {
            const Theme* theme = cards.theme(id);
            return theme && compare::key_of(*theme) == s.key;
        });
    });
    const std::string key = compare::folded(look().typed);
    const bool named = key.empty() || std::any_of(all.begin(), all.end(), [&](const Suggestion& s) { return s.key == key; });
    const bool narrowing = !key.empty();
    if (all.size() > shown_at_most) all.resize(narrowing ? shown_at_most - 1 : shown_at_most);
    if (!named) all.push_back({key, look().typed, sentence.step, tr("a new theme of this step")});
    return all;
}

void give(app::Cards& cards, const Sentence& sentence, const Suggestion& suggestion) {
    const Suggestion what = suggestion;
    cards.give(sentence, what.key, what.name, what.step);
    go(+1);
}

void draw_carried(app::Cards& cards, const Sentence& sentence) {
    const std::vector<Id> themes = sentence.themes;
    if (themes.empty()) return quiet(tr("No theme yet"));
    for (std::size_t i = 0; i < themes.size(); ++i) {
        const Theme* theme = cards.theme(themes[i]);
        if (!theme) continue;
        const std::string name = theme->name + "  ×##" + themes[i].text();
        if (i) beside(em(160));
        if (status_chip(name.c_str(), wash(0x0F766E, 0.14f))) {
            cards.take(sentence, themes[i]);
            look().take_focus = true;
            return;
        }
        tooltip(tr("Take this theme away"));
    }
}

std::vector<std::vector<Id>> themes_given(app::Cards& cards) {
    std::vector<std::vector<Id>> all;
    for (const Id& line : look().lines)
        if (const Sentence* sentence = sentence_of(cards, line)) all.push_back(sentence->themes);
        else all.emplace_back();
    return all;
}

// The field has the keyboard all the time, and nothing is typed in it: taking back is about the themes, and shows the sentence it was about.
void take_back(app::App& app, bool again) {
    app::Cards& cards = app.cards();
    const auto before = themes_given(cards);
    again ? app.redo() : app.undo();
    const auto after = themes_given(cards);
    const auto changed = std::mismatch(before.begin(), before.end(), after.begin()).first - before.begin();
    if (changed < static_cast<std::ptrdiff_t>(before.size())) look().line = static_cast<std::size_t>(changed);
    look().chosen = 0;
    look().take_focus = true;
}

// True when it gave one.
bool draw_offers(app::Cards& cards, const Sentence& sentence, const std::vector<Suggestion>& offers) {
    for (std::size_t i = 0; i < offers.size(); ++i) {
        const Suggestion& offer = offers[i];
        ImGui::PushID(static_cast<int>(i));
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const float width = ImGui::GetContentRegionAvail().x, height = em(32);
        const bool here = static_cast<int>(i) == look().chosen;
        if (here) ImGui::GetWindowDrawList()->AddRectFilled(at, {at.x + width, at.y + height}, wash(0x0F766E, 0.12f), em(8));
        const Area pressed = area(offer.name.c_str(), {width, height}, 8);
        ImGui::SetCursorScreenPos({at.x + em(10), at.y + em(6)});
        one_line(filled("{}", i + 1), em(20), Face::strong, palette().accent);
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
        if (!pressed.pressed) continue;
        give(cards, sentence, offer);
        return true;
    }
    ImGui::Dummy({0, 0});
    return false;
}

// By value: giving and taking make the tables anew.
void draw_sentence(app::App& app, const Sentence sentence) {
    app::Cards& cards = app.cards();
    const Tables& tables = cards.tables();
    const compare::StepTable* step = tables.step(sentence.step);
    Look& at = look();
    begin_card("sentence", 0, step ? step->colour : tables.colour);
    std::string asked = step ? step->title : "";
    if (step)
        for (const compare::Asked& question : step->questions)
            if (question.id == sentence.question) asked += " · " + question.text;
    quiet(filled("{} · {}", compare::card_name(tables, sentence.card), asked));
    gap(4);
    words(sentence.text.empty() ? std::string(tr("told about a resident, left out")) : sentence.text, Face::question);
    gap(8);
    draw_carried(cards, sentence);
    gap(12);

    const std::vector<Suggestion> offers = offered(cards, sentence);
    const int count = static_cast<int>(offers.size());
    const bool empty = at.typed.empty();  // before this key
    const Typed typed = text_box(tr("Theme##theme"), at.typed,
                                 {.hint = tr("A number, or type a theme… Enter"),
                                  .enter_submits = true,
                                  .focus = std::exchange(at.take_focus, false),
                                  .width = std::min(em(560), ImGui::GetContentRegionAvail().x),
                                  .read_only = cards.read_only()});
    const bool writing = ImGui::GetIO().WantTextInput;
    if (writing && empty && !cards.read_only()) {
        const bool again = ctrl_pressed('Y') || ctrl_pressed('Z', true);
        if (again || ctrl_pressed('Z')) {
            take_back(app, again);
            return end_card();
        }
    }
    if (typed == Typed::changed) at.chosen = 0;
    if (writing && count && key_pressed(key_down)) at.chosen = (at.chosen + 1) % count;
    if (writing && count && key_pressed(key_up)) at.chosen = (at.chosen + count - 1) % count;
    if (key_pressed(key_page_down, false)) go(+1);
    if (key_pressed(key_page_up, false)) go(-1);
    if (typed == Typed::changed && at.typed.size() == 1 && at.typed[0] >= '1' && at.typed[0] <= '9') {
        const auto number = static_cast<std::size_t>(at.typed[0] - '1');
        at.typed.clear();
        // The list as it stood before the digit.
        const std::vector<Suggestion> before = offered(cards, sentence);
        at.take_focus = true;
        if (number < before.size()) give(cards, sentence, before[number]);
    } else if (typed == Typed::submitted) {
        if (at.typed.empty()) go(+1);
        else if (at.chosen < count) give(cards, sentence, offers[static_cast<std::size_t>(at.chosen)]);
    } else {
        gap(8);
        draw_offers(cards, sentence, offers);
    }
    end_card();
}

}  // namespace

void begin_coding(app::App& app) {
    Look& at = look();
    at.lines.clear();
    at.line = 0;
    for (const Sentence& sentence : app.cards().tables().sentences)
        if (at.all_lines || sentence.themes.empty()) at.lines.push_back(sentence.id);
    if (at.lines.empty() && !at.all_lines) {  // all have one: go through them all
        at.all_lines = true;
        return begin_coding(app);
    }
    at.typed.clear();
    at.chosen = 0;
    at.take_focus = true;
}

void draw_coding(app::App& app) {
    app::Cards& cards = app.cards();
    Look& at = look();
    const Tables& tables = cards.tables();
    std::size_t coded = 0;
    for (const compare::Card& card : tables.cards) coded += static_cast<std::size_t>(card.coded);
    ImGui::PushID("coding");
    const std::string filters[] = {tr("Without a theme"), tr("All sentences")};
    int filter = at.all_lines ? 1 : 0;
    if (choice("filter", filters, filter)) {
        at.all_lines = filter == 1;
        begin_coding(app);
    }
    gap(6);
    progress(tables.sentences.empty() ? 0 : static_cast<float>(coded) / static_cast<float>(tables.sentences.size()), em(220));
    ImGui::SameLine(0, em(12));
    quiet(filled(tr("{} of {} sentences have a theme"), coded, tables.sentences.size()));
    gap(8);
    const Sentence* sentence = at.line < at.lines.size() ? sentence_of(cards, at.lines[at.line]) : nullptr;
    if (!sentence) {
        words(tr("There is no sentence to give a theme to."));
    } else {
        draw_sentence(app, *sentence);
        gap(12);
        ImGui::BeginDisabled(at.line == 0);
        if (button(tr("Sentence before"))) go(-1);
        ImGui::EndDisabled();
        ImGui::SameLine(0, em(8));
        ImGui::BeginDisabled(at.line + 1 >= at.lines.size());
        if (button(tr("Next sentence"))) go(+1);
        ImGui::EndDisabled();
        ImGui::SameLine(0, em(12));
        quiet(filled(tr("{} of {}"), at.line + 1, at.lines.size()));
        gap(8);
        quiet(
            tr("A digit gives that theme and goes on. Arrow up and down choose, Enter gives. Page up and down go to another sentence. "
               "Ctrl+Z takes back."));
    }
    ImGui::PopID();
}

}  // namespace alp::screens::comparing
