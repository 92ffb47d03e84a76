// What the command line writes by a name that the caller gives takes the place of nothing that the program did not make.
#pragma once

#include <filesystem>

namespace alp::cli {

// In a tour's folder: its pictures and its practice store may be begun anew.
inline constexpr const char* tour_mark = ".alp-tour";

// Throws std::runtime_error with a sentence when a report may not be written to `file`: it is a store or what the program keeps with one
// (`store`: that of this call), it is no ordinary file, or it is there, was not made by this program, and `replace` was not asked for.
void must_be_free(const std::filesystem::path& file, const std::filesystem::path& store, bool replace);
// The same of the folder of a tour.
void must_be_free_for_tour(const std::filesystem::path& folder, bool replace);

}  // namespace alp::cli
