// A result that is little more than a page is laid on the table as one.
#include "support/alp_command.h"
#include "support/paper.h"
#include "support/store_kit.h"

#include <alp/report.h>

#include <doctest/doctest.h>

using namespace alp;

namespace {

Report of_rows(int count) {
    Report report;
    report.title = "Verslag";
    Grid grid{{"Wat"}, {}, {}};
    for (int i = 0; i < count; ++i) grid.rows.push_back({"regel"});
    report.blocks.push_back(std::move(grid));
    return report;
}

}  // namespace

TEST_CASE("what is little more than a page is set smaller and stands on one; what is much more keeps its size") {
    const PaperFolder folder;
    int fits = 1;
    while (report::pages(of_rows(fits + 1)) == 1) ++fits;
    CHECK(report::pages(of_rows(fits + 1)) == 2);
    folder.write(of_rows(fits));
    CHECK(folder.info().find("Pages:           1\n") != std::string::npos);
    CHECK(count_of(folder.text(), "regel") == fits);
}

TEST_CASE("who asks for a new page gets it, however little there is") {
    Report report = of_rows(3);
    report.blocks.push_back(PageBreak{});
    report.blocks.push_back(Paragraph{"op een nieuwe bladzijde"});
    const PaperFolder folder;
    CHECK(report::pages(report) == 2);
}

TEST_CASE("each result of the example teams stands on one page, also with what was told about residents") {
    const kit::Folder folder;
    const std::string program = "--lang nl --store '" + folder.store().string() + "' ";
    REQUIRE(alp_command(folder.path, program + "sample").code == 0);
    const Json sessions = alp_command(folder.path, program + "sessions --json").json();
    for (const Json& session : sessions.at("sessions")) {
        const std::string id = session.at("id");
        if (session.at("instrument") == "nl.alp.partnerschapskaart") continue;  // a card takes the pages that it needs
        for (const char* told : {"", " --case-text"}) {
            CAPTURE(id + told);
            const std::string file = (folder.path / "one.pdf").string();
            REQUIRE(alp_command(folder.path, program + "report " + id + told + " --out '" + file + "'").code == 0);
            CHECK(output_of_command("pdfinfo '" + file + "'").find("Pages:           1\n") != std::string::npos);
        }
    }
}
