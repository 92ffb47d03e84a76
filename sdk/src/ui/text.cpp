#include "inside.h"
#include "measures.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace alp::ui {
namespace {

Measures measures;
unsigned loaded = 0;  // fonts, how often
// Where the rows of long texts begin, so that only those in sight are drawn.
std::unordered_map<std::uint64_t, std::vector<int>> long_rows;
constexpr std::size_t long_text = 1500;

std::uint64_t key_of(std::string_view text, Face face, float width) {
    std::uint64_t key = std::hash<std::string_view>{}(text);
    key ^= (static_cast<std::uint64_t>(width) << 3 | static_cast<std::uint64_t>(face)) * 0x9E3779B97F4A7C15u;
    return key;
}

const std::vector<int>& rows_of(std::string_view text, Face which, float width) {
    const std::uint64_t key = key_of(text, which, width);
    if (const auto found = long_rows.find(key); found != long_rows.end()) return found->second;
    if (long_rows.size() > 64) long_rows.clear();
    return long_rows[key] = row_starts(text, which, width);
}

float there() { return std::max(1.0f, ImGui::GetContentRegionAvail().x); }

ImU32 or_text(ImU32 colour) { return colour ? colour : palette().text; }

}  // namespace

std::vector<int> row_starts(std::string_view text, Face which, float width) {
    const ImFont* font = face(which);
    width = std::floor(width);
    std::vector<int> starts{0};
    const char *begin = text.data(), *end = begin + text.size(), *row = begin;
    while (row < end) {
        const char* line_end = std::find(row, end, '\n');
        const char* stop = font->CalcWordWrapPositionA(1, row, line_end, width);
        if (stop >= line_end) {
            row = line_end == end ? end : line_end + 1;
            if (line_end != end) starts.push_back(static_cast<int>(row - begin));
            continue;
        }
        if (stop == row) stop += 1;
        while (stop < end && (static_cast<unsigned char>(*stop) & 0xC0) == 0x80) ++stop;
        while (stop < end && (*stop == ' ' || *stop == '\t')) ++stop;
        if (stop < end && *stop == '\n') ++stop;
        row = stop;
        starts.push_back(static_cast<int>(row - begin));
    }
    return starts;
}

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
    size.x = std::ceil(size.x);
    measures.keep(key, size);
    return size;
}

void forget_measures() {
    measures.clear();
    long_rows.clear();
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
    if (text.size() < long_text) {
        list->AddText(font, font->FontSize, at, colour, text.data(), text.data() + text.size(), width);
        return;
    }
    const std::vector<int>& rows = rows_of(text, which, width);
    const float high = font->FontSize;
    const auto row_at = [&](float y) { return std::clamp(static_cast<int>((y - at.y) / high), 0, static_cast<int>(rows.size()) - 1); };
    const std::size_t first = static_cast<std::size_t>(row_at(list->_CmdHeader.ClipRect.y));
    const std::size_t last = static_cast<std::size_t>(row_at(list->_CmdHeader.ClipRect.w));
    const std::size_t begin = static_cast<std::size_t>(rows[first]);
    const std::size_t end = last + 1 < rows.size() ? static_cast<std::size_t>(rows[last + 1]) : text.size();
    // Wrapped anew from a row's begin, the rows fall as they did.
    const ImVec2 from{at.x, std::floor(at.y) + static_cast<float>(first) * high};
    list->AddText(font, high, from, colour, text.data() + begin, text.data() + end, width);
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
