// Backups of the store: when they are made, and putting one back. Main thread; the work is done in jobs.
#pragma once

#include "store/care/backups.h"
#include "store/care/copies.h"
#include "store/care/replacement.h"
#include "workspace/documents.h"
#include "workspace/preferences.h"
#include "workspace/store_recovery.h"

namespace alp::workspace {

class Backups {
public:
    Backups(OpenStore& store, StoreRecovery& recovery, Preferences& preferences, Documents& documents, Jobs& jobs, const Clock& clock,
            Notifications& notifications);

    enum class Tell { all, trouble_only };
    void begin_frame();  // makes one when it is time: at the first start of a day, and while working as the settings say
    std::optional<Time> next_at() const;
    void make(Tell tell = Tell::all);
    void make_last();    // at the end of the program, when something was written since the newest; waits for it
    // Those that are kept, newest first; valid until the next call. The folder is listed again when it changed, and every five seconds.
    const std::vector<store::Backup>& kept();
    const store::Backup* newest_kept();  // the same; null: there is none
    // Copies that were set aside, newest first; as kept().
    const std::vector<store::Copy>& set_aside();
    void remove(const store::Copy& copy);  // one that was set aside; for good

    // Before a copy is put back: whether it is good, and what would go. `then` is called in a later frame; when the copy is not good the
    // user is told instead.
    void look_at(const std::filesystem::path& copy, std::function<void(const store::Replacement&)> then);
    // Sets the present store aside and opens the copy in its place.
    void restore(const std::filesystem::path& copy);

private:
    bool changed_since_newest() const;
    void list();
    void first_of_this_run();

    OpenStore& store_;
    StoreRecovery& recovery_;
    Preferences& preferences_;
    Documents& documents_;
    Jobs& jobs_;
    const Clock& clock_;
    Notifications& notifications_;
    bool first_asked_ = false;
    std::uint64_t additions_ = 0;  // of the writer, that are in a backup
    std::optional<Time> newest_;  // when the newest one was made, or last asked for
    std::vector<store::Backup> kept_;
    std::vector<store::Copy> set_aside_;
    std::optional<Time> listed_;  // when both were read
    std::filesystem::file_time_type folder_changed_{};
};

}  // namespace alp::workspace
