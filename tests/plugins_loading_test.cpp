// What becomes of a file in the plugin folder: loaded, or refused with a sentence that says what is wrong and what to do.
#include "support/plugin_folder.h"

#include "files/folders.h"
#include "plugins/library.h"
#include "plugins/refused.h"

#include <alp/text.h>

#include <doctest/doctest.h>

#include <sys/stat.h>

using namespace alp;
using namespace alp::plugins;

namespace {

struct Refusal {
    const char* way;
    const char* why;
};

// The good one beside it loads all the same.
void check_refused(const PluginFolder& folder, const char* name, std::string_view why) {
    const Catalogue catalogue(folder.options());
    const Entry& entry = entry_of(catalogue, name);
    CHECK_MESSAGE(entry.standing == Standing::refused, name);
    CHECK_MESSAGE(entry.why.find(why) != std::string::npos, name, ": ", entry.why);
    CHECK(entry_of(catalogue, "good").standing == Standing::loaded);
    CHECK(catalogue.entries().front().file.stem() == "good");  // loaded ones first
    CHECK(catalogue.find("nl.alp.bad.good"));
}

}  // namespace

TEST_SUITE("plugins: loading") {
    TEST_CASE("a file that was replaced after it was checked is checked again, and its code does not run") {
        PluginFolder folder;
        const fs::path file = folder.put("good");
        const FileCheck check = check_file(file);
        CHECK(check.why.empty());
        CHECK(check.labels.id == "nl.alp.bad.good");
        CHECK(Library::load(file, check, nullptr, std::nullopt)->labels().id == "nl.alp.bad.good");
        folder.write("good", "no library at all, and of another size");
        CHECK_THROWS_AS(Library::load(file, check, nullptr, std::nullopt), const Refused&);
        fs::remove(file);
        CHECK_THROWS_AS(Library::load(file, check, nullptr, std::nullopt), const Refused&);
    }

    TEST_CASE("an instrument that is well is loaded, with its name, summary and steps") {
        PluginFolder folder{"good"};
        Catalogue catalogue(folder.options());
        REQUIRE(catalogue.entries().size() == 1);
        const Entry& entry = catalogue.entries().front();
        CHECK(entry.standing == Standing::loaded);
        CHECK(entry.why.empty());
        CHECK(entry.id == "nl.alp.bad.good");
        CHECK(entry.version == "1.0.0");
        CHECK(entry.summary == "Wrong in one way.");
        CHECK(entry.outline.steps.size() == 1);
        CHECK(catalogue.open("nl.alp.bad.good")->error().empty());
        CHECK_FALSE(catalogue.open("nl.alp.bad.unknown"));
    }

    TEST_CASE("files that are no library are refused and the others load") {
        PluginFolder folder{"good"};
        folder.write("text", "#!/bin/sh\necho hello, I am not an instrument at all, but long enough to be one\n");
        folder.write("empty", "");
        folder.write("short",
                     "\x7f"
                     "ELF");
        std::filesystem::create_directory(folder.file("directory"));
        std::filesystem::create_symlink("nowhere.so", folder.file("dangling"));
        REQUIRE(::mkfifo(folder.file("pipe").c_str(), 0600) == 0);  // opening it would wait for ever
        folder.put("good", "other_machine");
        std::string bytes = folder.bytes_of("good");
        bytes[18] = 0x28;  // e_machine: 32-bit ARM
        folder.write("other_machine", bytes);
        check_refused(folder, "text", "This is not a program library. An instrument is the .so file that its build makes.");
        check_refused(folder, "empty", "The file is empty. Copy or build it again.");
        check_refused(folder, "short", "The file is cut short. Copy or build it again.");
        check_refused(folder, "directory", "This is not a file but a folder or device.");
        check_refused(folder, "dangling", "The file is not there any more.");
        check_refused(folder, "pipe", "This is not a file but a folder or device.");
        check_refused(folder, "other_machine", "The library was built for another kind of computer. Build it for this one.");
    }

    TEST_CASE("a library that was cut short anywhere is refused before the system's loader sees it") {
        PluginFolder folder{"good"};
        const std::string whole = folder.bytes_of("good");
        for (const double share : {0.01, 0.1, 0.5, 0.9, 0.999}) {
            folder.write("cut", whole.substr(0, static_cast<std::size_t>(share * static_cast<double>(whole.size()))));
            check_refused(folder, "cut", "The file is cut short. Copy or build it again.");
        }
    }

    TEST_CASE("a library with noise in its headers is refused or loads, and never ends the program") {
        PluginFolder folder{"good"};
        const std::string whole = folder.bytes_of("good");
        std::uint32_t random = 1;
        for (int round = 0; round < 60; ++round) {
            std::string noisy = whole;
            for (int i = 0; i < 8; ++i) {
                random = random * 1664525 + 1013904223;
                const std::size_t place = random % 3 == 0 ? random / 7 % 64 : noisy.size() - 1 - random / 7 % 2000;  // head, section table
                noisy[place] = static_cast<char>(random >> 16);
            }
            folder.write("noisy", noisy);
            const Catalogue catalogue(folder.options());
            CHECK(entry_of(catalogue, "good").standing == Standing::loaded);
        }
    }

    TEST_CASE("a plugin of another build is refused before any of its code runs, and the sentence says what differs") {
        const Refusal refusals[] = {
            {"magic", "What the library exports as alp_instrument is no description of an instrument."},
            {"sdk_older", "Made with SDK 0.0, too old for this program's 1.0. Build it again with this program's SDK."},
            {"sdk_newer", "Made with SDK 7.0, newer than this program's 1.0. Update the program."},
            {"sdk_minor_newer", "Made with SDK 1.99, newer than this program's 1.0. Update the program."},
            {"size", "Its description is 52 bytes long and should be 48. Build it again with this program's SDK."},
            {"compiler", "Built by another compiler (C++ ABI 1002, this program"},
            {"strings", "Built with another kind of std::string. Build it without _GLIBCXX_USE_CXX11_ABI."},
            {"debug", "Build it without _GLIBCXX_DEBUG."},
            {"json", "Built with nlohmann-json 3.11.99, this program with "},
            {"imgui_version", "Built with ImGui 1.91.50, this program with "},
            {"imgui_io", "Built with other settings of ImGui (ImGuiIO is "},
            {"imgui_style", "Built with other settings of ImGui (ImGuiStyle is "},
            {"imgui_vertex", "Built with other settings of ImGui (ImDrawVert is 2004, here 2002). Use the SDK's imconfig.h."},
        };
        PluginFolder folder{"good"};
        for (const Refusal& refusal : refusals) {
            folder.put(refusal.way);
            check_refused(folder, refusal.way, refusal.why);
        }
    }

    TEST_CASE("a refused plugin is listed by its name where its description can be read") {
        PluginFolder folder{"imgui_version", "sdk_newer"};
        const Catalogue catalogue(folder.options());
        CHECK(entry_of(catalogue, "imgui_version").name == "imgui_version");
        CHECK(entry_of(catalogue, "imgui_version").version == "1.0.0");
        CHECK(entry_of(catalogue, "sdk_newer").name.empty());  // of another major version nothing but the numbers is certain
    }

    TEST_CASE("a plugin with something missing or too much is refused") {
        const Refusal refusals[] = {
            {"no_descriptor", "The library exports no instrument. Write the line ALP_INSTRUMENT(…) in one of its sources."},
            {"unresolved", "It uses “missing_function(int)”, which is nowhere to be found. Link the library it comes from."},
            {"own_imgui", "It carries an ImGui of its own, and there may be only one. Link alp::sdk and not imgui."},
            {"bad_name", "Its id “Bakens!” will not do. Use small letters, digits and dots, like nl.example.thing."},
            {"no_name", "Its id, name, version or summary is empty. Fill in all four in ALP_INSTRUMENT(…)."},
            {"no_create", "It gives no way to make an instrument."},
            {"throws_in_create", "“throws_in_create” could not start: no chairs."},
            {"throws_int_in_create", "“throws_int_in_create” could not start: an error of an unknown kind."},
            {"makes_nothing", "“makes_nothing” could not start: it made nothing."},
            {"throws_in_outline", "“throws_in_outline” could not say what its steps are: no steps."},
            {"invalid_outline", "Its outline will not do: the outline has no steps."},
        };
        PluginFolder folder{"good"};
        for (const Refusal& refusal : refusals) {
            folder.put(refusal.way);
            check_refused(folder, refusal.way, refusal.why);
        }
    }

    TEST_CASE("of two plugins with one id the first is loaded and the second says which it was") {
        PluginFolder folder{"good", "good_again"};
        check_refused(
            folder, "good_again",
            "Its id “nl.alp.bad.good” is already that of " + folder.file("good").string() + ", which is loaded. Remove one of the two.");
    }

    TEST_CASE("of two plugins with one id the second is loaded when the first will not do") {
        PluginFolder folder;
        folder.put("good_again", "b");
        folder.write("a", "no library");
        const Catalogue catalogue(folder.options());
        CHECK(entry_of(catalogue, "b").standing == Standing::loaded);
    }

    TEST_CASE("a plugin that would stay in memory for ever is loaded with a remark for its maker") {
        PluginFolder folder{"unique"};
        const Catalogue catalogue(folder.options());
        const Entry& entry = entry_of(catalogue, "unique");
        CHECK(entry.standing == Standing::loaded);
        CHECK(entry.why.find("Build it with alp_add_instrument") != std::string::npos);
    }

    TEST_CASE("started safely nothing is loaded; what was asked for by hand is") {
        PluginFolder folder{"good", "slow"};
        Options options = folder.options();
        options.safe = true;
        Catalogue catalogue(options);
        for (const Entry& entry : catalogue.entries()) {
            CHECK(entry.standing == Standing::refused);
            CHECK(entry.why == "Not loaded, because the program was started safely, without instruments.");
        }
        CHECK(entry_of(catalogue, "good").name == "good");
        catalogue.try_again(folder.file("good"));
        CHECK(entry_of(catalogue, "good").standing == Standing::loaded);
        CHECK(entry_of(catalogue, "slow").standing == Standing::refused);
    }

    TEST_CASE("folders that are not there, and a state that cannot be written, are no reason to stop") {
        PluginFolder folder{"good"};
        Options options = folder.options();
        options.folders.insert(options.folders.begin(), "/nowhere/at/all");
        options.state = "/proc/nowhere";
        const Catalogue catalogue(options);
        CHECK(entry_of(catalogue, "good").standing == Standing::loaded);
    }

    TEST_CASE("plugins are looked for where the program, the user and the developer put them") {
        ::setenv("XDG_DATA_HOME", "/home/coach/data", 1);
        ::setenv("ALP_PLUGIN_PATH", "/a::/b", 1);
        const std::vector<fs::path> expected{"/shipped", "/home/coach/data/alp/plugins", "/a", "/b"};
        CHECK(default_folders("/shipped") == expected);
        ::unsetenv("XDG_DATA_HOME");
        ::unsetenv("ALP_PLUGIN_PATH");
    }

    TEST_CASE("without HOME the home of the list of users is used, never the folder where one happens to be") {
        const std::string home = std::getenv("HOME") ? std::getenv("HOME") : "";
        for (const char* value : {"", "relative"}) {
            ::setenv("HOME", value, 1);
            CHECK(files::home_folder().is_absolute());
            CHECK(files::documents_folder().is_absolute());
        }
        ::unsetenv("HOME");
        CHECK(files::state_home().is_absolute());
        ::setenv("HOME", home.c_str(), 1);
    }
}
