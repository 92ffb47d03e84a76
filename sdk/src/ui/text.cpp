#include "inside.h"
#include "measures.h"

#include <alp/host/hyphens.h>

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace alp::ui {
namespace {

Measures measures;
unsigned loaded = 0;  // fonts, how often
// Rows of texts that ImGui does not break by itself: long ones, so that only the rows in sight are drawn, and those with a word wider than
// a row.
std::unordered_map<std::uint64_t, Rows> kept_rows;
constexpr std::size_t long_text = 1500, most_kept = 2000;

std::uint64_t key_of(std::string_view text, Face face, float width) {
    std::uint64_t key = std::hash<std::string_view>{}(text);
    key ^= (static_cast<std::uint64_t>(width) << 3 | static_cast<std::uint64_t>(face)) * 0x9E3779B97F4A7C15u;
    return key;
}

bool blank_byte(char c) { return c == ' ' || c == '\t' || c == '\n'; }

bool has_wide_word(std::string_view text, const ImFont* font, float width) {
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && !blank_byte(text[end])) ++end;
        // Most words are so short that they need not be measured.
        const bool short_one = static_cast<float>(end - at) * font->GetCharAdvance('W') <= width;
        if (end > at && !short_one && font->CalcTextSizeA(font->FontSize, FLT_MAX, 0, text.data() + at, text.data() + end).x > width)
            return true;
        at = end + 1;
    }
    return false;
}

// Null: ImGui breaks it as it should be.
const Rows* rows_of(std::string_view text, Face which, float width) {
    if (width <= 0) return nullptr;
    const std::uint64_t key = key_of(text, which, width);
    if (const auto found = kept_rows.find(key); found != kept_rows.end()) return &found->second;
    if (text.size() < long_text && !has_wide_word(text, face(which), width)) return nullptr;
    if (kept_rows.size() > most_kept) forget_measures();
    return &(kept_rows[key] = rows_in(text, which, width));
}

// Of the word round `stop`, where ImGui would cut it: the last place before it where it may be broken with a hyphen that still fits on the row;
// its begin when none of its places fits and something stands before it; null: it is no word, or it fits on a row.
const char* break_in_word(const ImFont* font, const char* text, const char* row, const char* stop, const char* end, float width) {
    const char *word = stop, *after = stop;
    while (word > text && !blank_byte(word[-1])) --word;  // on an earlier row perhaps: the end of an address is no word
    while (after < end && !blank_byte(*after)) ++after;
    const char* begin = std::max(word, row);
    const auto wide = [&](const char* to, const char* from) { return font->CalcTextSizeA(font->FontSize, FLT_MAX, 0, from, to).x; };
    if (wide(after, begin) <= width) return nullptr;
    const float hyphen = font->GetCharAdvance('-');
    const char* best = nullptr;
    for (const std::size_t place : hyphen_places({word, static_cast<std::size_t>(after - word)})) {
        if (word + place <= row) continue;
        if (wide(word + place, row) + hyphen <= width) best = word + place;
        else if (!best && begin > row) best = begin;
    }
    return best;
}

float there() { return std::max(1.0f, ImGui::GetContentRegionAvail().x); }

ImU32 or_text(ImU32 colour) { return colour ? colour : palette().text; }

}  // namespace

Rows rows_in(std::string_view text, Face which, float width) {
    const ImFont* font = face(which);
    width = std::floor(width);
    Rows rows;
    const char *begin = text.data(), *end = begin + text.size(), *row = begin;
    const auto next = [&](const char* at, bool hyphen) {
        row = at;
        rows.starts.push_back(static_cast<int>(at - begin));
        rows.hyphens.push_back(hyphen);
    };
    while (row < end) {
        const char* line_end = std::find(row, end, '\n');
        const char* stop = font->CalcWordWrapPositionA(1, row, line_end, width);
        if (stop >= line_end) {
            if (line_end == end) break;
            next(line_end + 1, false);
            continue;
        }
        if (stop > row && !blank_byte(*stop) && !blank_byte(stop[-1]))
            if (const char* better = break_in_word(font, begin, row, stop, line_end, width)) {
                next(better, !blank_byte(better[-1]) && better[-1] != '-');
                continue;
            }
        if (stop == row) stop += 1;
        while (stop < end && (static_cast<unsigned char>(*stop) & 0xC0) == 0x80) ++stop;
        while (stop < end && (*stop == ' ' || *stop == '\t')) ++stop;
        if (stop < end && *stop == '\n') ++stop;
        next(stop, false);
    }
    return rows;
}

std::vector<int> row_starts(std::string_view text, Face which, float width) { return rows_in(text, which, width).starts; }

void want_glyphs(std::string_view text, const ImFont* font) {
    const char *at = text.data(), *end = at + text.size();
    while (at < end) {
        if (static_cast<unsigned char>(*at) < 0x80) {
            ++at;
            continue;
        }
        unsigned code_point = 0;
        at += std::max(1, ImTextCharFromUtf8(&code_point, at, end));
        if (code_point <= IM_UNICODE_CODEPOINT_MAX && !font->FindGlyphNoFallback(static_cast<ImWchar>(code_point)))
            missing_glyph(code_point);
    }
}

