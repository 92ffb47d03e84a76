#include "plugins/catalogue_impl.h"

#include "files/log.h"
#include "plugins/instance.h"
#include "plugins/refused.h"
#include "plugins/trial.h"

#include <boost/dll/runtime_symbol_info.hpp>

#include <algorithm>
#include <cmath>

namespace alp::plugins {

namespace {

// By which trial results are known to be of this program: another SDK library or program tries everything again.
std::string fingerprint(const fs::path& program) {
    std::string print;
    std::error_code error;
    const fs::path sdk = boost::dll::symbol_location_ptr(reinterpret_cast<const void*>(&ImGui::GetCurrentContext), error);
    for (const fs::path& file : {program, sdk}) {
        const FileStamp stamp = stamp_of(file);
        print += std::to_string(stamp.size) + ' ' + std::to_string(stamp.time) + ' ';
    }
    return print;
}

void set_labels(Entry& entry, const PluginLabels& labels) {
    entry.id = labels.id;
    entry.name = labels.name;
    entry.version = labels.version;
    entry.summary = labels.summary;
}

}  // namespace

Catalogue::Impl::Impl(Options given)
    : options(std::move(given)),
      sentinel(std::make_shared<CrashSentinel>(options.state)),
      history(options.state, fingerprint(options.trial_program)) {
    for (const auto& crash : sentinel->crashes()) {
        files::log_warning("an earlier run ended inside {}", crash.file.filename().string());
        history.remember(crash.file, crash.stamp, {RunEnd::ended, 0});
    }
    look();
}

std::vector<fs::path> Catalogue::Impl::files() const {
    std::vector<fs::path> found;
    for (const fs::path& folder : options.folders) {
        std::vector<fs::path> here;
        std::error_code error;
        for (fs::directory_iterator file(folder, error), end; !error && file != end; file.increment(error))
            if (file->path().extension() == ".so") here.push_back(fs::absolute(file->path()).lexically_normal());
        std::ranges::sort(here);
        for (fs::path& file : here)
            if (std::ranges::find(found, file) == found.end()) found.push_back(std::move(file));
    }
    return found;
}

Catalogue::Impl::Candidate Catalogue::Impl::examine(const fs::path& file) const {
    Candidate found;
    Entry& entry = found.entry;
    entry.file = file;
    found.check = check_file(file);
    set_labels(entry, found.check.labels);
    entry.why = found.check.why;
    if (!entry.why.empty()) return found;
    const auto last_run = history.last_run(file, found.check.stamp);
    if (last_run && last_run->end != RunEnd::passed) {
        entry.why = trial_sentence(*last_run, entry.name);
        if (last_run->end == RunEnd::ended) entry.standing = Standing::quarantined;
    } else if (options.safe && !wished.contains(file)) {
        entry.why = tr("Not loaded, because the program was started safely, without instruments.");
    }
    found.to_load = entry.why.empty();
    return found;
}

void Catalogue::Impl::try_unknown(std::vector<Candidate>& candidates) {
    if (options.trial_program.empty()) return;
    std::vector<Candidate*> unknown;
    std::vector<fs::path> files;
    for (Candidate& candidate : candidates)
        if (candidate.to_load && !history.last_run(candidate.entry.file, candidate.check.stamp)) {
            unknown.push_back(&candidate);
            files.push_back(candidate.entry.file);
        }
    const std::vector<LastRun> last_runs = try_out(options.trial_program, files);
    for (std::size_t i = 0; i < unknown.size(); ++i) {
        Candidate& candidate = *unknown[i];
        history.remember(candidate.entry.file, candidate.check.stamp, last_runs[i]);
        candidate.entry.why = trial_sentence(last_runs[i], candidate.entry.name);
        candidate.to_load = candidate.entry.why.empty();
    }
}

void Catalogue::Impl::load(Candidate& candidate) {
    Entry& entry = candidate.entry;
    try {
        const auto library =
            Library::load(entry.file, candidate.check, sentinel, options.state.empty() ? fs::path() : options.state / "copies");
        entry.outline = ask_outline(library);
        set_labels(entry, library->labels());
        entry.library = library;
        entry.why = library->remark();
        entry.standing = Standing::loaded;
    } catch (const Refused& refused) {
        entry.why = refused.what();
    }
}

// A rebuilt file that will not do is no reason to take away what works.
void Catalogue::Impl::keep_the_loaded_one(Candidate& candidate) {
    const Entry* before = by_file(candidate.entry.file);
    if (candidate.entry.standing != Standing::refused || !before || before->standing != Standing::loaded || options.safe) return;
    const std::string why = candidate.entry.why;
    candidate.entry = *before;
    candidate.entry.why = filled(tr("The rebuilt file was not loaded, the one before it still is. {0}"), why);
}

void Catalogue::Impl::refuse_duplicates(Candidate& candidate, const std::vector<Entry>& earlier) const {
    Entry& entry = candidate.entry;
    const auto same = std::ranges::find_if(
        earlier, [&](const Entry& other) { return other.standing == Standing::loaded && !entry.id.empty() && other.id == entry.id; });
    if (same == earlier.end()) return;
    entry.standing = Standing::refused;
    entry.library = nullptr;
    entry.why = filled(tr("Its id “{0}” is already that of {1}, which is loaded. Remove one of the two."), entry.id, same->file.string());
    candidate.to_load = false;
}

void Catalogue::Impl::look() {
    for (const fs::path& folder : options.folders) add_catalogues_beside(folder);
    std::vector<Candidate> candidates;
    for (const fs::path& file : files()) {
        const Entry* before = by_file(file);
        Candidate candidate;
        if (before && before->standing == Standing::loaded && seen[file.string()] == stamp_of(file)) {
            candidate.entry = *before;
            candidate.check.stamp = seen[file.string()];
        } else {
            candidate = examine(file);
        }
        candidates.push_back(std::move(candidate));
    }
    try_unknown(candidates);
    std::vector<Entry> fresh;
    std::map<std::string, FileStamp> now_seen;
    for (Candidate& candidate : candidates) {
        refuse_duplicates(candidate, fresh);
        if (candidate.to_load) load(candidate);
        keep_the_loaded_one(candidate);
        refuse_duplicates(candidate, fresh);  // its id is only certain now
        now_seen[candidate.entry.file.string()] = candidate.check.stamp;
        fresh.push_back(std::move(candidate.entry));
    }
    log_news(fresh);
    std::stable_partition(fresh.begin(), fresh.end(), [](const Entry& entry) { return entry.standing == Standing::loaded; });
    entries = std::move(fresh);
    seen = std::move(now_seen);
    std::map<std::string, std::shared_ptr<Slot>, std::less<>> now_loaded;
    for (const Entry& entry : entries) {
        if (entry.standing != Standing::loaded) continue;
        auto& slot = now_loaded[entry.id];
        slot = slots.contains(entry.id) ? slots[entry.id] : std::make_shared<Slot>();
        slot->library = entry.library;
    }
    slots = std::move(now_loaded);
}

// For the log: of a file its name only. The folder may be named after somebody, as the home folder is.
std::string Catalogue::Impl::without_folders(std::string text) const {
    for (const fs::path& folder : options.folders) {
        const std::string begin = fs::absolute(folder / "").lexically_normal().string();
        for (auto at = text.find(begin); at != text.npos; at = text.find(begin, at)) text.erase(at, begin.size());
    }
    return text;
}

// What was loaded or refused, where that differs from the last time.
void Catalogue::Impl::log_news(const std::vector<Entry>& fresh) {
    for (const Entry& entry : fresh) {
        const Entry* before = by_file(entry.file);
        const bool loaded = entry.standing == Standing::loaded;
        if (before && before->standing == entry.standing && before->library == entry.library && before->why == entry.why) continue;
        const std::string file = entry.file.filename().string();
        const char* const whose = entry.file.parent_path() == options.own ? " of the user's own" : "";
        if (loaded && entry.why.empty()) files::log_info("loaded {} {} from {}{}", entry.id, entry.version, file, whose);
        else files::log_warning("{} {}{}: {}", loaded ? "loaded" : "refused", file, whose, without_folders(entry.why));
    }
}

Entry* Catalogue::Impl::by_file(const fs::path& file) {
    const auto found = std::ranges::find(entries, file, &Entry::file);
    return found == entries.end() ? nullptr : &*found;
}

Catalogue::Catalogue(Options options) : impl_(std::make_unique<Impl>(std::move(options))) {}
Catalogue::~Catalogue() = default;

const std::vector<Entry>& Catalogue::entries() const {
    for (Entry& entry : impl_->entries) {
        if (entry.standing != Standing::loaded || !entry.why.empty()) continue;
        const double slowest = impl_->slots.at(entry.id)->slowest_frame_ms;
        if (slowest > slow_frame_ms)
            entry.why = filled(tr("Once took {0} seconds to draw a page, in which the program could do nothing else."),
                               std::lround(slowest / 1000));
    }
    return impl_->entries;
}

const Entry* Catalogue::find(std::string_view id) const {
    const auto found = std::ranges::find_if(entries(), [&](const Entry& e) { return e.standing == Standing::loaded && e.id == id; });
    if (found != impl_->entries.end()) return &*found;
    const auto own = std::ranges::find(impl_->own, id, &Entry::id);
    return own == impl_->own.end() ? nullptr : &*own;
}

void Catalogue::add_own(Entry entry) {
    entry.standing = Standing::loaded;
    impl_->own.push_back(std::move(entry));
}

std::unique_ptr<Instance> Catalogue::open(std::string_view id) {
    const auto slot = impl_->slots.find(id);
    if (slot == impl_->slots.end()) return nullptr;
    return std::unique_ptr<Instance>(new Instance(std::make_unique<Instance::Impl>(slot->second)));
}

void Catalogue::look_again() { impl_->look(); }

// A file that is gone may be on its way back: a linker removes what it writes anew.
bool Catalogue::changed_on_disk() const {
    return std::ranges::any_of(impl_->seen, [](const auto& file) {
        const FileStamp now = stamp_of(file.first);
        return now != FileStamp{} && now != file.second;
    });
}

void Catalogue::try_again(const fs::path& file) {
    const fs::path full = fs::absolute(file).lexically_normal();
    impl_->history.forget(full);
    impl_->wished.insert(full);
    impl_->look();
}

void Catalogue::remember_crash(std::string_view id) {
    const auto entry = std::ranges::find(impl_->entries, id, &Entry::id);
    if (entry == impl_->entries.end()) return;
    impl_->history.remember(entry->file, impl_->seen[entry->file.string()], {RunEnd::ended, 0});
    entry->standing = Standing::quarantined;  // so that it is looked at anew
    impl_->look();
}

}  // namespace alp::plugins
