#include "message_file.h"

#include <cstdint>
#include <cstring>
#include <fstream>
#include <iterator>
#include <optional>

namespace alp {
namespace {

constexpr std::uint32_t magic = 0x950412de;

class MessageFile {
public:
    explicit MessageFile(std::string bytes) : bytes_(std::move(bytes)) {}

    std::optional<std::uint32_t> number(std::size_t at) const {
        if (bytes_.size() < 4 || at > bytes_.size() - 4) return std::nullopt;
        std::uint32_t value = 0;
        std::memcpy(&value, bytes_.data() + at, 4);
        return value;
    }

    // The text that an entry of one of the two tables points to.
    std::optional<std::string> text(std::size_t entry) const {
        const auto length = number(entry), from = number(entry + 4);
        if (!length || !from || std::size_t{*from} + *length > bytes_.size()) return std::nullopt;
        const std::string whole = bytes_.substr(*from, *length);
        return whole.substr(0, whole.find('\0'));
    }

private:
    std::string bytes_;
};

}  // namespace

std::vector<std::pair<std::string, std::string>> messages_in(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    const MessageFile there(std::string(std::istreambuf_iterator<char>(stream), {}));
    const auto count = there.number(8), sources = there.number(12), translations = there.number(16);
    if (there.number(0) != magic || !count || !sources || !translations) return {};
    std::vector<std::pair<std::string, std::string>> all;
    for (std::size_t i = 0; i < *count; ++i) {
        auto source = there.text(*sources + 8 * i), translation = there.text(*translations + 8 * i);
        if (!source || !translation) return {};
        if (!source->empty() && !translation->empty()) all.emplace_back(std::move(*source), std::move(*translation));
    }
    return all;
}

}  // namespace alp
