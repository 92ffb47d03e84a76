#include "workspace/plugin_installer.h"

#include "files/folders.h"
#include "files/whole_file.h"
#include "plugins/file_check.h"
#include "workspace/error_words.h"

#include <alp/text.h>

#include <algorithm>
#include <cstdlib>

namespace alp::workspace {

namespace fs = std::filesystem;

namespace {

// The catalogues of a plugin beside `folder`: language, file.
std::vector<std::pair<std::string, fs::path>> catalogues_of(const fs::path& plugin) {
    std::vector<std::pair<std::string, fs::path>> found;
    std::error_code none;
    for (const fs::path& locale : {plugin.parent_path() / "locale", plugin.parent_path() / "../share/locale"})
        for (const fs::directory_entry& language : fs::directory_iterator(locale, none)) {
            const fs::path file = language.path() / "LC_MESSAGES" / (plugin.stem().string() + ".mo");
            if (fs::is_regular_file(file, none)) found.emplace_back(language.path().filename().string(), file);
        }
    return found;
}

void copy_whole(const fs::path& from, const fs::path& to) {
    files::make_private_folder(to.parent_path());
    files::copy_whole(from, to, {.mode = 0755});
}

PluginOffer described(const fs::path& file) {
    PluginOffer offer;
    offer.file = file;
    offer.name = file.filename().string();
    const plugins::PluginLabels labels = plugins::check_file(file).labels;  // of a file that is refused the validation says why
    if (!labels.name.empty()) offer.name = labels.name;
    offer.id = labels.id, offer.version = labels.version, offer.summary = labels.summary;
    return offer;
}

// As typed or pasted: with quotes, as a file manager gives it, or from the user's home on.
fs::path path_of(std::string text) {
    if (text.starts_with("file://")) text.erase(0, 7);
    if (text.size() > 1 && (text.front() == '"' || text.front() == '\'') && text.back() == text.front())
        text = text.substr(1, text.size() - 2);
    if (const fs::path home = files::home_folder(); !home.empty() && (text == "~" || text.starts_with("~/")))
        text.replace(0, 1, home.string());
    return fs::absolute(text).lexically_normal();
}

// An instrument that stands elsewhere goes before one in the user's folder: the new one would not be loaded, or pass for the other.
plugins::CheckLine taken_by(const PluginOffer& offer, const plugins::Entry& there) {
    const std::string place = there.file.empty() ? tr("the program itself") : there.file.string();
    return {"taken",
            tr("has an id that no other instrument has"),
            plugins::Outcome::failed,
            {filled(tr("The id of “{0}”, {1}, is that of “{2}”, which is loaded from {3}. Give it an id of its own."), offer.name, offer.id,
                    there.name, place)}};
}

}  // namespace

PluginInstaller::PluginInstaller(const plugins::Options& options, plugins::Catalogue& catalogue, OpenStore& store, Meetings& meetings,
                                 Jobs& jobs, Notifications& notifications)
    : options_(options), catalogue_(catalogue), store_(store), meetings_(meetings), jobs_(jobs), notifications_(notifications) {}

void PluginInstaller::offer(const fs::path& asked) {
    const fs::path file = path_of(asked.string());
    if (options_.own.empty()) return notifications_.say(tr("There is no folder of your own to install in."));
    if (!fs::is_regular_file(file)) return notifications_.say(filled(tr("There is no file {}."), file.string()));
    offer_.reset();
    auto offer = std::make_shared<PluginOffer>(described(file));
    const auto wish = std::make_shared<plugins::ValidationWish>();
    wish->program = options_.validator;
    wish->file = file;
    wish->language = language();
    wish->which = "quick";
    jobs_.start(
        filled(tr("Looking {} over"), offer->name),
        [offer, wish](Job& job) {
            int told = 0;
            wish->stopped = [&] { return job.cancelled(); };  // also while a check hangs
            wish->told = [&](const plugins::CheckLine&) { job.progress(std::min(0.95, ++told / 16.0)); };
            offer->validation = plugins::validate(*wish);
            if (!offer->validation.outline.empty()) offer->outline = outline_from_json(Json::parse(offer->validation.outline));
        },
        [this, offer](const std::string& trouble) {
            if (!trouble.empty()) return notifications_.say(trouble);
            const auto& there = catalogue_.entries();
            offer->replaces = std::ranges::any_of(
                there, [&](const plugins::Entry& entry) { return !offer->id.empty() && entry.id == offer->id && is_own(entry); });
            if (const plugins::Entry* loaded = catalogue_.find(offer->id); loaded && !is_own(*loaded))
                offer->validation.lines.push_back(taken_by(*offer, *loaded));
            offer_ = *offer;
        });
}

void PluginInstaller::install() {
    if (!offer_ || !offer_->may_install()) return;
    const PluginOffer offer = *std::exchange(offer_, std::nullopt);
    const fs::path& own = options_.own;
    for (const plugins::Entry& entry : catalogue_.entries())
        if (is_own(entry) && entry.standing == plugins::Standing::loaded && entry.id != offer.id &&
            entry.file.filename() == offer.file.filename())
            return notifications_.say(filled(tr("It was not installed: “{0}” stands in a file called {1} already. Remove that one first."),
                                             entry.name, entry.file.filename().string()));
    try {
        // The one it takes the place of goes first, also when its file has another name.
        for (const plugins::Entry& entry : std::vector(catalogue_.entries()))
            if (entry.id == offer.id && is_own(entry) && entry.file.filename() != offer.file.filename()) fs::remove(entry.file);
        for (const auto& [language, file] : catalogues_of(offer.file))
            copy_whole(file, own / "locale" / language / "LC_MESSAGES" / file.filename());
        copy_whole(offer.file, own / offer.file.filename());
    } catch (const std::exception& error) {
        return notifications_.say(filled(tr("It was not installed: {}"), sentence_of(error)));
    }
    set_language(language());  // its catalogues are read anew
    read_catalogue_again();
    const plugins::Entry* entry = catalogue_.find(offer.id);
    if (entry && is_own(*entry)) notifications_.say(filled(tr("“{}” is installed."), entry->name));
    else notifications_.say(tr("It was copied, but not loaded. Below stands why."));
}

void PluginInstaller::read_catalogue_again() {
    store_.records().flush();
    catalogue_.look_again();
    if (Meeting* meeting = meetings_.current()) meeting->restart(catalogue_);
}

void PluginInstaller::look_again() {
    catalogue_.look_again();
    if (Meeting* meeting = meetings_.current(); meeting && !meeting->trouble().empty()) meeting->restart(catalogue_);
    notifications_.say(tr("The folders were looked through again."));
}

bool PluginInstaller::is_own(const plugins::Entry& entry) const {
    std::error_code none;
    return !options_.own.empty() && fs::equivalent(entry.file.parent_path(), options_.own, none);
}

void PluginInstaller::remove(const fs::path& file) {
    const auto& all = catalogue_.entries();
    const auto entry = std::ranges::find(all, file, &plugins::Entry::file);
    if (entry == all.end() || !is_own(*entry)) return;
    const std::string name = entry->name.empty() ? file.filename().string() : entry->name;
    try {
        for (const auto& [language, mo] : catalogues_of(file)) fs::remove(mo);
        fs::remove(fs::path(file));
    } catch (const std::exception& error) {
        return notifications_.say(filled(tr("It was not removed: {}"), sentence_of(error)));
    }
    read_catalogue_again();
    notifications_.say(filled(tr("“{}” is removed. Meetings held with it can still be read."), name));
}

}  // namespace alp::workspace
