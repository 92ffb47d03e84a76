// What is told by its digits: BSN, phone number, postcode, date; and e-mail addresses.
#include "inside.h"

#include <algorithm>
#include <array>

namespace alp::privacy {
namespace {

// Digits from `from` on, possibly with single characters of `between` among them. Stops after `wanted` digits.
struct Digits {
    std::array<int, 16> value{};
    std::size_t count = 0, end = 0;
    std::array<std::size_t, 16> groups{};  // how many digits each
    std::size_t group_count = 0;
};

Digits digits_from(std::string_view text, std::size_t from, std::size_t wanted, std::string_view between, bool pairs = false) {
    Digits digits;
    std::size_t i = from;
    digits.group_count = 1;
    while (digits.count < wanted) {
        if (is_digit(at(text, i))) {
            digits.value[digits.count++] = text[i] - '0';
            ++digits.groups[digits.group_count - 1];
            digits.end = ++i;
            continue;
        }
        const auto separates = [&](std::size_t k) { return k < text.size() && between.find(text[k]) != between.npos; };
        std::size_t next = i;
        while (separates(next) && next - i < (pairs ? 3u : 1u)) ++next;
        if (next == i || !is_digit(at(text, next)) || digits.count == 0 || digits.group_count == digits.groups.size()) break;
        ++digits.group_count;
        i = next;
    }
    return digits;
}

std::size_t bsn_end(std::string_view text, std::size_t from) {
    const Digits digits = digits_from(text, from, 9, " .-");
    if (digits.count != 9 || is_alnum(at(text, digits.end))) return 0;
    if (digits.group_count > 1) {
        const auto* end = digits.groups.begin() + digits.group_count;
        if (!std::all_of(digits.groups.begin(), end, [](std::size_t n) { return n >= 2 && n <= 4; })) return 0;
        const char next = at(text, digits.end);
        if ((next == '-' || next == '.' || next == ' ') && is_digit(at(text, digits.end + 1))) return 0;  // a longer number
    }
    int sum = -digits.value[8], any = 0;
    for (int i = 0; i < 8; ++i) {
        sum += digits.value[static_cast<std::size_t>(i)] * (9 - i);
        any |= digits.value[static_cast<std::size_t>(i)];
    }
    return any && sum % 11 == 0 ? digits.end : 0;
}

// 06-12345678, (038) 421 23 45, +31 6 12 34 56 78, 0031 (0)38 4212345.
std::size_t phone_end(std::string_view text, std::size_t from) {
    constexpr std::string_view between = " -./()";
    std::size_t i = from, wanted = 10;
    const std::string_view rest = text.substr(from);
    if (rest.starts_with("+31") || rest.starts_with("0031")) {
        i += rest[0] == '+' ? 3 : 4;
        wanted = 9;
        while (i < text.size() && between.find(text[i]) != between.npos && i - from < 8) ++i;
        if (at(text, i) == '0') ++i;
        while (i < text.size() && between.find(text[i]) != between.npos && i - from < 10) ++i;
        if (!is_digit(at(text, i)) || text[i] == '0') return 0;
    } else {
        if (at(text, i) == '(') ++i;
        if (at(text, i) != '0') return 0;
    }
    const Digits digits = digits_from(text, i, wanted, between, true);
    if (digits.count != wanted || digits.group_count > 6 || is_alnum(at(text, digits.end))) return 0;
    if (wanted == 10 &&
        (digits.value[1] == 0 || (digits.value[2] == 0 && (digits.value[1] == 8 || digits.value[1] == 9) && digits.value[3] != 8)))
        return 0;  // 0800 and 0900 are nobody's own
    return digits.end;
}

// o6-12345678: a letter in the place of the first figure.
std::size_t mistyped_phone_end(std::string_view text, std::size_t from) {
    if ((text[from] != 'o' && text[from] != 'O') || at(text, from + 1) != '6') return 0;
    constexpr std::size_t longest = 40;
    const std::size_t end = phone_end("0" + std::string(text.substr(from + 1, longest)), 0);
    return end ? from + end : 0;
}

bool is_space(std::string_view text, std::size_t i) { return at(text, i) == ' '; }

}  // namespace

std::size_t house_number_end(std::string_view text, std::size_t from) {
    std::size_t i = from;
    while (is_digit(at(text, i)) && i - from < 5) ++i;
    if (i == from || is_digit(at(text, i)) || text[from] == '0') return 0;
    if (is_letter(at(text, i)) && !is_alnum(at(text, i + 1))) ++i;
    else if (at(text, i) == '-' && is_alnum(at(text, i + 1))) {
        std::size_t k = i + 1;
        while (is_alnum(at(text, k)) && k - i < 4) ++k;
        if (!is_alnum(at(text, k))) i = k;
    }
    return is_alnum(at(text, i)) ? 0 : i;
}

namespace {

// Before a postcode: the place where its house number begins, else `from`. "Dorpsstraat 12a, 8021 AB".
std::size_t house_number_before(std::string_view text, std::size_t from) {
    std::size_t i = from;
    while (i > 0 && (text[i - 1] == ' ' || text[i - 1] == ',')) --i;
    if (i == from || i == 0) return from;
    std::size_t begin = i;
    if (is_letter(text[begin - 1])) --begin;
    while (begin > 0 && is_digit(text[begin - 1])) --begin;
    const bool number = begin < i && is_digit(text[begin]) && i - begin <= 6 && (begin == 0 || text[begin - 1] == ' ');
    const bool in_a_street = begin >= 2 && (is_letter(text[begin - 2]) || text[begin - 2] == '.');
    return number && in_a_street ? begin : from;
}

std::size_t postcode_end(std::string_view text, std::size_t from, std::size_t& begin) {
    if (text[from] == '0') return 0;
    for (std::size_t i = 0; i < 4; ++i)
        if (!is_digit(at(text, from + i))) return 0;
    std::size_t i = from + 4;
    const bool apart = is_space(text, i);
    if (apart) ++i;
    if (!is_letter(at(text, i)) || !is_letter(at(text, i + 1)) || is_alnum(at(text, i + 2)) ||
        static_cast<unsigned char>(at(text, i + 2)) >= 0x80)
        return 0;
    const bool small = text[i] >= 'a', mixed = small != (text[i + 1] >= 'a');
    const char letters[3] = {static_cast<char>(text[i] & ~0x20), static_cast<char>(text[i + 1] & ~0x20), '\0'};
    const std::string_view pair = letters;
    if (pair == "SA" || pair == "SD" || pair == "SS" || mixed || (small && apart)) return 0;
    const std::size_t after = i + 2;
    std::size_t k = after;
    if (at(text, k) == ',') ++k;
    if (is_space(text, k)) ++k;
    for (const std::string_view word : {"nr. ", "nr ", "huisnummer "})
        if (text.substr(k).starts_with(word)) k += word.size();
    const std::size_t house = k > after ? house_number_end(text, k) : 0;
    begin = house_number_before(text, from);
    if (house) return house;
    if (begin != from) return after;
    // Without a number it is seen only where nothing else is meant: not "in 2014 EK", not "1500km".
    constexpr std::string_view measures[] = {"KM", "CM", "MM", "ML", "CL", "KG", "MB", "GB", "KB", "HA", "PK", "CC", "MS", "PX", "EU"};
    const bool year = text[from] == '2' || (text[from] == '1' && text[from + 1] == '9');
    if (small || (apart && year) || std::find(std::begin(measures), std::end(measures), pair) != std::end(measures)) return 0;
    return after;
}

bool goes_in_an_address(char c) { return is_alnum(c) || c == '.' || c == '_' || c == '%' || c == '+' || c == '-'; }

}  // namespace

void find_addresses(std::string_view text, std::vector<Finding>& found) {
    for (std::size_t sign = text.find('@'); sign != text.npos; sign = text.find('@', sign + 1)) {
        std::size_t begin = sign, end = sign + 1;
        while (begin > 0 && goes_in_an_address(text[begin - 1]) && sign - begin < 64) --begin;
        while (begin < sign && !is_alnum(text[begin])) ++begin;
        while (is_alnum(at(text, end)) || at(text, end) == '.' || at(text, end) == '-') ++end;
        while (end > sign + 1 && !is_alnum(text[end - 1])) --end;
        const std::string_view domain = text.substr(sign + 1, end - sign - 1);
        const std::size_t dot = domain.rfind('.');
        const bool ends = dot != domain.npos && dot > 0 && domain.size() - dot > 2 &&
                          std::all_of(domain.begin() + static_cast<std::ptrdiff_t>(dot) + 1, domain.end(), is_letter);
        if (begin < sign && ends) found.push_back({begin, end, Personal::email, {}});
    }
}

void find_numbers(std::string_view text, std::vector<Finding>& found) {
    std::size_t free = 0;  // what lies before belongs to a finding
    const auto add = [&](std::size_t begin, std::size_t end, Personal what) {
        found.push_back({begin, end, what, {}});
        return free = end;
    };
    for (std::size_t i = 0; i < text.size();) {
        const char c = text[i];
        const bool starts = i == 0 || !(is_alnum(text[i - 1]) || static_cast<unsigned char>(text[i - 1]) >= 0x80);
        if (starts && (c == '+' || (c == '(' && at(text, i + 1) == '0'))) {
            const std::size_t end = phone_end(text, i);
            i = end ? add(i, end, Personal::phone) : i + 1;
        } else if (is_digit(c)) {
            std::size_t begin = i;
            if (!starts) {
                // Goes on with a word or a number: no beginning of anything.
            } else if (const std::size_t day = date_end(text, i, false)) {
                i = add(i, day, Personal::date);
                continue;
            } else if (const std::size_t phone = phone_end(text, i)) {
                i = add(i, phone, Personal::phone);
                continue;
            } else if (const std::size_t date = date_end(text, i, true)) {
                i = add(i, date, Personal::date);
                continue;
            } else if (const std::size_t number = bsn_end(text, i)) {
                i = add(i, number, Personal::number);
                continue;
            } else if (const std::size_t postcode = postcode_end(text, i, begin)) {
                i = add(std::max(begin, free), postcode, Personal::postcode);
                continue;
            }
            while (is_digit(at(text, i))) ++i;
        } else if (const std::size_t phone = starts ? mistyped_phone_end(text, i) : 0) {
            i = add(i, phone, Personal::phone);
        } else if (starts && is_letter(c)) {
            const std::size_t date = date_end(text, i, false);
            if (date) add(i, date, Personal::date);
            for (i = std::max(i, date); is_letter(at(text, i));) ++i;
        } else {
            ++i;
        }
    }
}

}  // namespace alp::privacy
