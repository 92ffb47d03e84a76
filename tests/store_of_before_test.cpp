// Stores that earlier versions made, kept in tests/stores/.
#include "support/alp_command.h"
#include "support/places.h"
#include "support/store_kit.h"

#include <doctest/doctest.h>

using namespace kit;

namespace {

std::vector<fs::path> kept_stores() {
    std::vector<fs::path> all;
    for (const auto& entry : fs::directory_iterator(testing::sources("tests/stores")))
        if (entry.path().extension() == ".gz") all.push_back(entry.path());
    return all;
}

void unpack(const fs::path& kept, const fs::path& to) {
    REQUIRE(std::system(("gzip -dc '" + kept.string() + "' > '" + to.string() + "'").c_str()) == 0);
}

}  // namespace

TEST_CASE("a store of an earlier version is whole here, nothing of it is made anew, and it goes on") {
    REQUIRE_FALSE(kept_stores().empty());
    for (const fs::path& kept : kept_stores()) {
        CAPTURE(kept.filename().string());
        const Folder folder;
        unpack(kept, folder.store());
        {
            const auto store = Store::open(folder.store(), Mode::read);
            CHECK(problems(*store) == "");
        }
        std::size_t teams = 0, meetings = 0, lines = 0;
        const auto store = Store::open(folder.store(), Mode::write);
        CHECK_FALSE(store->report().recovered);
        for (const store::TeamLine& line : store->teams()) {
            ++teams;
            CHECK_FALSE(store->load_team(line.team.id).of<Member>().empty());
            for (const store::SessionLine& meeting : store->timeline(line.team.id)) {
                ++meetings;
                const Rows rows = store->load_session(meeting.header.id);
                lines += rows.of<Contribution>().size();
                CHECK(rows.of<SessionHeader>().front().outline.is_object());
                Contribution more = contribution(meeting.header.id, "Een jaar later gezegd");
                store->write(operation(line.team.id, meeting.header.id, "Bijdrage toegevoegd", {born(more)}));
            }
        }
        CHECK(teams == 6);
        CHECK(meetings == 15);
        CHECK(lines > 300);
        CHECK(problems(*store) == "");
    }
}

TEST_CASE("every meeting of a store of an earlier version has its own report here") {
    for (const fs::path& kept : kept_stores()) {
        const Folder folder;
        unpack(kept, folder.store());
        const std::string in = "--store '" + folder.store().string() + "' ";
        const Answer listed = alp_command(folder.path, in + "sessions --json");
        REQUIRE(listed.code == 0);
        const Json meetings = listed.json().at("sessions");
        CHECK(meetings.size() == 15);
        for (const Json& meeting : meetings) {
            const std::string id = meeting.at("id");
            const std::string out = (folder.path / (id + ".md")).string();
            const Answer report = alp_command(folder.path, in + "report " + id + " --format md --out '" + out + "'", true);
            CAPTURE(meeting.dump());
            CHECK(report.code == 0);
            CHECK(report.out == out + "\n");  // nothing about an instrument that could not
            CHECK(fs::file_size(out) > 200);
        }
    }
}
