// Everything else that goes on paper, also when it is strange.
#include "support/paper.h"

#include <doctest/doctest.h>

#include <cmath>
#include <fstream>

using namespace alp;

namespace {

Report with(std::vector<Block> blocks) {
    Report report;
    report.title = "Verslag";
    report.date = parse_iso_date("2015-02-12");
    report.blocks = std::move(blocks);
    return report;
}

std::string on_page(const PaperFolder& folder, int page) {
    return folder.text("paper.pdf", "-layout -f " + std::to_string(page) + " -l " + std::to_string(page));
}

// Page on which a word stands; 0: nowhere.
int page_of(const PaperFolder& folder, const std::string& word) {
    for (int page = 1; page < 40; ++page) {
        const std::string text = on_page(folder, page);
        if (text.find("pagina") == std::string::npos) return 0;
        if (text.find(word) != std::string::npos) return page;
    }
    return 0;
}

}  // namespace

TEST_SUITE("report blocks") {
    TEST_CASE("an empty report is refused with a sentence, and leaves no file") {
        const PaperFolder folder;
        CHECK_THROWS_WITH(folder.write(Report{}), "Er staat nog niets in dit verslag.");
        CHECK(folder.files() == 0);
    }

    TEST_CASE("a heading is never the last on a sheet") {
        const PaperFolder folder;
        for (int filler = 25; filler < 60; ++filler) {
            std::vector<Block> blocks;
            for (int i = 0; i < filler; ++i) blocks.push_back(Paragraph{"regel"});
            blocks.push_back(Heading{"KOPREGEL", 2});
            blocks.push_back(Paragraph{"EERSTEREGEL"});
            folder.write(with(blocks));
            CAPTURE(filler);
            REQUIRE(page_of(folder, "KOPREGEL") > 0);
            CHECK(page_of(folder, "KOPREGEL") == page_of(folder, "EERSTEREGEL"));
        }
    }

    TEST_CASE("a long table repeats its head on every sheet and loses no row") {
        const PaperFolder folder;
        Grid grid{{"Wat", "Wie", "Wanneer"}, {}, {3, 1, 1}};
        for (int i = 1; i <= 200; ++i) grid.rows.push_back({"actie " + std::to_string(i) + ".", "Anna", "12 maart 2015"});
        const Report report = with({grid});
        folder.write(report);
        const int pages = report::pages(report);
        CHECK(pages > 3);
        for (int page = 1; page <= pages; ++page) CHECK(count_of(on_page(folder, page), "Wanneer") == 1);
        for (int i = 1; i <= 200; ++i) CHECK(count_of(folder.text(), "actie " + std::to_string(i) + ".") == 1);
    }

    TEST_CASE("a table with uneven rows, and a row taller than the sheet, comes out whole") {
        const PaperFolder folder;
        std::string tall;
        for (int i = 1; i <= 2500; ++i) tall += "deel" + std::to_string(i) + " ";
        folder.write(with({Grid{{"A", "B"}, {{"alleen een"}, {"x", tall}, {"te", "veel", "cellen"}}, {}}}));
        CHECK(count_of(folder.text("paper.pdf", ""), "deel") == 2500);
        CHECK(folder.text().find("cellen") != std::string::npos);
    }

    TEST_CASE("a word without an end is broken and stays on the paper") {
        const PaperFolder folder;
        const std::string word(600, 'w');
        folder.write(with({Paragraph{word}, Grid{{"Kop"}, {{word}}, {}}, Labels{{{"Vraag", {{word, word}}, ""}}, 0, 2}, Heading{word}}));
        const std::string boxes = folder.text("paper.pdf", "-bbox");
        for (std::size_t at = boxes.find("xMax=\""); at != std::string::npos; at = boxes.find("xMax=\"", at + 1))
            CHECK(std::stod(boxes.substr(at + 6)) <= 595.3 - 50);
        CHECK(count_of(folder.text("paper.pdf", "-raw"), "w") >= 3000);
    }

    TEST_CASE("right-to-left writing, emoji, invalid UTF-8 and NUL do no harm") {
        const PaperFolder folder;
        folder.write(with({Paragraph{"שלום עולם"}, Paragraph{"مرحبا بالعالم"}, Paragraph{"trots 🎉 op ons"}, Paragraph{"stuk \xff\xfe byte"},
                           Paragraph{std::string("nul\0byte", 8)}, Labels{{{"", {{"\xc3", "\xe2\x82"}}, ""}}, 0, 1}}));
        const std::string text = folder.text("paper.pdf", "");
        for (const std::string said : {"שלום", "trots", "stuk", "nulbyte"}) {
            CAPTURE(said);
            CHECK(text.find(said) != std::string::npos);
        }
        CHECK(text.find("\xEF\xBF\xBD") != std::string::npos);
        CHECK(folder.info().find("Error") == std::string::npos);
    }

    TEST_CASE("pictures stand side by side; of a missing or broken one only the words are left") {
        const PaperFolder folder;
        const auto svg = folder.path() / "boom.svg", broken = folder.path() / "stuk.png", png = folder.path() / "foto.png",
                   jpeg = folder.path() / "foto.jpg";
        std::ofstream(svg)
            << "<svg xmlns='http://www.w3.org/2000/svg' width='60' height='40'><rect width='60' height='40' fill='#0F766E'/></svg>";
        std::ofstream(broken) << "dit is geen plaatje";
        folder.write(with({Paragraph{"een bladzijde"}}), "foto.png");
        std::filesystem::rename(folder.path() / "foto.png", folder.path() / "bron.png");
        std::filesystem::rename(folder.path() / "bron.png", png);
        folder.write(with({Picture{svg, 30, "Anna", "een boom"}, Picture{png, 30, "Bilal", ""},
                           Picture{folder.path() / "weg.svg", 30, "", "een brug"}, Picture{broken, 30, "Carla", ""}, Paragraph{"daarna"}}));
        const std::string text = folder.text();
        for (const std::string said : {"Anna", "Bilal", "een brug", "Carla", "daarna"}) {
            CAPTURE(said);
            CHECK(text.find(said) != std::string::npos);
        }
        CHECK(output_of_command("pdfimages -list '" + (folder.path() / "paper.pdf").string() + "' | wc -l").find('3') ==
              0);  // two lines of head, one image
        const std::size_t line = text.find("Anna");
        CHECK(text.substr(line, text.find('\n', line) - line).find("Bilal") != std::string::npos);
    }

    TEST_CASE("a picture that claims a size for which there is no memory is as one that cannot be read") {
        const PaperFolder folder;
        const auto huge = folder.path() / "reus.png";
        // The head of a PNG of 60,000 by 60,000 pixels.
        constexpr char head[] =
            "\x89\x50\x4e\x47\x0d\x0a\x1a\x0a\x00\x00\x00\x0d\x49\x48\x44\x52\x00\x00\xea\x60\x00\x00\xea\x60\x08\x02\x00\x00\x00\x0f\xb0\xe2\x15\x00\x00\x00\x0c\x49\x44\x41\x54";
        std::ofstream(huge, std::ios::binary).write(head, sizeof head - 1);
        folder.write(with({Picture{huge, 30, "", "een reus"}, Paragraph{"daarna"}}));
        CHECK(folder.text().find("een reus") != std::string::npos);  // its words, for want of the picture
        CHECK(folder.text().find("daarna") != std::string::npos);
    }

    TEST_CASE("figures, lists, signatures and page breaks come in their order") {
        const PaperFolder folder;
        Figure figure{200, 100, {{{{0, 0}, {200, 100}}, 0xBE185D, 2}}, {{100, 50, "MIDDEN", 12, 0x1F2A37, 0.5}}, "een schuine lijn"};
        folder.write(
            with({Bullets{{"punt een", "punt twee"}}, figure, PageBreak{}, Signatures{"Voor akkoord", {"Anna", "Bilal"}}, PageBreak{}}));
        CHECK(on_page(folder, 1).find("MIDDEN") != std::string::npos);
        CHECK(on_page(folder, 1).find("punt twee") != std::string::npos);
        CHECK(on_page(folder, 2).find("Voor akkoord") != std::string::npos);
        CHECK(on_page(folder, 2).find("Bilal") != std::string::npos);
        CHECK(folder.info().find("Pages:           2\n") != std::string::npos);
    }

    TEST_CASE("example and confidential are said on every sheet") {
        const PaperFolder folder;
        Report report = with({Paragraph{"een"}, PageBreak{}, Paragraph{"twee"}});
        report.example = report.confidential = true;
        folder.write(report);
        for (const int page : {1, 2}) {
            CHECK(on_page(folder, page).find("voorbeeld") != std::string::npos);
            CHECK(on_page(folder, page).find("vertrouwelijk") != std::string::npos);
        }
    }

    TEST_CASE("a block with impossible numbers is mended, and all that comes after it is on paper") {
        const PaperFolder folder;
        const double none = std::nan(""), endless = INFINITY;
        const Stroke stroke{{{none, 3}, {10, 20}, {endless, 5}, {40, 50}}, 0, 0, false, false, true, none};
        const Stroke negative{{{10, 20}, {40, 50}}, 0, -3, false, false, true};
        Report report = with(
            {Heading{"Diep", 99}, Figure{none, 100, {stroke}, {}, "beschreven"}, Figure{endless, 100, {}, {}, "b"},
             Figure{100, 50, {stroke, negative}, {{none, 5, "WEG", 10}, {5, 20, "BLIJFT", none}, {5, 40, "KLEIN", -4}}, "c"},
             Grid{{"A", "B"}, {{"een"}, {"x", "y", "zeven"}}, {none, endless}}, Picture{"", none, "bijschrift"}, Paragraph{"na alles"}});
        report.title = "\xffTitel";
        for (const char* name : {"paper.pdf", "paper.svg", "paper.md"}) folder.write(report, name);
        for (const char* said : {"Titel", "Diep", "BLIJFT", "KLEIN", "een", "zeven", "bijschrift", "beschreven", "na alles"}) {
            CAPTURE(std::string(said));
            CHECK(folder.text().find(said) != std::string::npos);
        }
        CHECK(folder.info().find("Error") == std::string::npos);
        CHECK(bytes_of(folder.path() / "paper.md").find("na alles") != std::string::npos);
    }

    TEST_CASE("what is wrong with a report is told to who makes the instrument") {
        set_language("en");
        CHECK(problems(Report{}).size() == 2);
        Report report = with({Grid{{"A", "B"}, {{"een"}}, {}}, Heading{"diep", 7}, Figure{0, 0, {}, {}, ""}, Paragraph{"\xff"}, Columns{}});
        CHECK(problems(report).size() == 6);
        CHECK(problems(with({Paragraph{"goed"}, Grid{{"A"}, {{"x"}}, {1}}})).empty());
        set_language("nl");
    }
}
