#include "workspace/jobs.h"

#include "workspace/error_words.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace alp::workspace {

struct Job::State {
    std::uint64_t number = 0;
    std::string title;
    std::exception_ptr failed;
    std::function<void(Job&)> work;
    std::function<void(const std::string&)> done;
    std::function<void()> wake;
    std::atomic<double> share = -1;
    std::atomic<bool> cancelled = false;
};

bool Job::progress(double share) {
    // A wake for each per cent is enough for the eye.
    if (static_cast<int>(share * 100) != static_cast<int>(state_->share.exchange(share) * 100) && state_->wake) state_->wake();
    return !state_->cancelled;
}
bool Job::cancelled() const { return state_->cancelled; }

struct Jobs::Impl {
    using Item = std::shared_ptr<Job::State>;
    std::function<void()> wake;
    mutable std::mutex guard;
    std::condition_variable changed;
    std::deque<Item> waiting, done;
    Item running;
    std::uint64_t numbers = 0;
    bool ends = false;
    std::thread worker;
    std::function<void(const Item&)> run;

    void work() {
        std::unique_lock lock(guard);
        while (true) {
            changed.wait(lock, [&] { return ends || !waiting.empty(); });
            if (ends) return;
            running = waiting.front();
            waiting.pop_front();
            const Item item = running;
            lock.unlock();
            if (!item->cancelled) run(item);
            lock.lock();
            running.reset();
            done.push_back(item);
            changed.notify_all();
            if (wake) wake();
        }
    }
};

Jobs::Jobs(std::function<void()> wake) : impl_(std::make_unique<Impl>()) {
    impl_->wake = std::move(wake);
    impl_->run = [](const Impl::Item& item) {
        Job job(item);
        try {
            item->work(job);
        } catch (...) {
            item->failed = std::current_exception();
        }
        item->work = nullptr;
    };
}

Jobs::~Jobs() {
    {
        std::lock_guard lock(impl_->guard);
        impl_->ends = true;
        if (impl_->running) impl_->running->cancelled = true;
    }
    impl_->changed.notify_all();
    if (impl_->worker.joinable()) impl_->worker.join();
}

void Jobs::start(std::string title, std::function<void(Job&)> work, std::function<void(const std::string&)> done) {
    auto item = std::make_shared<Job::State>();
    item->title = std::move(title);
    item->work = std::move(work);
    item->done = std::move(done);
    item->wake = impl_->wake;
    {
        std::lock_guard lock(impl_->guard);
        item->number = ++impl_->numbers;
        impl_->waiting.push_back(std::move(item));
        if (!impl_->worker.joinable())
            impl_->worker = std::thread([this] { impl_->work(); });  // not before it is needed: the start is quicker
    }
    impl_->changed.notify_all();
}

void Jobs::collect() {
    std::deque<Impl::Item> done;
    {
        std::lock_guard lock(impl_->guard);
        done.swap(impl_->done);
    }
    for (const auto& item : done)
        if (item->done && !item->cancelled) item->done(sentence_of(item->failed));
}

void Jobs::cancel(std::uint64_t number) {
    std::lock_guard lock(impl_->guard);
    if (impl_->running && impl_->running->number == number) impl_->running->cancelled = true;
    for (const auto& item : impl_->waiting)
        if (item->number == number) item->cancelled = true;
}

bool Jobs::busy() const {
    std::lock_guard lock(impl_->guard);
    return impl_->running || !impl_->waiting.empty();
}

void Jobs::wait() {
    {
        std::unique_lock lock(impl_->guard);
        impl_->changed.wait(lock, [&] { return !impl_->running && impl_->waiting.empty(); });
    }
    collect();
}

std::vector<Jobs::Shown> Jobs::shown() const {
    std::lock_guard lock(impl_->guard);
    std::vector<Shown> result;
    const auto add = [&](const Impl::Item& item) {
        if (!item->title.empty() && !item->cancelled) result.push_back({item->number, item->title, item->share});
    };
    if (impl_->running) add(impl_->running);
    for (const auto& item : impl_->waiting) add(item);
    return result;
}

}  // namespace alp::workspace
