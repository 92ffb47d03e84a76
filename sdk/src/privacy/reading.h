// A text as it is read: one kind of space, hyphen and apostrophe, no accents that stand by themselves, nothing that nobody sees. What is
// found in it is found in the text that was written. Any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace alp::privacy {

class Reading {
public:
    explicit Reading(std::string_view written);
    std::string_view text() const { return same_ ? written_ : std::string_view(text_); }
    // Where bytes [begin, end) of text() stand in what was written.
    std::size_t begin(std::size_t at) const { return same_ ? at : begins_[at]; }
    std::size_t end(std::size_t at) const { return same_ || at == 0 ? at : ends_[at - 1]; }

private:
    void read(std::size_t& at);
    void put(std::string_view letters, std::size_t begin, std::size_t end);

    std::string_view written_;
    bool same_;
    std::string text_;
    std::vector<std::uint32_t> begins_, ends_;  // of each byte of text_
};

}  // namespace alp::privacy