ImVec2 measure(std::string_view text, Face which, float width) {
    width = std::floor(width);
    const std::uint64_t key = key_of(text, which, width);
    if (const ImVec2* known = measures.find(key)) return *known;
    const ImFont* font = face(which);
    want_glyphs(text, font);
    ImVec2 size{0, font->FontSize};
    if (!text.empty()) size = font->CalcTextSizeA(font->FontSize, FLT_MAX, width, text.data(), text.data() + text.size());
    if (const Rows* rows = rows_of(text, which, width)) {
        const bool empty_row = text.back() == '\n';  // ImGui does not count it
        size = {std::min(size.x, width), font->FontSize * static_cast<float>(rows->starts.size() - (empty_row ? 1 : 0))};
    }
    size.x = std::ceil(size.x);
    measures.keep(key, size);
    return size;
}

void forget_measures() {
    measures.clear();
    kept_rows.clear();
    ++loaded;
}

unsigned fonts_loaded() { return loaded; }

std::string_view shown(std::string_view label) { return label.substr(0, label.find("##")); }

void draw_line(ImDrawList* list, Face which, ImVec2 at, ImU32 colour, std::string_view text) {
    if (text.empty()) return;
    const ImFont* font = face(which);
    list->AddText(font, font->FontSize, at, colour, text.data(), text.data() + text.size());
}

void draw_wrapped(ImDrawList* list, Face which, ImVec2 at, ImU32 colour, std::string_view text, float width) {
    if (text.empty()) return;
    const ImFont* font = face(which);
    width = std::floor(width);
    const Rows* rows = rows_of(text, which, width);
    if (!rows) {
        list->AddText(font, font->FontSize, at, colour, text.data(), text.data() + text.size(), width);
        return;
    }
    const float high = font->FontSize;
    const int count = static_cast<int>(rows->starts.size());
    const auto row_at = [&](float y) { return std::clamp(static_cast<int>((y - at.y) / high), 0, count - 1); };
    const int first = row_at(list->_CmdHeader.ClipRect.y), last = row_at(list->_CmdHeader.ClipRect.w);
    for (int i = first; i <= last; ++i) {
        const auto r = static_cast<std::size_t>(i);
        const std::size_t begin = static_cast<std::size_t>(rows->starts[r]);
        std::size_t end = i + 1 < count ? static_cast<std::size_t>(rows->starts[r + 1]) : text.size();
        while (end > begin && blank_byte(text[end - 1])) --end;
        std::string line(text.substr(begin, end - begin));
        if (i + 1 < count && rows->hyphens[r]) line += '-';
        const ImVec2 from{at.x, std::floor(at.y) + static_cast<float>(i) * high};
        if (!line.empty()) list->AddText(font, high, from, colour, line.data(), line.data() + line.size());
    }
}

float height_of(std::string_view text, Face which, float width) { return measure(text, which, width).y; }

void words(std::string_view text, Face which, ImU32 colour) {
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    if (window->SkipItems) return;
    const float width = there();
    const ImRect box = placed(measure(text, which, width), which, 0);
    if (ImGui::ItemAdd(box, 0)) draw_wrapped(window->DrawList, which, box.Min, faded(or_text(colour)), text, width);
}

void quiet(std::string_view text) { words(text, Face::quiet, palette().quiet); }
void heading(std::string_view text) { words(text, Face::heading); }
void question(std::string_view text) { words(text, Face::question); }

std::string shortened(std::string_view line, Face which, float width) {
    constexpr std::string_view dots = "\u2026";
    const float room = std::max(0.0f, width - measure(dots, which).x);
    const char* cut = nullptr;
    face(which)->CalcTextSizeA(face(which)->FontSize, room, 0, line.data(), line.data() + line.size(), &cut);
    std::string_view kept = line.substr(0, static_cast<std::size_t>(cut - line.data()));
    while (!kept.empty() && kept.back() == ' ') kept.remove_suffix(1);
    return std::string(kept).append(dots);
}

void one_line(std::string_view text, float width, Face which, ImU32 colour) {
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    if (window->SkipItems) return;
    const ImVec2 size = measure(text, which);
    const ImVec2 box{width > 0 ? std::min(size.x, width) : size.x, face(which)->FontSize};
    const ImRect bb = placed(box, which, 0);
    if (!ImGui::ItemAdd(bb, 0)) return;
    const ImVec2 at = bb.Min;
    const std::string_view line = text.substr(0, text.find('\n'));
    colour = faded(or_text(colour));
    if (line.size() == text.size() && size.x <= box.x) return draw_line(window->DrawList, which, at, colour, line);
    draw_line(window->DrawList, which, at, colour, shortened(line, which, box.x));
    if (ImGui::IsItemHovered()) tooltip_for_last({.visible = true, .hovered = true}, text);
}

}  // namespace alp::ui
