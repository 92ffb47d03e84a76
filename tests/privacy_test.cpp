// What a text gives away of a resident is seen, and ordinary sentences are left in peace.
#include "support/places.h"

#include <alp/privacy.h>
#include <alp/text.h>
#include <alp/vocabulary.h>

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <random>

using namespace alp;

namespace {

// "what: words" of each finding, with "; " between.
std::string seen(std::string_view text, const Surroundings& where = {}) {
    static constexpr const char* words[] = {"number", "postcode", "email", "phone", "date", "name"};
    std::string all;
    for (const Finding& one : find_personal(text, where))
        all += (all.empty() ? "" : "; ") + std::string(words[static_cast<int>(one.what)]) + ": " +
               std::string(text.substr(one.begin, one.end - one.begin));
    return all;
}

// A line of tests/cases with \uXXXX and \t in it.
std::string unescaped(const std::string& line) {
    std::string text;
    for (std::size_t at = 0; at < line.size(); ++at) {
        const bool escape = line[at] == '\\' && at + 1 < line.size();
        if (escape && line[at + 1] == 't') text += '\t', ++at;
        else if (escape && line[at + 1] == 'u') {
            const unsigned c = static_cast<unsigned>(std::stoul(line.substr(at + 2, 4), nullptr, 16));
            if (c >= 0x800) text += static_cast<char>(0xE0 | c >> 12), text += static_cast<char>(0x80 | (c >> 6 & 0x3F));
            else text += static_cast<char>(0xC0 | c >> 6);
            text += static_cast<char>(0x80 | (c & 0x3F));
            at += 5;
        } else text += line[at];
    }
    return text;
}

}  // namespace

TEST_CASE("what points to a person is seen in every form a keyboard, a word processor or a phone gives it") {
    // What is seen of each line of the file, in its order.
    const char* const expected[] = {"name: Anna Jansen",
                                    "name: mevrouw Jansen",
                                    "name: mevrouw\tJansen",
                                    "name: Willem van 't Hoff",
                                    "name: Willem van \u2018t Hoff",
                                    "name: Sinead O'Brien",
                                    "name: Rene\u0301 de\u0301 Vries",
                                    "name: Rene\u0301 de Vries",
                                    "name: Zo\u00EB Bakker",
                                    "name: Piet\u00AD Pieters",
                                    "name: Jan Pieters",
                                    "number: 111222333",
                                    "number: 111 222 333",
                                    "number: 111\u202F222\u202F333",
                                    "phone: 06-12345678",
                                    "phone: 06\u201312345678",
                                    "phone: 06\u00A01234\u00A05678",
                                    "postcode: 8021 AB 12",
                                    "postcode: Dorpsstraat 12, 8021 AB",
                                    "date: 3-12-1954",
                                    "date: 3\u201112\u20111954",
                                    "date: 3\u00A0december\u00A01954",
                                    "email: jan@voorbeeld.nl",
                                    "name: Fatima El Amrani",
                                    "name: ANNA JANSEN",
                                    "name: Ysbrand \u0132sselmuiden",
                                    "name: Jan IJzerman",
                                    "name: Jan \u0132zerman",
                                    "name: Ijsbrand de Boer",
                                    "name: Mevrouw Van \u2019t Hoff",
                                    "name: Mevrouw van 't Hoff",
                                    "name: Mevrouw 't Hart",
                                    "name: Mevrouw\u00A0Jansen",
                                    "name: Dhr. A.B.\u00A0de Vries",
                                    "name: mevrouw\u2003Jansen"};
    std::ifstream lines(testing::sources("tests/cases/personal-data-lines.txt"));
    std::size_t at = 0;
    for (std::string line; std::getline(lines, line); ++at) {
        REQUIRE(at < std::size(expected));
        CHECK_MESSAGE(seen(unescaped(line)) == unescaped(expected[at]), line);
        CHECK_MESSAGE(seen("Eerst dit. " + unescaped(line) + "\u200B En dan.") == unescaped(expected[at]), line);
    }
    CHECK(at == std::size(expected));
}

TEST_CASE("a phone number is seen with an o for a nought, and in the figures of another script") {
    CHECK(seen("Bel o6-12345678 terug.") == "phone: o6-12345678");
    CHECK(seen("Bel O6 12 34 56 78") == "phone: O6 12 34 56 78");
    const std::string arabic = "\u0660\u0666\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668";
    CHECK(seen("Bel " + arabic + " terug") == "phone: " + arabic);
    CHECK(seen("Bel \uFF10\uFF16-\uFF11\uFF12\uFF13\uFF14\uFF15\uFF16\uFF17\uFF18").starts_with("phone: "));
    CHECK(seen("o6 is een letter en een cijfer") == "");
}

