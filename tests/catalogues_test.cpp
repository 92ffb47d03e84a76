// Every string on the screen is there in Dutch: none missing, none fuzzy, none left over, and none that loses a "{}".
#include "support/places.h"

#include <doctest/doctest.h>

#include <unistd.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

std::string output_of(const std::string& command) {
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
    REQUIRE(pipe);
    std::string all;
    std::array<char, 4096> part{};
    while (const std::size_t length = fread(part.data(), 1, part.size(), pipe.get())) all.append(part.data(), length);
    return all;
}

// The folders that have a catalogue of their own, with the sources it belongs to.
std::vector<fs::path> folders() {
    std::vector<fs::path> found{alp::testing::sources("sdk"), alp::testing::sources("host")};
    for (const auto& entry : fs::directory_iterator(alp::testing::sources("plugins")))
        if (fs::is_directory(entry.path() / "po")) found.push_back(entry.path());
    return found;
}

std::string extracted(const fs::path& folder, const fs::path& into) {
    const std::string sources = "find " + folder.string() +
                                " \\( -name '*.cpp' -o -name '*.h' -o -name '*.inl' \\) -not -path '*/tests/*'"
                                " -not -path '*/template/*' -not -path '*/testing/*' | sort";
    output_of(sources +
              " | xgettext --files-from=- --from-code=UTF-8 --language=C++ --keyword= --keyword=tr --keyword=trn:1,2 --keyword=text"
              " --no-location -o " +
              into.string() + " 2>&1");
    return into.string();
}

int count(const std::string& text, const std::string& what) {
    int found = 0;
    for (std::size_t at = text.find(what); at != text.npos; at = text.find(what, at + what.size())) ++found;
    return found;
}

}  // namespace

TEST_SUITE("catalogues") {
    TEST_CASE("every string is there in Dutch, and no other") {
        const fs::path work = fs::temp_directory_path() / ("alp-catalogues-" + std::to_string(getpid()));
        fs::create_directories(work);
        for (const fs::path& folder : folders()) {
            CAPTURE(folder.string());
            const std::string po = (folder / "po/nl.po").string(), pot = extracted(folder, work / "all.pot"),
                              merged = (work / "merged.po").string();
            REQUIRE(fs::exists(po));
            REQUIRE(fs::exists(pot));
            output_of("msgmerge --quiet --no-fuzzy-matching -o " + merged + " " + po + " " + pot + " 2>&1");
            CHECK_MESSAGE(output_of("msgattrib --untranslated --no-obsolete " + merged + " 2>&1").empty(), "not in Dutch:\n",
                          output_of("msgattrib --untranslated --no-obsolete " + merged));
            CHECK_MESSAGE(output_of("msgattrib --only-fuzzy " + po + " 2>&1").empty(), "fuzzy in ", po);
            CHECK_MESSAGE(output_of("msgattrib --only-obsolete " + merged + " 2>&1").empty(), "no longer used:\n",
                          output_of("msgattrib --only-obsolete " + merged));
        }
        fs::remove_all(work);
    }

    TEST_CASE("a translation keeps what is filled in, and the id behind ##") {
        for (const fs::path& folder : folders()) {
            // One entry per line: msgid and msgstr unwrapped.
            const std::string all = output_of("msgcat --no-wrap " + (folder / "po/nl.po").string());
            std::string id;
            std::size_t from = 0;
            while (from < all.size()) {
                const std::size_t end = std::min(all.find('\n', from), all.size());
                const std::string line = all.substr(from, end - from);
                from = end + 1;
                if (line.starts_with("msgid ")) id = line.substr(6);
                if (!line.starts_with("msgstr") || id == "\"\"") continue;
                const std::string translated = line.substr(line.find('"'));
                CAPTURE(id);
                CAPTURE(translated);
                CHECK(count(id, "{") == count(translated, "{"));
                if (const auto at = id.find("##"); at != id.npos) CHECK(translated.ends_with(id.substr(at)));
            }
        }
    }
}
