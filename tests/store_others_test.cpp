// Others at the file of an open store: a second name of it, and bytes written into its middle.
#include "support/program.h"
#include "support/store_kit.h"

#include "store/sqlite/files.h"
#include "workspace/store_words.h"

#include <doctest/doctest.h>

#include <sys/wait.h>
#include <unistd.h>
#include <csignal>
#include <fstream>
#include <iterator>
#include <sstream>

using namespace kit;
using store::StoreError;
using store::Trouble;

namespace {

void refused_by_its_name(const fs::path& file, Mode mode) {
    try {
        Store::open(file, mode);
    } catch (const StoreError& error) {
        CHECK(error.trouble == Trouble::busy);
        CHECK(error.facts.reason == store::Reason::other_name);
        CHECK(workspace::sentence_of(error).starts_with(file.string()));
        return;
    }
    FAIL("it was opened under another name");
}

std::vector<std::string> members(Program& program) {
    std::vector<std::string> names;
    for (const Member* member : program.workspace().records().table<Member>().rows()) names.push_back(member->name);
    std::sort(names.begin(), names.end());
    return names;
}

void add_member(Program& program, std::string name) {
    program.workspace().teams().edit("Lid erbij", [&](Edit& edit) {
        Member row;
        row.team = program.workspace().store().team_id();
        row.name = std::move(name);
        edit.add(row);
    });
}

}  // namespace

TEST_CASE("started again at once after it was killed, it waits until the killed process has let go of the file") {
    const Folder folder;
    { Store::open(folder.store(), Mode::write); }
    for (int i = 0; i < 5; ++i) {
        const pid_t child = fork();
        if (child == 0) {
            const auto store = Store::open(folder.store(), Mode::write);
            // Memory in use takes a while to give back.
            std::vector<char> memory(std::size_t{1} << 28, 'x');
            kill(getpid(), memory.back() == 'x' ? SIGKILL : SIGABRT);
            _exit(1);
        }
        // Not waited for: as soon as it is ending.
        siginfo_t info{};
        while (waitid(P_PID, static_cast<id_t>(child), &info, WEXITED | WNOHANG | WNOWAIT) == 0 && info.si_pid == 0) {
            std::ifstream stat("/proc/" + std::to_string(child) + "/stat");
            const std::string text((std::istreambuf_iterator<char>(stat)), {});
            std::istringstream rest(text.substr(text.rfind(')') + 1));
            std::string word;
            for (int field = 0; field < 6; ++field) rest >> word;
            unsigned long flags = 0;
            rest >> flags;
            if (flags & 4) break;
        }
        CHECK_NOTHROW(Store::open(folder.store(), Mode::write));
        waitpid(child, nullptr, 0);
    }
}

TEST_CASE("a second name of a file that is open is refused with a sentence, for writing and for reading") {
    const Folder folder, other;
    const fs::path link = other.path / "andere naam.store";
    {
        const auto store = Store::open(folder.store(), Mode::write);
        Small().write_to(*store);
        fs::create_hard_link(folder.store(), link);
        for (const Mode mode : {Mode::write, Mode::read}) refused_by_its_name(link, mode);
        CHECK_NOTHROW(Store::open(folder.store(), Mode::read));  // under its own name it is read as always
        const pid_t child = fork();
        if (child == 0) {  // another process
            try {
                Store::open(link, Mode::write);
            } catch (const StoreError& error) {
                _exit(error.facts.reason == store::Reason::other_name ? 0 : 2);
            }
            _exit(1);
        }
        int status = 0;
        waitpid(child, &status, 0);
        CHECK(status == 0);
    }
    CHECK(Store::open(link, Mode::write)->teams().size() == 1);  // closed: either name will do
    CHECK(Store::open(folder.store(), Mode::write)->teams().size() == 1);
}

TEST_CASE("pages in the middle of the open file are overwritten: it is noticed, and all that was typed is in it again") {
    Program program;
    program.make_team("Team Noord", {"Anna"});
    for (int i = 0; i < 60; ++i) add_member(program, "Lid met een lange naam, zodat er meer dan een bladzijde is " + std::to_string(i));
    program.settle();
    program.start();  // what there is stands in the file itself now, not in its -wal
    program.workspace().backups().make();
    program.settle();
    add_member(program, "Bea");
    program.settle();
    REQUIRE(program.workspace().store().save_state().saved);
    const fs::path file = program.folder() / "alp.store";
    const auto pages = fs::file_size(file) / 4096;
    REQUIRE(pages > 20);
    // By another process: locks stay.
    REQUIRE(std::system(("dd if=/dev/urandom of='" + file.string() + "' bs=4096 seek=2 count=" + std::to_string(pages - 4) +
                         " conv=notrunc 2>/dev/null")
                            .c_str()) == 0);
    SUBCASE("while somebody types on") {
        add_member(program, "Cor");
        program->pass(60);
        program.settle();
        CHECK(program->shows("overschreven terwijl het programma open was"));
        CHECK(program.workspace().store().save_state().saved);
        CHECK(members(program).size() == 63);
        program.start();
        CHECK(members(program).size() == 63);
    }
    SUBCASE("and the program is closed at once") {
        program.start();
        CHECK(members(program).size() == 62);
    }
    bool damaged_is_kept = false;
    for (const store::Copy& copy : program.workspace().backups().set_aside()) damaged_is_kept |= copy.kind == store::CopyKind::damaged;
    CHECK(damaged_is_kept);
}

TEST_CASE("others that touch the file and leave it whole are no reason for anything") {
    Program program;
    program.make_team("Team Noord", {"Anna"});
    program.settle();
    REQUIRE(std::system(("touch '" + (program.folder() / "alp.store").string() + "'").c_str()) == 0);
    add_member(program, "Bea");
    program->pass(60);
    program.settle();
    CHECK(program.workspace().store().save_state().saved);
    CHECK_FALSE(program->shows("overschreven"));
    CHECK(program.workspace().backups().set_aside().empty());
}

TEST_CASE("the example teams are in a backup as soon as they are added") {
    Program program{"partnerschapskaart"};
    program.add_examples();
    program.settle();
    program.settle();
    const store::Backup* backup = program.workspace().backups().newest_kept();
    REQUIRE(backup);
    CHECK(Store::open(backup->file, Mode::read)->teams().size() == 6);
}