TEST_CASE("all capitals of a name are taken, and a made-up name is not asked about again with what stands behind it") {
    CHECK(seen("Gisteren belde Piet Hein Eek over de huur.") == "name: Piet Hein Eek");
    CHECK(seen("Gisteren belde mevrouw Anna Maria Eek.") == "name: mevrouw Anna Maria Eek");
    CHECK(seen("Wij zagen Anna Maria van Dijk.") == "name: Anna Maria van Dijk");
    CHECK(seen("Gisteren belde mevrouw Meidoorn Eek.") == "");
}

TEST_CASE("a street is seen where it says where somebody lives: with a number, or in a sentence about one person") {
    CHECK(seen("Mevrouw op de Palestrinalaan belde.") == "name: Mevrouw op de Palestrinalaan");
    CHECK(seen("Zij woont op de Bachlaan.") == "postcode: Bachlaan");
    CHECK(seen("Hij woont in de Groeneweg, bij zijn broer.") == "postcode: Groeneweg");
    CHECK(seen("Een bewoner van de Van Ittersumstraat vroeg erom.") == "postcode: Van Ittersumstraat");
    CHECK(seen("zij woont op de bachlaan 12") == "postcode: bachlaan 12");
    CHECK(seen("Afgeven op Bachlaan 12a.") == "postcode: Bachlaan 12a");
    CHECK(seen("Anna van de Bachlaan kwam langs.") == "name: Anna van de Bachlaan");
    CHECK(seen("De Bachlaan is opgeknapt.", {.of_a_case = true}) == "postcode: Bachlaan");
    for (const char* text : {"Wij houden spreekuur in de Bachlaan.", "De bewoners van de Palestrinalaan willen een buurttuin.",
                             "Het wijkteam zit aan de Dorpsstraat. Mevrouw komt daar.", "De Stationsweg is opgebroken.",
                             "Het Prins Bernhardplein wordt opgeknapt.", "Onderweg spraken wij haar."})
        CHECK_MESSAGE(seen(text) == "", text);
    for (const char* text : {"Onderweg zag hij het Schoolplein.", "Haar fiets stond in de winkelstraat."})
        CHECK_MESSAGE(seen(text, {.of_a_case = true}) == "", text);
}

TEST_CASE("a first name by itself is seen behind who it is of, and only that goes") {
    const auto found = find_personal("Haar dochter Samira helpt.");
    REQUIRE(found.size() == 1);
    CHECK(instead_of(found[0]) == "dochter");
    CHECK(seen("Haar dochter Samira helpt.") == "name: dochter Samira");
    CHECK(seen("Zijn zoon heet Kees.") == "name: Kees");
    CHECK(seen("Bewoner Jan kwam langs.") == "name: Bewoner Jan");
    CHECK(seen("Buurvrouw Ans Jansen kwam") == "name: Ans Jansen");
    for (const char* text : {"Partner Travers doet mee.", "De zoon is 41 en de dochter helpt.", "Zijn vriend Travers.",
                             "De moeder belde met de Wmo-consulent.", "Anna en Piet doen mee."})
        CHECK_MESSAGE(seen(text) == "", text);
}

TEST_CASE("members of the team are no residents: their names stay") {
    const Surroundings team{.known = {"Anna de Vries", "Samira", "Jan-Willem van Dijk"}};
    for (const char* text :
         {"Anna de Vries belt.", "Dit doet collega Anna de Vries.", "De dochter Samira.", "Jan-Willem van Dijk en A. de Vries."})
        CHECK_MESSAGE(seen(text, team) == "", text);
    CHECK(seen("Anna Jansen belt.", team) == "name: Anna Jansen");
    CHECK(seen("mevrouw Bakker en Anna de Vries", team) == "name: mevrouw Bakker");
}

TEST_CASE("behind a title a name is a resident's, also when a member is called so; the bare name of the member stays") {
    const Surroundings team{.known = {"Wil van 't Hoff", "Sinead O'Brien", "Anna de Vries"}};
    CHECK(seen("Mevrouw van 't Hoff belde.", team) == "name: Mevrouw van 't Hoff");
    CHECK(seen("Dit ging over dhr. O'Brien.", team) == "name: dhr. O'Brien");
    CHECK(seen("We bezochten meneer De Vries.", team) == "name: meneer De Vries");
    CHECK(seen("Toen kwam de heer de Vries.", team) == "name: de heer de Vries");
    for (const char* text : {"Wil van 't Hoff belt.", "Sinead O'Brien belt.", "Anna de Vries belt.", "Dit doet A. de Vries."})
        CHECK_MESSAGE(seen(text, team) == "", text);
    CHECK(seen("Sinead O'Brien belt.") == "name: Sinead O'Brien");
    CHECK(seen("Sinead O’Brien") == "name: Sinead O’Brien");
}

