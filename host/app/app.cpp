#include "app/inside.h"
#include "files/folders.h"
#include "plugins/imgui_guard.h"
#include "screens/look_back.h"
#include "screens/screen.h"
#include "store/files.h"
#include "workspace/error_words.h"

#include <alp/text.h>
#include <alp/ui/gallery.h>
#include <alp/ui/keys.h>
#include <alp/ui/widgets.h>

#include <imgui_internal.h>

#include <algorithm>

namespace alp::app {

App::App(AppOptions options) : options_(std::move(options)) {
    if (options_.store.empty()) options_.store = store::default_file();
    if (options_.documents.empty()) options_.documents = files::documents_folder();
    if (!options_.wake) options_.wake = [] {};
    settings_ = options_.settings.empty() ? Settings{} : load_settings(options_.settings);
    own_language_ = settings_.language;
    if (!options_.language.empty()) settings_.language = options_.language;
    follow_settings();
    jobs_ = std::make_unique<Jobs>(options_.wake);
    books_ = std::make_unique<Books>(options_.store, options_.wake);
    theme_book_ = std::make_unique<ThemeBook>(*books_, *jobs_);
    catalogue_ = std::make_unique<plugins::Catalogue>(options_.plugins);
    screens::add_own_forms(*catalogue_, this);
    inside_ = std::make_unique<Inside>();
    inside_->pictures.attach(*jobs_);

    try {
        const auto& teams = books_->teams();
        const auto last =
            std::find_if(teams.begin(), teams.end(), [&](const store::TeamLine& line) { return line.team.id == settings_.team; });
        if (!teams.empty()) books_->open_team(last == teams.end() ? teams.front().team.id : last->team.id);
    } catch (const store::StoreError& error) {
        inside_->store_failed(*this, error.what());
    }
    screen_ = team() ? Screen::today : Screen::first_start;
    if (books_->why().empty() || !books_->open()) return;
    // That something was damaged may not be missed; that it can only be read is in the top bar too.
    if (books_->read_only() || store::on_network(books_->file().parent_path())) say(books_->why());
    else inside_->shell.tell(books_->why());
}

App::~App() {
    left_replay_.reset();
    replay_.reset();
    cards_.reset();
    left_meeting_.reset();
    meeting_.reset();
    jobs_.reset();  // before the store they read
}

Time App::now() const { return options_.clock ? options_.clock() : alp::now(); }
Date App::today() const { return local_date(now()); }
void App::say(std::string sentence, std::string action, std::function<void()> then) {
    inside_->toasts.say(std::move(sentence), now(), std::move(action), std::move(then));
}

void App::frame() {
    plugins::ImGuiGuard guard;
    try {
        left_meeting_.reset();
        left_replay_.reset();
        if (screen_ != Screen::compare) cards_.reset();
        inside_->look_at_store(*this);
        jobs_->collect();
        // What was typed goes to the journal in its time, and at once when its field lost the keyboard.
        const bool active = ImGui::GetActiveID() != 0;
        if (inside_->had_active_item && !active) {
            records().flush();
            if (cards_) cards_->flush();
        } else {
            records().settle(alp::now());
            if (cards_) cards_->settle(alp::now());
        }
        inside_->had_active_item = active;
        look_at_backups();
        look_at_case_text();
        if (options_.workshop) options_.workshop->look(now());
        look_at_plugins();
        keys();
        inside_->shell.draw(
            *this, [this] { draw_screen(); },
            [this] {
                if (blank_) return;
                inside_->palette.draw(*this);
                inside_->key_sheet.draw();
                if (options_.workshop) draw_workshop(*options_.workshop);
            });
        if (!blank_ && !presenting_) inside_->toasts.draw(now());  // the beamer shows the team's words only
        const double wake = ui::take_wake();
        inside_->widgets_wake =
            wake < 0 ? std::nullopt : std::optional(now() + std::chrono::milliseconds(static_cast<long>(wake * 1000) + 1));
    } catch (const store::StoreError& error) {
        guard.mend(true);
        if (error.trouble == store::Trouble::busy) say(error.what());
        else inside_->store_failed(*this, error.what());
    }
}

void App::draw_screen() {
    if (!books_->open()) return inside_->shell.draw_no_store(*this);
    if (screen_ == Screen::session && !meeting_) screen_ = Screen::today;
    if (screen_ == Screen::as_it_was && !replay_) screen_ = Screen::timeline;
    if (!team() && screen_ != Screen::settings && screen_ != Screen::instruments && screen_ != Screen::gallery)
        screen_ = Screen::first_start;
    switch (screen_) {
        case Screen::first_start: return screens::draw_first_start(*this);
        case Screen::today: return screens::draw_today(*this);
        case Screen::timeline: return screens::draw_timeline(*this);
        case Screen::actions: return screens::draw_actions(*this);
        case Screen::themes: return screens::draw_themes(*this);
        case Screen::compare: return screens::draw_compare(*this);
        case Screen::team: return screens::draw_team(*this);
        case Screen::instruments: return screens::draw_instruments(*this);
        case Screen::settings: return screens::draw_settings(*this);
        case Screen::gallery: return ui::draw_gallery();
        case Screen::start: return screens::draw_start(*this);
        case Screen::session: return screens::draw_session(*this);
        case Screen::as_it_was: return screens::draw_as_it_was(*this);
    }
}

std::optional<Time> App::wants_frame_at() const {
    std::optional<Time> first;
    const auto also = [&](std::optional<Time> at) {
        if (at && (!first || *at < *first)) first = at;
    };
    if (const auto settles = books_->records().settles_at()) also(now() + (*settles - alp::now()));  // Records goes by the computer's clock
    if (const auto settles = cards_ ? cards_->settles_at() : std::nullopt) also(now() + (*settles - alp::now()));
    also(inside_->toasts.next_end());
    also(inside_->widgets_wake);
    if (options_.workshop) also(options_.workshop->next_look());
    if (settings_.backup_minutes > 0 && books_->writer())
        also(inside_->backed_up.value_or(now()) + std::chrono::minutes(settings_.backup_minutes));
    return first;
}

void App::show(Screen screen) {
    if (screen == screen_) return;
    records().flush();
    set_presenting(false);
    books_->read_again();  // another program may have written
    if (replay_ && screen != Screen::as_it_was) left_replay_ = std::move(replay_);
    screen_ = screen;
}

void App::set_presenting(bool on) {
    presenting_ = on && meeting_;
    blank_ = false;
    if (meeting_) meeting_->view().presenter = presenting_;
}

void App::open_palette() { inside_->palette.open(); }
void App::show_keys(bool on) { inside_->key_sheet.show(on); }

void App::change_settings(const std::function<void(Settings&)>& how) {
    const Settings before = settings_;
    how(settings_);
    if (settings_ == before) return;
    follow_settings();
    if (settings_.language != before.language) own_language_ = settings_.language;  // chosen, not only asked for this run
    if (options_.settings.empty()) return;
    try {
        Settings kept = settings_;
        kept.language = own_language_;
        save_settings(kept, options_.settings);
    } catch (const std::exception& error) {
        if (!std::exchange(inside_->settings_trouble, true)) say(workspace::sentence_of(error));
    }
}

void App::follow_settings() {
    set_language(settings_.language);
    if (!ImGui::GetCurrentContext()) return;
    if (ui::text_scale() != settings_.text_scale) ui::set_text_scale(settings_.text_scale);
    ui::set_look(settings_.look);
}

void App::keys() {
    using namespace ui;
    const ImGuiIO& io = ImGui::GetIO();
    if (plain_pressed(key_f1)) show_keys(!inside_->key_sheet.shown());
    if (plain_pressed(key_f11)) set_presenting(!presenting_);
    if (ctrl_pressed('K')) open_palette();
    if (ctrl_pressed('Q')) leave();
    const bool over_page = ImGui::IsPopupOpen(nullptr, ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel);
    if (!over_page && team() && !presenting_)
        for (int i = 0; i < Shell::places; ++i)
            if (ctrl_pressed('1' + i)) inside_->shell.go_to(*this, i);
    // A text field takes back by itself, as long as there is something. Giving themes does so too: it goes back to the sentence.
    const bool again = ctrl_pressed('Y') || ctrl_pressed('Z', true);
    if (!over_page && (!io.WantTextInput || (screen_ != Screen::compare && blank_field(again)))) {
        if (ctrl_pressed('Z')) undo();
        if (again) redo();
    }
    if (io.WantTextInput) return;
    if (presenting_ && !over_page) {
        if (plain_pressed('.') || (plain_pressed('B') && !meeting_->takes_letters())) blank_ = !blank_;
        else if (blank_ && (plain_pressed(key_escape) || plain_pressed(key_space))) blank_ = false;
        else if (plain_pressed(key_escape) && !ImGui::GetActiveID()) set_presenting(false);
    }
}

Cards& App::cards() {
    if (!cards_) cards_ = std::make_unique<Cards>(*books_);
    return *cards_;
}

void App::end() {
    records().flush();
    inside_->look_at_store(*this, true);
    cards_.reset();
    if (meeting_ && !meeting_->session().read_only() && meeting_->session().header().state == State::running) pause();
    if (books_->writer() && books_->all_on_disk()) {
        const auto last = books_->save_state().last;
        if (last && (!inside_->backed_up || *inside_->backed_up < *last)) backup_now(false);
        jobs_->wait();
    }
}

}  // namespace alp::app
