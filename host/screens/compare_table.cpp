// Theme by card, step by step. A number is how many sentences of that card carry the theme; at the right on how many cards it was named.
#include "screens/compare.h"

#include <alp/ui/icons.h>
#include <alp/ui/widgets.h>

#include <algorithm>
#include <array>

namespace alp::screens::comparing {
namespace {

using namespace ui;
using compare::Tables;

// A line of the table as it stands below one another.
struct Line {
    enum class What { step, row, saying, crossings, crossing } what;
    const compare::StepTable* step = nullptr;
    const compare::ThemeRow* row = nullptr;
    const compare::Saying* saying = nullptr;
    std::string key, counts;  // key: note_key() of a row
};

// The same from frame to frame until the tables or what is unfolded change.
struct Lines {
    const app::Cards* of = nullptr;
    std::uint64_t turn = 0;
    std::set<std::string> unfolded;
    std::vector<Line> lines;
    std::vector<std::string> names, dates;  // of the cards
    std::string common;                     // the words that all names begin with: said once
    std::vector<std::string> own;           // what is left of each name
} lines;

void add_row(const compare::StepTable* step, const compare::ThemeRow& row) {
    const std::string key = compare::note_key(step ? step->id : "", row.key);
    lines.lines.push_back({step ? Line::What::row : Line::What::crossing, step, &row, nullptr, key, compare::in_numbers(row.count)});
    if (!lines.unfolded.contains(key)) return;
    for (const compare::Saying& saying : row.sayings)
        lines.lines.push_back({Line::What::saying, step, &row, &saying, key, compare::in_numbers(saying.count)});
}

// "Voorbeeldteam " of "Voorbeeldteam A" and "Voorbeeldteam B".
std::string common_words(const std::vector<std::string>& names) {
    if (names.size() < 2) return {};
    std::string common = names.front();
    for (const std::string& name : names)
        while (!name.starts_with(common)) common.pop_back();
    common.resize(common.find_last_of(' ') == common.npos ? 0 : common.find_last_of(' ') + 1);
    const bool all_left = std::all_of(names.begin(), names.end(), [&](const std::string& name) { return name.size() > common.size(); });
    return all_left ? common : std::string();
}

void refresh(app::Cards& cards) {
    const Tables& tables = cards.tables();
    if (lines.of == &cards && lines.turn == cards.turn() && lines.unfolded == look().unfolded) return;
    lines = {&cards, cards.turn(), look().unfolded, {}, {}, {}, {}, {}};
    for (const compare::StepTable& step : tables.steps) {
        lines.lines.push_back({Line::What::step, &step, nullptr, nullptr, step.id, {}});
        for (const compare::ThemeRow& row : step.rows) add_row(&step, row);
    }
    if (!tables.crossings.empty()) lines.lines.push_back({Line::What::crossings, nullptr, nullptr, nullptr, {}, {}});
    for (const compare::Crossing& crossing : tables.crossings) add_row(nullptr, crossing.whole);
    for (std::size_t i = 0; i < tables.cards.size(); ++i) {
        lines.names.push_back(compare::card_name(tables, i));
        lines.dates.push_back(short_date(tables.cards[i].held));
    }
    lines.common = tables.one_team ? std::string() : common_words(lines.names);
    for (const std::string& name : lines.names) lines.own.push_back(name.substr(lines.common.size()));
}

// Where everything stands across.
struct Across {
    float name = 0, cell = 0, counts = 0, between = 0;
    std::size_t first = 0, shown = 0;
};

Across across(float width, std::size_t cards) {
    Across a;
    a.between = em(4);
    a.counts = em(92);
    a.name = std::clamp(width * 0.34f, em(150), em(280));
    const float there = width - a.name - a.counts - em(8), least = em(60);
    const auto fit = static_cast<std::size_t>(std::max(1.0f, (there + a.between) / (least + a.between)));
    a.shown = std::min(fit, cards);
    a.first = std::min(look().first_card, cards - a.shown);
    a.cell = std::min(em(140), there / static_cast<float>(std::max<std::size_t>(1, a.shown)) - a.between);
    return a;
}

float left_of(const Across& a, std::size_t place) { return a.name + static_cast<float>(place) * (a.cell + a.between); }

void centred(std::string_view text, float x, float y, float width, Face face, ImU32 colour) {
    ImGui::SetCursorScreenPos({x, y});
    const float wide = ui::face(face)->CalcTextSizeA(ui::face(face)->FontSize, FLT_MAX, 0, text.data(), text.data() + text.size()).x;
    if (wide < width) ImGui::SetCursorScreenPos({x + (width - wide) / 2, y});
    one_line(text, width, face, colour);
}

float width_of(std::string_view text, Face face) {
    ImFont* font = ui::face(face);
    return font->CalcTextSizeA(font->FontSize, FLT_MAX, 0, text.data(), text.data() + text.size()).x;
}

// On one line, or with its last word on a second.
void in_two(std::string_view text, float x, float y, float width, Face face, ImU32 colour) {
    const std::size_t last = text.rfind(' ');
    if (last == text.npos || width_of(text, face) <= width) return centred(text, x, y, width, face, colour);
    centred(text.substr(0, last), x, y, width, face, colour);
    centred(text.substr(last + 1), x, y + em(15), width, face, colour);
}

// Names and dates of the cards; stays in sight above the rows.
void draw_head(const Across& a, std::size_t cards) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImGui::SetCursorScreenPos({at.x, at.y + em(16)});
    one_line(tr("Theme by step"), a.name - em(8), Face::heading);
    if (!lines.common.empty()) {
        ImGui::SetCursorScreenPos({at.x + left_of(a, 0) + em(4), at.y});
        one_line(lines.common, static_cast<float>(a.shown) * (a.cell + a.between), Face::chip, palette().quiet);
    }
    for (std::size_t i = 0; i < a.shown; ++i) {
        const std::size_t card = a.first + i;
        const bool same = lines.names[card] == lines.dates[card];  // one team: the date is the name
        const float x = at.x + left_of(a, i);
        if (same) in_two(lines.dates[card], x, at.y + em(16), a.cell, Face::chip, palette().text);
        else
            centred(lines.own[card], x, at.y + em(14), a.cell, Face::strong, palette().text),
                in_two(lines.dates[card], x, at.y + em(33), a.cell, Face::chip, palette().quiet);
    }
    const float right = at.x + left_of(a, a.shown) + em(4);
    centred(tr("named /"), right, at.y + em(3), a.counts, Face::chip, palette().text);
    centred(tr("answered /"), right, at.y + em(18), a.counts, Face::chip, palette().quiet);
    centred(tr("cards"), right, at.y + em(33), a.counts, Face::chip, palette().quiet);
    ImGui::SetCursorScreenPos({at.x, at.y + em(66)});
    if (a.shown < cards) {
        ImGui::BeginDisabled(a.first == 0);
        if (icon_button(tr("Earlier cards"), icons::left, tr("Earlier cards")))
            look().first_card = a.first > a.shown ? a.first - a.shown : 0;
        ImGui::EndDisabled();
        ImGui::SameLine();
        quiet(filled(tr("{} to {} of {}"), a.first + 1, a.first + a.shown, cards));
        ImGui::SameLine();
        ImGui::BeginDisabled(a.first + a.shown >= cards);
        if (icon_button(tr("Later cards"), icons::right, tr("Later cards")))
            look().first_card = std::min(cards - a.shown, a.first + a.shown);
        ImGui::EndDisabled();
    }
    quiet(tr("Empty: not named. A dash: the question was not filled in."));
}

struct Ground {
    ImU32 fill = 0, ink = 0;
};

// Deeper for more sentences; the number always stands in it.
Ground ground_for(unsigned colour, int count) {
    static struct {
        unsigned colour;
        ui::Look look;
        std::array<Ground, 4> grounds;
    } kept{1, ui::Look::light, {}};
    if (kept.colour != colour || kept.look != ui::look()) {
        kept.colour = colour;
        kept.look = ui::look();
        for (std::size_t i = 0; i < kept.grounds.size(); ++i) {
            const ImU32 fill = wash(colour, 0.16f + 0.14f * static_cast<float>(i));
            kept.grounds[i] = {fill, contrast(palette().text, fill) >= 4.5f ? palette().text : text_on(fill)};
        }
    }
    return kept.grounds[static_cast<std::size_t>(std::clamp(count, 1, 4) - 1)];
}

void number_in(ImVec2 at, ImVec2 size, std::string_view text, Face face, ImU32 ink) {
    ImFont* font = ui::face(face);
    const ImVec2 wide = font->CalcTextSizeA(font->FontSize, FLT_MAX, 0, text.data(), text.data() + text.size());
    ImGui::GetWindowDrawList()->AddText(font, font->FontSize, {at.x + (size.x - wide.x) / 2, at.y + (size.y - wide.y) / 2}, ink,
                                        text.data(), text.data() + text.size());
}

Opened opened_by(const Line& line) {
    Opened what;
    what.step = line.step ? line.step->id : "";
    what.key = line.row->key;
    if (line.saying) what.saying = compare::folded(line.saying->text);
    return what;
}

void draw_cells(const Tables& tables, const Line& line, const Across& a, ImVec2 at, float height, unsigned colour) {
    const bool saying = line.saying != nullptr;
    for (std::size_t i = 0; i < a.shown; ++i) {
        const std::size_t card = a.first + i;
        int count = saying ? 0 : line.row->per_card[card];
        if (saying)
            for (const std::size_t place : line.saying->sentences) count += tables.sentences[place].card == card;
        const ImVec2 cell{at.x + left_of(a, i), at.y}, size{a.cell, height - em(4)};
        if (!count) {
            if (!saying && !line.row->answered[card]) number_in(cell, size, "–", Face::quiet, palette().quiet);
            continue;
        }
        ImGui::SetCursorScreenPos(cell);
        ImGui::PushID(static_cast<int>(card));
        const Area pressed = area(lines.names[card].c_str(), size, 6);
        ImGui::PopID();
        const Ground ground = ground_for(colour, count);
        if (saying) {
            ImGui::GetWindowDrawList()->AddCircleFilled({cell.x + size.x / 2, cell.y + size.y / 2}, em(5), tone(colour));
        } else {
            ImGui::GetWindowDrawList()->AddRectFilled(cell, {cell.x + size.x, cell.y + size.y}, ground.fill, em(6));
            if (pressed.hovered) ImGui::GetWindowDrawList()->AddRect(cell, {cell.x + size.x, cell.y + size.y}, tone(colour), em(6));
            char digits[12];
            number_in(cell, size, {digits, static_cast<std::size_t>(std::snprintf(digits, sizeof digits, "%d", count))}, Face::quiet,
                      ground.ink);
        }
        if (!pressed.pressed) continue;
        Opened what = opened_by(line);
        what.card = card;
        open(what);
    }
}

void fold(const std::string& key) {
    if (!look().unfolded.erase(key)) look().unfolded.insert(key);
}

void draw_name(const Line& line, const Across& a, ImVec2 at, float height) {
    const bool saying = line.saying != nullptr;
    const float indent = em(saying ? 24 : 0) + em(16) * static_cast<float>(line.row->depth), fold_width = saying ? 0 : em(22);
    const Opened what = opened_by(line);
    const bool here = look().opened.step == what.step && look().opened.key == what.key && look().opened.saying == what.saying;
    if (here)
        ImGui::GetWindowDrawList()->AddRectFilled({at.x, at.y}, {at.x + a.name - em(4), at.y + height - em(4)}, wash(0x0F766E, 0.10f),
                                                  em(6));
    ImGui::SetCursorScreenPos({at.x + indent, at.y});
    if (!saying) {
        const bool open_now = lines.unfolded.contains(line.key);
        const Area pressed = area(tr("Sentences"), {fold_width, height - em(4)}, 6);
        number_in({at.x + indent, at.y}, {fold_width, height - em(4)}, open_now ? icons::down : icons::right, Face::text, palette().quiet);
        if (pressed.pressed) fold(line.key);
        ImGui::SetCursorScreenPos({at.x + indent + fold_width, at.y});
    }
    const std::string_view name = !saying                     ? std::string_view(line.row->name)
                                  : line.saying->text.empty() ? std::string_view(tr("told about a resident, left out"))
                                                              : std::string_view(line.saying->text);
    const float width = a.name - indent - fold_width - em(8);
    const Area pressed = area((std::string(name) + "##name").c_str(), {width, height - em(4)}, 6);
    if (pressed.pressed) open(what);
    std::string shown(name);
    if (!saying && line.row->rest) shown = filled(tr("{} (rest theme)"), shown);
    ImGui::SetCursorScreenPos({at.x + indent + fold_width + em(4), at.y + em(4)});
    one_line(shown, width - em(4), saying ? Face::quiet : Face::text, pressed.hovered || here ? palette().accent : palette().text);
}

void draw_line(const Tables& tables, const Line& line, const Across& a, ImVec2 at, float height) {
    using What = Line::What;
    if (line.what == What::step || line.what == What::crossings) {
        ImGui::SetCursorScreenPos({at.x, at.y + em(6)});
        const unsigned colour = line.step ? line.step->colour : tables.colour;
        std::string title = tr("Themes that cross the steps");
        if (line.step) title = filled("{} {}", line.step - tables.steps.data() + 1, line.step->title);
        ImGui::PushID(line.key.c_str());
        if (line.step) {
            if (area(line.step->title.c_str(), {a.name - em(8), height - em(6)}, 6).pressed)
                open({.step = line.step->id, .key = {}, .card = {}, .crossed_step = {}, .perspective = {}, .saying = {}});
            ImGui::SetCursorScreenPos({at.x, at.y + em(8)});
        }
        one_line(title, left_of(a, a.shown), Face::strong, tone(colour));
        ImGui::PopID();
        return;
    }
    const unsigned colour = line.step ? line.step->colour : tables.colour;
    ImGui::PushID(line.step ? line.step->id.c_str() : "crossings");
    ImGui::PushID(line.row->key.c_str());
    if (line.saying) ImGui::PushID(static_cast<int>(line.saying - line.row->sayings.data()));
    draw_name(line, a, at, height);
    draw_cells(tables, line, a, at, height, colour);
    const ImVec2 counts{at.x + left_of(a, a.shown) + em(4), at.y}, size{a.counts, height - em(4)};
    ImGui::SetCursorScreenPos(counts);
    if (area(tr("named"), size, 6).pressed) open(opened_by(line));
    number_in(counts, size, line.counts, line.saying ? Face::quiet : Face::strong, palette().text);
    if (line.saying) ImGui::PopID();
    ImGui::PopID();
    ImGui::PopID();
}

void draw_lines(const Tables& tables, const Across& a) {
    const float row = em(31), step = em(36);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float above = ImGui::GetWindowPos().y - 2 * row, below = ImGui::GetWindowPos().y + ImGui::GetWindowHeight() + 2 * row;
    float y = at.y;
    for (const Line& line : lines.lines) {
        const float height = line.what == Line::What::step || line.what == Line::What::crossings ? step : row;
        if (y + height >= above && y <= below) draw_line(tables, line, a, {at.x, y}, height);
        y += height;
    }
    ImGui::SetCursorScreenPos({at.x, y});
    ImGui::Dummy({0, em(8)});
}

}  // namespace

