#include "workspace/store_recovery.h"

#include "store/care/lost_file.h"
#include "store/sqlite/files.h"
#include "workspace/error_words.h"
#include "workspace/store_words.h"

#include <alp/text.h>

namespace alp::workspace {

namespace fs = std::filesystem;

namespace {

// Every text of these operations, for people to read.
std::string readable(const std::vector<Operation>& operations) {
    std::string all;
    for (const Operation& operation : operations) {
        all += iso(local_date(operation.id.time())) + " " + time_of_day(operation.id.time()) + " " + operation.label + "\n";
        for (const Change& change : operation.changes) {
            const Json& fields = change.is_birth() ? change.born : change.fields;
            if (!fields.is_object()) continue;
            for (const auto& [name, value] : fields.items()) {
                const Json& now = change.is_birth() || !is_pair(value) ? value : value[1];
                if (now.is_string() && !now.get_ref<const std::string&>().empty())
                    all += "    " + change.table + "." + name + ": " + now.get<std::string>() + "\n";
            }
        }
    }
    return all;
}

// The writer also finds what others wrote into the middle of the file.
store::FileState state_of(OpenStore& store) {
    const store::FileState state = store.reader().file_state();
    return state == store::FileState::whole && store.writer() ? store.writer()->file_state() : state;
}

// What may be in no file: what waits to be written, and what was written since the last backup, for a file that turns out to be damaged or
// written over. Kept in a text file beside the store until it is in the store again.
class UnsavedOperations {
public:
    // `goes_on`: the same file is opened again; else another takes its place, and only what waits is kept.
    UnsavedOperations(OpenStore& store, bool goes_on) {
        if (!store.writer()) return;
        overwritten_ = state_of(store) == store::FileState::overwritten;
        if (goes_on || overwritten_) lost_with_file_ = store.writer()->since_backup();
        waiting_ = store.writer()->waiting();
        if (lost_with_file_.empty() && waiting_.empty()) return;
        try {
            const fs::path file = store::with_suffix(store::aside_name(store.file(), "unsaved"), ".txt");
            store::write_whole(file, readable(lost_with_file_) + readable(waiting_));
            file_ = file;
        } catch (const std::exception&) {
            // A disk that takes nothing: it may still go into the store.
        }
    }
    // Into the store that is open now: an operation that is there already changes nothing. Returns a sentence for what must be told about it.
    std::string put_back(OpenStore& store) {
        std::vector<Operation> missing;
        if (overwritten_ || store.rebuilt() || !store.writer()) missing = lost_with_file_;
        missing.insert(missing.end(), waiting_.begin(), waiting_.end());
        if (missing.empty()) return forget(), std::string();
        for (const Operation& operation : missing)
            if (store.writer()) store.writer()->write(operation);
        if (store.writer() && store.writer()->wait(std::chrono::seconds(5)) && store.writer()->waiting().empty()) {
            forget();
            return tr("What was typed since is in it again.");
        }
        return file_.empty() ? std::string() : filled(tr("What was typed since stands in {}."), file_.string());
    }

