// The words of the command line.
#include "app/folders.h"
#include "cli/command.h"
#include "cli/words.h"
#include "files/folders.h"
#include "workspace/error_words.h"
#include "workspace/settings.h"

#include <alp/text.h>

#include <csignal>
#include <cstdio>
#include <set>

namespace alp::cli {
namespace {

// The language has to be known before the help is put together.
std::string language_asked(int argc, char** argv) {
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        if (word == "--lang" && i + 1 < argc) return argv[i + 1];
        if (word.starts_with("--lang=")) return std::string(word.substr(7));
    }
    return workspace::load_settings(workspace::settings_file()).language;
}

struct Words : CLI::Formatter {
    Words() {
        label("Usage", tr("Use"));
        label("SUBCOMMAND", tr("COMMAND"));
        label("OPTIONS", tr("OPTIONS"));
    }
};

// Its own list of them is in the help of the option.
CLI::Validator one_of(const std::set<std::string>& words) {
    CLI::Validator check = CLI::IsMember(words);
    return check.description("");
}

}  // namespace

plugins::Options plugin_options(const Common& common) {
    plugins::Options options;
    options.folders = plugins::default_folders(app::folders().plugins);
    options.state = common.store_file().parent_path() / "plugins-state";
    try {
        files::make_private_folder(options.state);
    } catch (const std::filesystem::filesystem_error&) {
        // Without it plugins are tried anew at each start.
    }
    options.trial_program = app::folders().program;
    options.safe = common.safe;
    options.own = plugins::own_folder();
    options.validator = app::folders().validator;
    return options;
}

