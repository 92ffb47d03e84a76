#include "support/held_run.h"

#include "cli/interrupt.h"
#include "support/places.h"

#include <unistd.h>

#include <algorithm>

namespace held {

using namespace alp;
using namespace std::chrono_literals;

namespace {
constexpr auto looked_after = 200ms;
constexpr auto one_frame = 30ms;  // longer: the clock was moved on, and what was due meanwhile is handed to the disk in this frame
}  // namespace

Run::Run(const std::filesystem::path& folder, testing::Screen& screen, Time from, std::vector<Interruption> coming, Begun begun, Tell tell)
    : folder_(folder), screen_(screen), coming_(std::move(coming)), before_(std::move(begun)), tell_(std::move(tell)), from_(from) {}

Run::~Run() = default;

void Run::start() {
    screen_.set_time(from_);
    on_disk_ = from_;
    interrupted_ = cli::listen_for_interrupts();
    workspace::Options options;
    options.store = folder_ / "alp.store";
    options.settings = folder_ / "config/settings.json";
    options.documents = folder_ / "documents";
    options.plugins.folders = {testing::built("plugins")};
    options.open_folder = [](const std::filesystem::path&) {};
    app_ = std::make_unique<cli::Program>(std::move(options));
    screen_.frames(3);
}

void Run::frame() {
    if (!app_) return;
    catch_up();
    if (fuse_ >= 0 && fuse_-- == 0) end_in_this_frame();
    const bool moved_on = now() - last_frame_ > one_frame;
    last_frame_ = now();
    app_->frame();
    if (app_ && moved_on) wait_for_disk();
}

// The test's clock runs faster than the disk: a disk that is slower than what is promised is another test's.
void Run::catch_up() {
    if (now() - on_disk_ >= looked_after) wait_for_disk();
}

void Run::wait_for_disk() {
    if (store::Writer* writer = workspace().store().writer()) writer->wait(5s);
    on_disk_ = now();
}

void Run::end() {
    app_->end();
    app_.reset();
}

void Run::end_in_this_frame() {
    tell_begun(ends_by_ == Breaks::kill ? now() - promised : now());
    tell_(filled("ends {} {}", ends_by_ == Breaks::kill ? "killed" : "terminated", now().time_since_epoch().count()));
    if (ends_by_ == Breaks::kill) kill(getpid(), SIGKILL);
    raise(SIGTERM);
    if (!*interrupted_) throw Trouble("SIGTERM was not heard");
    throw Ended{};
}

void Run::close_window() {
    app_->leave();
    screen_.frames(3);
    if (!app_->wants_to_end()) screen_.click("Nog niet getoond/Sluiten");
    if (!app_->wants_to_end()) throw Trouble("the window does not close");
    tell_begun(now());
    tell_(filled("ends closed {}", now().time_since_epoch().count()));
    throw Ended{};
}

void Run::tell_begun(Time kept_until) {
    if (typing_.empty()) return;
    const auto kept = std::count_if(letters_typed_.begin(), letters_typed_.end(), [&](Time at) { return at <= kept_until; });
    tell_(filled("begun {} {}", there_before_ + static_cast<std::size_t>(kept), typing_));
}

void Run::break_in(const Interruption& how) {
    for (double left = how.pause; left > 0; left -= 0.45) screen_.pass(std::min(left, 0.45));
    switch (how.how) {
        case Breaks::kill:
        case Breaks::terminate:
            ends_by_ = how.how;
            fuse_ = how.frame;
            return;
        case Breaks::close: return close_window();
        case Breaks::sleep:
            screen_.set_time(now() + std::chrono::minutes(static_cast<int>(how.hours * 60)));
            tell_(filled("slept {}", now().time_since_epoch().count()));
            screen_.frames(2);
            on_disk_ = {};
    }
}

void Run::move() {
    if (fuse_ < 0 && !coming_.empty() && coming_.front().after <= moves_) {
        const Interruption how = coming_.front();
        coming_.erase(coming_.begin());
        break_in(how);
    }
    ++moves_;
}

void Run::click(std::string_view path) {
    move();
    screen_.click(path);
}

void Run::key(std::string_view combination) {
    move();
    screen_.key(combination);
}

void Run::scroll_up(std::string_view path) {
    move();
    screen_.scroll(path, 100);
    screen_.frames(2);
}

void Run::wait(double seconds) {
    move();
    for (; seconds > 0; seconds -= 0.45) screen_.pass(std::min(seconds, 0.45));
}

void Run::type(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        if (text[i] == '\n') {
            key("Enter");
            ++i;
            continue;
        }
        std::size_t end = i + 1;
        while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
        move();
        screen_.type(text.substr(i, end - i));
        for (; i < end; ++i) letters_typed_.push_back(now());
    }
}

void Run::fill_in(std::string_view path, const std::string& text) {
    const bool enter = text.ends_with('\n');
    const std::string words = text.substr(0, text.size() - enter);
    click(path);
    const std::string there = in_field(path);
    const bool continues = !there.empty() && words.starts_with(there);
    if (continues) key("Ctrl+End");
    go_on(words, continues ? there.size() : 0);
    if (enter) key("Enter");
}

void Run::finish(std::string_view path, const std::string& there, const std::string& text) {
    click(path);
    key("Ctrl+End");
    go_on(text, there.size());
    key("Enter");
}

void Run::go_on(const std::string& text, std::size_t there) {
    stands(text, there);
    type(text.substr(there));
    typing_.clear();
}

void Run::press_on(const std::string& what, const std::vector<std::string>& paths, std::size_t there) {
    stands(what, there);
    for (std::size_t i = there; i < paths.size(); ++i) {
        click(paths[i]);
        letters_typed_.push_back(now());
    }
    typing_.clear();
}

void Run::stands(const std::string& text, std::size_t letters) {
    if (before_.text == text && letters < before_.letters)
        throw Trouble(filled("of “{}” {} were saved, and {} are there", text, before_.letters, letters));
    if (before_.text == text) before_ = {};
    typing_ = text;
    there_before_ = letters;
    letters_typed_.clear();
}

// The texts that are drawn in the box of that item, a line each.
std::string Run::in_field(std::string_view path) const {
    if (!screen_.has(path)) return "";
    const testing::Item item = screen_.item(path);
    std::string all;
    for (const testing::Text& text : screen_.all_texts())
        if (text.min.x >= item.min.x - 1 && text.max.x <= item.max.x + 2 && text.min.y >= item.min.y - 1 && text.max.y <= item.max.y + 2)
            all += (all.empty() ? "" : "\n") + text.text;
    return all;
}

Session& Run::session() {
    if (!meeting()) throw Trouble("no meeting is open");
    return meeting()->session();
}

}  // namespace held
