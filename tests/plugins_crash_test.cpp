// Plugins that end the program in the middle of a meeting, in a real process, and the start after it.
#include "support/plugin_folder.h"

#include <doctest/doctest.h>

#include <csignal>

using namespace alp::plugins;

namespace {

int draw_in_a_process(const PluginFolder& folder, const std::string& way) {
    return run_child({"draw", folder.state().string(), folder.plugins().string(), "nl.alp.bad." + way});
}

}  // namespace

TEST_SUITE("plugins: crash") {
    TEST_CASE("a plugin that ended the program is not loaded by itself the next time; the others are") {
        const struct {
            const char* way;
            int code;
        } ends[] = {{"crashes_in_draw", 128 + SIGSEGV}, {"aborts_in_draw", 128 + SIGABRT}, {"exits_in_draw", 0}};
        for (const auto& end : ends) {
            CAPTURE(std::string(end.way));
            PluginFolder folder{"good", end.way};
            CHECK(draw_in_a_process(folder, end.way) == end.code);
            Catalogue catalogue(folder.options());
            const Entry& entry = entry_of(catalogue, end.way);
            CHECK(entry.standing == Standing::quarantined);
            CHECK(entry.why == std::string("“") + end.way + "” ended the program last time, so it was not loaded by itself. Try again?");
            CHECK_FALSE(catalogue.open(entry.id));
            CHECK(entry_of(catalogue, "good").standing == Standing::loaded);
        }
    }

    TEST_CASE("a plugin in quarantine stays there until the user tries it again or it is rebuilt") {
        PluginFolder folder;
        folder.put("crashes_in_draw", "mine");
        CHECK(draw_in_a_process(folder, "crashes_in_draw") == 128 + SIGSEGV);
        for (int start = 0; start < 2; ++start) {
            const Catalogue catalogue(folder.options());
            CHECK(entry_of(catalogue, "mine").standing == Standing::quarantined);
        }
        SUBCASE("tried again") {
            {
                Catalogue catalogue(folder.options());
                catalogue.try_again(folder.file("mine"));
                CHECK(entry_of(catalogue, "mine").standing == Standing::loaded);
            }
            const Catalogue next(folder.options());
            CHECK(entry_of(next, "mine").standing == Standing::loaded);
        }
        SUBCASE("rebuilt") {
            folder.put("good", "mine");
            const Catalogue catalogue(folder.options());
            CHECK(entry_of(catalogue, "mine").standing == Standing::loaded);
        }
    }

    TEST_CASE("a program that ends well leaves no plugin in quarantine") {
        PluginFolder folder{"good"};
        CHECK(draw_in_a_process(folder, "good") == 0);
        const Catalogue catalogue(folder.options());
        CHECK(entry_of(catalogue, "good").standing == Standing::loaded);
    }

    TEST_CASE("a second program that is still running is not taken for one that crashed") {
        PluginFolder folder{"good", "crashes_in_draw"};
        const Catalogue first(folder.options());
        CHECK(draw_in_a_process(folder, "crashes_in_draw") == 128 + SIGSEGV);
        const Catalogue second(folder.options());
        CHECK(entry_of(second, "crashes_in_draw").standing == Standing::quarantined);
        CHECK(entry_of(second, "good").standing == Standing::loaded);
    }

    TEST_CASE("a program that knows of a crash by itself can say so") {
        PluginFolder folder{"good"};
        Catalogue catalogue(folder.options());
        catalogue.remember_crash("nl.alp.bad.good");
        CHECK(entry_of(catalogue, "good").standing == Standing::quarantined);
        CHECK_FALSE(catalogue.find("nl.alp.bad.good"));
    }
}
