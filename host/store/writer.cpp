#include "store/writer.h"

#include "files/file_watcher.h"
#include "files/log.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <variant>

namespace alp::store {

using namespace std::chrono_literals;

namespace {

constexpr auto between_tries = 2s;
constexpr auto between_looks = 1s;  // at the file with what was given in private, as long as something is in it
constexpr auto at_the_end = 5s;
constexpr std::size_t at_once = 256;  // operations in one transaction, when many wait

}  // namespace

struct Writer::Impl {
    using Task = std::function<void(Store&)>;
    struct Sealing {
        Json parts;
        std::function<void()> kept;
        bool begun = false;  // is being written: another does not take its place
    };
    using Item = std::variant<Operation, Task, Sealing>;

    std::unique_ptr<Store> store;
    fs::path file;
    std::function<void()> wake;
    mutable std::mutex mutex;
    std::condition_variable something, done;
    std::deque<Item> queue;          // the front ones are being written; they leave when they are on disk
    std::vector<Operation> refused;  // do not fit what is in the store: trying again would not help
    std::deque<Operation> written;   // since the last backup
    std::uint64_t on_disk = 0;       // operations that this writer ever put there; the last of them are `written`
    std::optional<Time> last;
    std::uint64_t additions = 0;
    std::uint64_t changes = 0;  // batches and tasks that reached the disk
    std::exception_ptr trouble, refusal, seal_trouble;
    bool full = false;  // that is the trouble
    FileState file_state = FileState::whole;
    bool lost = false;  // what it writes to is not the file at the path any more: nothing is acknowledged
    bool stopping = false, retry_now = false;
    bool file_changed = false;  // by somebody, perhaps by this program
    std::uint64_t sealed_put_back = 0;
    std::optional<files::FileWatcher> watcher;
    std::thread thread;

