// What was told is erased in the copies too, and erasing that is cut off is finished at the next opening.
#include "store/care/copies.h"
#include "store/care/open.h"
#include "store/erase/erase.h"
#include "store/erase/erase_text.h"
#include "store/erase/erased_elsewhere.h"
#include "store/sqlite/files.h"
#include "support/language.h"
#include "support/told_case.h"
#include "workspace/store_words.h"

#include <alp/text.h>

#include <doctest/doctest.h>

#include <sys/wait.h>
#include <unistd.h>
#include <csignal>
#include <thread>

using namespace kit;
using namespace std::chrono_literals;

TEST_CASE("the texts go from backups and set-aside stores too; a backup of before does not bring them back") {
    const Folder folder, usb;
    Case one;
    const fs::path stick = usb.path / "from the stick.store";
    fs::path backup;
    {
        const auto store = Store::open(folder.store(), Mode::write);
        one.write_to(*store);
        backup = store->back_up().file;
        store->back_up(stick);  // out of our reach
    }
    store::restore(backup, folder.store(), held);  // sets one aside
    {
        const auto store = Store::open(folder.store(), Mode::write);
        CHECK(store->erase_case_text(at_term).texts == 3);
        store->back_up();  // the next run
        CHECK_FALSE(store::verify(backup));
        const auto stamp = fs::last_write_time(backup);
        CHECK(store::clean_copies(folder.store()).not_erased.empty());
        CHECK(fs::last_write_time(backup) == stamp);  // once is enough
        CHECK(problems(*Store::open(backup, Mode::read)) == "");
    }
    CHECK(erased_words(folder.path) == "0");
    CHECK(bytes_found(usb.path, secret) > 0);
    store::restore(stick, folder.store());
    CHECK(erased_words(folder.path) == "0");
    const auto store = Store::open(folder.store(), Mode::write);
    CHECK(row_of<Contribution>(*store, one.session.id, one.told.id).erased.has_value());
    CHECK(row_of<Contribution>(*store, one.session.id, one.lesson.id).text == "Eerst vragen");
    CHECK(problems(*store) == "");
}

TEST_CASE("a store that was made anew after damage does not fetch an erased text from its backup") {
    const Folder folder;
    Case one;
    {
        const auto store = Store::open(folder.store(), Mode::write);
        one.write_to(*store);
        store->back_up();
        store->erase_case_text(at_term);
    }
    std::string bytes = file_bytes(folder.store());
    for (std::size_t page = 4096; page + 4096 <= bytes.size() && page < 4096 * 40; page += 4096 * 3)
        bytes.replace(page, 4096, std::string(4096, '\x5a'));
    write_bytes(folder.store(), bytes);
    store::look_over_at_next_start(folder.store());
    const auto store = Store::open(folder.store(), Mode::write);
    CHECK(store->report().recovered);
    CHECK(store->search("geheimpje").empty());
    for (const Rows rows = store->load_session(one.session.id); const Contribution& row : rows.of<Contribution>())
        CHECK(row.text.find(secret) == row.text.npos);
}

TEST_CASE("erasing that is killed anywhere is finished when the store is next opened, and the backups know") {
    for (int round = 0; round < 12; ++round) {
        const Folder folder;
        Case one;
        {
            const auto store = Store::open(folder.store(), Mode::write);
            one.write_to(*store);
            for (int i = 0; i < 300; ++i) one.write(*store, contribution(one.session.id, "Vulling " + std::to_string(i)));
            store->back_up();
        }
        const pid_t child = fork();
        if (child == 0) {
            const auto store = Store::open(folder.store(), Mode::write);
            store->erase_case_text(at_term);
            pause();
            _exit(0);
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(1 + round * 4));
        kill(child, SIGKILL);
        waitpid(child, nullptr, 0);
        {
            const auto store = Store::open(folder.store(), Mode::write);
            // Either it had not begun, or it is done now.
            if (store->search("geheimpje").empty()) {
                CHECK(std::system(("! grep -qai " + std::string(secret) + " '" + folder.store().string() + "' '" + folder.store().string() +
                                   "-wal'")
                                      .c_str()) == 0);
            } else {
                store->erase_case_text(at_term);
            }
            CHECK(problems(*store) == "");
            store->back_up();
        }
        CHECK(erased_words(folder.path) == "0");
    }
}

TEST_CASE("between the commit and the pages: cut off there, the next opening cleans them and notes it for the backups") {
    const Folder folder;
    Case one;
    {
        const auto store = Store::open(folder.store(), Mode::write);
        one.write_to(*store);
        store->back_up();
    }
    {
        store::Db db(folder.store(), {});
        store::prepare(db, true, false);
        store::Transaction transaction(db);
        store::erase_texts(db, store::case_text_of(db, one.session.id, store::erasing_moment(db)));
        transaction.commit();
        CHECK(store::has_unfinished_erasure(db));
    }
    CHECK(bytes_found(folder.path, secret) > 0);
    {
        const auto store = Store::open(folder.store(), Mode::write);
        CHECK(problems(*store) == "");
        store->back_up();
    }
    CHECK(erased_words(folder.path) == "0");
}

TEST_CASE("an old file put in the place of the closed store: what was erased is taken out of it again, and that is said") {
    const In dutch("nl");
    const Folder folder, usb;
    Case one;
    Small other;
    const fs::path old = usb.path / "old.store";
    {
        const auto store = Store::open(folder.store(), Mode::write);
        one.write_to(*store);
        other.write_to(*store);
        store->back_up(old);
        CHECK_FALSE(store->report().erased_again.any());
        store->erase_case_text(at_term);
        store->erase_team(other.team.id);
    }
    fs::copy_file(old, folder.store(), fs::copy_options::overwrite_existing);
    {
        const auto store = Store::open(folder.store(), Mode::read);  // as `alp check` and `alp show` do
        CHECK(store->report().erased_again.teams == 1);
        CHECK(problems(*store) != "");
        CHECK(store->search("geheimpje").empty());
        CHECK(store->teams().size() == 1);
    }
    {
        const auto store = Store::open(folder.store(), Mode::write);
        CHECK(store->report().erased_again.texts > 0);
        CHECK(workspace::sentence_of(store->report()).find("gewist") != std::string::npos);
        CHECK(store->teams().size() == 1);
        CHECK(problems(*store) == "");
    }
    const auto store = Store::open(folder.store(), Mode::write);
    CHECK_FALSE(store->report().erased_again.any());
    CHECK(bytes_found(folder.path, secret) == 0);
}

TEST_CASE("a file of other teams in the place of the store is no file of before an erasure") {
    const Folder folder, elsewhere;
    Case one;
    {
        const auto store = Store::open(folder.store(), Mode::write);
        one.write_to(*store);
        store->erase_case_text(at_term);
    }
    Small().with_backup(elsewhere);
    fs::copy_file(elsewhere.store(), folder.store(), fs::copy_options::overwrite_existing);
    const auto store = Store::open(folder.store(), Mode::write);
    CHECK_FALSE(store->report().erased_again.any());
    CHECK(store->teams().size() == 1);
}
