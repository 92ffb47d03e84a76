// Markdown for the minutes: what a team wrote stays what they wrote.
#include "support/covenant.h"
#include "support/paper.h"

#include <doctest/doctest.h>

using namespace alp;

namespace {

std::string said(const std::string& text) {
    Report report;
    report.blocks = {Paragraph{text}};
    return report::markdown(report);
}

}  // namespace

TEST_SUITE("markdown") {
    TEST_CASE("what looks like markup is shown and not obeyed") {
        CHECK(said("*niet* _schuin_ `code`") == "\\*niet\\* \\_schuin\\_ \\`code\\`\n");
        CHECK(said("<script>alert(1)</script>") == "&lt;script&gt;alert\\(1\\)&lt;/script&gt;\n");
        CHECK(said("[klik](javascript:kwaad)") == "\\[klik\\]\\(javascript:kwaad\\)\n");
        CHECK(said("![beeld](http://x/y.png)") == "\\!\\[beeld\\]\\(http://x/y.png\\)\n");
        CHECK(said("&lt; &copy;") == "&amp;lt; &amp;copy;\n");
        CHECK(said("a\\*b") == "a\\\\\\*b\n");
    }

    TEST_CASE("a line does not become a heading, a list, a quote or a rule") {
        CHECK(said("# geen kop") == "\\# geen kop\n");
        CHECK(said("- geen lijst") == "\\- geen lijst\n");
        CHECK(said("+ geen lijst") == "\\+ geen lijst\n");
        CHECK(said("1. geen lijst") == "1\\. geen lijst\n");
        CHECK(said("12) geen lijst") == "12\\) geen lijst\n");
        CHECK(said("> geen citaat") == "&gt; geen citaat\n");
        CHECK(said("    geen code") == "geen code\n");
        CHECK(said("kop?\n===") == "kop?\\\n\\===\n");
        CHECK(said("kop?\n---") == "kop?\\\n\\---\n");
        CHECK(said("een\n\n\ntwee") == "een\n\ntwee\n");
    }

    TEST_CASE("a table keeps its columns whatever stands in a cell") {
        Report report;
        report.blocks = {Grid{{"Wat", "Wie"}, {{"a | b\nc", "Anna"}, {"kort"}}, {}}};
        CHECK(report::markdown(report) == "| Wat | Wie |\n| --- | --- |\n| a \\| b<br>c | Anna |\n| kort |  |\n");
    }

    TEST_CASE("a label is one item of a list, however it was typed") {
        Report report;
        report.blocks = {
            Labels{{{"Vraag\n# kop", {{"een\n- twee", "thema)"}, {"2015. was goed", ""}}, ""}, {"Leeg", {}, "niet ingevuld"}}, 0, 2}};
        CHECK(report::markdown(report) ==
              "#### Vraag \\# kop\n\n- een - twee (thema\\))\n- 2015\\. was goed\n\n#### Leeg\n\n*niet ingevuld*\n");
    }

    TEST_CASE("a sign in a name that turns the direction of letters does not turn the rest of the file around") {
        Report report;
        report.blocks = {Paragraph{"Anna \u202Enaj\u2066 en \u201Cnajaar\u201D", false}};
        CHECK(report::markdown(report) == "Anna naj en \u201Cnajaar\u201D\n");
    }

    TEST_CASE("the covenant reads from top to bottom as the card does from left to right") {
        const PaperFolder folder;
        const std::string text = bytes_of(folder.write(samples::covenant('E', Paper::a4_landscape), "kaart.md"));
        std::size_t last = 0;
        for (const std::string part :
             {"# Partnerschapskaart\n", "**voorbeeld**", "- **Team:** Voorbeeldteam E\n", "## Acties\n", "## Voorwaarden\n",
              "## Samenwerking\n", "### Handelen\n", "### Relaties\n", "*niet ingevuld*\n", "## Waarden\n",
              "- laagdrempelig, benaderbaar en zichtbaar in de wijk (Vindbaar zijn)\n", "Wij werken zo samen", "- Willemijn: "}) {
            CAPTURE(part);
            const std::size_t at = text.find(part, last);
            REQUIRE(at != std::string::npos);
            last = at;
        }
        CHECK(count_of(text, "## Samenwerking") == 1);
    }
}
