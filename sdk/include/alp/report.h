// A report of a session: what goes on paper. The program turns this one model into PDF, PNG, SVG, Markdown and DOCX. Plain data.
#pragma once

#include <alp/text.h>

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace alp {

enum class Paper { a4_portrait, a4_landscape, a3_landscape };

struct Heading { std::string text; int level = 1; };          // 1 to 3
struct Paragraph { std::string text; bool quiet = false; };
struct Bullets { std::vector<std::string> items; };

struct Grid {                                                  // a table; breaks between rows, repeats its head
    std::vector<std::string> head;
    std::vector<std::vector<std::string>> rows;
    std::vector<double> widths;                                // shares; empty: equal
};

struct Label { std::string text; std::string small; };         // `small`: themes, owner, date; may be empty
struct LabelGroup { std::string heading; std::vector<Label> labels; std::string blank; };  // blank: said when there are none
struct Column {
    std::string title;
    unsigned colour = 0;                                       // 0xRRGGBB
    std::string over;                                          // neighbours with the same `over` share that heading: "Samenwerking"
    std::vector<LabelGroup> groups;
    std::string note{};                                        // short, at the right of the head: "3", "eens"
};
struct Columns { std::vector<Column> columns; };               // side by side; goes on over as many pages as it takes

// Labels under their headings, in `across` columns over the width of the text. For a report without the columns of a card.
struct Labels {
    std::vector<LabelGroup> groups;
    unsigned colour = 0;                                       // 0: the report's
    int across = 2;
};

// A drawing in its own units, scaled to the width of the text: a radar, a stair.
struct Stroke { std::vector<std::pair<double, double>> points; unsigned colour = 0; double width = 1; bool closed = false, filled = false, dashed = false; double opacity = 1; };
struct Lettering { double x = 0, y = 0; std::string text; double size = 10; unsigned colour = 0; double anchor = 0; };  // one line; y of its baseline; anchor 0 left, 0.5 middle, 1 right
struct Figure { double width = 100, height = 100; std::vector<Stroke> strokes; std::vector<Lettering> letterings; std::string described; };  // described: for readers who cannot see it

// SVG, PNG or JPEG. Pictures that follow one another are set side by side. Of a file that cannot be read only the texts are shown.
struct Picture { std::string file; double height_mm = 40; std::string caption{}; std::string described{}; };  // described: for readers who cannot see it
struct Signatures { std::string heading; std::vector<std::string> names; };  // a line to sign on for each; no names: empty lines
struct PageBreak {};

using Block = std::variant<Heading, Paragraph, Bullets, Grid, Columns, Figure, Picture, Signatures, PageBreak, Labels>;

struct Report {
    std::string title;                                         // also the document's title
    std::string subtitle;
    std::vector<std::pair<std::string, std::string>> facts;    // "Team": "Voorbeeldteam E"
    unsigned colour = 0x0F766E;
    Paper paper = Paper::a4_portrait;
    bool example = false;                                      // "voorbeeld" on every page
    bool confidential = false;                                 // "vertrouwelijk" on every page
    std::vector<Block> blocks;
    std::optional<Date> date{};                                // of the meeting; at the foot of every page, and the document's own
    std::string language = alp::language();                    // of its texts. A report is made on the main thread
};

// What is wrong with a report (nothing in it, text that is not UTF-8, a grid with rows of unequal length), a sentence each. They help
// whoever writes an instrument: the program refuses only an empty report and mends the rest.
std::vector<std::string> problems(const Report& report);

class Session;
// The report every session has: from its outline alone.
Report outline_report(const Session& session);

}  // namespace alp
