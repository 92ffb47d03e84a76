// Something the user can do by name, from the palette.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace alp::shell {

struct Command {
    std::string name;
    std::string keys = {};  // the shortcut, for reading; empty: none
    std::function<void()> run;
    std::string_view words = {};  // one of command_words: what people also call it
};

// Words by which a command is found beside its name, in both languages.
namespace command_words {
inline constexpr std::string_view paper = "pdf afdrukken printen print papier verslag rapport kaart bewaren opslaan exporteren export save report paper";
inline constexpr std::string_view picture = "png plaatje afbeelding foto beeld exporteren export image picture";
inline constexpr std::string_view text = "markdown tekst word kopie exporteren export text";
inline constexpr std::string_view present = "presenteren beamer groot scherm scherm vullen f11 full screen projector";
inline constexpr std::string_view pause = "pauze onderbreken stoppen later verder break stop";
inline constexpr std::string_view close = "afsluiten afronden klaar einde beëindigen sluiten finish end done";
inline constexpr std::string_view leave = "verlaten terug dicht sluiten back exit";
inline constexpr std::string_view growth = "afspelen terugkijken geschiedenis replay history";
inline constexpr std::string_view start = "begin beginnen nieuwe bijeenkomst vergadering instrument kaart new meeting begin";
inline constexpr std::string_view to_meeting = "bijeenkomst verder terug back continue meeting";
inline constexpr std::string_view step = "stap volgende ga naar go to";
inline constexpr std::string_view new_team = "team maken toevoegen add create";
inline constexpr std::string_view examples = "voorbeeld voorbeelden voorbeeldteams oefenen proberen weghalen demo example examples sample practice remove";
inline constexpr std::string_view take_back = "ongedaan maken terug herstellen undo";
inline constexpr std::string_view do_again = "opnieuw herhalen redo";
inline constexpr std::string_view backup = "reservekopie kopie veilig bewaren opslaan save copy";
inline constexpr std::string_view folder = "map bestand bestanden waar verkenner files directory";
inline constexpr std::string_view reports = "map verslagen rapporten pdf afdrukken printen documenten waar verkenner files directory";
inline constexpr std::string_view language = "taal language nederlands engels dutch english";
inline constexpr std::string_view look = "kleuren thema uiterlijk licht donker zwart wit contrast theme colours appearance light dark";
inline constexpr std::string_view text_size = "letters lettergrootte groter kleiner inzoomen uitzoomen zoom lezen font size";
inline constexpr std::string_view keys = "toetsen sneltoetsen toetsenbord hulp help uitleg shortcuts keyboard f1";
inline constexpr std::string_view stop = "afsluiten sluiten uit programma einde quit exit close";
inline constexpr std::string_view bin = "prullenbak weggegooid verwijderd terugzetten trash deleted restore";
inline constexpr std::string_view look_back = "terugblikken evalueren evaluatie kwartier terug review";
inline constexpr std::string_view recalibrate = "opnieuw bijstellen vernieuwen jaar nulmeting review again renew";
inline constexpr std::string_view widgets = "bouwstenen ontwikkelaar gallery";

}  // namespace command_words

// Every word that was typed begins a word of the name or of `words`, or occurs in the name; accents and capitals aside.
bool fits(const Command& command, std::string_view typed);

}  // namespace alp::shell
