#include "inside.h"

#include <alp/text.h>
#include <alp/vocabulary.h>

#include <algorithm>

namespace alp {
namespace {

using namespace privacy;

const std::vector<std::string>& aliases() {
    static const std::vector<std::string> all = [] {
        std::vector<std::string> names{alias(0)};
        for (std::size_t i = 1; alias(i) != names.front(); ++i) names.push_back(alias(i));
        return names;
    }();
    return all;
}

std::string lower(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

// How aliases begin for whom is called so.
std::string_view title_of(std::string_view name) {
    const std::string first = lower(name.substr(0, name.find_first_of(" .")));
    for (const char* word : {"mevrouw", "mevr", "mw", "mvr", "juffrouw", "mrs", "ms", "miss"})
        if (first == word) return "mevrouw ";
    for (const char* word : {"meneer", "dhr", "heer", "de", "mr"})
        if (first == word) return "meneer ";
    for (const char* word : {"familie", "fam", "gezin"})
        if (first == word) return "familie ";
    return {};
}

std::string last_word(std::string_view name) { return lower(name.substr(name.find_last_of(' ') + 1)); }

// mevrouw Linde, Mw. Linde, mevrouw linde.
bool is_alias(std::string_view name) {
    const std::string_view title = title_of(name);
    if (title.empty()) return false;
    return std::any_of(aliases().begin(), aliases().end(),
                       [&](const std::string& one) { return one.starts_with(title) && last_word(one) == last_word(name); });
}

// The same last name gets the same alias in every text, as long as nobody else bears it in this one.
void give_aliases(std::string_view text, std::vector<Finding>& names) {
    std::vector<std::pair<std::string, std::size_t>> given;  // last name, alias
    for (Finding& name : names) {
        const std::string_view words = text.substr(name.begin, name.end - name.begin);
        const std::string_view title = title_of(words);
        const std::string who = std::string(title) + last_word(words);
        const auto before = std::find_if(given.begin(), given.end(), [&](const auto& one) { return one.first == who; });
        if (before != given.end()) {
            name.alias = aliases()[before->second];
            continue;
        }
        const auto fits = [&](const std::string& one) { return title.empty() ? !one.starts_with("familie ") : one.starts_with(title); };
        const auto taken = [&](std::size_t i) {
            return text.find(aliases()[i]) != text.npos ||
                   std::any_of(given.begin(), given.end(), [&](const auto& one) { return one.second == i; });
        };
        std::size_t seed = 14695981039346656037u;
        for (const char c : last_word(words)) seed = (seed ^ static_cast<unsigned char>(c)) * 1099511628211u;
        std::optional<std::size_t> chosen;
        for (std::size_t i = 0; i < aliases().size(); ++i) {
            const std::size_t candidate = (seed % aliases().size() + i) % aliases().size();
            if (!fits(aliases()[candidate])) continue;
            if (!chosen) chosen = candidate;  // when all are taken
            if (taken(candidate)) continue;
            chosen = candidate;
            break;
        }
        if (!chosen) continue;
        given.emplace_back(who, *chosen);
        name.alias = aliases()[*chosen];
    }
}

}  // namespace

std::vector<Finding> find_personal(std::string_view text) {
    std::vector<Finding> found, names;
    find_addresses(text, found);
    find_numbers(text, found);
    find_names(text, names);
    std::erase_if(names, [&](const Finding& name) { return is_alias(text.substr(name.begin, name.end - name.begin)); });
    give_aliases(text, names);
    // Where two lie over each other the first one found counts: an address holds a name, and not the other way round.
    found.insert(found.end(), names.begin(), names.end());
    std::stable_sort(found.begin(), found.end(), [](const Finding& a, const Finding& b) { return a.begin < b.begin; });
    for (std::size_t i = 1; i < found.size();) {
        if (found[i].begin >= found[i - 1].end) ++i;
        else found.erase(found.begin() + static_cast<std::ptrdiff_t>(found[i - 1].what <= found[i].what ? i : i - 1));
        if (i == 0) i = 1;
    }
    return found;
}

std::string instead_of(const Finding& finding) {
    switch (finding.what) {
        case Personal::number: return tr("[citizen service number left out]");
        case Personal::postcode: return tr("[address left out]");
        case Personal::email: return tr("[e-mail address left out]");
        case Personal::phone: return tr("[phone number left out]");
        case Personal::date: return tr("[date left out]");
        case Personal::name: break;
    }
    return finding.alias;
}

std::string word_for(Personal what) {
    switch (what) {
        case Personal::number: return tr("a citizen service number (BSN)");
        case Personal::postcode: return tr("an address");
        case Personal::email: return tr("an e-mail address");
        case Personal::phone: return tr("a phone number");
        case Personal::date: return tr("a full date");
        case Personal::name: break;
    }
    return tr("a name");
}

Date kept_until(Date told, int months) {
    const std::chrono::year_month_day day(told);
    const auto month = day.year() / day.month() + std::chrono::months(std::clamp(months, 1, 12));
    return std::min(Date(month / day.day()), Date(month / std::chrono::last));
}

}  // namespace alp