void draw_table(app::App& app, float width, bool own_scroll) {
    app::Cards& cards = app.cards();
    refresh(cards);
    const Tables& tables = cards.tables();
    const float padding = em(16), bar = ImGui::GetStyle().ScrollbarSize;
    const Across a = across(width - 2 * padding - bar, tables.cards.size());
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImDrawList* list = ImGui::GetWindowDrawList();
    if (!own_scroll) {
        begin_card("table", width);
        draw_head(a, tables.cards.size());
        gap(8);
        draw_lines(tables, a);
        return end_card();
    }
    const float height = std::max(em(320), ImGui::GetContentRegionAvail().y);
    list->AddRectFilled(at, {at.x + width, at.y + height}, palette().card, em(12));
    list->AddRect(at, {at.x + width, at.y + height}, palette().line, em(12));
    ImGui::SetCursorScreenPos({at.x + padding, at.y + em(12)});
    ImGui::BeginGroup();
    draw_head(a, tables.cards.size());
    ImGui::EndGroup();
    const float top = ImGui::GetItemRectMax().y + em(6);
    list->AddLine({at.x + 1, top}, {at.x + width - 1, top}, palette().line);
    ImGui::SetCursorScreenPos({at.x + padding, top + 1});
    ImGui::BeginChild("table", {width - padding, at.y + height - top - em(6)}, false,
                      ImGuiWindowFlags_NavFlattened | ImGuiWindowFlags_NoBackground);
    draw_lines(tables, a);
    ImGui::EndChild();
}

}  // namespace alp::screens::comparing
