// The covenant on paper: the partnership card as a PDF that can be read, signed and found again.
#include "support/covenant.h"
#include "support/paper.h"

#include <doctest/doctest.h>

using namespace alp;

namespace {

std::string page_count(int pages) { return "Pages:           " + std::to_string(pages) + "\n"; }

Report one_column(int labels) {
    Report report = samples::covenant('A', Paper::a4_landscape);
    Columns card;
    card.columns.push_back({"Waarden", 0x4F46E5, "", {{"Wanneer zijn wij succesvol?", {}, "niet ingevuld"}}, "1"});
    for (int i = 0; i < labels; ++i) card.columns[0].groups[0].labels.push_back({"bijdrage nummer " + std::to_string(i + 1) + ".", ""});
    report.blocks = {card};
    return report;
}

}  // namespace

TEST_SUITE("covenant") {
    TEST_CASE("the card of every example team fits on one A4 and on one A3 sheet, signatures and all") {
        const PaperFolder folder;
        for (const char team : {'A', 'B', 'C', 'D', 'E', 'F'}) {
            CAPTURE(team);
            folder.write(samples::covenant(team, Paper::a4_landscape));
            CHECK(folder.info().find(page_count(1)) != std::string::npos);
            CHECK(folder.info().find("841.89 x 595.276 pts (A4)") != std::string::npos);
            CHECK(folder.text().find("Wij werken zo samen") != std::string::npos);
            folder.write(samples::covenant(team, Paper::a3_landscape));
            CHECK(folder.info().find(page_count(1)) != std::string::npos);
            CHECK(folder.info().find("1190.55 x 841.89 pts (A3)") != std::string::npos);
        }
    }

    TEST_CASE("what the team said stands on it as text that can be searched and copied") {
        const PaperFolder folder;
        folder.write(samples::covenant('E', Paper::a4_landscape));
        const std::string text = folder.structure();
        CHECK(count_of(text, "trots zijn op onszelf") == 1);
        for (const std::string said : {"trots zijn op onszelf", "niet ingevuld", "voorbeeld", "pagina 1 van 1", "12 februari 2015"}) {
            CAPTURE(said);
            CHECK(folder.text().find(said) != std::string::npos);
        }
    }

    TEST_CASE("its letters are in the file, so that it looks the same on every computer") {
        const PaperFolder folder;
        folder.write(samples::covenant('C', Paper::a3_landscape));
        const std::string fonts = folder.fonts();
        CHECK(fonts.find("Inter-Regular") != std::string::npos);
        CHECK(fonts.find("Inter-SemiBold") != std::string::npos);
        CHECK(fonts.find(" no  ") == std::string::npos);  // emb, sub, uni: yes everywhere
    }

    // The computer has emoji in colour as well (host/packages), which are pictures.
    TEST_CASE("an emoji that somebody typed is on paper too, as text that can be searched and copied") {
        Report report = one_column(1);
        std::get<Columns>(report.blocks.front()).columns.front().groups.front().labels.front().text = "samen eten \xF0\x9F\x91\x8D";
        const PaperFolder folder;
        folder.write(report);
        CHECK(folder.fonts().find("Symbola") != std::string::npos);
        CHECK(folder.text().find("samen eten \xF0\x9F\x91\x8D") != std::string::npos);
    }

    TEST_CASE("it says its title, its language and the day of the meeting to who opens it") {
        const PaperFolder folder;
        const auto file = folder.write(samples::covenant('E', Paper::a4_landscape));
        const std::string info = folder.info();
        CHECK(info.find("Title:           Partnerschapskaart") != std::string::npos);
        CHECK(info.find("Tagged:          yes") != std::string::npos);
        CHECK(info.find("Feb 12") != std::string::npos);
        CHECK(info.find("2015") != std::string::npos);
        CHECK(bytes_of(file).find("/Lang (nl)") != std::string::npos);
        Report english = samples::covenant('E', Paper::a4_landscape);
        english.language = "en";
        CHECK(bytes_of(folder.write(english)).find("/Lang (en)") != std::string::npos);
        CHECK(folder.info().find("Error") == std::string::npos);
    }

    TEST_CASE("the same card gives the same bytes in every format") {
        const PaperFolder folder;
        for (const std::string name : {"a.pdf", "a.png", "a.svg", "a.md"}) {
            CAPTURE(name);
            const std::string first = bytes_of(folder.write(samples::covenant('B', Paper::a4_landscape), name));
            CHECK(first.size() > 1000);
            const bool same = first == bytes_of(folder.write(samples::covenant('B', Paper::a4_landscape), name));
            CHECK(same);
        }
    }

    TEST_CASE("with little on the card its type grows, but no further than its longest word") {
        for (const Paper paper : {Paper::a4_landscape, Paper::a3_landscape}) {
            Report report = samples::covenant('A', paper);
            std::vector<std::string> titles;
            for (Block& block : report.blocks)
                if (Columns* card = std::get_if<Columns>(&block))
                    for (Column& column : card->columns) {
                        titles.push_back(column.title);
                        for (LabelGroup& group : column.groups) group.labels.clear();
                        column.groups.front().labels = {{"vertrouwensband met samenwerkingspartners", ""}};
                    }
            REQUIRE(titles.size() == 5);
            const PaperFolder folder;
            folder.write(report);
            const std::string text = folder.text();
            for (const std::string& title : titles) {
                CAPTURE(title);
                CHECK(text.find(title) != std::string::npos);
            }
            CHECK(count_of(text, "vertrouwensband") == 5);
            CHECK(count_of(text, "samenwerkingspartners") == 5);
        }
    }

    TEST_CASE("a card that does not fit goes on, with its heads and questions again") {
        const PaperFolder folder;
        const Report report = samples::full_card(200, Paper::a4_landscape);
        folder.write(report);
        const int pages = report::pages(report);
        CHECK(pages > 2);
        CHECK(folder.info().find(page_count(pages)) != std::string::npos);
        for (int page = 2; page < pages; ++page) {
            const std::string number = std::to_string(page);
            const std::string text = folder.text("paper.pdf", "-layout -f " + number + " -l " + number);
            CAPTURE(page);
            CHECK(text.find("Waarden") != std::string::npos);
            CHECK(text.find("vervolg") != std::string::npos);
            CHECK(text.find("Samenwerking") != std::string::npos);
            CHECK(text.find("pagina " + number + " van " + std::to_string(pages)) != std::string::npos);
        }
    }

    TEST_CASE("5,000 labels are all there, once each") {
        const PaperFolder folder;
        folder.write(one_column(5000));
        const std::string text = folder.text("paper.pdf", "");
        CHECK(count_of(text, "bijdrage nummer ") == 5000);
        for (const int label : {1, 2, 499, 2500, 4999, 5000}) CHECK(count_of(text, "bijdrage nummer " + std::to_string(label) + ".") == 1);
    }

    TEST_CASE("type is made smaller before a sheet is broken, and never smaller than can be read") {
        const PaperFolder folder;
        int last_on_one = 0;
        for (int labels = 10; labels <= 60 && report::pages(one_column(labels)) == 1; ++labels) last_on_one = labels;
        CHECK(last_on_one >= 20);
        CHECK(last_on_one < 60);
        folder.write(one_column(last_on_one));
        const std::string boxes = folder.text("paper.pdf", "-bbox");
        // The height of a word's box is that of its line: 7.5 points of Inter are 9.
        for (std::size_t at = boxes.find("<word "); at != std::string::npos; at = boxes.find("<word ", at + 1)) {
            const auto value = [&](const char* name) {
                return std::stod(boxes.substr(boxes.find(name, at) + std::string(name).size() + 2));
            };
            CHECK(value("yMax") - value("yMin") >= 7.5);
        }
    }

    TEST_CASE("a label longer than a sheet is broken between its lines, and nothing of it is lost") {
        const PaperFolder folder;
        Report report = one_column(1);
        std::string said;
        for (int i = 1; i <= 3000; ++i) said += "woord" + std::to_string(i) + " ";
        std::get<Columns>(report.blocks[0]).columns[0].groups[0].labels[0].text = said;
        folder.write(report);
        const std::string text = folder.text("paper.pdf", "");
        CHECK(report::pages(report) > 1);
        CHECK(count_of(text, "woord") == 3000);
        CHECK(count_of(text, "woord3000") == 1);
    }
}
