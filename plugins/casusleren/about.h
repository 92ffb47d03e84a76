// What is chosen about the case and who does what: small documents of the session. No field takes a name of a resident.
#pragma once

#include <alp/session.h>

#include <optional>

namespace cl {

// Document "case". Ages and households by the ids of the lists below, life areas by their shared terms.
struct Case {
    alp::Id about;  // the candidate that was chosen
    std::optional<int> alias;
    std::string age, household;
    std::vector<std::string> areas;
    std::vector<std::string> bakens;  // in the short form: the three that are looked through

    bool has_area(std::string_view area) const;
};

Case case_of(const alp::Session& session);
void set_case(alp::Session& session, std::string_view label, const Case& about);
// "Mevrouw Linde (65–80), woont alleen"; empty while there is nothing to say.
std::string resident_line(const Case& about);

struct Choice {
    std::string_view id;
    std::string words;
};
std::vector<Choice> age_bands();
std::vector<Choice> households();

// Document "roles". By attendance, so that a guest can have one.
enum class Role { coach, bringer, scribe };
inline constexpr Role all_roles[] = {Role::coach, Role::bringer, Role::scribe};

struct Person {
    alp::Id id;      // of the attendance
    alp::Id member;  // none: a guest
    std::string name;
};
std::vector<Person> people_of(const alp::Session& session);

std::string word_for(Role role);
// Who has it; the coach of the session's start until another is chosen. Empty: nobody yet.
std::string holder_of(const alp::Session& session, Role role);
void give_role(alp::Session& session, Role role, const alp::Id& person);  // person none: nobody

}  // namespace cl
