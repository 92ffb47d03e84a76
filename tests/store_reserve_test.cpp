// The disk is full and there is no time to tidy it: the program has some room of its own to give up.
#include "support/full_disk.h"
#include "support/program.h"
#include "support/store_kit.h"

#include "store/care/reserve.h"
#include "store/writer.h"

#include <doctest/doctest.h>

#include <sys/resource.h>

#include <fstream>
#include <thread>

using namespace kit;
using namespace std::chrono_literals;

namespace {

// Writes until the disk takes no more.
void fill_up(const fs::path& folder) {
    std::ofstream film(folder / "film.mp4", std::ios::binary);
    const std::string piece(256u << 10, 'x');
    while (film.write(piece.data(), static_cast<std::streamsize>(piece.size())).flush()) {
    }
    film.close();
    std::ofstream rest(folder / "rest.txt", std::ios::binary);
    while (rest.put('x').flush()) {
    }
}

}  // namespace

TEST_CASE("on a full disk what was typed is kept once the reserve is given up") {
    const Folder folder;
    Small small;
    const bool good = in_a_child([&] {
        if (!mount_small_disk(folder.path, 300u << 20)) {
            std::fputs("no disk of our own can be mounted here: not tried\n", stderr);
            return true;
        }
        small.write_to(*Store::open(folder.store(), Mode::write));
        store::keep_reserve(folder.store());
        if (!store::has_reserve(folder.store())) return false;
        store::Writer writer(Store::open(folder.store(), Mode::write), {});
        fill_up(folder.path);
        for (int i = 0; i < 300; ++i) writer.write(small.say("Vol " + std::string(300, 'x')));
        if (writer.wait(500ms) || !writer.state().full) return false;
        if (!store::give_up_reserve(folder.store()) || store::give_up_reserve(folder.store())) return false;
        writer.retry();
        return writer.wait(5s) && !writer.state().trouble && !writer.state().full;
    });
    CHECK(good);
}

TEST_CASE("a disk with little room is not filled with a reserve") {
    const Folder folder;
    CHECK(in_a_child([&] {
        if (!mount_small_disk(folder.path, 100u << 20)) return true;
        store::keep_reserve(folder.store());
        return fs::is_empty(folder.path);
    }));
}

TEST_CASE("the strip that says the disk is full has a button that gives up the reserve") {
    Program program;
    program.make_team("Team Noord", {"Anna"});
    program.settle();
    const fs::path file = program.workspace().store().file();
    REQUIRE(store::has_reserve(file));
    limit_files_to(fs::file_size(file));
    program.workspace().teams().edit("Teamlid hernoemd", [&](Edit& edit) {
        const Id anna = program.workspace().records().table<Member>().rows().front()->id;
        edit.change<Member>(anna, [](Member& m) { m.name = std::string(200'000, 'x'); });
    });
    program.workspace().records().flush();
    for (int i = 0; i < 100 && !program->has("Geef 16 MB vrij"); ++i) {
        std::this_thread::sleep_for(20ms);
        program->frames(1);
    }
    CHECK(program->shows("De schijf is vol"));
    program->click("Geef 16 MB vrij");
    CHECK_FALSE(store::has_reserve(file));
    program->frames(2);
    CHECK_FALSE(program->has("Geef 16 MB vrij"));
    CHECK(program->has("Probeer opnieuw"));
    limit_files_to(RLIM_INFINITY);
    program->click("Probeer opnieuw");
    program.settle();
    CHECK(program.workspace().store().save_state().saved);
}