TEST_CASE("in a case with a made-up name that one is offered, to whom it fits") {
    const auto alias_of = [](std::string_view text, std::size_t which) {
        return find_personal(text, {.alias = "mevrouw Linde", .of_a_case = true}).at(which).alias;
    };
    CHECK(alias_of("Anna Jansen belde", 0) == "mevrouw Linde");
    CHECK(alias_of("mevrouw Jansen belde", 0) == "mevrouw Linde");
    CHECK(alias_of("dhr. Jansen belde", 0).starts_with("meneer "));
    CHECK(alias_of("Anna Jansen en Piet Bakker zijn er", 1) != "mevrouw Linde");
    CHECK(alias_of("Anna Jansen, en weer Anna Jansen", 1) == "mevrouw Linde");
}

TEST_CASE("a BSN is seen by its eleven-test, with or without separators") {
    CHECK(seen("Haar BSN is 123456782.") == "number: 123456782");
    CHECK(seen("111222333") == "number: 111222333");
    CHECK(seen("bsn 1234.56.782 staat in het dossier") == "number: 1234.56.782");
    CHECK(seen("123-456-782") == "number: 123-456-782");
    CHECK(seen("123 456 782") == "number: 123 456 782");
    CHECK(seen("12.34.56.782") == "number: 12.34.56.782");
    CHECK(seen("123456789") == "");   // fails the test
    CHECK(seen("1234567820") == "");  // ten digits
    CHECK(seen("000000000") == "");
    CHECK(seen("kenmerk AB123456782") == "");
    CHECK(seen("123 456 782 33") == "");
}

TEST_CASE("a postcode is seen, with its house number before or behind it") {
    CHECK(seen("Zij woont op 8021 AB 12.") == "postcode: 8021 AB 12");
    CHECK(seen("8021AB, 12a") == "postcode: 8021AB, 12a");
    CHECK(seen("8021ab nr. 12-3 hoog") == "postcode: 8021ab nr. 12-3");
    CHECK(seen("Dorpsstraat 12a, 8021 AB Zwolle") == "postcode: Dorpsstraat 12a, 8021 AB");
    CHECK(seen("ergens in 8021 AB") == "postcode: 8021 AB");
    CHECK(seen("in 2014 EK voetbal, in 2015 WK hockey") == "");
    CHECK(seen("in 2014 en 12 anderen") == "");
    CHECK(seen("1500km en 1000 kg, 1200EU") == "");
    CHECK(seen("de eerste 1000 en de 2000 om te beginnen") == "");
    CHECK(seen("0123 AB 1") == "");
    CHECK(seen("wet 1234 SS 5") == "");
}

TEST_CASE("e-mail addresses are seen whole") {
    CHECK(seen("Mail naar jan.de-vries+zorg@mail.zwolle.nl.") == "email: jan.de-vries+zorg@mail.zwolle.nl");
    CHECK(seen("(a@b.nl)") == "email: a@b.nl");
    CHECK(seen("Jan Jansen <jan@xs4all.nl>") == "name: Jan Jansen; email: jan@xs4all.nl");
    CHECK(seen("@wijkteam en 5@2 en jan@huis") == "");
}

TEST_CASE("Dutch phone numbers are seen in all their forms") {
    for (const char* number : {"06-12345678", "0612345678", "06 12 34 56 78", "06-12 34 56 78", "+31 6 12345678", "+31612345678",
                               "0031612345678", "+31 (0)6 12 34 56 78", "038-4212345", "(038) 421 23 45", "0527-123456", "0527 12 34 56",
                               "+31 38 421 2345", "+31 (0)38-4212345", "088-1234567"})
        CHECK(seen(std::string("Bel ") + number + ", morgen") == std::string("phone: ") + number);
    CHECK(seen("Bel 112, 0800-1234, 0900-8844 of 14038") == "");
    CHECK(seen("Het duurde 10-15 minuten, van 0 tot 12") == "");
    CHECK(seen("06123456789") == "");
    CHECK(seen("06-12345678 12 uur") == "phone: 06-12345678");
}

