// Which folder may include which is said by a table in README.md, and for the folders inside host/store/ by one in its own README.md.
// Here every #include is held against them.
#include "support/places.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;
using Names = std::set<std::string>;

// A row of a table: its folders (one, or several that belong together) and what they may include, both as paths in the project.
struct Floor {
    std::vector<std::string> folders;
    Names below;
    bool everything = false;
};

struct Floors {
    std::vector<Floor> rows;         // from the ground up
    std::vector<std::string> wrong;  // what does not hold in the table itself

    const Floor* of(const std::string& folder) const {
        for (const Floor& row : rows)
            if (std::find(row.folders.begin(), row.folders.end(), folder) != row.folders.end()) return &row;
        return nullptr;
    }
    // The row that a file belongs to: that of the longest folder it is under.
    std::string folder_of(const std::string& file) const {
        std::string found;
        for (const Floor& row : rows)
            for (const std::string& folder : row.folders)
                if (file.starts_with(folder + "/") && folder.size() > found.size()) found = folder;
        if (file.starts_with("sdk/include/alp/testing")) return "sdk/testing";  // its headers are installed beside the others
        return found;
    }
};

std::string read(const fs::path& file) {
    std::ifstream in(file);
    std::stringstream all;
    all << in.rdbuf();
    return all.str();
}

std::vector<std::string> cells(const std::string& line) {
    std::vector<std::string> found;
    std::stringstream in(line.substr(1));
    for (std::string cell; std::getline(in, cell, '|');) found.push_back(cell);
    return found;
}

// `home`: where the folders of the table are, "" or "host/store/".
Floors floors_of(const std::string& page, const std::string& home) {
    Floors all;
    std::stringstream lines(page);
    bool inside = false;
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("| folder")) inside = true;
        if (!line.starts_with("|")) inside = false;
        if (!inside || !line.starts_with("| `")) continue;
        Floor row;
        const auto cell = cells(line);
        const std::regex name("`([a-z_/]+)/`"), word("[a-z_/]+");
        for (std::sregex_iterator at(cell.front().begin(), cell.front().end(), name), end; at != end; ++at)
            row.folders.push_back(home + (*at)[1].str());
        const std::string& may = cell.back();
        row.everything = may.find("all") != std::string::npos;
        if (!row.everything && may.find("nothing") == std::string::npos)
            for (std::sregex_iterator at(may.begin(), may.end(), word), end; at != end; ++at) {
                const std::string said = at->str(), in_host = "host/" + said;
                const bool host = row.folders.front().starts_with("host/") && all.of(in_host);
                const std::string folder = !home.empty() ? home + said : host ? in_host : said;
                row.below.insert(folder);
                if (!all.of(folder)) all.wrong.push_back(row.folders.front() + " may include " + said + ", which is no row above it");
            }
        all.rows.push_back(row);
    }
    return all;
}

// The folder of the table that an #include in `file` leads to; empty: the file's own, or nothing of ours.
std::string folder_of_include(const Floors& floors, const std::string& file, const std::string& name, bool quoted) {
    if (!quoted) return name.starts_with("alp/") ? floors.folder_of("sdk/include/" + name) : "";
    const std::string beside = (fs::path(file).parent_path() / name).lexically_normal().string();
    if (name.find('/') == std::string::npos || name.starts_with("..")) return floors.folder_of(beside);
    return floors.folder_of("host/" + name);
}

std::vector<std::string> wrong_includes(const Floors& floors, const std::string& file, const std::string& text) {
    std::vector<std::string> wrong;
    const std::string own = floors.folder_of(file);
    const Floor* row = floors.of(own);
    if (!row || row->everything) return wrong;
    std::stringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        if (!line.starts_with("#include")) continue;
        const auto from = line.find_first_of("\"<"), to = line.find_last_of("\">");
        if (from == std::string::npos || to <= from) continue;
        const std::string other = folder_of_include(floors, file, line.substr(from + 1, to - from - 1), line[from] == '"');
        const bool same = std::find(row->folders.begin(), row->folders.end(), other) != row->folders.end();
        if (!other.empty() && !same && !row->below.contains(other)) wrong.push_back(file + ": " + line);
    }
    return wrong;
}

std::vector<std::string> wrong_in(const Floors& floors, const std::string& folder) {
    std::vector<std::string> wrong = floors.wrong;
    const fs::path project = alp::testing::sources("");
    for (const auto& entry : fs::recursive_directory_iterator(project / folder)) {
        const std::string kind = entry.path().extension().string();
        if (kind != ".cpp" && kind != ".h" && kind != ".inl") continue;
        const std::string file = entry.path().lexically_relative(project).string();
        if (file == "host/main.cpp" || file.starts_with("sdk/template/") || file.find("/tests/") != std::string::npos) continue;
        if (floors.folder_of(file).empty()) wrong.push_back(file + " is in no row of the table");
        for (std::string& line : wrong_includes(floors, file, read(entry.path()))) wrong.push_back(std::move(line));
    }
    return wrong;
}

std::string lines_of(const std::vector<std::string>& all) {
    std::string text;
    for (const std::string& line : all) text += line + "\n";
    return text;
}

const char* const small_house = R"(
| folder | what | may include |
|---|---|---|
| `sdk/` | the ground | nothing of ours |
| `host/store/` | rows | sdk |
| `host/screens/` | pages | sdk, store |
)";

}  // namespace

TEST_SUITE("floors") {
    TEST_CASE("a folder includes only what its row in the README allows") {
        const Floors floors = floors_of(read(alp::testing::sources("README.md")), "");
        CHECK(floors.rows.size() > 10);
        for (const char* part : {"sdk", "host", "plugins"}) CHECK(lines_of(wrong_in(floors, part)) == "");
    }

    TEST_CASE("inside the store a folder includes only what its row in the store's README allows") {
        const std::string page = read(alp::testing::sources("host/store/README.md"));
        if (page.empty()) return;
        const Floors floors = floors_of(page, "host/store/");
        CHECK(floors.rows.size() > 3);
        for (const Floor& row : floors.rows)
            for (const std::string& folder : row.folders) CHECK(lines_of(wrong_in(floors, folder)) == "");
    }

    TEST_CASE("an include upwards is told, also by a relative path, and one downwards is not") {
        const Floors floors = floors_of(small_house, "");
        CHECK(floors.wrong.empty());
        CHECK(wrong_includes(floors, "host/screens/page.cpp", "#include \"store/store.h\"\n#include <alp/model.h>\n#include <map>\n")
                  .empty());
        CHECK(wrong_includes(floors, "host/store/rows.cpp", "#include \"store/rows.h\"\n#include \"load.h\"\n").empty());
        CHECK(wrong_includes(floors, "host/store/rows.cpp", "#include \"screens/page.h\"\n").size() == 1);
        CHECK(wrong_includes(floors, "host/store/rows.cpp", "#include \"../screens/page.h\"\n").size() == 1);
        CHECK(wrong_includes(floors, "sdk/src/model.cpp", "#include \"../../host/store/store.h\"\n").size() == 1);
    }

    TEST_CASE("a table in which two folders may include each other is told") {
        std::string circle = small_house;
        circle.replace(circle.find("| rows | sdk |"), 14, "| rows | sdk, screens |");
        CHECK(lines_of(floors_of(circle, "").wrong) == "host/store may include screens, which is no row above it\n");
    }
}
