// What people gave in private stands in one encrypted file beside the store, of which nobody can tell what or how much is in it.
#include "support/unsealed.h"

#include "workspace/store_words.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>

using namespace kit;

namespace {

// As Bakens keeps them: one of `people` more.
Json scores(const Id& session, int people) {
    Json names = Json::array();
    for (int i = 0; i < people; ++i) names.push_back(make_id().text());
    return {
        {session.text(), {{"scores", {{"body", {{"heaps", {{"baken.1", {{"4", people}}}}}, {"scorers", names}}}, {"people", people}}}}}};
}

struct Sealed {
    Folder folder;
    Small small;
    fs::path file = store::sealed_file(folder.store());

    Sealed() { small.write_to(*open()); }
    std::unique_ptr<Store> open() const { return Store::open(folder.store(), Mode::write); }
    void seal(int people) const { open()->seal(scores(small.session.id, people)); }
};

std::size_t set_aside(const Folder& folder) {
    std::size_t count = 0;
    for (const auto& entry : fs::directory_iterator(folder.path))
        count += entry.path().filename().string().starts_with("alp.store.sealed-damaged-");
    return count;
}

}  // namespace

TEST_CASE("what was sealed is there at the next opening, and stands nowhere to be read") {
    const Sealed one;
    CHECK(one.open()->sealed().is_null());
    CHECK_FALSE(fs::exists(one.file));  // who never gave anything in private has no file for it
    const Json given = scores(one.small.session.id, 3);
    one.open()->seal(given);
    CHECK(one.open()->sealed() == given);
    CHECK(Json::parse(unsealed_text(one.folder.store())) == given);
    CHECK(bytes_found(one.folder.path, "baken.1") == 0);
    CHECK((fs::status(one.file).permissions() & fs::perms::mask) == (fs::perms::owner_read | fs::perms::owner_write));
    CHECK(Store::open(one.folder.store(), Mode::read)->sealed().is_null());  // only who writes the store opens it
}

TEST_CASE("the file is as large for one as for twelve, and never twice the same") {
    const Sealed one;
    one.seal(1);
    const std::string first = file_bytes(one.file);
    CHECK(first.size() == 65536);
    one.seal(12);
    const std::string second = file_bytes(one.file);
    CHECK(second.size() == first.size());
    one.seal(12);
    CHECK(file_bytes(one.file) != second);
    one.open()->seal(Json::object());  // all was shown
    CHECK(fs::file_size(one.file) == first.size());
    CHECK(one.open()->sealed() == Json::object());
    one.open()->seal({{one.small.session.id.text(), std::string(70000, 'x')}});
    CHECK(fs::file_size(one.file) == 2 * 65536);
}

TEST_CASE("the bytes that were there are overwritten, also when the program was stopped half-way") {
    const Sealed one;
    one.seal(1);
    const int old = open(one.file.c_str(), O_RDONLY | O_CLOEXEC);
    REQUIRE(old >= 0);
    one.seal(2);
    std::string left(65536, 'x');
    CHECK(pread(old, left.data(), left.size(), 0) == 65536);
    CHECK(left == std::string(65536, '\0'));
    close(old);

    // Stopped just after the new one got the name.
    const fs::path part = store::with_suffix(one.file, ".part"), witness = one.folder.path / "witness";
    write_bytes(part, std::string(65536, 'x'));
    fs::create_hard_link(part, witness);
    CHECK(one.open()->sealed() != Json());
    CHECK_FALSE(fs::exists(part));
    CHECK(file_bytes(witness) == std::string(65536, '\0'));
}

