#include "store/writer.h"

#include "files/log.h"
#include "store/lost.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <variant>

namespace alp::store {

using namespace std::chrono_literals;

namespace {

constexpr auto between_tries = 2s;
constexpr auto at_the_end = 5s;
constexpr std::size_t at_once = 256;  // operations in one transaction, when many wait

}  // namespace

struct Writer::Impl {
    using Task = std::function<void(Store&)>;
    using Item = std::variant<Operation, Task>;

    std::unique_ptr<Store> store;
    fs::path file;
    std::function<void()> wake;
    mutable std::mutex mutex;
    std::condition_variable something, done;
    std::deque<Item> queue;          // the front ones are being written; they leave when they are on disk
    std::vector<Operation> refused;  // do not fit what is in the store: trying again would not help
    std::vector<Operation> written;  // by this writer, for when the file is written over; forgotten with every erasure
    std::optional<Time> last;
    std::string trouble, refusal;
    bool full = false;  // that is the trouble
    bool lost = false;  // what it writes to is not the file at the path any more: nothing is acknowledged
    bool stopping = false, retry_now = false;
    std::thread thread;

    void loop();
    bool write_front(std::unique_lock<std::mutex>& lock, std::size_t at_most);
    void run_front(std::unique_lock<std::mutex>& lock);
    void tell(std::unique_lock<std::mutex>& lock);
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
    std::string failed;
    bool misfit = false, no_room = false;
    lock.unlock();
    try {
        store->write(batch);
    } catch (const StoreError& error) {
        failed = error.what();
        misfit = error.trouble == Trouble::broken_rule;
        no_room = error.trouble == Trouble::full;
    } catch (const std::exception& error) {
        failed = error.what();
        misfit = true;
    }
    const std::string gone = sentence(standing(file));
    lock.lock();
    lost = !gone.empty();
    if (lost) failed = gone, misfit = no_room = false;
    full = no_room;
    if (misfit && batch.size() > 1) return write_front(lock, 1);
    if (misfit) {
        refused.push_back(std::move(batch.front()));
        refusal = failed;
    } else if (!failed.empty()) {
        if (trouble.empty())
            files::log_warning("not saved, {}: tried again until it is", lost   ? "the file is gone"
                                                                         : full ? "the disk is full"
                                                                                : "a write failed");
        trouble = failed;
        return false;
    } else {
        last = now();
        if (!trouble.empty()) files::log_info("saved again");
        trouble.clear();
        for (Operation& operation : batch) {
            if (!written.empty() && written.back().id == operation.id) written.pop_back();  // amended
            written.push_back(std::move(operation));
        }
    }
    queue.erase(queue.begin(), queue.begin() + static_cast<std::ptrdiff_t>(batch.size()));
    return true;
}

void Writer::Impl::run_front(std::unique_lock<std::mutex>& lock) {
    const Task task = std::get<Task>(queue.front());
    std::string failed;
    lock.unlock();
    try {
        task(*store);
    } catch (const std::exception& error) {
        failed = error.what();
    }
    lock.lock();
    trouble = failed;
    written.clear();
    queue.pop_front();
}

void Writer::Impl::loop() {
    std::unique_lock lock(mutex);
    std::optional<std::chrono::steady_clock::time_point> deadline;
    while (true) {
        something.wait(lock, [&] { return stopping || !queue.empty(); });
        if (queue.empty()) break;
        if (stopping && !deadline) deadline = std::chrono::steady_clock::now() + at_the_end;
        if (deadline && std::chrono::steady_clock::now() > *deadline) break;
        bool on_disk = true;
        if (std::holds_alternative<Task>(queue.front())) run_front(lock);
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
    impl_->thread = std::thread([this] { impl_->loop(); });
}

Writer::~Writer() {
    {
        const std::lock_guard lock(impl_->mutex);
        impl_->stopping = true;
    }
    impl_->something.notify_all();
    impl_->thread.join();
}

void Writer::write(Operation operation) {
    {
        const std::lock_guard lock(impl_->mutex);
        impl_->queue.emplace_back(std::move(operation));
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
    state.saved = state.waiting == 0;
    state.last = impl_->last;
    state.full = impl_->full;
    state.trouble = impl_->trouble.empty() ? impl_->refusal : impl_->trouble;
    return state;
}

const std::vector<Operation> Writer::waiting() const {
    const std::lock_guard lock(impl_->mutex);
    std::vector<Operation> all;
    if (standing(impl_->file) == Standing::overwritten) all = impl_->written;
    all.insert(all.end(), impl_->refused.begin(), impl_->refused.end());
    for (const auto& item : impl_->queue)
        if (const auto* operation = std::get_if<Operation>(&item)) all.push_back(*operation);
    return all;
}

void Writer::retry() {
    {
        const std::lock_guard lock(impl_->mutex);
        impl_->retry_now = true;
    }
    impl_->something.notify_all();
}

}  // namespace alp::store
