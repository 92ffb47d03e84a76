#include "screens/compare/coding_page.h"

#include "screens/shared/privacy_check.h"

#include <alp/text.h>
#include <alp/ui/keys.h>

#include <algorithm>

namespace alp::screens {

using namespace ui;
using compare::Sentence, compare::Suggestion, compare::Tables, workspace::ComparisonSession;

namespace {

constexpr std::size_t suggestions_at_most = 9;  // one for each digit

// The digit that was typed in the empty field, from 0; none: something else stands in it.
std::optional<std::size_t> digit_typed(const std::string& text) {
    if (text.size() != 1 || text[0] < '1' || text[0] > '9') return std::nullopt;
    return static_cast<std::size_t>(text[0] - '1');
}

}  // namespace

void CodingPage::begin(ComparisonSession& session) {
    const auto collect = [&] {
        state_.sentences.clear();
        for (const Sentence& sentence : session.tables().sentences)
            if (state_.also_coded || sentence.themes.empty()) state_.sentences.push_back(sentence.id);
    };
    collect();
    if (state_.sentences.empty() && !state_.also_coded) {  // all have a theme: go through them all
        state_.also_coded = true;
        collect();
    }
    const auto half_typed = std::find_if(state_.sentences.begin(), state_.sentences.end(),
                                         [&](const Id& id) { return id.text() == typed_for_.text(store_.team_id()); });
    const bool there = half_typed != state_.sentences.end();
    state_.at = there ? static_cast<std::size_t>(half_typed - state_.sentences.begin()) : 0;
    if (!there) typing().clear();
    if (!state_.sentences.empty()) keep_typed(state_.sentences[state_.at]);
    state_.chosen = 0;
    state_.take_focus = true;
}

const Sentence* CodingPage::sentence_of(ComparisonSession& session, const Id& id) {
    const Tables& tables = session.tables();
    if (state_.places_of != session.turn()) {
        state_.places_of = session.turn();
        state_.places.clear();
        for (std::size_t i = 0; i < tables.sentences.size(); ++i) state_.places[tables.sentences[i].id] = i;
    }
    const auto found = state_.places.find(id);
    return found == state_.places.end() ? nullptr : &tables.sentences[found->second];
}

void CodingPage::keep_typed(const Id& sentence) {
    typed_for_.text(store_.team_id()) = typing().empty() ? std::string() : sentence.text();
    typed_.keep();
    typed_for_.keep();
}

void CodingPage::go(int by) {
    if (state_.sentences.empty()) return;
    const auto last = static_cast<long>(state_.sentences.size()) - 1;
    state_.at = static_cast<std::size_t>(std::clamp<long>(static_cast<long>(state_.at) + by, 0, last));
    typing().clear();
    keep_typed(state_.sentences[state_.at]);
    state_.chosen = 0;
    state_.take_focus = true;
}

// Themes that the sentence does not carry yet, and behind them a new one of the name that was typed.
std::vector<Suggestion> CodingPage::offered(ComparisonSession& session, const Sentence& sentence) {
    std::vector<Suggestion> all = session.suggestions(sentence, typing());
    std::erase_if(all, [&](const Suggestion& s) {
        return std::any_of(sentence.themes.begin(), sentence.themes.end(), [&](const Id& id) {
            const Theme* theme = session.theme(id);
            return theme && compare::key_of(*theme) == s.key;
        });
    });
    const std::string key = compare::folded(typing());
    const bool named = key.empty() || std::any_of(all.begin(), all.end(), [&](const Suggestion& s) { return s.key == key; });
    const bool narrowing = !key.empty();
    if (all.size() > suggestions_at_most) all.resize(narrowing ? suggestions_at_most - 1 : suggestions_at_most);
    if (!named) all.push_back({key, typing(), sentence.step, tr("a new theme of this step")});
    return all;
}

void CodingPage::give(ComparisonSession& session, const Sentence& sentence, const Suggestion& suggestion) {
    const Suggestion what = suggestion;
    session.give(sentence, what.key, what.name, what.step);
    go(+1);
}

std::vector<std::vector<Id>> CodingPage::themes_given(ComparisonSession& session) {
    std::vector<std::vector<Id>> all;
    for (const Id& id : state_.sentences)
        if (const Sentence* sentence = sentence_of(session, id)) all.push_back(sentence->themes);
        else all.emplace_back();
    return all;
}

// What is taken back may be about another sentence: then that one is shown.
void CodingPage::take_back(ComparisonSession& session, bool again) {
    const auto before = themes_given(session);
    again ? undo_.do_again(session) : undo_.take_back(session);
    const auto after = themes_given(session);
    const auto changed = std::mismatch(before.begin(), before.end(), after.begin()).first - before.begin();
    if (changed < static_cast<std::ptrdiff_t>(before.size())) state_.at = static_cast<std::size_t>(changed);
    state_.chosen = 0;
    state_.take_focus = true;
}

bool CodingPage::took_back_by_key(ComparisonSession& session) {
    const bool again = ctrl_pressed('Y') || ctrl_pressed('Z', true);
    if (!again && !ctrl_pressed('Z')) return false;
    take_back(session, again);
    return true;
}

void CodingPage::move_choice(int count) {
    if (!count) return;
    if (key_pressed(key_down)) state_.chosen = (state_.chosen + 1) % count;
    if (key_pressed(key_up)) state_.chosen = (state_.chosen + count - 1) % count;
}

// The field has the keyboard all the time. While nothing is typed in it, Ctrl+Z is about the themes.
void CodingPage::draw_field(ComparisonSession& session, const Sentence& sentence) {
    const std::vector<Suggestion> offers = offered(session, sentence);
    const int count = static_cast<int>(offers.size());
    std::string& text = typing();
    const bool empty = text.empty();  // before this key
    const Typed typed = text_box(tr("Theme##theme"), text,
                                 {.hint = tr("A number, or type a theme… Enter"),
                                  .enter_submits = true,
                                  .focus = std::exchange(state_.take_focus, false),
                                  .width = std::min(em(560), ImGui::GetContentRegionAvail().x),
                                  .read_only = session.read_only()});
    const bool writing = ImGui::GetIO().WantTextInput;
    if (writing && empty && !session.read_only() && took_back_by_key(session)) return;
    if (typed == Typed::changed) state_.chosen = 0;
    keep_typed(sentence.id);
    if (!session.read_only() && privacy_check("coding-theme", text, writing)) state_.take_focus = true;
    if (writing) move_choice(count);
    if (key_pressed(key_page_down, false)) go(+1);
    if (key_pressed(key_page_up, false)) go(-1);
    const std::optional<std::size_t> digit = typed == Typed::changed ? digit_typed(text) : std::nullopt;
    if (digit) {
        text.clear();
        const std::vector<Suggestion> before = offered(session, sentence);  // the list as it was shown before the digit
        state_.take_focus = true;
        if (*digit < before.size()) give(session, sentence, before[*digit]);
    } else if (typed == Typed::submitted) {
        if (text.empty()) go(+1);
        else if (state_.chosen < count) give(session, sentence, offers[static_cast<std::size_t>(state_.chosen)]);
    } else {
        gap(8);
        draw_offers(session, sentence, offers);
    }
}

}  // namespace alp::screens
