#include "about.h"

#include <alp/text.h>

#include <algorithm>
#include <cctype>

namespace cl {

using namespace alp;

namespace {

constexpr const char *case_part = "case", *roles_part = "roles";

std::string text_in(const Json& json, const char* key) {
    const auto found = json.find(key);
    return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::vector<std::string> texts_in(const Json& json, const char* key) {
    std::vector<std::string> texts;
    const auto found = json.find(key);
    if (found == json.end() || !found->is_array()) return texts;
    for (const Json& one : *found)
        if (one.is_string()) texts.push_back(one);
    return texts;
}

const char* key_of(Role role) { return role == Role::coach ? "coach" : role == Role::bringer ? "bringer" : "scribe"; }

std::string words_of_choice(const std::vector<Choice>& choices, std::string_view id) {
    const auto found = std::find_if(choices.begin(), choices.end(), [&](const Choice& one) { return one.id == id; });
    return found == choices.end() ? std::string() : found->words;
}

}  // namespace

bool Case::has_area(std::string_view area) const { return std::find(areas.begin(), areas.end(), area) != areas.end(); }

Case case_of(const Session& session) {
    Case about;
    const Json& body = session.document(case_part);
    if (!body.is_object()) return about;
    about.about = Id::parse(text_in(body, "about")).value_or(Id{});
    about.bakens = texts_in(body, "bakens");
    const auto resident = body.find("resident");
    if (resident == body.end() || !resident->is_object()) return about;
    if (const auto found = resident->find("alias"); found != resident->end() && found->is_number_unsigned()) about.alias = *found;
    about.age = text_in(*resident, "age");
    about.household = text_in(*resident, "household");
    about.areas = texts_in(*resident, "areas");
    return about;
}

void set_case(Session& session, std::string_view label, const Case& about) {
    // Under "resident", so that it goes with the case.
    Json resident = {{"age", about.age}, {"household", about.household}, {"areas", about.areas}};
    if (about.alias) resident["alias"] = static_cast<unsigned>(*about.alias);
    session.set_document(
        label, case_part,
        {{"about", about.about ? Json(about.about.text()) : Json()}, {"bakens", about.bakens}, {"resident", std::move(resident)}});
}

std::string resident_line(const Case& about) {
    std::string line = about.alias ? alias(static_cast<std::size_t>(*about.alias)) : std::string();
    if (!line.empty()) line[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(line[0])));
    if (const std::string age = words_of_choice(age_bands(), about.age); !age.empty()) line += line.empty() ? age : " (" + age + ")";
    if (const std::string household = words_of_choice(households(), about.household); !household.empty())
        line += line.empty() ? household : ", " + household;
    return line;
}

std::vector<Choice> age_bands() {
    return {{"0", "0–12"}, {"12", "12–18"}, {"18", "18–27"}, {"27", "27–45"}, {"45", "45–65"}, {"65", "65–80"}, {"80", "80+"}};
}

std::vector<Choice> households() {
    return {{"alone", tr("lives alone")},           {"couple", tr("couple")},      {"one-parent", tr("one-parent family")},
            {"family", tr("family with children")}, {"shared", tr("with others")}, {"institution", tr("in an institution")},
            {"none", tr("no fixed home")}};
}

std::vector<Person> people_of(const Session& session) {
    std::vector<Person> people;
    for (const Attendance* row : session.present()) people.push_back({row->id, row->member, session.name_of(*row)});
    return people;
}

std::string word_for(Role role) {
    const char* words[] = {tr("Learning coach"), tr("Case bringer"), tr("Scribe")};
    return words[static_cast<std::size_t>(role)];
}

std::string holder_of(const Session& session, Role role) {
    const Json& body = session.document(roles_part);
    const auto id = body.is_object() ? Id::parse(text_in(body, key_of(role))) : std::nullopt;
    if (id)
        for (const Attendance* row : session.took_part())
            if (row->id == *id) return session.name_of(*row);
    return role == Role::coach ? session.header().coach : std::string();
}

void give_role(Session& session, Role role, const Id& person) {
    Json body = session.document(roles_part);
    if (!body.is_object()) body = Json::object();
    body[key_of(role)] = person ? Json(person.text()) : Json();
    session.set_document(filled(tr("{} chosen"), word_for(role)), roles_part, std::move(body));
}

}  // namespace cl
