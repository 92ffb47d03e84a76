#include <alp/id.h>

#include <array>
#include <cstdio>
#include <mutex>
#include <random>

namespace alp {
namespace {

std::uint64_t random_bits() {
    thread_local std::mt19937_64 engine{[] {
        std::random_device device;
        return static_cast<std::uint64_t>(device()) << 32 | device();
    }()};
    return engine();
}

// Milliseconds and counter, as the first 60 usable bits of a version 7 id hold them.
std::uint64_t stamp_of(const Id& id) {
    std::uint64_t stamp = 0;
    for (std::size_t i = 0; i < 6; ++i) stamp = stamp << 8 | id.bytes[i];
    return stamp << 12 | static_cast<std::uint64_t>(id.bytes[6] & 0x0F) << 8 | id.bytes[7];
}

int digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

std::mutex shared_mutex;
Clock shared_clock;

}  // namespace

Time now() { return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now()); }

Time Id::time() const { return Time{std::chrono::milliseconds{stamp_of(*this) >> 12}}; }

std::string Id::text() const {
    static constexpr char digits[] = "0123456789abcdef";
    std::string out;
    out.reserve(36);
    for (std::size_t i = 0; i < 16; ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10) out += '-';
        out += digits[bytes[i] >> 4];
        out += digits[bytes[i] & 15];
    }
    return out;
}

std::optional<Id> Id::parse(std::string_view text) {
    if (text.size() != 36) return std::nullopt;
    Id id;
    std::size_t at = 0;
    for (std::size_t i = 0; i < 16; ++i) {
        if ((i == 4 || i == 6 || i == 8 || i == 10) && text[at++] != '-') return std::nullopt;
        const int high = digit(text[at]), low = digit(text[at + 1]);
        if (high < 0 || low < 0) return std::nullopt;
        id.bytes[i] = static_cast<std::uint8_t>(high << 4 | low);
        at += 2;
    }
    return id;
}

Id Id::derive(const Id& a, const Id& b, std::string_view kind) {
    // FNV-1a twice with different offsets: not secret, only the same on every machine.
    std::uint64_t high = 0xcbf29ce484222325u, low = 0x84222325cbf29ce4u;
    const auto mix = [&](std::uint8_t byte) {
        high = (high ^ byte) * 0x100000001b3u;
        low = (low ^ static_cast<std::uint8_t>(byte + 0x55)) * 0x100000001b3u;
        low ^= high >> 29;
    };
    for (const auto byte : a.bytes) mix(byte);
    for (const auto byte : b.bytes) mix(byte);
    for (const char c : kind) mix(static_cast<std::uint8_t>(c));
    Id id;
    for (std::size_t i = 0; i < 8; ++i) {
        id.bytes[i] = static_cast<std::uint8_t>(high >> (8 * i));
        id.bytes[8 + i] = static_cast<std::uint8_t>(low >> (8 * i));
    }
    id.bytes[6] = static_cast<std::uint8_t>((id.bytes[6] & 0x0F) | 0x80);  // version 8: custom
    id.bytes[8] = static_cast<std::uint8_t>((id.bytes[8] & 0x3F) | 0x80);
    return id;
}

Id Clock::make() {
    std::uint64_t at;
    if (fixed_) {
        at = static_cast<std::uint64_t>(fixed_->time_since_epoch().count()) << 12;
        *fixed_ += std::chrono::seconds{1};
    } else {
        at = static_cast<std::uint64_t>(now().time_since_epoch().count()) << 12;
    }
    last_ = std::max(last_ + 1, at);
    Id id;
    for (std::size_t i = 0; i < 6; ++i) id.bytes[i] = static_cast<std::uint8_t>(last_ >> (52 - 8 * i));
    id.bytes[6] = static_cast<std::uint8_t>(0x70 | (last_ >> 8 & 0x0F));
    id.bytes[7] = static_cast<std::uint8_t>(last_);
    const std::uint64_t random = random_bits();
    for (std::size_t i = 0; i < 8; ++i) id.bytes[8 + i] = static_cast<std::uint8_t>(random >> (8 * i));
    id.bytes[8] = static_cast<std::uint8_t>((id.bytes[8] & 0x3F) | 0x80);
    return id;
}

void Clock::seen(const Id& id) {
    if (id.bytes[6] >> 4 == 7) last_ = std::max(last_, stamp_of(id));
}

Id make_id() {
    const std::lock_guard lock(shared_mutex);
    return shared_clock.make();
}

void seen_id(const Id& id) {
    const std::lock_guard lock(shared_mutex);
    shared_clock.seen(id);
}

std::string random_name() {
    std::random_device random;
    std::array<char, 17> text{};
    std::snprintf(text.data(), text.size(), "%08x%08x", static_cast<unsigned>(random()), static_cast<unsigned>(random()));
    return text.data();
}

}  // namespace alp
