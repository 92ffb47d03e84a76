#include "workspace/backups.h"

#include "workspace/error_words.h"
#include "workspace/store_words.h"

#include <alp/text.h>

namespace alp::workspace {

namespace fs = std::filesystem;

Backups::Backups(OpenStore& store, StoreRecovery& recovery, Preferences& preferences, Documents& documents, Jobs& jobs, const Clock& clock,
                 Notifications& notifications)
    : store_(store),
      recovery_(recovery),
      preferences_(preferences),
      documents_(documents),
      jobs_(jobs),
      clock_(clock),
      notifications_(notifications) {}

bool Backups::changed_since_newest() const {
    const auto last = store_.save_state().last;
    return last && (!newest_ || *newest_ < *last);
}

void Backups::begin_frame() {
    if (!store_.writer() || !store_.team()) return;
    if (!first_asked_) return first_of_this_run();
    if (const std::uint64_t added = store_.writer()->additions(); added != additions_) {
        additions_ = added;
        if (added > 0) return make(Tell::trouble_only);  // the writer has them not in memory, should the file be damaged
    }
    if (newest_ && *newest_ > clock_.now()) newest_ = Time{};  // the clock was put back
    const bool just_made = newest_ && clock_.now() - *newest_ < std::chrono::minutes(1);
    if (store_.writer()->wants_backup() && !just_made) return make(Tell::trouble_only);  // it keeps no more in memory
    const int minutes = preferences_.settings().backup_minutes;
    if (minutes <= 0 || !newest_ || clock_.now() - *newest_ < std::chrono::minutes(minutes)) return;
    if (changed_since_newest()) make(Tell::trouble_only);
    else newest_ = clock_.now();  // nothing new: ask again after the next stretch
}

// A day begins with a backup of what the day before left.
void Backups::first_of_this_run() {
    first_asked_ = true;
    // One of a day when the clock was ahead would be the newest for as long as that lasts.
    for (const store::Backup& backup : store::backups(store_.file()))
        if (!newest_ && backup.made <= clock_.now()) newest_ = backup.made;
    const auto& report = store_.reader().report();
    const bool fresh = newest_ && local_date(*newest_) == clock_.today();
    const bool changed = report.last_change && (!newest_ || *report.last_change > *newest_);
    if (!fresh && changed) make(Tell::trouble_only);
    if (!newest_) newest_ = clock_.now();
}

std::optional<Time> Backups::next_at() const {
    const int minutes = preferences_.settings().backup_minutes;
    if (minutes <= 0 || !store_.writer()) return std::nullopt;
    return newest_.value_or(clock_.now()) + std::chrono::minutes(minutes);
}

void Backups::make(Tell tell) {
    if (!store_.open()) return;
    store_.records().flush();
    newest_ = clock_.now();
    jobs_.start(
        tr("Making a backup"),
        [file = store_.file(), writer = store_.writer()](Job&) {
            if (writer) writer->wait(std::chrono::seconds(2));
            const std::uint64_t on_disk = writer ? writer->on_disk() : 0;
            store::Store::open(file, store::Mode::read)->back_up();
            if (writer) writer->is_in_backup(on_disk);
        },
        [this, tell](const std::string& trouble) {
            if (!trouble.empty()) return notifications_.say(filled(tr("The backup did not succeed: {}"), trouble));
            if (tell == Tell::all)
                notifications_.say(tr("The backup is made and checked."), tr("Open folder"),
                                   [this] { documents_.open_folder(store::backup_folder(store_.file())); });
        });
}

void Backups::make_last() {
    if (!store_.writer() || !store_.wait_for_disk(std::chrono::seconds(1))) return;
    if (changed_since_newest()) make(Tell::trouble_only);
    jobs_.wait();
}

void Backups::list() {
    std::error_code none;  // no folder yet: no backup yet
    const auto changed = fs::last_write_time(store::backup_folder(store_.file()), none);
    if (listed_ && clock_.now() - *listed_ <= std::chrono::seconds(5) && clock_.now() >= *listed_ && changed == folder_changed_) return;
    kept_ = store::backups(store_.file());
    set_aside_ = store::set_aside(store_.file());
    listed_ = clock_.now();
    folder_changed_ = changed;
}

const std::vector<store::Backup>& Backups::kept() { return list(), kept_; }
const std::vector<store::Copy>& Backups::set_aside() { return list(), set_aside_; }

const store::Backup* Backups::newest_kept() {
    const auto& all = kept();
    return all.empty() ? nullptr : &all.front();
}

void Backups::remove(const store::Copy& copy) {
    const std::string name = copy.file.filename().string();
    notifications_.say(store::remove_copy(copy) ? filled(tr("{} is removed."), name) : filled(tr("{} cannot be removed."), name));
    listed_.reset();
}

void Backups::look_at(const fs::path& copy, std::function<void(const store::Replacement&)> then) {
    auto found = std::make_shared<store::Replacement>();
    jobs_.start(
        tr("Looking at the copy"),
        [copy, found, file = store_.file(), writer = store_.writer()](Job&) {
            if (const auto wrong = store::verify(copy)) throw *wrong;
            if (writer) writer->wait(std::chrono::seconds(2));
            *found = store::replacement(file, copy);
        },
        [this, found, then = std::move(then)](const std::string& trouble) {
            if (trouble.empty()) then(*found);
            else notifications_.say(trouble);
        });
}

void Backups::restore(const fs::path& copy) {
    if (const auto wrong = store::verify(copy)) return notifications_.say(sentence_of(*wrong));
    notifications_.announce(recovery_.reopen(StoreRecovery::After::front_page, [&]() -> std::string {
        try {
            const store::Restored done = store::restore(copy, store_.file(), clock_.today());
            const std::string said =
                done.aside.empty()
                    ? tr("The backup is back.")
                    : filled(tr("The backup is back. The store as it was before stands in {}; Settings lists it, to put it back."),
                             done.aside.filename().string());
            const std::string without = left_out(done.left_out);
            return without.empty() ? said : said + " " + without;
        } catch (const std::exception& error) {
            return sentence_of(error);
        }
    }));
    listed_.reset();
}

}  // namespace alp::workspace
