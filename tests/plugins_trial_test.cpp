// Plugins that crash, hang or end the program while they are loaded: met in a child process, never in the program itself.
#include "support/plugin_folder.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>

using namespace alp::plugins;

namespace {

// Counts the trials that a catalogue starts: a script between it and the program that does them.
struct CountedTrials {
    Options options;
    std::filesystem::path list;

    explicit CountedTrials(const PluginFolder& folder) : options(folder.options()), list(folder.state() / "trials") {
        std::filesystem::create_directories(folder.state());
        const auto script = folder.state() / "trial";
        std::ofstream(script) << "#!/bin/sh\necho \"$2\" >> '" << list.string() << "'\nexec '" << options.trial_program.string()
                              << "' \"$@\"\n";
        std::filesystem::permissions(script, std::filesystem::perms::owner_all);
        options.trial_program = script;
    }
    int so_far() const {
        std::ifstream lines(list);
        return static_cast<int>(std::count(std::istreambuf_iterator<char>(lines), {}, '\n'));
    }
};

}  // namespace

TEST_SUITE("plugins: trial") {
    TEST_CASE("a plugin that crashes, aborts or exits while it is loaded is refused, and the program lives") {
        PluginFolder folder{"good", "crashes_at_load", "throws_at_load", "crashes_in_create", "aborts_in_create", "exits_in_create"};
        const Catalogue catalogue(folder.options());
        const auto why = [&](const char* name) { return entry_of(catalogue, name).why; };
        CHECK(why("crashes_at_load") ==
              "“crashes_at_load” crashed in its trial (Segmentation fault), so it was not loaded. Ask its maker for a better version.");
        CHECK(why("throws_at_load").find("crashed in its trial (Aborted)") != std::string::npos);
        CHECK(why("crashes_in_create").find("crashed in its trial (Segmentation fault)") != std::string::npos);
        CHECK(why("aborts_in_create").find("crashed in its trial (Aborted)") != std::string::npos);
        CHECK(why("exits_in_create") ==
              "“exits_in_create” wanted to end the program in its trial, so it was not loaded. Ask its maker for a better version.");
        CHECK(entry_of(catalogue, "good").standing == Standing::loaded);
    }

    TEST_CASE("an id that will not do is told as such, also one of two lines") {
        PluginFolder folder{"two_lined_id", "bad_name"};
        const Catalogue catalogue(folder.options());
        for (const char* name : {"two_lined_id", "bad_name"})
            CHECK(entry_of(catalogue, name).why.find("will not do. Use small letters, digits and dots") != std::string::npos);
    }

    TEST_CASE("plugins that hang are given three seconds, once; afterwards nobody waits for them") {
        PluginFolder folder{"good", "hangs_at_load", "hangs_in_create"};
        const CountedTrials trials(folder);
        { const Catalogue first(trials.options); }
        CHECK(trials.so_far() == 3);
        const Catalogue catalogue(trials.options);
        CHECK(trials.so_far() == 3);
        for (const char* name : {"hangs_at_load", "hangs_in_create"})
            CHECK(entry_of(catalogue, name).why.find("did not answer within 3 seconds in its trial") != std::string::npos);
        CHECK(entry_of(catalogue, "good").standing == Standing::loaded);
    }

    TEST_CASE("a better version of a file that failed its trial is tried and loaded") {
        PluginFolder folder;
        folder.put("crashes_in_create", "mine");
        Catalogue catalogue(folder.options());
        CHECK(entry_of(catalogue, "mine").standing == Standing::refused);
        CHECK_FALSE(catalogue.changed_on_disk());
        folder.put("good", "mine");
        CHECK(catalogue.changed_on_disk());
        catalogue.look_again();
        CHECK(entry_of(catalogue, "mine").standing == Standing::loaded);
    }

    TEST_CASE("trying a file again that failed its trial tries it again, and it fails again without harm") {
        PluginFolder folder{"crashes_in_create"};
        Catalogue catalogue(folder.options());
        catalogue.try_again(folder.file("crashes_in_create"));
        CHECK(entry_of(catalogue, "crashes_in_create").why.find("crashed in its trial") != std::string::npos);
    }

    TEST_CASE("what is remembered of trials may be damaged: everything is tried again") {
        PluginFolder folder{"good"};
        { const Catalogue catalogue(folder.options()); }
        for (const char* bytes : {"", "{\"program\": 1", "[]", "{\"program\":\"\",\"files\":{\"x\":3}}", "\xff\xfe"}) {
            std::ofstream(folder.state() / "plugins.json", std::ios::trunc) << bytes;
            const Catalogue catalogue(folder.options());
            CHECK(entry_of(catalogue, "good").standing == Standing::loaded);
        }
    }

    TEST_CASE("an instrument whose trial is known is not tried again, until its file changes") {
        PluginFolder folder{"good", "slow", "floods", "pops"};
        const CountedTrials trials(folder);
        { const Catalogue first(trials.options); }
        CHECK(trials.so_far() == 4);
        { const Catalogue again(trials.options); }
        CHECK(trials.so_far() == 4);
        folder.put("pops", "good");
        { const Catalogue changed(trials.options); }
        CHECK(trials.so_far() == 5);
    }
}