int run(int argc, char** argv) {
    std::signal(SIGPIPE, SIG_IGN);
    app::use_folders();
    try {
        set_language(language_asked(argc, argv));
    } catch (const std::invalid_argument&) {
        set_language(workspace::load_settings(workspace::settings_file()).language);
        std::fprintf(stderr, "alp: %s\n", tr("--lang takes nl or en"));
        return 2;
    }

    Common common;
    CLI::App app{tr("ALP toolkit: instruments of the Actieleerprogramma for coaches of social teams"), "alp"};
    app.formatter(std::make_shared<Words>());
    app.option_defaults()->group(tr("Options"));
    app.group(tr("Commands"));  // of what is added to it
    app.set_help_flag("-h,--help", tr("Says this"));
    app.set_version_flag("--version", "alp " ALP_VERSION, tr("Says the version"));
    app.fallthrough();
    app.add_option("--store", common.store, tr("The file with teams and sessions"))->type_name(tr("FILE"));
    app.add_option("--lang", common.language, tr("Language: nl or en"))->check(one_of({"nl", "en"}))->type_name("nl|en");
    app.add_flag("--safe", common.safe, tr("Start without instruments"));
    app.require_subcommand(0, 1);

    bool json = false, quick = false, remove = false;
    std::filesystem::path file, out = "alp-tour", trial;
    std::string instrument;
    std::vector<std::filesystem::path> files;
    std::filesystem::path keep_in;
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
    copying->add_option(tr("file"), file, tr("Where to; otherwise beside the store"))->type_name(tr("FILE"));
    CLI::App* restoring = app.add_subcommand("restore", tr("Puts a backup back; the present store is set aside, never overwritten"));
    restoring->add_option(tr("file"), file, tr("The backup"))->required()->type_name(tr("FILE"));
    CLI::App* reporting = app.add_subcommand("report", tr("Writes the report of a session"));
    reporting->add_option(tr("session"), request.session, tr("Id of the session, or \"last\""))->required()->type_name(tr("SESSION"));
    reporting->add_option("--format", request.format, tr("pdf, png, svg or md"))
        ->capture_default_str()
        ->check(one_of({"pdf", "png", "svg", "md"}))
        ->type_name(tr("FORMAT"));
    reporting->add_option("--paper", request.paper, tr("a4 or a3, both lying"))->check(one_of({"a4", "a3"}))->type_name(tr("PAPER"));
    reporting->add_flag("--case-text", request.case_text,
                        tr("With what was told about residents; the report says that it is confidential"));
    reporting->add_option("--out", request.out, tr("File to write"))->type_name(tr("FILE"));
    CLI::App* making = app.add_subcommand("new-instrument", tr("Makes a folder with an instrument of your own that builds as it stands"));
    making->add_option(tr("name"), instrument, tr("What it is called"))->required()->type_name(tr("NAME"));
    making->add_option(tr("folder"), file, tr("The folder to make and fill; otherwise one here, named after the instrument"))
        ->type_name(tr("FOLDER"));
    CLI::App* validating = app.add_subcommand("validate", tr("Looks a plugin over before others use it, a line per check"));
    validating->add_option(tr("file"), files, tr("The plugins, NAME.so"))->required()->type_name(tr("FILE"));
    validating->add_flag("--json", json, tr("As JSON"));
    validating
        ->add_option("--keep", keep_in, tr("Keeps a session of the plugin as it is now in that folder, to look at with later versions"))
        ->type_name(tr("FOLDER"));
    CLI::App* writing = app.add_subcommand(
        "dev", tr("Opens the window with an instrument that you are writing: built on each save, taken over in the running meeting"));
    writing->add_option(tr("folder"), file, tr("The folder of the instrument"))->required()->type_name(tr("FOLDER"));
    std::vector<std::string> teams;
    std::string session;
    bool open = false;
    CompareRequest comparison;
    const auto read = [&](const char* name, const char* about) {
        CLI::App* command = app.add_subcommand(name, about);
        command->add_option("--team", teams, tr("Only of this team; may be given more than once"))
            ->type_name(tr("NAME"))
            ->expected(1)
            ->take_all();
        command->add_flag("--json", json, tr("As JSON"));
        return command;
    };
    CLI::App* on_sessions = read("sessions", tr("The meetings of the teams, newest first"));
    CLI::App* on_actions = read("actions", tr("What was agreed to do"));
    on_actions->add_flag("--open", open, tr("Only what is still open"));
    CLI::App* on_themes = read("themes", tr("The themes of the teams, and how many sentences carry them"));
    CLI::App* showing = app.add_subcommand("show", tr("One meeting, as text or JSON"));
    showing->add_option(tr("session"), session, tr("Id of the session, or \"last\""))->required()->type_name(tr("SESSION"));
    showing->add_flag("--json", json, tr("As JSON"));
    CLI::App* comparing = read("compare", tr("Cards side by side: of one team over time, or of teams that agreed"));
    comparing->add_option("--instrument", comparison.instrument, tr("Id of the instrument"))->required()->type_name("ID");
    comparing->add_option("--until", comparison.until, tr("Only meetings up to this day: 2015-12-31"))->type_name(tr("DATE"));
    CLI::App* trying = app.add_subcommand("trial-load")->group("");
    trying->add_option("file", trial)->required();

    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == 0) return app.exit(error);  // asked for help or the version
        std::fprintf(stderr, "alp: %s\n%s\n", sentence_of(error).c_str(), tr("`alp --help` says what can be asked."));
        return 2;
    }
    try {
        if (*on_tour) return tour(common, out);
        if (*samples) return sample(common, remove);
        if (*list) return instruments(common, json);
        if (*checking) return check(common, quick);
        if (*copying) return backup(common, file);
        if (*restoring) return restore(common, file);
        if (*reporting) return report(common, request);
        if (*making) return new_instrument(instrument, file);
        if (*validating && !keep_in.empty()) {
            if (files.size() > 1) throw CallError(tr("--keep takes one plugin at a time"));
            return keep_session(common, files.front(), keep_in);
        }
        if (*validating) return validate(common, files, json);
        if (*writing) return dev(common, file);
        if (*on_sessions) return sessions(common, teams, json);
        if (*on_actions) return actions(common, teams, open, json);
        if (*on_themes) return themes(common, teams, json);
        if (*showing) return show(common, session, json);
        if (*comparing) {
            comparison.teams = teams;
            comparison.json = json;
            return compare(common, comparison);
        }
        if (*trying) return trial_load(trial);
        return window(common);
    } catch (const CallError& error) {
        std::fprintf(stderr, "alp: %s\n", clean_utf8(error.what()).c_str());
        return 2;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "alp: %s\n", workspace::sentence_of(error).c_str());
        return 1;
    }
}

}  // namespace alp::cli
