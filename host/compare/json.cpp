// The tables for scripts. Names and meaning are those of README's table; new ones may come, none changes.
#include "compare/report.h"

namespace alp::compare {
namespace {

Json counted(const Count& count) {
    return {{"named", count.named}, {"answered", count.answered}, {"cards", count.cards}, {"reads", in_words(count)}};
}

class ComparisonJson {
public:
    explicit ComparisonJson(const Tables& tables) : tables_(tables) {}

    Json write(std::string_view instrument) const {
        Json cards = Json::array(), questions = Json::array(), themes = Json::array(), crossings = Json::array(), loose = Json::array();
        for (const ComparedCard& card : tables_.cards)
            cards.push_back({{"session", card.session.text()},
                             {"team", card.team_name},
                             {"date", iso(card.held)},
                             {"title", card.title},
                             {"example", card.example},
                             {"sentences", card.sentences},
                             {"coded", card.coded}});
        for (const StepTable& step : tables_.steps) {
            for (const AskedQuestion& asked : step.questions)
                questions.push_back({{"step", step.id},
                                     {"question", asked.id},
                                     {"text", asked.text},
                                     {"answered", asked.answered},
                                     {"cards", tables_.cards.size()}});
            std::vector<std::string> above;
            for (const ThemeRow& row : step.rows) {
                above.resize(static_cast<std::size_t>(row.depth));
                Json json = of(row);
                json["step"] = step.id;
                json["rest"] = row.rest;
                json["below"] = above.empty() ? Json() : Json(above.back());
                themes.push_back(std::move(json));
                above.push_back(row.name);
            }
            for (const std::size_t place : step.loose) loose.push_back(sentence(place));
        }
        for (const Crossing& crossing : tables_.crossings) {
            Json json = of(crossing.whole);
            json["steps"] = steps(crossing.steps);
            for (std::size_t i = 0; i < crossing.whole.viewpoints.size(); ++i)
                json["viewpoints"][i]["steps"] = steps(crossing.whole.viewpoints[i].steps);
            crossings.push_back(std::move(json));
        }
        return {{"instrument", instrument}, {"name", tables_.instrument_name}, {"caution", caution()},
                {"cards", cards},           {"questions", questions},          {"themes", themes},
                {"crossings", crossings},   {"without_theme", loose}};
    }

private:
    Json sentence(std::size_t place) const {
        const Sentence& one = tables_.sentences[place];
        const ComparedCard& card = tables_.cards[one.card];
        return {{"id", one.id.text()},    {"team", card.team_name}, {"session", card.session.text()},
                {"date", iso(card.held)}, {"step", one.step},       {"question", one.question},
                {"text", one.text},       {"since", one.since},     {"perspective", word(one.perspective)}};
    }

    Json sentences(const Sentences& places) const {
        Json all = Json::array();
        for (const std::size_t place : places) all.push_back(sentence(place));
        return all;
    }

    Json steps(const std::vector<Count>& counts) const {
        Json all = Json::array();
        for (std::size_t i = 0; i < counts.size(); ++i) {
            if (!counts[i].cards) continue;
            Json json = counted(counts[i]);
            json["step"] = tables_.steps[i].id;
            all.push_back(std::move(json));
        }
        return all;
    }

    Json of(const ThemeRow& row) const {
        Json json = counted(row.count);
        Json per_card = Json::array(), sayings = Json::array(), viewpoints = Json::array();
        for (std::size_t card = 0; card < row.per_card.size(); ++card)
            per_card.push_back(row.answered[card] ? Json(row.per_card[card]) : Json());
        for (const Saying& saying : row.sayings) {
            Json one = counted(saying.count);
            one["text"] = saying.text;
            sayings.push_back(std::move(one));
        }
        for (const Viewpoint& viewpoint : row.viewpoints) {
            Json one = counted(viewpoint.count);
            one["perspective"] = word(viewpoint.perspective);
            one["sentences"] = sentences(viewpoint.sentences);
            viewpoints.push_back(std::move(one));
        }
        json.update({{"theme", row.name},
                     {"key", row.key},
                     {"per_card", per_card},
                     {"sayings", sayings},
                     {"viewpoints", viewpoints},
                     {"sentences", sentences(row.sentences)}});
        return json;
    }

    const Tables& tables_;
};

}  // namespace

Json json_of(const Tables& tables, std::string_view instrument) { return ComparisonJson(tables).write(instrument); }

}  // namespace alp::compare
