// Translation: gettext catalogues read by Boost.Locale's message facet, without its ICU backend and without the system's locales.
#include "message_file.h"

#include <alp/host/stored_words.h>
#include <alp/text.h>

#include <fmt/format.h>
#include <boost/locale/gnu_gettext.hpp>

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <locale>
#include <mutex>
#include <stdexcept>
#include <unordered_map>
#include <unordered_set>

namespace alp {
namespace {

using Facet = boost::locale::message_format<char>;
const std::string languages[] = {"nl", "en"};
std::atomic<std::size_t> chosen = 0;  // of languages

struct Catalogues {
    std::vector<std::string> folders;
    std::unordered_map<std::string, std::locale> messages;  // "nl:domain"
    // What tr() asks every frame, by content: the address of a literal may be another plugin's after an unload.
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    using Found = std::unordered_map<std::string, const char*, Hash, std::equal_to<>>;
    std::unordered_map<std::string, Found, Hash, std::equal_to<>> seen;  // by domain
    std::unordered_map<std::string, std::string> here;  // texts of another language, in that of the screen; read when first asked
    bool here_read = false;
    // Every text that was ever handed out, once. Never emptied: a caller may hold one over a change of language or a plugin's unloading.
    std::unordered_set<std::string, Hash, std::equal_to<>> texts;
    const char* keep(const char* text) {
        const auto there = texts.find(std::string_view(text));
        return (there != texts.end() ? there : texts.emplace(text).first)->c_str();
    }
};

std::mutex mutex;  // any thread may ask for a text, a job that makes a report for one

Catalogues& catalogues() {
    static Catalogues all;
    return all;
}

// The first of the folders that has one: a plugin's own catalogue never takes the place of the program's. A damaged one is passed over.
std::locale read_catalogue(boost::locale::gnu_gettext::messages_info info, const std::vector<std::string>& folders) {
    using boost::locale::gnu_gettext::create_messages_facet;
    for (const std::string& folder : folders) {
        std::error_code none;
        const auto file = std::filesystem::path(folder) / info.language / "LC_MESSAGES" / (info.domains.front().name + ".mo");
        if (!std::filesystem::is_regular_file(file, none)) continue;
        info.paths.assign({folder});
        try {
            return std::locale(std::locale::classic(), create_messages_facet<char>(info));
        } catch (const std::exception&) {
        }
    }
    info.paths.clear();
    return std::locale(std::locale::classic(), create_messages_facet<char>(info));
}

const Facet& facet(const std::string& language, const char* domain) {
    Catalogues& all = catalogues();
    const auto [slot, fresh] = all.messages.try_emplace(language + ":" + domain);
    if (fresh) {
        boost::locale::gnu_gettext::messages_info info;
        info.language = language;
        info.encoding = "UTF-8";
        info.domains.emplace_back(domain);
        slot->second = read_catalogue(std::move(info), all.folders);
    }
    return std::use_facet<Facet>(slot->second);
}

const char* look_up(const std::string& language, const char* domain, const char* english) {
    const char* found = facet(language, domain).get(0, nullptr, english);
    return found ? found : english;
}

}  // namespace

const std::string& language() { return languages[chosen]; }

void set_language(std::string_view code) {
    const auto known = std::find(std::begin(languages), std::end(languages), code);
    if (known == std::end(languages)) throw std::invalid_argument(filled("no language {}", code));
    const std::lock_guard lock(mutex);
    chosen = static_cast<std::size_t>(known - std::begin(languages));
    catalogues().messages.clear();  // read again when next asked: they may have been built anew
    catalogues().seen.clear();
    catalogues().here.clear();
    catalogues().here_read = false;
}

void add_catalogue_folder(const std::string& folder) {
    const std::lock_guard lock(mutex);
    Catalogues& all = catalogues();
    if (std::find(all.folders.begin(), all.folders.end(), folder) != all.folders.end()) return;
    all.folders.push_back(folder);
    all.messages.clear();
    all.seen.clear();
    all.here.clear();
    all.here_read = false;
}

const char* translate(const char* domain, const char* english) {
    const std::lock_guard lock(mutex);
    Catalogues& all = catalogues();
    auto domain_place = all.seen.find(std::string_view(domain));
    if (domain_place == all.seen.end()) domain_place = all.seen.try_emplace(domain).first;
    auto& found = domain_place->second;
    if (const auto place = found.find(std::string_view(english)); place != found.end()) return place->second;
    return found.try_emplace(english, all.keep(look_up(language(), domain, english))).first->second;
}

const char* translate_plural(const char* domain, const char* one, const char* many, long count) {
    const std::lock_guard lock(mutex);
    const char* found = facet(language(), domain).get(0, nullptr, one, static_cast<int>(count));
    return catalogues().keep(found ? found : count == 1 ? one : many);
}

namespace {
// English is the source; each other language is a folder of catalogues.
void read_words_of_elsewhere(Catalogues& all) {
    all.here_read = true;
    for (const std::string& folder : all.folders)
        for (const std::string& code : languages) {
            std::error_code none;
            for (const auto& file : std::filesystem::directory_iterator(std::filesystem::path(folder) / code / "LC_MESSAGES", none)) {
                if (file.path().extension() != ".mo") continue;
                for (auto& [source, translation] : messages_in(file.path())) {
                    if (code == language()) all.here.try_emplace(std::move(source), std::move(translation));
                    else if (language() == "en") all.here.try_emplace(std::move(translation), std::move(source));
                }
            }
        }
}
}  // namespace

std::string in_present_language(std::string_view stored) {
    const std::lock_guard lock(mutex);
    Catalogues& all = catalogues();
    if (!all.here_read) read_words_of_elsewhere(all);
    const auto found = all.here.find(std::string(stored));
    return found == all.here.end() ? std::string(stored) : found->second;
}

Text translate_all(const char* domain, const char* english) {
    const std::lock_guard lock(mutex);
    Text text;
    for (const std::string& code : languages) text.by_language[code] = look_up(code, domain, english);
    return text;
}

const std::string& Text::shown() const {
    static const std::string none;
    if (const auto here = by_language.find(language()); here != by_language.end()) return here->second;
    if (const auto english = by_language.find("en"); english != by_language.end()) return english->second;
    return by_language.empty() ? none : by_language.begin()->second;
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
    std::string all;
    for (const std::string& part : parts) {
        if (part.empty()) continue;
        if (!all.empty()) all += between;
        all += part;
    }
    return all;
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view space = " \t\n";
    const std::size_t from = text.find_first_not_of(space);
    return from == text.npos ? std::string_view() : text.substr(from, text.find_last_not_of(space) + 1 - from);
}

bool only_space(std::string_view text) { return trimmed(text).empty(); }

std::string fill_in(std::string_view pattern, fmt::format_args arguments) {
    try {
        return fmt::vformat(pattern, arguments);
    } catch (const fmt::format_error&) {
        return std::string(pattern);
    }
}

}  // namespace alp
