#include "deck.h"

#include "outline.h"

#include <alp/since.h>
#include <alp/text.h>

#include <algorithm>
#include <charconv>
#include <unordered_set>

namespace kb {

using namespace alp;

namespace {

std::string source_of(const Rows& rows, int card) {
    for (const Document& row : rows.of<Document>()) {
        if (row.part != cards_part || row.deleted || !row.body.is_object()) continue;
        const auto cards = row.body.find("cards");
        if (cards == row.body.end() || !cards->is_array() || cards->size() < static_cast<std::size_t>(card)) continue;
        const Json& one = (*cards)[static_cast<std::size_t>(card) - 1];
        return one.is_object() ? one.value("source", "") : "";
    }
    return {};
}

// What the team wrote on cards of its own before.
void add_own(std::vector<DeckCard>& cards, const Session& session) {
    std::unordered_set<std::string> there;
    for (const SessionHeader& header : session.past().sessions()) {
        if (header.instrument != session.header().instrument) continue;
        const Rows& rows = session.past().session(header.id);
        for (const Contribution& row : rows.of<Contribution>()) {
            if (without_card(row.question) != draw_step || row.deleted || row.erased || row.text.empty()) continue;
            if (source_of(rows, card_of(row.question)) != "own" || !there.insert(row.text).second) continue;
            DeckCard card{"own", row.text, {}, row.id, filled(tr("our own, {}"), short_date(local_date(header.held))), row.erase_on};
            for (const ThemeMark& mark : rows.of<ThemeMark>()) {
                const Theme* theme = mark.contribution == row.id && !mark.deleted ? session.find<Theme>(mark.theme) : nullptr;
                if (const int baken = theme ? number_of(theme->subject, "baken") : 0) card.bakens.push_back(baken);
            }
            cards.push_back(std::move(card));
        }
    }
}

// What another instrument left as an option: worth practising.
void add_options(std::vector<DeckCard>& cards, const Session& session) {
    for (const Said& said : session.past().said(ContributionKind::option)) {
        if (said.instrument == session.header().instrument || said.row.text.empty() || said.row.erased) continue;
        DeckCard card{"said",           said.row.text, {}, said.row.id, filled(tr("to practise, {}"), short_date(local_date(said.held))),
                      said.row.erase_on};
        for (const Id& id : said.themes) {
            const Theme* theme = session.find<Theme>(id);
            if (const int baken = theme ? number_of(theme->subject, "baken") : 0) card.bakens.push_back(baken);
        }
        cards.push_back(std::move(card));
    }
}

}  // namespace

std::vector<DeckCard> starter_cards() {
    std::vector<DeckCard> cards;
    const auto add = [&](const char* said, std::vector<int> bakens) {
        cards.push_back({.source = filled("starter.{}", cards.size() + 1), .text = said, .bakens = std::move(bakens)});
    };
    add(tr("I want a mobility scooter."), {1, 2});
    add(tr("I need more hours of household help."), {2, 4});
    add(tr("I am so alone. Just give me a buddy."), {1, 4});
    add(tr("That boy has to get support."), {1, 2});
    add(tr("The third report of nuisance, and nobody rings the bell."), {3, 6});
    add(tr("Five helpers in one family."), {6, 7});
    add(tr("The same question about money again, the tenth this month."), {5});
    add(tr("That is not what we are for."), {6, 8});
    add(tr("The plan has been running for two years."), {7});
    add(tr("A mother: “I do everything myself. I don't ask anyone.”"), {2, 4});
    add(tr("First the form, then the talk."), {1, 8});
    add(tr("He keeps all help outside the door."), {3});
    return cards;
}

const std::vector<DeckCard>& Deck::cards(const Session& session) {
    if (session_ == session.id() && language_ == language()) return cards_;
    session_ = session.id();
    language_ = language();
    cards_ = starter_cards();
    add_own(cards_, session);
    add_options(cards_, session);
    return cards_;
}

bool Deck::holds(const Session& session, const DeckCard& card) {
    const auto& all = cards(session);
    return std::any_of(all.begin(), all.end(), [&](const DeckCard& one) {
        return one.source == card.source && one.earlier == card.earlier && one.text == card.text;
    });
}

int number_of(std::string_view term, std::string_view kind) {
    if (!term.starts_with(kind) || term.size() <= kind.size() + 1 || term[kind.size()] != '.') return 0;
    int number = 0;
    std::from_chars(term.data() + kind.size() + 1, term.data() + term.size(), number);
    return number;
}

std::vector<int> chosen_bakens(const Session& session) {
    std::vector<const Agreement*> agreed;
    for (const Agreement* row : session.rows<Agreement>()) {
        const Theme* theme = session.find<Theme>(row->theme);
        if (row->team != session.header().team || !theme || !number_of(theme->subject, "baken")) continue;
        if (!since_then(session, row->id).over()) agreed.push_back(row);
    }
    std::sort(agreed.begin(), agreed.end(), [](const Agreement* a, const Agreement* b) { return a->id > b->id; });
    std::vector<int> bakens;
    for (const Agreement* row : agreed) {
        const int baken = number_of(session.find<Theme>(row->theme)->subject, "baken");
        if (std::find(bakens.begin(), bakens.end(), baken) == bakens.end()) bakens.push_back(baken);
    }
    return bakens;
}

}  // namespace kb