TEST_CASE("a file that is damaged, cut short or of another store is set aside with a sentence, and the store opens") {
    const auto check = [](const char* what, const std::function<void(const fs::path&)>& harm) {
        CAPTURE(what);
        const Sealed one;
        one.seal(3);
        harm(one.file);
        const auto store = one.open();
        CHECK(store->sealed().is_null());
        CHECK(set_aside(one.folder) == 1);
        CHECK(workspace::sentence_of(store->report()).find("alp.store.sealed-damaged-") != std::string::npos);
        CHECK(texts(*store, one.small.session.id).size() == 3);
        store->seal(scores(one.small.session.id, 1));
        CHECK(store->sealed().size() == 1);
    };
    check("a bit", [](const fs::path& file) {
        std::string bytes = file_bytes(file);
        bytes[40000] = static_cast<char>(bytes[40000] ^ 1);
        write_bytes(file, bytes);
    });
    check("cut short", [](const fs::path& file) { write_bytes(file, file_bytes(file).substr(0, 30000)); });
    check("empty", [](const fs::path& file) { write_bytes(file, ""); });
    check("no file of ours", [](const fs::path& file) { write_bytes(file, std::string(65536, 'x')); });
    check("of another store", [](const fs::path& file) {
        const Sealed other;
        other.seal(3);
        fs::copy_file(other.file, file, fs::copy_options::overwrite_existing);
    });
}

TEST_CASE("with a team goes what was given in its meetings, here and from what the program writes later") {
    const Sealed one;
    Small other;
    const auto store = one.open();
    other.write_to(*store);
    Json both = scores(one.small.session.id, 3);
    both.update(scores(other.session.id, 2));
    both[one.small.team.id.text()] = {{"new-member", {{"body", "Fatm"}, {"people", 0}}}};
    store->seal(both);
    store->erase_team(one.small.team.id);
    CHECK(store->sealed() == Json{{other.session.id.text(), both[other.session.id.text()]}});
    store->seal(both);  // by who still had it in memory
    CHECK(store->sealed().size() == 1);
    store->close();
    CHECK(unsealed_text(one.folder.store()).find(one.small.session.id.text()) == std::string::npos);
}

TEST_CASE("no backup has it, and putting back a backup from before it keeps it") {
    const Sealed one;
    const fs::path backup = one.open()->back_up().file;  // without a key
    one.seal(3);
    const auto before = one.open()->sealed();
    one.open()->back_up();
    for (const auto& entry : fs::directory_iterator(store::backup_folder(one.folder.store())))
        CHECK(entry.path().string().find("sealed") == std::string::npos);
    store::restore(backup, one.folder.store());
    CHECK(one.open()->sealed() == before);
    CHECK(set_aside(one.folder) == 0);
    CHECK_THROWS_AS(one.open()->back_up(one.folder.path / "mine-sealed"), store::StoreError);
}

TEST_CASE("a store that is made anew after damage still opens it") {
    const Sealed one;
    const auto before = [&] {
        const auto store = one.open();
        store->seal(scores(one.small.session.id, 3));
        store->back_up();
        return store->sealed();
    }();
    std::string bytes = file_bytes(one.folder.store());
    for (std::size_t page = bytes.size() / 4096 / 2; page < bytes.size() / 4096; ++page) bytes.replace(page * 4096, 2000, 2000, '\x5a');
    write_bytes(one.folder.store(), bytes);
    const auto store = one.open();
    REQUIRE(store->report().recovered);
    CHECK(store->sealed() == before);
}

TEST_CASE("the writer says that all is saved only when that is on the disk too, and tries again until it is") {
    const Sealed one;
    std::atomic<int> kept = 0;
    store::Writer writer(one.open(), [] {});
    const fs::path hindrance = store::with_suffix(one.file, ".part");
    fs::create_directory(hindrance);
    for (int people = 1; people <= 3; ++people) writer.seal(scores(one.small.session.id, people), [&] { ++kept; });
    CHECK_FALSE(writer.wait(std::chrono::milliseconds(200)));
    CHECK_FALSE(writer.state().saved);
    Small more = one.small;
    writer.write(more.say("gaat door"));  // does not wait for it
    for (int i = 0; i < 500 && !writer.waiting().empty(); ++i) usleep(10000);
    CHECK(writer.waiting().empty());
    CHECK(writer.state().trouble != nullptr);
    fs::remove(hindrance);
    writer.retry();
    CHECK(writer.wait(std::chrono::seconds(10)));
    CHECK(writer.state().saved);
    CHECK(writer.state().trouble == nullptr);
    CHECK(kept == 1);  // the last one stands for all of them
}
