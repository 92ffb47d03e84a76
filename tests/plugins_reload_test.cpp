// A rebuilt plugin takes over the running program, without a restart and without losing a word.
#include "support/bare_frame.h"
#include "support/bare_session.h"
#include "support/plugin_folder.h"

#include <doctest/doctest.h>

#include <fstream>
#include <set>

using namespace alp;
using namespace alp::plugins;

namespace {

std::string in_memory() {
    std::ifstream in("/proc/self/maps");
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_SUITE("plugins: reload") {
    TEST_CASE("a rebuilt instrument takes over: open sessions keep the old one until they are restarted") {
        PluginFolder folder;
        folder.put("good", "mine");
        Catalogue catalogue(folder.options());
        BareFrame frame;
        BareSession held(catalogue.find("nl.alp.bad.good")->outline);
        View view = at_step("one");
        const auto instance = catalogue.open("nl.alp.bad.good");
        CHECK_FALSE(catalogue.changed_on_disk());

        folder.put("good_rebuilt", "mine");  // over the file that is in use, in place
        frame.draw([&] { instance->draw(held.session, view); });
        CHECK(catalogue.changed_on_disk());
        catalogue.look_again();
        CHECK_FALSE(catalogue.changed_on_disk());
        CHECK(catalogue.find("nl.alp.bad.good")->version == "2.0.0");
        frame.draw([&] { instance->draw(held.session, view); });
        CHECK(instance->error().empty());
        instance->restart();
        frame.draw([&] { instance->draw(held.session, view); });
        CHECK(instance->error().empty());
        CHECK(frame.trouble().empty());
        CHECK(held.texts().size() == 2);
    }

    TEST_CASE("the old version leaves memory when nobody uses it any more") {
        PluginFolder folder;
        folder.put("good", "mine");
        Catalogue catalogue(folder.options());
        auto instance = catalogue.open("nl.alp.bad.good");
        const std::string copies = (folder.state() / "copies/mine-").string();
        const auto copies_in_memory = [&] {
            std::set<std::string> found;
            const std::string maps = in_memory();
            for (auto at = maps.find(copies); at != maps.npos; at = maps.find(copies, at + 1))
                found.insert(maps.substr(at, copies.size() + 6));
            return found.size();
        };
        CHECK(copies_in_memory() == 1);
        folder.put("good_rebuilt", "mine");
        catalogue.look_again();
        CHECK(copies_in_memory() == 2);
        instance->restart();
        CHECK(copies_in_memory() == 1);
        CHECK(fs::is_empty(folder.state() / "copies"));
    }

    TEST_CASE("a rebuilt file that will not do leaves the loaded one in its place and says why") {
        PluginFolder folder;
        folder.put("good", "mine");
        Catalogue catalogue(folder.options());
        const std::string whole = folder.bytes_of("good_rebuilt");
        folder.write("mine", whole.substr(0, whole.size() / 2));  // a linker at work
        REQUIRE(catalogue.changed_on_disk());
        catalogue.look_again();
        const Entry& kept = entry_of(catalogue, "mine");
        CHECK(kept.standing == Standing::loaded);
        CHECK(kept.version == "1.0.0");
        CHECK(kept.why == "The rebuilt file was not loaded, the one before it still is. The file is cut short. Copy or build it again.");
        CHECK_FALSE(catalogue.changed_on_disk());
        folder.write("mine", whole);
        REQUIRE(catalogue.changed_on_disk());
        catalogue.look_again();
        CHECK(entry_of(catalogue, "mine").version == "2.0.0");
        CHECK(entry_of(catalogue, "mine").why.empty());
    }

    TEST_CASE("a file that is gone is taken from the list, and its open session goes on") {
        PluginFolder folder{"good"};
        Catalogue catalogue(folder.options());
        BareFrame frame;
        BareSession held(catalogue.find("nl.alp.bad.good")->outline);
        View view = at_step("one");
        const auto instance = catalogue.open("nl.alp.bad.good");
        fs::remove(folder.file("good"));
        CHECK_FALSE(catalogue.changed_on_disk());  // perhaps being built
        catalogue.look_again();
        CHECK(catalogue.entries().empty());
        instance->restart();
        frame.draw([&] { instance->draw(held.session, view); });
        CHECK(instance->error().empty());
    }

    TEST_CASE("an instrument that is open may outlive the catalogue") {
        PluginFolder folder{"good"};
        BareFrame frame;
        std::unique_ptr<Instance> instance;
        Outline outline;
        {
            Catalogue catalogue(folder.options());
            outline = catalogue.find("nl.alp.bad.good")->outline;
            instance = catalogue.open("nl.alp.bad.good");
        }
        BareSession held(outline);
        View view = at_step("one");
        frame.draw([&] { instance->draw(held.session, view); });
        CHECK(instance->error().empty());
    }

    TEST_CASE("a session of an older version is taken over in one operation, which can be taken back") {
        PluginFolder folder{"good", "good_rebuilt"};
        BareSession held(Catalogue(folder.options()).find("nl.alp.bad.good")->outline);
        fs::remove(folder.file("good"));
        Catalogue catalogue(folder.options());
        const auto instance = catalogue.open("nl.alp.bad.good");
        CHECK(held.session.outline().version == 1);
        const std::size_t operations = held.journal.operations.size();
        instance->migrate(held.session);
        CHECK(instance->error().empty());
        CHECK(held.journal.operations.size() == operations + 1);
        CHECK(held.session.outline().version == 2);
        CHECK(held.session.header().instrument_version == "2.0.0");
        CHECK(held.texts().size() == 3);
        held.session.undo();
        CHECK(held.session.outline().version == 1);
        CHECK(held.texts().size() == 2);
    }

    TEST_CASE("a new file in the folder is found") {
        PluginFolder folder{"good"};
        Catalogue catalogue(folder.options());
        folder.put("slow");
        catalogue.look_again();
        CHECK(catalogue.find("nl.alp.bad.slow"));
        CHECK(catalogue.entries().size() == 2);
    }
}