TEST_CASE("full dates are seen in figures and in words, in two languages") {
    for (const char* date :
         {"3-12-1954", "03/12/1954", "3.12.1954", "1954-12-03", "31-12-54", "3 december 1954", "3 dec. 1954", "3e december 1954",
          "3 mrt 2015", "12 mei '54", "December 3, 1954", "December 3rd, 1954", "3rd of December 1954", "3 December 1954", "march 12 1954"})
        CHECK(seen(std::string("geboren ") + date + ", Zwolle") == std::string("date: ") + date);
    CHECK(seen("op 3 december, in december 2014, sinds 1954, in mei 2015") == "");
    CHECK(seen("van 10-12-14 12 uur; versie 1.2.3; 13-13-2014; 32-1-2014; 2014-2015") == "");
    CHECK(seen("may 12 people come in 2014") == "");
    CHECK(seen("01-02-2014 12 uur") == "date: 01-02-2014");
    CHECK(seen("06-12-34 56 78") == "phone: 06-12-34 56 78");
}

TEST_CASE("names are seen: first and last name, with what stands between, and behind a title or initials") {
    for (const char* name : {"Anna de Vries",
                             "Jan Jansen",
                             "Piet van der Berg",
                             "Fatima El Amrani",
                             "Mohamed el Khattabi",
                             "Anne-Marie van 't Hof",
                             "Jan-Willem Op den Akker",
                             "Özlem Yılmaz",
                             "Eva Kovačević",
                             "René d'Hondt",
                             "Sjoukje Hoekstra-de Boer",
                             "IJsbrand van Dijk",
                             "Karin op de Hoek",
                             "J. Jansen",
                             "A.B. de Vries",
                             "A. B. van Dijk",
                             "mevrouw Jansen",
                             "Mevr. De Vries",
                             "mw. Van den Berg",
                             "meneer van Dijk",
                             "dhr. J. Jansen",
                             "de heer Bakker",
                             "familie Yılmaz",
                             "fam. de Boer",
                             "mevrouw Anna van Dijk",
                             "Van Dijk",
                             "Van den Berg"})
        CHECK(seen(std::string("gisteren belde ") + name + ", en toen") == std::string("name: ") + name);
    CHECK(seen("Anna de Vries belde.") == "name: Anna de Vries");
    CHECK(seen("Anna Jansen en Piet Bakker zijn er") == "name: Anna Jansen; name: Piet Bakker");
    CHECK(seen("Xandra Pietersma belde.") == "name: Xandra Pietersma");
    CHECK(seen("Buurvrouw Ans Jansen kwam") == "name: Ans Jansen");
    CHECK(seen("Wie is het? Jan Jansen.") == "name: Jan Jansen");
}

TEST_CASE("ordinary sentences are left in peace") {
    for (const char* text : {"Wij zijn succesvol als bewoners ons weten te vinden.",
                             "De Vries",
                             "Gisteren belde Anna. Jansen was er niet.",
                             "Het Sociaal Wijkteam Zwolle werkt met de Gemeente Zwolle.",
                             "In Zwolle Zuid en Den Haag, bij Albert Heijn, het Leger des Heils en het Rode Kruis.",
                             "Op Goede Vrijdag en Tweede Kerstdag is buurthuis De Schakel dicht.",
                             "Welzijn Nieuwe Stijl: Gericht Op De Vraag Achter De Vraag",
                             "Maandag Anna gesproken, in Januari Piet.",
                             "Mevrouw belde en meneer kwam. De familie is blij.",
                             "Mevrouw Linde, meneer Berk en familie Wilg wonen naast mw. Es.",
                             "WMO en GGZ, het UWV en MEE IJsseloevers.",
                             "Bewoners van de Indische Buurt; wonen in de Binnenstad.",
                             "De Wet Maatschappelijke Ondersteuning en de Participatiewet.",
                             "Samen met Anna in Zwolle.",
                             "Anna, Piet en Karim doen mee.",
                             "Wat wil je hiervan leren? Wie zijn erbij betrokken? Wat deed jij?",
                             "Eerst Zelf Proberen. Dan Samen.",
                             "Vraag Anna om mee te gaan. Bel Piet.",
                             "Dit duurde 3 weken, kostte 1.250 euro en was om 14.30 uur klaar.",
                             "Yesterday Anna came. The Team Manager of Travers was there on Monday.",
                             "Zij is 73 en woont er sinds 1998, samen met haar zoon van 41.",
                             "In week 12-2014 en in 2013/2014.",
                             "A. Wat nu? B. Wat later?",
                             "'t Was Stil Bij Haar Thuis",
                             "\u2018Samen Doen\u2019 is ons motto \u2013 Direct \u2013 en zonder omwegen.",
                             "SAMEN STERK",
                             "MARIA ZORGT VOOR KOFFIE",
                             "Bel met Sarah of Mohammed voor de sleutel."})
        CHECK_MESSAGE(seen(text) == "", text);
}

