#include "shell/cut_words.h"

#include <cfloat>
#include <vector>

namespace alp::shell {

namespace {

// Where each letter begins.
std::vector<std::size_t> letters_of(const std::string& words) {
    std::vector<std::size_t> at;
    for (std::size_t i = 0; i < words.size(); ++i)
        if ((static_cast<unsigned char>(words[i]) & 0xC0) != 0x80) at.push_back(i);
    return at;
}

}  // namespace

float width_of(std::string_view words, ui::Face face) {
    ImFont* font = ui::face(face);
    return font->CalcTextSizeA(font->FontSize, FLT_MAX, 0, words.data(), words.data() + words.size()).x;
}

std::string cut_at_end(const std::string& words, float width, ui::Face face) {
    if (width_of(words, face) <= width) return words;
    const std::vector<std::size_t> at = letters_of(words);
    for (std::size_t keep = at.size(); keep-- > 1;) {
        std::string cut = words.substr(0, at[keep]);
        while (cut.ends_with(' ')) cut.pop_back();
        if (width_of(cut += "…", face) <= width) return cut;
    }
    return "…";
}

std::string cut_in_middle(const std::string& words, float width, ui::Face face) {
    if (width_of(words, face) <= width) return words;
    const std::vector<std::size_t> at = letters_of(words);
    for (std::size_t keep = at.size(); keep-- > 2;) {
        const std::size_t head = keep / 2, tail = keep - head;  // letters
        const std::string cut = words.substr(0, at[head]) + "…" + words.substr(at[at.size() - tail]);
        if (width_of(cut, face) <= width) return cut;
    }
    return cut_at_end(words, width, face);
}

TwoLines on_two_lines(const std::string& name, float width, ui::Face face) {
    if (width_of(name, face) <= width) return {name, {}};
    std::size_t end = name.npos;
    for (std::size_t space = name.find(' '); space != name.npos; space = name.find(' ', space + 1))
        if (width_of(name.substr(0, space), face) <= width) end = space;
    if (end == name.npos) end = name.find(' ');
    if (end == name.npos) return {cut_in_middle(name, width, face), {}};
    return {cut_in_middle(name.substr(0, end), width, face), cut_in_middle(name.substr(end + 1), width, face)};
}

}  // namespace alp::shell
