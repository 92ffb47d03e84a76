// The words of the command line.
#include "app/folders.h"
#include "app/settings.h"
#include "cli/command.h"

#include <alp/text.h>

#include <CLI/CLI.hpp>

#include <csignal>
#include <cstdio>

namespace alp::cli {
namespace {

// The language has to be known before the help is put together.
std::string language_asked(int argc, char** argv) {
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        if (word == "--lang" && i + 1 < argc) return argv[i + 1];
        if (word.starts_with("--lang=")) return std::string(word.substr(7));
    }
    return app::load_settings(app::settings_file()).language;
}

// The sentences of CLI11 that a user can meet most, in the language of the screen.
struct Words : CLI::Formatter {
    Words() {
        label("Usage", tr("Use"));
        label("Options", tr("Options"));
        label("Subcommands", tr("Commands"));
        label("SUBCOMMAND", tr("COMMAND"));
        label("OPTIONS", tr("OPTIONS"));
    }
};

}  // namespace

plugins::Options plugin_options(const Common& common) {
    plugins::Options options;
    options.folders = plugins::default_folders(app::folders().plugins);
    options.state = common.store_file().parent_path() / "plugins-state";
    options.trial_program = app::folders().program;
    options.safe = common.safe;
    return options;
}

int run(int argc, char** argv) {
    std::signal(SIGPIPE, SIG_IGN);
    app::use_folders();
    try {
        set_language(language_asked(argc, argv));
    } catch (const std::invalid_argument&) {
        std::fputs("alp: --lang takes nl or en\n", stderr);
        return 2;
    }

    Common common;
    CLI::App app{tr("ALP toolkit: instruments of the Actieleerprogramma for coaches of social teams"), "alp"};
    app.formatter(std::make_shared<Words>());
    app.set_help_flag("-h,--help", tr("Says this"));
    app.set_version_flag("--version", "alp " ALP_VERSION, tr("Says the version"));
    app.fallthrough();
    app.add_option("--store", common.store, tr("The file with teams and sessions"))->type_name(tr("FILE"));
    app.add_option("--lang", common.language, tr("Language: nl or en"))->check(CLI::IsMember({"nl", "en"}))->type_name("nl|en");
    app.add_flag("--safe", common.safe, tr("Start without instruments"));
    app.require_subcommand(0, 1);

    bool json = false, quick = false, remove = false;
    std::filesystem::path file, out = "alp-tour", trial;
    ReportRequest request;

    CLI::App* on_tour = app.add_subcommand("tour", tr("Plays a practice meeting and takes a picture of every screen"));
    on_tour->add_option("--out", out, tr("Folder for the pictures"))->capture_default_str()->type_name(tr("FOLDER"));
    CLI::App* samples = app.add_subcommand("sample", tr("Puts the six example teams into the store"));
    samples->add_flag("--remove", remove, tr("Takes them out again"));
    CLI::App* list = app.add_subcommand("instruments", tr("What is loaded, and what is refused and why"));
    list->add_flag("--json", json, tr("As JSON"));
    CLI::App* checking = app.add_subcommand("check", tr("Verifies the store"));
    checking->add_flag("--quick", quick, tr("Only the quick checks"));
    CLI::App* copying = app.add_subcommand("backup", tr("Makes a backup and verifies it"));
    copying->add_option("file", file, tr("Where to; otherwise beside the store"))->type_name(tr("FILE"));
    CLI::App* restoring = app.add_subcommand("restore", tr("Puts a backup back; the present store is set aside, never overwritten"));
    restoring->add_option("file", file, tr("The backup"))->required()->type_name(tr("FILE"));
    CLI::App* reporting = app.add_subcommand("report", tr("Writes the report of a session"));
    reporting->add_option("session", request.session, tr("Id of the session, or \"last\""))->required()->type_name("SESSION");
    reporting->add_option("--format", request.format, tr("pdf, png, svg or md"))->capture_default_str()->check(CLI::IsMember({"pdf", "png", "svg", "md"}))->type_name(tr("FORMAT"));
    reporting->add_option("--paper", request.paper, tr("a4 or a3, both lying"))->check(CLI::IsMember({"a4", "a3"}))->type_name(tr("PAPER"));
    reporting->add_option("--out", request.out, tr("File to write"))->type_name(tr("FILE"));
    CLI::App* trying = app.add_subcommand("trial-load")->group("");
    trying->add_option("file", trial)->required();

    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : 2;
    }
    try {
        if (*on_tour) return tour(common, out);
        if (*samples) return sample(common, remove);
        if (*list) return instruments(common, json);
        if (*checking) return check(common, quick);
        if (*copying) return backup(common, file);
        if (*restoring) return restore(common, file);
        if (*reporting) return report(common, request);
        if (*trying) return trial_load(trial);
        return window(common);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "alp: %s\n", error.what());
        return 1;
    }
}

}  // namespace alp::cli
