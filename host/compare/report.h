// A comparison on paper, built as the research report's chapter on results is: a part for each step, a section for each theme with what was
// said and by how many, then the themes that cross the steps. No ImGui, no SQL.
#pragma once

#include "compare/tables.h"

#include <alp/report.h>

#include <map>

namespace alp::compare {

// What the reader reads in it: by note_key(); "" is about the whole.
using Notes = std::map<std::string, std::string>;
std::string note_key(std::string_view step, std::string_view key);  // step empty: of a crossing

// The one sentence that stands above every comparison.
const char* caution();
// "Vergelijking van 6 Partnerschapskaarten".
std::string title_of(const Tables& tables);
// "Voorbeeldteam A", of one team over time "14 jan 2015".
std::string card_name(const Tables& tables, std::size_t card);

Report report_of(const Tables& tables, const Notes& notes);

// For scripts: stable names, see README. `instrument`: its id.
Json json_of(const Tables& tables, std::string_view instrument);

}  // namespace alp::compare
