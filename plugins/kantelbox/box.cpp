#include "box.h"

#include <alp/text.h>
#include <alp/ui/parts.h>

#include <algorithm>

namespace kb {

using namespace alp;

namespace {

const Json& body_of(const Session& session) { return session.document(cards_part); }

Json cards_of(const Session& session) {
    const Json& body = body_of(session);
    const auto found = body.is_object() ? body.find("cards") : body.end();
    return body.is_object() && found != body.end() && found->is_array() ? *found : Json::array();
}

std::string text_in(const Json& json, const char* key) {
    const auto found = json.is_object() ? json.find(key) : json.end();
    return json.is_object() && found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::optional<int> meter(const Session& session, std::string_view subject) {
    for (const Rating* rating : session.ratings(meter_scale, subject))
        if (rating->value) return static_cast<int>(*rating->value);
    return {};
}

// The sentence the team chose for the back; else the newest, when it may be seen.
const Contribution* back_of(const Session& session, const std::string& chosen, int number) {
    if (session.in_silence(tilt_step)) return nullptr;
    const auto& lines = session.contributions(tilt_step, about("kb.4", number));
    for (const Contribution* row : lines)
        if (row->id.text() == chosen) return row;
    return lines.empty() ? nullptr : lines.back();
}

Card read_card(const Session& session, const Json& json, int number) {
    Card card;
    card.number = number;
    const auto& fronts = session.contributions(draw_step, about("kb.1", number));
    card.front = fronts.empty() ? nullptr : fronts.front();
    card.shown = session.shows_case_text();
    card.back = back_of(session, text_in(json, "back"), number);
    card.source = text_in(json, "source");
    card.result = text_in(json, "result");
    if (const Json who = json.is_object() ? json.value("resident", Json()) : Json(); who.is_object()) {
        if (const auto alias = who.find("alias"); alias != who.end() && alias->is_number_unsigned()) card.alias = alias->get<std::size_t>();
        if (const auto areas = who.find("areas"); areas != who.end() && areas->is_array())
            for (const Json& area : *areas)
                if (area.is_string()) card.areas.push_back(area.get<std::string>());
    }
    card.before = meter(session, about("kb.2", number));
    card.after = meter(session, about(sentence, number));
    return card;
}

// Changes what is known of one card.
void note(Session& session, const char* label, const Card& card, const std::function<void(Json&)>& how) {
    Json cards = cards_of(session);
    while (cards.size() < static_cast<std::size_t>(card.number)) cards.push_back(Json::object());
    Json& one = cards[static_cast<std::size_t>(card.number) - 1];
    if (!one.is_object()) one = Json::object();
    how(one);
    session.set_document(label, cards_part, {{"cards", std::move(cards)}});
}

// What describes a resident is called so: it is erased with what was told.
Json& resident_in(Json& card) {
    Json& resident = card["resident"];
    if (!resident.is_object()) resident = Json::object();
    return resident;
}

void put_text(Session& session, Edit& edit, int number, const DeckCard& card) {
    const Id front = session.add_contribution(draw_step, about("kb.1", number), card.text);
    edit.change<Contribution>(front, [&](Contribution& row) {
        row.earlier = card.earlier;
        if (card.source.starts_with("starter.")) row.erase_on.reset();  // tells about nobody
        if (row.erase_on && card.erase_on) row.erase_on = std::min(*row.erase_on, *card.erase_on);
    });
    for (const int baken : card.bakens)
        if (const Term* term = alp::term(filled("baken.{}", baken))) session.mark_theme(front, session.theme_for(*term), true);
}

int put_down(Session& session, const Box& box, const char* label, const DeckCard& card) {
    const int number = static_cast<int>(box.cards().size()) + 1;
    session.edit(label, [&](Edit& edit) {
        if (number > 1) {
            const Json grown = to_json(with_card(session.outline(), number));
            edit.change<SessionHeader>(session.id(), [&](SessionHeader& row) { row.outline = grown; });
        }
        if (!card.text.empty()) put_text(session, edit, number, card);
        Json cards = cards_of(session);
        while (cards.size() + 1 < static_cast<std::size_t>(number)) cards.push_back(Json::object());
        cards.push_back({{"source", card.source}});
        session.set_document(label, cards_part, {{"cards", std::move(cards)}});
    });
    return number;
}

}  // namespace

void Box::read(const Session& session) {
    if (session_ == session.id() && revision_ == session.revision() && case_text_ == session.shows_case_text()) return;
    session_ = session.id();
    revision_ = session.revision();
    case_text_ = session.shows_case_text();
    cards_.clear();
    const Json known = cards_of(session);
    for (int number = 1;; ++number) {
        const bool noted = static_cast<std::size_t>(number) <= known.size();
        if (!noted && session.contributions(draw_step, about("kb.1", number)).empty()) break;
        cards_.push_back(read_card(session, noted ? known[static_cast<std::size_t>(number) - 1] : Json(), number));
    }
}

const Card* Box::card(int number) const {
    return number >= 1 && static_cast<std::size_t>(number) <= cards_.size() ? &cards_[static_cast<std::size_t>(number) - 1] : nullptr;
}

bool Box::may_put_back(const Session& session, const Card& card) const {
    if (card.number != static_cast<int>(cards_.size()) || card.before || card.after) return false;
    for (const Step& step : session.outline().steps)
        for (const Question& question : step.questions)
            if (step.id != draw_step && step.id != look_back_step && card_of(question.id) == card.number &&
                (!session.contributions(step.id, question.id).empty() || session.progress(step.id, question.id)))
                return false;
    return true;
}

std::string front_words(const Card& card) {
    if (card.front && card.front->erased) return filled(tr("erased on {}"), date_in_words(local_date(*card.front->erased), false));
    if (card.blank()) return tr("nothing written yet");
    if (card.front) return in_quotes(card.front->text);
    if (const int number = number_of(card.source, "starter"); number >= 1) {  // of the box itself: it tells about nobody
        const auto starters = starter_cards();
        if (static_cast<std::size_t>(number) <= starters.size()) return in_quotes(starters[static_cast<std::size_t>(number) - 1].text);
    }
    return tr("A card about a resident (not shown here)");
}

std::string in_quotes(std::string_view said) {
    const bool quoted = said.find("“") != said.npos || said.find('"') != said.npos;
    if (quoted || said.empty()) return std::string(said);
    if (said.back() == '.' && !said.ends_with("..")) said.remove_suffix(1);  // a line would break before the closing quote
    return filled("“{}”", said);
}

std::vector<const Term*> rung_order(const Session& session) {
    std::vector<const Term*> order;
    const auto add = [&](const Term* term) {
        if (term && number_of(term->id, "trede") && std::find(order.begin(), order.end(), term) == order.end()) order.push_back(term);
    };
    const Json& body = session.document(order_part);
    if (body.is_object())
        if (const auto kept = body.find("order"); kept != body.end() && kept->is_array())
            for (const Json& id : *kept)
                if (id.is_string()) add(term(id.get<std::string>()));
    for (const Term& rung : rungs()) add(&rung);
    return order;
}

void move_rung(Session& session, std::size_t from, std::size_t to) {
    auto order = rung_order(session);
    if (from >= order.size() || to >= order.size()) return;
    std::swap(order[from], order[to]);
    Json ids = Json::array();
    for (const Term* rung : order) ids.push_back(rung->id);
    session.set_document(tr("Order of the rungs changed"), order_part, {{"order", std::move(ids)}});
}

int rungs_seen(const Session& session, const Card& card) {
    int seen = 0;
    for (const Term& rung : rungs()) {
        const std::string question = about("kb.5." + rung.id, card.number);
        const Progress* progress = session.progress(stair_step, question);
        seen += !session.contributions(stair_step, question).empty() || (progress && progress->stage == Stage::skipped);
    }
    return seen;
}

int take_card(Session& session, const Box& box, const DeckCard& card) { return put_down(session, box, tr("Card taken"), card); }
int write_card(Session& session, const Box& box) { return put_down(session, box, tr("Own card begun"), {.source = "own"}); }

void put_back(Session& session, const Box& box, const Card& card) {
    if (!box.may_put_back(session, card)) return;
    session.flush();
    session.edit(tr("Card put back"), [&](Edit& edit) {
        if (card.front) edit.remove<Contribution>(card.front->id);
        Json cards = cards_of(session);
        if (cards.size() >= static_cast<std::size_t>(card.number)) cards.erase(static_cast<std::size_t>(card.number) - 1);
        session.set_document(tr("Card put back"), cards_part, {{"cards", std::move(cards)}});
        if (card.number == 1) return;
        Outline outline = session.outline();
        for (Step& step : outline.steps)
            std::erase_if(step.questions, [&](const Question& question) { return card_of(question.id) == card.number; });
        edit.change<SessionHeader>(session.id(), [&](SessionHeader& row) { row.outline = to_json(outline); });
    });
}

void set_alias(Session& session, const Card& card, std::optional<std::size_t> alias) {
    note(session, tr("Name for the resident chosen"), card, [&](Json& json) {
        Json& resident = resident_in(json);
        if (alias) resident["alias"] = *alias;
        else resident.erase("alias");
    });
}

void set_area(Session& session, const Card& card, const std::string& area, bool on) {
    note(session, tr("Life area changed"), card, [&](Json& json) {
        std::vector<std::string> areas = card.areas;
        std::erase(areas, area);
        if (on) areas.push_back(area);
        resident_in(json)["areas"] = areas;
    });
}

void set_result(Session& session, const Card& card, const std::string& result) {
    note(session, tr("Result chosen"), card, [&](Json& json) { json["result"] = result; });
}

void set_back(Session& session, const Card& card, const Id& sentence) {
    note(session, tr("Sentence put on the card"), card, [&](Json& json) { json["back"] = sentence.text(); });
}

void set_meter(Session& session, const Card& card, std::string_view step, std::optional<int> value) {
    const std::string subject = about(step == now_step ? "kb.2" : sentence, card.number);
    if (value) return session.rate(step, meter_scale, subject, {}, *value);
    for (const Rating* rating : session.ratings(meter_scale, subject)) {
        const Id id = rating->id;
        return session.edit(tr("Tilt meter cleared"), [&](Edit& edit) { edit.remove<Rating>(id); });
    }
}

void mark_what_travels(Session& session, const Box& box) {
    constexpr std::pair<std::string_view, Perspective> levels[] = {
        {"kb.6.mij", Perspective::professional}, {"kb.6.ons", Perspective::team}, {"kb.6.anderen", Perspective::surroundings}};
    std::vector<std::pair<Id, Perspective>> placed;
    for (const Contribution* row : session.contributions(obstacle_step))
        for (const auto& [question, perspective] : levels)
            if (without_card(row->question) == question && row->perspective != perspective && !ui::being_written(row->id))
                placed.emplace_back(row->id, perspective);
    std::vector<std::pair<Id, Id>> themed;
    for (const Card& card : box.cards()) {
        const std::vector<const Theme*> bakens = card.front ? session.themes_of(card.front->id) : std::vector<const Theme*>{};
        for (const auto& [step, question] : {std::pair{tilt_step, std::string_view("kb.4")}, std::pair{agree_step, sentence}})
            for (const Contribution* row : session.contributions(step, about(question, card.number)))
                if (session.themes_of(row->id).empty() && !ui::being_written(row->id))
                    for (const Theme* theme : bakens) themed.emplace_back(row->id, theme->id);
    }
    if (placed.empty() && themed.empty()) return;
    session.edit("", [&](Edit& edit) {
        for (const auto& [id, seen_by] : placed) edit.change<Contribution>(id, [to = seen_by](Contribution& row) { row.perspective = to; });
        for (const auto& [row, theme] : themed) session.mark_theme(row, theme, true);
    });
}

}  // namespace kb
