// A damaged search index is no damaged store: it is made anew from the rows.
#include "support/store_kit.h"

#include "store/care/inspect.h"
#include "store/care/open.h"

#include <doctest/doctest.h>
#include <sqlite3.h>

#include <algorithm>

using namespace kit;

namespace {

bool nothing_set_aside(const Folder& folder) {
    return std::none_of(fs::directory_iterator(folder.path), {},
                        [](const auto& entry) { return entry.path().filename().string().find("damaged") != std::string::npos; });
}

}  // namespace

TEST_CASE("a search index that was damaged is made anew, without setting anything aside") {
    const Folder folder;
    Small small;
    small.write_to(*Store::open(folder.store(), Mode::write));
    run_behind_its_back(folder.store(), "DELETE FROM contribution_search_data WHERE id>100");
    {
        // SQLite before 3.44 finds it in the thorough check only, which has it mended at the next start; later ones as soon as it is opened.
        const auto store = Store::open(folder.store(), Mode::write);
        CHECK((problems(*store) == "") == (sqlite3_libversion_number() >= 3044000));
    }
    const auto store = Store::open(folder.store(), Mode::write);
    CHECK_FALSE(store->report().recovered);
    CHECK(problems(*store) == "");
    CHECK(store->search("vertrouwen").size() == 1);
    CHECK(nothing_set_aside(folder));
}

TEST_CASE("a damaged search index is made anew, however SQLite tells of it: nothing is set aside and every backup stays good") {
    const Folder folder;
    Small small;
    const fs::path copy = small.with_backup(folder);
    SUBCASE("its words") { run_behind_its_back(folder.store(), "UPDATE contribution_search_data SET block=zeroblob(40) WHERE id>10"); }
    SUBCASE("its list of segments") {
        run_behind_its_back(folder.store(), "UPDATE contribution_search_data SET block=x'FFFFFFFF' WHERE id=10");
    }
    SUBCASE("rows of it") {
        run_behind_its_back(folder.store(), "DELETE FROM contribution_search_data WHERE id>10; DELETE FROM contribution_search_docsize");
    }
    store::look_over_at_next_start(folder.store());
    const auto store = Store::open(folder.store(), Mode::write);
    CHECK_FALSE(store->report().recovered);
    CHECK(problems(*store) == "");
    CHECK(store->search("vertrouwen").size() == 1);
    CHECK(nothing_set_aside(folder));
    // SQLite 3.44 and later, in the words of its integrity check and of its quick one.
    CHECK(store::is_about_search("malformed inverted index for FTS5 table main.contribution_search"));
    CHECK(
        store::is_about_search("unable to validate the inverted index for FTS5 table main.theme_search: database disk image is malformed"));
    CHECK_FALSE(store::is_about_search("row 3 missing from index contribution_session"));
    CHECK_FALSE(store::verify(copy));
}
