#include "tour/guide.h"

#include "cli/out_file.h"
#include "workspace/program_folders.h"

#include <cstdio>
#include <fstream>
#include <thread>

namespace alp::tour {

using namespace std::chrono_literals;

Guide::Guide(const fs::path& out, const std::string& language)
    : out_(fs::absolute(out)), language_(language), window_({1440, 900, false}), app_(options()), driver_([this] { window_.frame(app_); }) {
    app_.pictures().use(window_.textures());
    driver_.frames(3);
}

Guide::~Guide() { app_.end(); }

workspace::Options Guide::options() {
    fs::create_directories(out_);
    for (const char* left : {"practice.store", "practice.store-wal", "practice.store-shm", "practice.store.lock"}) fs::remove(out_ / left);
    std::error_code none;
    for (const auto& entry : fs::directory_iterator(out_ / "backups", none))
        if (entry.path().filename().string().starts_with("practice")) fs::remove(entry.path());
    std::ofstream mark(out_ / cli::tour_mark);
    workspace::Options options;
    options.store = out_ / "practice.store";
    options.documents = out_;
    options.language = language_;
    options.clock = [this] { return now() + ahead_; };
    options.plugins.folders = plugins::default_folders(workspace::program_folders().plugins);
    options.plugins.state = out_ / "plugins-state";
    options.plugins.trial_program = workspace::program_folders().program.parent_path() / "alp";
    options.open_folder = [](const fs::path&) {};
    return options;
}

void Guide::write_report(report::Format format, std::optional<Paper> paper) {
    if (meeting()) workspace().documents().write_report(*meeting(), format, paper);
}

void Guide::settle() {
    for (int i = 0; i < 200; ++i) {
        driver_.frames(1);
        const auto* writer = app_.workspace().store().writer();
        if (!app_.workspace().jobs().busy() && (!writer || writer->state().saved)) break;
        std::this_thread::sleep_for(10ms);
    }
    driver_.frames(2);
}

void Guide::picture(const std::string& name, const std::string& what) {
    settle();
    const std::string file = filled("{:02}-{}.png", ++taken_, name);
    window_.save_picture(out_ / file);
    std::printf("%s  %s\n", file.c_str(), what.c_str());
    std::fflush(stdout);
}

}  // namespace alp::tour
