// A result that is little more than a page is laid on the table as one.
#include "support/paper.h"

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
