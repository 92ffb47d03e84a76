#include "support/program.h"

#include "places.h"
#include "support/plugin_folder.h"
#include "workspace/program_folders.h"

#include <doctest/doctest.h>

#include <stdlib.h>

namespace fs = std::filesystem;
using namespace alp;

Program::Program(std::initializer_list<const char*> plugins_wanted) {
    workspace::use_program_folders();
    std::string name = (fs::temp_directory_path() / "alp-program-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()));
    folder_ = name;
    store_ = folder_ / "alp.store";
    fs::create_directories(plugins());
    for (const std::string plugin : plugins_wanted) {
        fs::path file = testing::built("plugins") / (plugin + ".so");
        if (!fs::exists(file)) file = testing::built(plugin == "minimal" ? "instruments" : "bad") / (plugin + ".so");
        fs::copy_file(file, plugins() / (plugin + ".so"));
    }
    start();
}

Program::~Program() {
    stop();
    set_language("nl");
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
}

void Program::start(std::optional<Time> clock) {
    stop();
    screen_ = std::make_unique<testing::Screen>([this] {
        if (app_) app_->frame();
    });
    if (clock) screen_->set_time(*clock);
    workspace::Options options;
    options.store = store_;
    options.settings = folder_ / "config/settings.json";
    options.documents = folder_ / "documents";
    options.plugins.folders = {plugins()};
    options.plugins.own = plugins();
    options.plugins.validator = testing::built("bin/alp-validate");
    options.dev_build = workshop_;
    if (workshop_) options.plugins.folders.push_back(workshop_->plugins());
    options.open_folder = [this](const fs::path& shown) { opened_.push_back(shown); };
    app_ = std::make_unique<cli::Program>(std::move(options));
    screen_->frames(3);
}

void Program::stop() {
    if (app_) app_->end();
    app_.reset();
    screen_.reset();
}

void Program::use_workshop(std::shared_ptr<workspace::DevBuild> workshop) {
    workshop_ = std::move(workshop);
    start();
}

void Program::crash() {
    const fs::path copy = store_.parent_path() / "after the crash";  // another one each time
    fs::create_directories(copy);
    for (const char* ending : {"", "-wal", "-sealed"})
        if (fs::exists(store_.string() + ending)) fs::copy_file(store_.string() + ending, copy / (store_.filename().string() + ending));
    store_ = copy / store_.filename();
    app_.reset();
    screen_.reset();
}

void Program::settle() {
    for (int i = 0; i < 500; ++i) {
        screen_->pass(0.05);
        app_->workspace().jobs().wait();
        const bool saved = app_->workspace().store().save_state().saved;
        store::Writer* writer = app_->workspace().store().writer();
        if (writer) writer->wait(std::chrono::milliseconds(saved ? 2000 : 20));  // also what is no operation: the clock of a meeting
        if (saved) break;
    }
    screen_->frames(2);
}

void Program::write_report(report::Format format) {
    REQUIRE(meeting());
    workspace().documents().write_report(*meeting(), format);
}

bool Program::open(const Id& session) {
    workspace().meetings().open(session);
    settle();
    return meeting() && meeting()->session().id() == session;
}

namespace {
bool looks_back_on(Program& program, const Id& session) {
    program.settle();
    const workspace::Meeting* meeting = program.workspace().meetings().current();
    return meeting && meeting->session().header().looks_back_on == session;
}
}  // namespace

bool Program::look_back(const Id& session) {
    workspace().look_backs().look_back(session);
    return looks_back_on(*this, session);
}

bool Program::recalibrate(const Id& session) {
    workspace().look_backs().recalibrate(session);
    return looks_back_on(*this, session);
}

void Program::show_theme(const Id& theme) {
    REQUIRE(app_->navigator().reveal({store::Found::What::theme, theme}));
    settle();
}

void Program::add_examples() {
    workspace().example_teams().add();
    settle();
}

void Program::make_team(const char* name, std::initializer_list<const char*> members) {
    Team team;
    team.name = name;
    const Id id = app_->workspace().teams().create(team);
    app_->workspace().teams().edit("leden", [&](Edit& edit) {
        int number = 0;
        for (const char* member : members) {
            Member row;
            row.team = id;
            row.name = member;
            row.number = ++number;
            edit.add(row);
        }
    });
    settle();
}

void Program::put_back(const Id& session, int days) {
    settle();
    app_->workspace().teams().edit("", [&](Edit& edit) {
        edit.change<SessionHeader>(session, [&](SessionHeader& row) {
            const std::chrono::days by{days};
            row.held -= by;
            if (row.closed) *row.closed -= by;
            if (row.look_back) *row.look_back -= by;
            if (row.recalibrate) *row.recalibrate -= by;
        });
    });
    settle();
}

bool Program::tab_to(std::string_view label) {
    for (int i = 0; i < 80; ++i) {
        screen_->key("Tab");
        if (screen_->focused().find(label) != std::string::npos) return true;
    }
    return false;
}
