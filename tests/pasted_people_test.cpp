// A list of people that was pasted from anywhere: names and roles come apart.
#include "workspace/pasted_people.h"

#include <doctest/doctest.h>

#include <utility>

using namespace alp;
using workspace::PastedPerson;
using Doubt = PastedPerson::Doubt;

namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

Pairs read(std::string_view text) {
    Pairs found;
    for (const PastedPerson& one : workspace::people_in(text, {})) found.emplace_back(one.name, one.role);
    return found;
}

}  // namespace

TEST_CASE("one line: the name, and the role behind whatever parts them") {
    const Pairs anneke{{"Anneke", "maatschappelijk werk"}};
    for (const char* line :
         {"Anneke, maatschappelijk werk", "Anneke (maatschappelijk werk)", "Anneke - maatschappelijk werk", "Anneke – maatschappelijk werk",
          "Anneke: maatschappelijk werk", "Anneke; maatschappelijk werk", "Anneke\tmaatschappelijk werk", "Anneke | maatschappelijk werk",
          "\u2022 Anneke,   maatschappelijk werk ", "3. Anneke — maatschappelijk werk", "\u00A0-\u00A0Anneke / maatschappelijk werk",
          "Anneke      maatschappelijk werk"}) {
        CAPTURE(line);
        CHECK(read(line) == anneke);
    }
    CHECK(read("Anneke - wijk-GGZ") == Pairs{{"Anneke", "wijk-GGZ"}});
    CHECK(read("Gerrit-Jan van Wolferen") == Pairs{{"Gerrit-Jan van Wolferen", ""}});
    CHECK(read("Fatima (Wmo), gemeente") == Pairs{{"Fatima", "Wmo, gemeente"}});
    CHECK(read("J. Jansen") == Pairs{{"J. Jansen", ""}});
}

TEST_CASE("the addresses of an e-mail: names in the order of speaking, without the addresses") {
    CHECK(read("Jansen, Anneke <a@b.nl>; \"Bakker, Piet\" <p@b.nl>; Klaas de Boer <k@v.nl>; sam.van.dijk@v.nl") ==
          Pairs{{"Anneke Jansen", ""}, {"Piet Bakker", ""}, {"Klaas de Boer", ""}, {"Sam van Dijk", ""}});
    CHECK(read("Aan: Anneke Jansen <a@b.nl>, Bakker, Piet (GGZ) <p@b.nl>") == Pairs{{"Anneke Jansen", ""}, {"Piet Bakker", "GGZ"}});
    CHECK(read("Anneke, a@b.nl, wijkverpleegkundige") == Pairs{{"Anneke", "wijkverpleegkundige"}});
}

TEST_CASE("rows of a spreadsheet, with or without a line that says what the columns are") {
    CHECK(read("Anneke\tJansen\tmaatschappelijk werk\t06-12345678\ta@b.nl\nPiet\tBakker\tGGZ\t0612345678\t") ==
          Pairs{{"Anneke Jansen", "maatschappelijk werk"}, {"Piet Bakker", "GGZ"}});
    CHECK(
        read(
            "Achternaam\tTussenvoegsel\tVoornaam\tFunctie\tE-mail\nBerg\tvan der\tAnneke\tWijkverpleegkundige\ta@b.nl\nBakker\t\tPiet\t\t") ==
        Pairs{{"Anneke van der Berg", "Wijkverpleegkundige"}, {"Piet Bakker", ""}});
}

TEST_CASE("a list by surname, and names beside each other on one line") {
    CHECK(read("Jansen, Anneke\nde Vries, Anna") == Pairs{{"Anneke Jansen", ""}, {"Anna de Vries", ""}});
    CHECK(read("Anna, Piet, Klaas") == Pairs{{"Anna", ""}, {"Piet", ""}, {"Klaas", ""}});
    CHECK(read("Anna; Piet; Klaas") == Pairs{{"Anna", ""}, {"Piet", ""}, {"Klaas", ""}});
}

TEST_CASE("a list out of a word processor: bullets, odd spaces, doubles, and lines that are no names") {
    const std::string list =
        "\uFEFF• Anna de Vries\n• Jan\n\t- Piet  \n1. Klaas\n\n   \nnull\nSinead O'Brien\nHenk van ’t Hoff\nJan\nFatima\t06-12345678\t"
        "fatima@voorbeeld.nl\n\uFB01ona\nRen\u00E9\nRene\u0301\n\u200B\n\u00A0\n<script>\n=1+1\n😀 Emma\nمحمد\v– Els";
    const std::vector<PastedPerson> people = workspace::people_in(list, {"piet", "Bert"});
    std::vector<std::pair<std::string, Doubt>> found;
    for (const PastedPerson& one : people) {
        CHECK(one.role.empty());
        CHECK(one.take == (one.doubt == Doubt::none));
        found.emplace_back(one.name, one.doubt);
    }
    const std::vector<std::pair<std::string, Doubt>> expected{{"Anna de Vries", Doubt::none},
                                                              {"Jan", Doubt::none},
                                                              {"Piet", Doubt::in_team},
                                                              {"Klaas", Doubt::none},
                                                              {"null", Doubt::none},
                                                              {"Sinead O'Brien", Doubt::none},
                                                              {"Henk van ’t Hoff", Doubt::none},
                                                              {"Jan", Doubt::twice},
                                                              {"Fatima", Doubt::none},
                                                              {"fiona", Doubt::none},
                                                              {"René", Doubt::none},
                                                              {"René", Doubt::twice},
                                                              {"<script>", Doubt::no_name},
                                                              {"=1+1", Doubt::no_name},
                                                              {"😀 Emma", Doubt::none},
                                                              {"محمد", Doubt::none},
                                                              {"Els", Doubt::none}};
    CHECK(found == expected);
}

TEST_CASE("what is no list of people does no harm") {
    CHECK(read("").empty());
    CHECK(read(" \n\t\n---\n•\n").empty());
    for (const char sign : {'a', ' ', '\t', ',', '(', '@', ';', '"', '-', '\n', '\xFF'}) {
        CAPTURE(sign);
        CHECK(workspace::people_in(std::string(20000, sign), {}).size() < 20001);
    }
    const std::string long_line(5000, 'x');
    CHECK(workspace::people_in(long_line, {}).front().doubt == Doubt::no_name);
}
