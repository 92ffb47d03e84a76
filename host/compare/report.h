// A comparison as a report, in the order of a chapter of results: a part for each step, in it a section for each theme with what was said
// and by how many, then the themes that return in more steps.
#pragma once

#include "compare/tables.h"

#include <alp/report.h>

#include <map>

namespace alp::compare {

// What whoever compares writes beside it, by note_key(); "" is about the whole.
using Notes = std::map<std::string, std::string>;
std::string note_key(std::string_view step, std::string_view key);  // step empty: a theme over more steps

// The sentence above every comparison.
const char* caution();
// "Vergelijking van 6 Partnerschapskaarten".
std::string title_of(const Tables& tables);
// "Voorbeeldteam A"; in a comparison of one team over time "14 jan 2015".
std::string card_name(const Tables& tables, std::size_t card);

// In whose words a comparison is said: those of a coach, or as a researcher counts.
enum class Wording { plain, research };
// What stands above it in a researcher's words.
const char* for_research();

Report report_of(const Tables& tables, const Notes& notes, Wording wording = Wording::plain);

// For scripts; the names never change, README.md lists them. `instrument`: its id.
Json json_of(const Tables& tables, std::string_view instrument);

}  // namespace alp::compare
