// What leaves by the command line: nothing that is not shown yet, and of residents only what was asked for.
#include "support/alp_command.h"
#include "support/told_case.h"

#include <doctest/doctest.h>

using namespace kit;

namespace {

struct Told {
    Folder folder;
    Case one;
    Told(bool in_silence) {
        const auto store = Store::open(folder.store(), Mode::write);
        one.write_to(*store);
        if (!in_silence) return;
        Progress silence;
        silence.session = one.session.id;
        silence.step = "vertellen";
        silence.id = Id::derive(one.session.id, {}, "progress/vertellen/");
        silence.revealed = false;
        one.write(*store, silence);
    }
    std::string said(const std::string& words) {
        return alp_command(folder.path, "--store '" + folder.store().string() + "' " + words, true).out;
    }
};

}  // namespace

TEST_CASE("what is written in silence and is not shown yet leaves by no report and no JSON, whatever is asked for") {
    Told told(true);
    for (const char* words : {"show last", "show last --json", "report last --format md --out /dev/stdout --case-text",
                              "report last --format md --out /dev/stdout"}) {
        CAPTURE(words);
        const std::string said = told.said(words);
        CHECK(said.find("Weer een ander geheimpje") == said.npos);
        CHECK(said.find("Is het geheimpje bekend") == said.npos);
        CHECK(said.find("Eerst vragen") != said.npos);
    }
}

TEST_CASE("JSON says nothing of residents, also not in a note with a score or with a skipped question") {
    Told told(false);
    const std::string said = told.said("show last --json");
    CHECK(said.find(secret) == said.npos);
    CHECK(said.find("Eerst vragen") != said.npos);
}
