// Plugins that crash, hang or end the program while they are loaded: met in a child process, never in the program itself.
#include "support/plugin_folder.h"

#include <doctest/doctest.h>

#include <chrono>
#include <fstream>

using namespace alp::plugins;
using Clock = std::chrono::steady_clock;

namespace {

double seconds_to_load(const Options& options) {
    const auto start = Clock::now();
    const Catalogue catalogue(options);
    return std::chrono::duration<double>(Clock::now() - start).count();
}

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

    TEST_CASE("plugins that hang cost three seconds together, once; afterwards the start is as fast as ever") {
        PluginFolder folder{"good", "hangs_at_load", "hangs_in_create"};
        CHECK(seconds_to_load(folder.options()) < 4.5);
        CHECK(seconds_to_load(folder.options()) < 1);
        const Catalogue catalogue(folder.options());
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

    TEST_CASE("four instruments whose trials are known load in little time") {
        PluginFolder folder{"good", "slow", "floods", "pops"};
        const double first = seconds_to_load(folder.options());
        double best = 1;
        for (int i = 0; i < 5; ++i) best = std::min(best, seconds_to_load(folder.options()));
        MESSAGE("four plugins: ", first * 1000, " ms with trials, ", best * 1000, " ms with known ones");
        CHECK(best < 0.1);
    }
}