TEST_CASE("a name gets an alias that fits and that is nobody else's in the text") {
    const auto alias_of = [](std::string_view text, std::size_t which) { return find_personal(text).at(which).alias; };
    CHECK(alias_of("mevrouw Jansen belde", 0).starts_with("mevrouw "));
    CHECK(alias_of("dhr. Jansen belde", 0).starts_with("meneer "));
    CHECK(alias_of("de fam. Jansen belde", 0).starts_with("familie "));
    const std::string text = "mevrouw Jansen, mevrouw Bakker, mevrouw Visser en weer mevrouw Jansen";
    CHECK(alias_of(text, 0) == alias_of(text, 3));
    CHECK(alias_of(text, 0) != alias_of(text, 1));
    CHECK(alias_of(text, 1) != alias_of(text, 2));
    CHECK(alias_of("mevrouw Jansen", 0) == alias_of("Daar komt mevrouw Jansen", 0));  // the same in another text
    const std::string taken = alias_of("mevrouw Jansen", 0);
    CHECK(alias_of(taken + " en mevrouw Jansen", 0) != taken);
    for (std::size_t i = 0; i < 40; ++i) CHECK(seen(alias(i) + " belde " + alias(i + 1)) == "");
}

TEST_CASE("what is put instead is no finding itself, and the finding is gone") {
    for (const char* language : {"nl", "en"}) {
        set_language(language);
        for (std::string text : {"Jan Jansen (06-12345678, jan@huis.nl), geboren 3-12-1954, BSN 123456782, woont 8021 "
                                 "AB 12 naast mevrouw De Vries.",
                                 "mevrouw Jansen is de zus van dhr. Bakker en A.B. de Vries"}) {
            for (int i = 0; i < 20; ++i) {
                const auto found = find_personal(text);
                if (found.empty()) break;
                CHECK_FALSE(instead_of(found.front()).empty());
                text.replace(found.front().begin, found.front().end - found.front().begin, instead_of(found.front()));
            }
            CHECK(seen(text) == "");
        }
        CHECK_FALSE(word_for(Personal::phone).empty());
    }
    set_language("nl");
}

TEST_CASE("any bytes may come: spans stay within the text, in order, none over another") {
    std::mt19937 random(7);
    const std::string_view pieces[] = {"Jan ",     "Jansen", " van ", "\xC3", "\xE2\x80", "\xFF",  "1",      "06-",
                                       "12345678", "@",      ".nl",   "8021", "AB",       "\0x",   "mevr. ", "'t ",
                                       "A.",       " ",      "\n",    "É",    "ş",        "2014-", "mei "};
    for (int round = 0; round < 3000; ++round) {
        std::string text;
        for (std::size_t i = random() % 30; i > 0; --i) text += pieces[random() % std::size(pieces)];
        for (std::size_t i = random() % 3; i > 0 && !text.empty(); --i) text[random() % text.size()] = static_cast<char>(random());
        std::size_t last = 0;
        for (const Finding& one : find_personal(text)) {
            REQUIRE(one.begin >= last);
            REQUIRE(one.end > one.begin);
            REQUIRE(one.end <= text.size());
            last = one.end;
        }
    }
    CHECK(seen("\xFF Jan Jansen \xC3") == "name: Jan Jansen");
    CHECK(seen("Jan\xFFJansen") == "");
}

TEST_CASE("a text as long as a field takes is read to its end, whatever stands in it") {
    const std::string ordinary =
        "Mevrouw Linde woont sinds 1998 in de wijk. Haar zoon van 41 helpt met de boodschappen; Samen gaan zij elke "
        "week naar De Schakel. ";
    const std::string telling = "Jan Jansen (06-12345678) mailt a@b.nl over BSN 123456782. ";
    const std::string hostile = "Van Van De Van Jan A.A.A. 0 0 0 12-12-12-12 @@@@ 1234 ";
    for (const std::string& piece :
         {ordinary, telling, hostile, std::string("A"), std::string("1 "), std::string("a@"), std::string("Jan ")}) {
        std::string text;
        while (text.size() < 20000) text += piece;
        text += ". Bel 06-12345678.";
        const auto found = find_personal(text);
        REQUIRE_FALSE(found.empty());
        CHECK(found.back().end > 20000);
    }
}
