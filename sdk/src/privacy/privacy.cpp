#include "inside.h"
#include "reading.h"

#include <alp/host/plain.h>
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

// The words of a name that tell who it is: without titles and small words between.
std::vector<std::string> telling_words(std::string_view name) {
    std::vector<std::string> words;
    const std::string small = plain(name);
    for (std::size_t at = 0; at < small.size();) {
        const std::size_t end = std::min(small.find_first_of(" .-", at), small.size());
        const std::string word = small.substr(at, end - at);
        if (word.size() > 1 && title_of(word).empty() && !is_between(word) && !is_relative(word) && !is_person(word)) words.push_back(word);
        at = end + 1;
    }
    return words;
}

// mevrouw Linde, Mw. Linde, mevrouw linde; also with what stands behind it, "mevrouw Linde Eek": there a name was replaced already.
bool is_alias(std::string_view name) {
    const std::string_view title = title_of(name);
    if (title.empty()) return false;
    const std::vector<std::string> words = telling_words(name);
    return std::any_of(aliases().begin(), aliases().end(), [&](const std::string& one) {
        const std::string last = last_word(one);
        return one.starts_with(title) && (last == last_word(name) || (!words.empty() && last == words.front()));
    });
}

// "mevrouw", "dhr.", "de heer" in front of it. A bare "De Vries" has none.
bool has_title(std::string_view name) {
    const std::string small = lower(name);
    return !title_of(name).empty() && (!small.starts_with("de ") || small.starts_with("de heer "));
}

// One of the team: every word of it is in one of their names. Those of a team call each other by their names, without a title: "mevrouw Jansen" is
// a resident, also where a member is called Jansen.
bool is_known(std::string_view name, const std::vector<std::vector<std::string>>& known) {
    if (has_title(name)) return false;
    const std::vector<std::string> words = telling_words(name);
    return !words.empty() && std::any_of(known.begin(), known.end(), [&](const std::vector<std::string>& theirs) {
        return std::all_of(words.begin(), words.end(),
                           [&](const std::string& word) { return std::find(theirs.begin(), theirs.end(), word) != theirs.end(); });
    });
}

// The same last name gets the same alias in every text, as long as nobody else bears it in this one. The first that may be the resident of
// the case gets the alias of that one.
void give_aliases(std::string_view text, std::string_view of_the_case, std::vector<Finding>& names) {
    std::vector<std::pair<std::string, std::size_t>> given;  // last name, alias
    std::optional<std::size_t> resident;
    for (std::size_t i = 0; i < aliases().size(); ++i)
        if (aliases()[i] == of_the_case) resident = i;
    for (Finding& name : names) {
        if (!name.alias.empty()) continue;  // "dochter"
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
        if (resident && fits(aliases()[*resident])) {
            given.emplace_back(who, *resident);
            name.alias = of_the_case;
            resident.reset();
            continue;
        }
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

std::vector<Finding> find_personal(std::string_view text) { return find_personal(text, {}); }

std::vector<Finding> find_personal(std::string_view written, const Surroundings& where) {
    const Reading reading(written);
    const std::string_view text = reading.text();
    std::vector<Finding> found, names;
    find_addresses(text, found);
    find_numbers(text, found);
    find_names(text, where.of_a_case, names);
    std::vector<std::vector<std::string>> known;
    for (const std::string& name : where.known) known.push_back(telling_words(name));
    std::erase_if(names, [&](const Finding& name) {
        const std::string_view words = text.substr(name.begin, name.end - name.begin);
        return name.what == Personal::name && (is_alias(words) || is_known(words, known));
    });
    // Streets are addresses, and go with the postcode behind them.
    std::stable_partition(names.begin(), names.end(), [](const Finding& one) { return one.what == Personal::name; });
    const auto streets = std::find_if(names.begin(), names.end(), [](const Finding& one) { return one.what != Personal::name; });
    found.insert(found.end(), streets, names.end());
    names.erase(streets, names.end());
    give_aliases(text, where.alias, names);
    // Where two lie over each other the first one found counts: an address holds a name, and not the other way round.
    found.insert(found.end(), names.begin(), names.end());
    std::stable_sort(found.begin(), found.end(), [](const Finding& a, const Finding& b) { return a.begin < b.begin; });
    for (std::size_t i = 1; i < found.size();) {
        Finding &before = found[i - 1], &after = found[i];
        if (before.what == Personal::postcode && after.what == Personal::postcode && after.begin <= before.end) {
            before.end = std::max(before.end, after.end);
            found.erase(found.begin() + static_cast<std::ptrdiff_t>(i));
        } else if (after.begin >= before.end) {
            ++i;
        } else {
            found.erase(found.begin() + static_cast<std::ptrdiff_t>(before.what <= after.what ? i : i - 1));
        }
        if (i == 0) i = 1;
    }
    for (Finding& one : found) one.begin = reading.begin(one.begin), one.end = reading.end(one.end);
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
