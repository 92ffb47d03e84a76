#include "rounds.h"

#include <algorithm>

namespace pk {

using namespace alp;

namespace {

constexpr const char* rounds_part = "rounds";

std::vector<Id> ids_in(const Json& json, const char* key) {
    std::vector<Id> ids;
    const auto found = json.find(key);
    if (found == json.end() || !found->is_array()) return ids;
    for (const Json& text : *found)
        if (const auto id = text.is_string() ? Id::parse(text.get_ref<const std::string&>()) : std::nullopt) ids.push_back(*id);
    return ids;
}

Json texts(const std::vector<Id>& ids) {
    Json list = Json::array();
    for (const Id& id : ids) list.push_back(id.text());
    return list;
}

bool holds(const std::vector<Id>& ids, const Id& id) { return std::find(ids.begin(), ids.end(), id) != ids.end(); }

}  // namespace

bool Round::is_ready(const Id& person) const { return holds(ready, person); }
bool Round::had_turn(const Id& person) const { return holds(had, person); }

Round round_of(const Session& session, std::size_t column) {
    Round round;
    const Json& all = session.document(rounds_part);
    if (!all.is_object() || column >= column_count) return round;
    const auto found = all.find(column_ids[column]);
    if (found == all.end() || !found->is_object()) return round;
    round.ready = ids_in(*found, "ready");
    round.had = ids_in(*found, "had");
    if (const auto now = found->find("now"); now != found->end() && now->is_string())
        round.now = Id::parse(now->get_ref<const std::string&>()).value_or(Id{});
    if (const auto number = found->find("round"); number != found->end() && number->is_number_integer()) round.number = *number;
    return round;
}

void set_round(Session& session, std::size_t column, const char* label, const Round& round) {
    Json all = session.document(rounds_part);
    if (!all.is_object()) all = Json::object();
    all[std::string(column_ids[column])] = {{"ready", texts(round.ready)},
                                            {"had", texts(round.had)},
                                            {"now", round.now ? Json(round.now.text()) : Json()},
                                            {"round", round.number}};
    session.set_document(label, rounds_part, std::move(all));
}

void toggle(std::vector<Id>& people, const Id& person) {
    if (holds(people, person)) std::erase(people, person);
    else people.push_back(person);
}

Id next_turn(const Round& round, const std::vector<Person>& people) {
    const auto now = std::find_if(people.begin(), people.end(), [&](const Person& p) { return p.id == round.now; });
    const std::size_t start = now == people.end() ? 0 : static_cast<std::size_t>(now - people.begin()) + 1;
    for (std::size_t i = 0; i < people.size(); ++i) {
        const Person& person = people[(start + i) % people.size()];
        if (!round.had_turn(person.id)) return person.id;
    }
    return {};
}

}  // namespace pk
