// Taking the example teams out from the command line, and what is then said of copies and of backups that are put back.
#include "support/example_store.h"

#include "sample/sample.h"

#include <alp/text.h>

#include <doctest/doctest.h>

using namespace kit;

namespace {

struct Examples : ExampleStore {
    std::unique_ptr<Store> store(Mode mode = Mode::read) { return Store::open(folder.store(), mode); }
    bool says(const Answer& answer, const std::string& words) { return answer.out.find(words) != std::string::npos; }
    fs::path backup() { return store()->back_up().file; }
};

}  // namespace

TEST_CASE("the examples as they ship hold nothing of one's own, and go without a question") {
    Examples examples;
    {
        const auto store = examples.store();
        for (const store::TeamLine& line : store->teams())
            for (const store::SessionLine& meeting : store->timeline(line.team.id)) {
                CHECK(local_date(meeting.header.id.time()) < sample::own_since);
                CHECK(local_date(store->history(line.team.id, meeting.header.id, 1).back().id.time()) < sample::own_since);
            }
    }
    const Answer answer = examples.alp("sample --remove");
    CHECK(answer.code == 0);
    CHECK(answer.out == "6 voorbeeldteams verwijderd.\n");
}

TEST_CASE("a meeting of one's own in an example team is named, and goes only with --yes") {
    Examples examples;
    {
        const auto store = examples.store(Mode::write);
        const Id team = store->teams().front().team.id;
        const SessionHeader own = kit::session(team, "Onze eigen casus");
        store->write(operation(team, own.id, "Bijeenkomst begonnen", {born(own)}));
    }
    const Answer refused = examples.alp("sample --remove");
    CHECK(refused.code == 1);
    CHECK(examples.says(refused, "Onze eigen casus"));
    CHECK(examples.says(refused, "Voorbeeldteam F"));  // all that would go
    CHECK(examples.says(refused, "--yes"));
    CHECK(examples.store()->teams().size() == 6);
    CHECK(examples.alp("sample --remove --yes").code == 0);
    CHECK(examples.store()->teams().empty());
}

TEST_CASE("a backup of before the erasing is put back without the erased teams, and that is said") {
    Examples examples;
    const fs::path stick = examples.folder.path / "stick.store";
    examples.store()->back_up(stick);
    REQUIRE(examples.alp("sample --remove").code == 0);
    const Answer answer = examples.alp("restore '" + stick.string() + "'");
    CHECK(answer.code == 0);
    CHECK(examples.says(answer, "bevat nu de reservekopie"));
    CHECK(examples.says(answer, "Weggelaten is wat sinds die kopie voorgoed is gewist"));
    CHECK(examples.says(answer, "6 teams"));
    CHECK(examples.store()->teams().empty());
}

TEST_CASE("a copy that cannot be cleaned is named when the teams go, and the check names it with exit code 1") {
    Examples examples;
    const fs::path damaged = examples.backup();
    write_bytes(damaged, file_bytes(damaged).substr(0, 5000));
    CHECK(examples.alp("check").code == 0);  // nothing was ever erased
    const Answer removed = examples.alp("sample --remove");
    CHECK(examples.says(removed, damaged.filename().string()));
    const Answer checked = examples.alp("check");
    CHECK(checked.code == 1);
    CHECK(examples.says(checked, damaged.string()));
    fs::remove(damaged);
    CHECK(examples.alp("check").code == 0);
}
