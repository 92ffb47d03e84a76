// Names and roles out of a text that was pasted: lines of a word processor, rows of a spreadsheet, addresses of an e-mail. It may guess wrong,
// so a person looks at the result before it is taken. Any thread.
#pragma once

#include <alp/model.h>

#include <string>
#include <string_view>
#include <vector>

namespace alp::workspace {

struct PastedPerson {
    std::string name, role;
    enum class Doubt { none, no_name, twice, in_team } doubt = Doubt::none;
    bool take = true;  // what is doubted is taken only when somebody says so
};

// `there`: the names of the team. A name that stands in it, or higher in the text, is doubted; so is what looks like no name.
// Capitals, and accents written in another way, make no other name.
std::vector<PastedPerson> people_in(std::string_view pasted, const std::vector<std::string>& there);

}  // namespace alp::workspace
