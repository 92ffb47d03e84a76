// The outline as stored with a session.
#include <alp/model.h>
#include <alp/outline.h>

#include <stdexcept>

namespace alp {

constexpr std::string_view kinds[] = {"write", "rate", "vote", "actions", "look_back", "close"};

// Found by nlohmann's json through argument-dependent look-up.
void to_json(Json& json, const Text& text) { json = text.by_language; }
void from_json(const Json& json, Text& text) {
    if (json.is_object()) json.get_to(text.by_language);
}

void to_json(Json& json, const Question& q) { json = {{"id", q.id}, {"text", q.text}, {"hint", q.hint}, {"kind", word(q.kind)}}; }
void from_json(const Json& json, Question& q) {
    json.at("id").get_to(q.id);
    q.text = json.value("text", Text{});
    q.hint = json.value("hint", Text{});
    q.kind = from_word<ContributionKind>(json.value("kind", std::string("plain"))).value_or(ContributionKind::plain);
}

void to_json(Json& json, const Step& s) {
    json = {
        {"id", s.id},           {"title", s.title},         {"heading", s.heading},       {"kind", kinds[static_cast<std::size_t>(s.kind)]},
        {"minutes", s.minutes}, {"questions", s.questions}, {"own_points", s.own_points}, {"case_text", s.case_text},
        {"scales", s.scales},   {"colour", s.colour}};
}
void from_json(const Json& json, Step& s) {
    json.at("id").get_to(s.id);
    s.title = json.value("title", Text{});
    s.heading = json.value("heading", Text{});
    const auto kind = json.value("kind", std::string("write"));
    for (std::size_t i = 0; i < std::size(kinds); ++i)
        if (kinds[i] == kind) s.kind = static_cast<StepKind>(i);
    s.minutes = json.value("minutes", 0);
    s.questions = json.value("questions", std::vector<Question>{});
    s.own_points = json.value("own_points", false);
    s.case_text = json.value("case_text", false);
    s.scales = json.value("scales", std::vector<std::string>{});
    s.colour = json.value("colour", 0u);
}

void to_json(Json& json, const Scale& s) {
    json = {{"id", s.id}, {"name", s.name}, {"low", s.low}, {"high", s.high}, {"words", s.words}, {"unknown", s.unknown}};
}
void from_json(const Json& json, Scale& s) {
    json.at("id").get_to(s.id);
    s.name = json.value("name", Text{});
    s.low = json.value("low", 1);
    s.high = json.value("high", 5);
    s.words = json.value("words", std::vector<Text>{});
    s.unknown = json.value("unknown", true);
}

void to_json(Json& json, const Phase& p) {
    json = {{"id", p.id},        {"title", p.title}, {"minutes", p.minutes}, {"steps", p.steps}, {"turn_minutes", p.turn_minutes},
            {"rounds", p.rounds}};
    if (!p.way.empty()) json["way"] = p.way;
    if (p.least) json["least"] = p.least;
    if (p.spare) json["spare"] = p.spare;
    if (!p.says.empty()) json["says"] = p.says;
}
void from_json(const Json& json, Phase& p) {
    p.id = json.value("id", std::string());
    p.title = json.value("title", Text{});
    p.minutes = json.value("minutes", 0);
    p.steps = json.value("steps", std::vector<std::string>{});
    p.turn_minutes = json.value("turn_minutes", 0.0);
    p.rounds = json.value("rounds", 0);
    p.way = json.value("way", std::string());
    p.least = json.value("least", 0);
    p.spare = json.value("spare", 0);
    p.says = json.value("says", std::vector<Text>{});
}

void to_json(Json& json, const Variant& v) { json = {{"id", v.id}, {"name", v.name}, {"phases", v.phases}}; }
void from_json(const Json& json, Variant& v) {
    json.at("id").get_to(v.id);
    v.name = json.value("name", Text{});
    v.phases = json.value("phases", std::vector<Phase>{});
}

Json to_json(const Outline& o) {
    return {{"version", o.version},       {"name", o.name},
            {"purpose", o.purpose},       {"our_reading", o.our_reading},
            {"people_low", o.people_low}, {"people_high", o.people_high},
            {"colour", o.colour},         {"steps", o.steps},
            {"scales", o.scales},         {"variants", o.variants}};
}

Outline outline_from_json(const Json& json) {
    try {
        Outline o;
        o.version = json.value("version", 1);
        o.name = json.value("name", Text{});
        o.purpose = json.value("purpose", Text{});
        o.our_reading = json.value("our_reading", Text{});
        o.people_low = json.value("people_low", 2);
        o.people_high = json.value("people_high", 15);
        o.colour = json.value("colour", o.colour);
        o.steps = json.value("steps", std::vector<Step>{});
        o.scales = json.value("scales", std::vector<Scale>{});
        o.variants = json.value("variants", std::vector<Variant>{});
        return o;
    } catch (const Json::exception& error) {
        throw std::runtime_error(filled(tr("the stored outline cannot be read: {}"), error.what()));
    }
}

}  // namespace alp
