// Identity of everything that is stored, and the clock that hands it out.
#pragma once

#include <array>
#include <chrono>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace alp {

using Time = std::chrono::sys_time<std::chrono::milliseconds>;  // UTC
using Date = std::chrono::sys_days;                             // a day in the local calendar, no time zone

// Now, UTC, to the millisecond.
Time now();

// A UUID of version 7 (RFC 9562): its first 48 bits are the millisecond it was made. All zero means "none".
struct Id {
    std::array<std::uint8_t, 16> bytes{};

    explicit operator bool() const { return bytes != std::array<std::uint8_t, 16>{}; }
    auto operator<=>(const Id&) const = default;

    Time time() const;         // when it was made; of an id made by derive() this means nothing
    std::string text() const;  // 36 characters, lower case
    static std::optional<Id> parse(std::string_view text);
    // The id of a row that stands for a pair, such as "this theme on that contribution": equal pairs get equal ids,
    // so that the same mark made on two laptops is one row after a merge.
    static Id derive(const Id& a, const Id& b, std::string_view kind);
};

// A hybrid logical clock: ids rise strictly within a process and never fall behind an id that was read or imported.
class Clock {
public:
    Clock() = default;
    explicit Clock(Time start) : fixed_(start) {}  // runs from `start`, a second per id: for sample data of the past

    Id make();                // any thread for the shared clock below; otherwise the owner's thread
    void seen(const Id& id);  // later ids sort after this one

private:
    std::optional<Time> fixed_;
    std::uint64_t last_ = 0;  // 48 bits of milliseconds and 12 of counter
};

// A new id from the clock of this process. Any thread.
Id make_id();
// Moves the clock of this process past `id`. Any thread.
void seen_id(const Id& id);
// Another one each time, which tells nothing, not even when it was made: for what people give in private. Any thread.
std::string random_name();

}  // namespace alp

template <>
struct std::hash<alp::Id> {
    std::size_t operator()(const alp::Id& id) const noexcept {
        std::size_t h = 0;
        for (int i = 8; i < 16; ++i) h = h << 8 | id.bytes[static_cast<std::size_t>(i)];  // the random half
        return h ^ (static_cast<std::size_t>(id.bytes[4]) << 24 | static_cast<std::size_t>(id.bytes[5]) << 16 |
                    static_cast<std::size_t>(id.bytes[6]) << 8 | id.bytes[7]);
    }
};
