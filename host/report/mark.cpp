#include "report/mark.h"

#include <array>
#include <cstdint>
#include <fstream>
#include <sstream>

namespace alp::report {
namespace {

using namespace std::string_view_literals;

constexpr auto png_begin = "\x89PNG\r\n\x1a\n"sv, png_text = "tEXtSoftware\0ALP"sv, pdf_begin = "%PDF-"sv, pdf_mark = "/Creator (ALP)"sv,
               comment = "<!-- ALP -->"sv;
constexpr std::size_t png_header = 8 + 25;  // what every PNG begins with: its name, and the chunk with its size
constexpr std::size_t at_begin = 400;       // bytes in which the mark of an SVG stands

std::string big_endian(std::uint32_t number) {
    std::string bytes;
    for (const int shift : {24, 16, 8, 0}) bytes += static_cast<char>(number >> shift & 0xFF);
    return bytes;
}

// As a PNG asks for it.
std::uint32_t checksum(std::string_view bytes) {
    std::uint32_t sum = 0xFFFFFFFF;
    for (const char byte : bytes) {
        sum ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit) sum = sum & 1 ? 0xEDB88320 ^ sum >> 1 : sum >> 1;
    }
    return ~sum;
}

}  // namespace

std::string marked(std::string bytes, Format format) {
    switch (format) {
        case Format::pdf: break;
        case Format::markdown: bytes += std::string("\n") + std::string(comment) + "\n"; break;
        case Format::svg:
            if (const std::size_t root = bytes.find("<svg"); root != bytes.npos) bytes.insert(root, std::string(comment) + "\n");
            break;
        case Format::png: {
            const std::string text(png_text);
            if (bytes.size() > png_header)
                bytes.insert(png_header, big_endian(static_cast<std::uint32_t>(text.size() - 4)) + text + big_endian(checksum(text)));
            break;
        }
    }
    return bytes;
}

bool is_made_here(const fs::path& file) {
    std::ostringstream read;
    read << std::ifstream(file, std::ios::binary).rdbuf();
    const std::string bytes = read.str();
    const std::string_view all = bytes, begin = all.substr(0, at_begin);
    if (all.starts_with(pdf_begin)) return all.find(pdf_mark) != all.npos;
    if (all.starts_with(png_begin)) return begin.find(png_text) != begin.npos;
    return begin.find(std::string(comment) + "\n<svg") != begin.npos || all.ends_with(std::string(comment) + "\n");
}

}  // namespace alp::report
