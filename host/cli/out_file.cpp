#include "cli/out_file.h"

#include "files/whole_file.h"
#include "report/mark.h"
#include "store/care/copies.h"
#include "store/sqlite/files.h"

#include <alp/text.h>

#include <algorithm>
#include <fstream>
#include <stdexcept>

namespace alp::cli {

namespace fs = std::filesystem;

namespace {

// A store, a copy of one, or what another program keeps in SQLite: by how the file begins, through links too.
bool is_database(const fs::path& file) {
    std::string begin(15, ' ');
    std::error_code none;
    return fs::is_regular_file(file, none) && std::ifstream(file, std::ios::binary).read(begin.data(), 15) && begin == "SQLite format 3";
}

// What belongs to one, such as its log.
bool is_beside_database(const fs::path& file) {
    const auto suffix = store::suffix_beside_store(file);
    const std::string name = file.string();
    return !suffix.empty() && is_database(name.substr(0, name.size() - suffix.size()));
}

// The list of erasures, what was set aside, what is remembered of the instruments.
bool is_kept_with(const fs::path& file, const fs::path& store) {
    std::error_code none;
    const fs::path at = fs::weakly_canonical(file, none), home = fs::weakly_canonical(store, none);
    if (at.parent_path() == store::backup_folder(home) || at.parent_path() == home.parent_path() / "plugins-state") return true;
    const auto suffix = store::suffix_beside_store(at);
    if (!suffix.empty() && at == store::with_suffix(home, suffix)) return true;
    return std::ranges::any_of(store::copies(home), [&](const store::Copy& copy) { return copy.file == at; });
}

[[noreturn]] void refuse(const char* sentence, const fs::path& file) { throw std::runtime_error(filled(sentence, file.string())); }

}  // namespace

void must_be_free(const fs::path& file, const fs::path& store, bool replace) {
    if (is_database(file) || is_beside_database(file))
        refuse(tr("{} is a file with teams or a copy of one; a report does not go over it."), file);
    if (is_kept_with(file, store)) refuse(tr("{} is the program's own; a report does not go over it."), file);
    if (files::is_own_descriptor(file)) return;
    std::error_code none;
    const fs::file_status there = fs::status(file, none);
    if (!fs::exists(there) || fs::is_directory(there) || fs::is_character_file(there)) return;  // of a folder the system says so
    if (!fs::is_regular_file(there)) refuse(tr("{} is no ordinary file; a report is not written to it."), file);
    if (!replace && fs::file_size(file, none) > 0 && !report::is_made_here(file))
        refuse(tr("{} is there, and was not made by this program. It is left as it is; with --replace the report takes its place."), file);
}

void must_be_free_for_tour(const fs::path& folder, bool replace) {
    std::error_code none;
    if (replace || !fs::is_directory(folder, none) || fs::is_empty(folder, none) || fs::exists(folder / tour_mark, none)) return;
    refuse(tr("{} holds files that no tour made, and a tour may have the same names. Choose an empty folder, or say --replace."), folder);
}

}  // namespace alp::cli