    bool seals() const {
        return std::ranges::any_of(queue, [](const Item& item) { return std::holds_alternative<Sealing>(item); });
    }
    void loop();
    bool write_front(std::unique_lock<std::mutex>& lock, std::size_t at_most);
    void run_front(std::unique_lock<std::mutex>& lock);
    bool seal_front(std::unique_lock<std::mutex>& lock);
    void tell(std::unique_lock<std::mutex>& lock);
    void look_at_file(std::unique_lock<std::mutex>& lock);
    void look_at_sealed(std::unique_lock<std::mutex>& lock);
    void keep(Operation operation);
};

// Wakes the frame, which may ask for the state at once.
void Writer::Impl::tell(std::unique_lock<std::mutex>& lock) {
    done.notify_all();
    if (!wake) return;
    lock.unlock();
    wake();
    lock.lock();
}

// Writes up to so many operations from the front. False when they must wait.
bool Writer::Impl::write_front(std::unique_lock<std::mutex>& lock, std::size_t at_most) {
    std::vector<Operation> batch;
    for (const Item& item : queue) {
        const auto* operation = std::get_if<Operation>(&item);
        if (!operation || batch.size() == at_most) break;
        batch.push_back(*operation);
    }
    std::exception_ptr failed;
    bool misfit = false, no_room = false;
    lock.unlock();
    try {
        store->write(batch);
    } catch (const StoreError& error) {
        failed = std::current_exception();
        misfit = error.trouble == Trouble::broken_rule;
        no_room = error.trouble == Trouble::full;
    } catch (const std::exception&) {
        failed = std::current_exception();
        misfit = true;
    }
    const FileState found = store->file_state();
    const std::exception_ptr gone = error_of(found);
    lock.lock();
    file_state = found;
    lost = gone != nullptr;
    if (lost) failed = gone, misfit = no_room = false;
    full = no_room;
    if (misfit && batch.size() > 1) return write_front(lock, 1);
    if (misfit) {
        refused.push_back(std::move(batch.front()));
        refusal = failed;
    } else if (failed) {
        if (!trouble)
            files::log_warning("not saved, {}: tried again until it is", lost   ? "the file is gone"
                                                                         : full ? "the disk is full"
                                                                                : "a write failed");
        trouble = failed;
        return false;
    } else {
        last = now();
        ++changes;
        if (trouble) files::log_info("saved again");
        trouble = nullptr;
        for (Operation& operation : batch) keep(std::move(operation));
    }
    queue.erase(queue.begin(), queue.begin() + static_cast<std::ptrdiff_t>(batch.size()));
    return true;
}

// Operations do not wait for one that fails: it goes behind them, or gives way to a later one. False when there is nothing else to do.
bool Writer::Impl::seal_front(std::unique_lock<std::mutex>& lock) {
    std::get<Sealing>(queue.front()).begun = true;
    Sealing sealing = std::get<Sealing>(queue.front());
    std::exception_ptr failed;
    bool no_room = false;
    lock.unlock();
    try {
        store->seal(sealing.parts);
        if (sealing.kept) sealing.kept();
    } catch (const StoreError& error) {
        failed = std::current_exception();
        no_room = error.trouble == Trouble::full;
    } catch (const std::exception&) {
        failed = std::current_exception();
    }
    const std::uint64_t put_back = store->sealed_put_back();
    lock.lock();
    sealed_put_back = put_back;
    queue.pop_front();
    if (failed && !seal_trouble) files::log_warning("what is given in private is not saved: tried again until it is");
    seal_trouble = failed;
    if (!failed) return true;
    full = full || no_room;
    sealing.begun = false;
    if (!seals()) queue.emplace_back(std::move(sealing));
    return queue.size() > 1;
}

void Writer::Impl::keep(Operation operation) {
    ++on_disk;
    if (!written.empty() && written.back().id == operation.id) {  // amended: typing goes on
        written.back() = std::move(operation);
        return;
    }
    written.push_back(std::move(operation));
    if (written.size() > most_kept) written.pop_front();
}

// Somebody removed, replaced or wrote over the file: said at once, also when nothing is typed.
void Writer::Impl::look_at_file(std::unique_lock<std::mutex>& lock) {
    file_changed = false;
    lock.unlock();
    const FileState found = store->file_state();
    const std::exception_ptr gone = error_of(found);
    lock.lock();
    file_state = found;
    if (!gone && !lost) return;
    lost = gone != nullptr;
    trouble = gone;
    tell(lock);
}

// The file with what was given in private is put back, as something that is handed in: so it is tried until it is there.
void Writer::Impl::look_at_sealed(std::unique_lock<std::mutex>& lock) {
    lock.unlock();
    Json lost = store->lost_sealed();
    lock.lock();
    if (!lost.is_null() && !seals()) queue.emplace_back(Sealing{std::move(lost), {}});
}

void Writer::Impl::run_front(std::unique_lock<std::mutex>& lock) {
    const Task task = std::get<Task>(queue.front());
    std::exception_ptr failed;
    lock.unlock();
    const std::uint64_t erasures = store->erasures();
    try {
        task(*store);
    } catch (...) {
        failed = std::current_exception();
    }
    const bool erased = store->erasures() != erasures;
    const std::uint64_t added = store->additions();
    const FileState found = store->file_state();
    lock.lock();
    additions = added;
    file_state = found;
    lost = found != FileState::whole;
    trouble = lost ? error_of(found) : failed;
    ++changes;
    if (erased) written.clear();  // one of them might bring back what was erased
    queue.pop_front();
}

void Writer::Impl::loop() {
    std::unique_lock lock(mutex);
    std::optional<std::chrono::steady_clock::time_point> deadline;
    while (true) {
        const auto has_work = [&] { return stopping || file_changed || !queue.empty(); };
        if (store->sealed().empty()) something.wait(lock, has_work);
        else something.wait_for(lock, between_looks, has_work);
        if (file_changed) look_at_file(lock);
        look_at_sealed(lock);
        if (queue.empty() && stopping) break;
        if (queue.empty()) continue;
        if (stopping && !deadline) deadline = std::chrono::steady_clock::now() + at_the_end;
        if (deadline && std::chrono::steady_clock::now() > *deadline) break;
        bool on_disk = true;
        if (std::holds_alternative<Task>(queue.front())) run_front(lock);
        else if (std::holds_alternative<Sealing>(queue.front())) on_disk = seal_front(lock);
        else on_disk = write_front(lock, at_once);
        tell(lock);
        if (on_disk) continue;
        if (stopping && lost) break;
        retry_now = false;
        if (stopping) something.wait_for(lock, 100ms, [&] { return retry_now; });
        else something.wait_for(lock, between_tries, [&] { return retry_now || stopping; });
    }
    lock.unlock();
    store.reset();
}

Writer::Writer(std::unique_ptr<Store> store, std::function<void()> wake) : impl_(std::make_unique<Impl>()) {
    impl_->store = std::move(store);
    impl_->file = impl_->store->file();
    impl_->wake = std::move(wake);
    impl_->last = impl_->store->report().last_change;
    impl_->watcher.emplace(impl_->file, [impl = impl_.get()] {
        {
            const std::lock_guard lock(impl->mutex);
            impl->file_changed = true;
        }
        impl->something.notify_all();
    });
    impl_->thread = std::thread([this] { impl_->loop(); });
}

Writer::~Writer() {
    {
        const std::lock_guard lock(impl_->mutex);
        impl_->stopping = true;
    }
    impl_->something.notify_all();
    impl_->thread.join();
    impl_->watcher.reset();
}

void Writer::write(Operation operation) {
    {
        const std::lock_guard lock(impl_->mutex);
        impl_->queue.emplace_back(std::move(operation));
    }
    impl_->something.notify_all();
}

void Writer::seal(Json parts, std::function<void()> kept) {
    {
        const std::lock_guard lock(impl_->mutex);
        Impl::Sealing sealing{std::move(parts), std::move(kept)};
        auto* const waits = impl_->queue.empty() ? nullptr : std::get_if<Impl::Sealing>(&impl_->queue.back());
        if (waits && !waits->begun) *waits = std::move(sealing);
        else impl_->queue.emplace_back(std::move(sealing));
    }
    impl_->something.notify_all();
}

void Writer::run(std::function<void(Store&)> task) {
    {
        const std::lock_guard lock(impl_->mutex);
        impl_->queue.emplace_back(std::move(task));
    }
    impl_->something.notify_all();
}

bool Writer::wait(std::chrono::milliseconds at_most) {
    std::unique_lock lock(impl_->mutex);
    return impl_->done.wait_for(lock, at_most, [&] { return impl_->queue.empty(); });
}

SaveState Writer::state() const {
    const std::lock_guard lock(impl_->mutex);
    SaveState state;
    for (const auto& item : impl_->queue) state.waiting += std::holds_alternative<Operation>(item);
    state.waiting += impl_->refused.size();
    state.saved = state.waiting == 0 && !impl_->seals();
    state.last = impl_->last;
    state.changes = impl_->changes;
    state.full = impl_->full;
    state.sealed_put_back = impl_->sealed_put_back;
    state.trouble = impl_->trouble ? impl_->trouble : impl_->refusal ? impl_->refusal : impl_->seal_trouble;
    return state;
}

std::vector<Operation> Writer::waiting() const {
    const std::lock_guard lock(impl_->mutex);
    std::vector<Operation> all = impl_->refused;
    for (const auto& item : impl_->queue)
        if (const auto* operation = std::get_if<Operation>(&item)) all.push_back(*operation);
    return all;
}

std::vector<Operation> Writer::since_backup() const {
    const std::lock_guard lock(impl_->mutex);
    return {impl_->written.begin(), impl_->written.end()};
}

bool Writer::wants_backup() const {
    const std::lock_guard lock(impl_->mutex);
    return impl_->written.size() >= most_kept / 2;
}

std::uint64_t Writer::additions() const {
    const std::lock_guard lock(impl_->mutex);
    return impl_->additions;
}

std::uint64_t Writer::on_disk() const {
    const std::lock_guard lock(impl_->mutex);
    return impl_->on_disk;
}

void Writer::is_in_backup(std::uint64_t on_disk) {
    const std::lock_guard lock(impl_->mutex);
    // An operation that was amended counts each time, so more than those after that moment may stay: no harm.
    const std::uint64_t after = impl_->on_disk - std::min(on_disk, impl_->on_disk);
    while (impl_->written.size() > after) impl_->written.pop_front();
}

FileState Writer::file_state() const {
    const std::lock_guard lock(impl_->mutex);
    return impl_->file_state;
}

void Writer::retry() {
    {
        const std::lock_guard lock(impl_->mutex);
        impl_->retry_now = true;
    }
    impl_->something.notify_all();
}

}  // namespace alp::store