    // Nothing of it is missing.
    void forget() {
        std::error_code none;
        if (!file_.empty()) fs::remove(file_, none);
        file_.clear();
    }

private:
    std::vector<Operation> lost_with_file_, waiting_;
    bool overwritten_ = false;
    fs::path file_;
};

}  // namespace

StoreRecovery::StoreRecovery(OpenStore& store, Teams& teams, Meetings& meetings, Replays& replays, Comparison& comparison, Jobs& jobs,
                             Notifications& notifications, Navigation& navigation)
    : store_(store),
      teams_(teams),
      meetings_(meetings),
      replays_(replays),
      comparison_(comparison),
      jobs_(jobs),
      notifications_(notifications),
      navigation_(navigation) {}

void StoreRecovery::let_go() {
    meetings_.leave();
    meetings_.drop_left();
    replays_.close();
    replays_.drop_left();
    comparison_.close_at_once();
    store_.records().flush();
    jobs_.wait();
}

std::string StoreRecovery::reopen(After after, const std::function<std::string()>& meanwhile) {
    const Id team = store_.team_id(), session = meetings_.current() ? meetings_.current()->session().id() : Id{};
    const std::string step = session ? meetings_.current()->view().step : std::string();
    const Sight sight = navigation_.sight();
    let_go();
    UnsavedOperations unsaved(store_, after == After::same_place);
    store_.shut();
    std::string said = meanwhile();
    const auto also = [&](const std::string& sentence) {
        if (!sentence.empty()) said += (said.empty() ? "" : " ") + sentence;
    };
    store_.open_again();
    also(store_.why());
    if (after == After::same_place) also(unsaved.put_back(store_));
    store_.read_again();
    const auto& teams = store_.teams();
    if (!teams.empty() && !store_.open_team(team)) teams_.open_last();
    navigation_.go(Destination::front);
    if (after == After::front_page || !teams_.current()) return said;
    if (!session) return navigation_.restore(sight), said;
    if (store_.session(session))
        meetings_.open_then(session, [this, step, sight](Meeting& meeting) {
            meeting.go_to(step);
            navigation_.restore(sight);
        });
    return said;
}

void StoreRecovery::say_put_back() {
    const std::pair now(store_.openings(), store_.save_state().sealed_put_back);
    const std::uint64_t said = put_back_said_.first == now.first ? put_back_said_.second : 0;
    put_back_said_ = now;
    if (now.second == said) return;
    notifications_.announce(
        tr("The file with what was given in private and is not shown yet was removed or changed while the program was "
           "open. It is whole in its place again."));
}

void StoreRecovery::check_file(bool at_once) {
    if (!store_.writer()) return;
    say_put_back();
    const bool troubled = store_.save_state().trouble != nullptr;
    if (!at_once && !troubled && now() - checked_ < std::chrono::seconds(1)) return;
    checked_ = now();
    const fs::path file = store_.file();
    if (at_once) {
        store_.writer()->run([](store::Store&) {});  // after which it looks at the file
        store_.wait_for_disk(std::chrono::seconds(1));
    }
    const store::FileState state = state_of(store_);
    if (state == store::FileState::whole) return;
    if (state == store::FileState::overwritten || state == store::FileState::log_removed) return failed(sentence_of(state));
    fs::path copy;
    try {
        store_.records().flush();
        copy = store_.reader().copy_of_lost();
    } catch (const std::exception&) {
        return;  // the strip on the screen says why nothing is saved; it is tried again with every try of the writer
    }
    notifications_.announce(reopen(After::same_place, [&]() -> std::string {
        try {
            const fs::path aside = store::put_in_place(copy, file);
            if (aside.empty()) return tr("The file of the store was removed while the program was open. It is whole in its place again.");
            return filled(tr("The file of the store was replaced while the program was open. Your own is in its place again; the other "
                             "one stands in {}."),
                          aside.filename().string());
        } catch (const std::exception& error) {
            return filled(tr("The file of the store was replaced while the program was open. A whole copy of your own stands in {}. {}"),
                          copy.string(), sentence_of(error));
        }
    }));
}

void StoreRecovery::failed(const std::string& why) {
    try {
        // It failed just after it was opened again: now the page for that, with the ways on.
        const bool again = failed_at_ && now() - *failed_at_ < std::chrono::seconds(10);
        failed_at_ = now();
        store::look_over_at_next_start(store_.file());
        std::string said = why;
        if (again) {
            let_go();
            store_.shut();
        } else if (const std::string more = reopen(After::same_place, [] { return std::string(); }); !more.empty()) {
            said += " " + more;
        }
        notifications_.announce(said);
    } catch (const std::exception& error) {
        notifications_.announce(why + " " + sentence_of(error));
        store_.shut();
    }
}

void StoreRecovery::try_again() {
    store_.open_again();
    if (store_.open()) teams_.open_last();
    navigation_.go(Destination::front);
}

}  // namespace alp::workspace
