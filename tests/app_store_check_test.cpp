// Behind the window the store is looked over after each start: what is not as it was written is told, and put right at the next one.
#include "support/program.h"
#include "support/store_kit.h"

#include <doctest/doctest.h>

using namespace alp;

TEST_CASE("a name that another program changed is told while the program runs, and back after the next start") {
    Program program;
    program.make_team("Team Noord", {"Anna"});
    program.workspace().backups().make();
    program.settle();
    program.stop();
    kit::run_behind_its_back(program.folder() / "alp.store", "UPDATE member SET name='Iemand anders'");
    program.start();
    program.settle();
    program->frames(3);
    CHECK(program->shows("Door een ander programma veranderd: teamlid “Iemand anders” van Team Noord."));
    program.start();
    program->frames(3);
    CHECK(program->shows("terug zoals het hier is opgeschreven: teamlid “Anna” van Team Noord."));
    CHECK(program.workspace().records().table<Member>().rows().front()->name == "Anna");
    program->click("Sluiten");
    program.start();
    program.settle();
    program->frames(3);
    CHECK_FALSE(program->shows("Door een ander programma"));
}
