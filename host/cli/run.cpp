// Reads the words of the call, and runs its command.
#include "cli/call_errors.h"
#include "cli/command_list.h"
#include "cli/options.h"
#include "cli/print.h"
#include "files/log.h"
#include "files/no_core.h"
#include "store/sqlite/store_error.h"
#include "workspace/error_words.h"
#include "workspace/program_folders.h"
#include "workspace/settings.h"

#include <alp/text.h>

#include <CLI/CLI.hpp>

#include <fcntl.h>

#include <algorithm>
#include <cerrno>
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
    return workspace::load_settings(workspace::settings_file()).language;
}

// False when the language that was asked for is not there; that of the settings is then in use.
bool use_language(int argc, char** argv) {
    try {
        set_language(language_asked(argc, argv));
        return true;
    } catch (const std::invalid_argument&) {
        set_language(workspace::load_settings(workspace::settings_file()).language);
        return false;
    }
}

struct TranslatedHelp : CLI::Formatter {
    TranslatedHelp() {
        label("Usage", tr("Use"));
        label("SUBCOMMAND", tr("COMMAND"));
        label("OPTIONS", tr("OPTIONS"));
    }
};

void add_common_options(CLI::App& call, CommonOptions& common) {
    call.formatter(std::make_shared<TranslatedHelp>());
    call.option_defaults()->group(tr("Options"));
    call.group(tr("Commands"));  // of what is added to it
    call.set_help_flag("-h,--help", tr("Shows this help"));
    call.set_version_flag("--version", "alp " ALP_VERSION, tr("Shows the version"));
    call.fallthrough();
    call.require_subcommand(0, 1);
    CommandOptions options(call);
    options.take(common.store, {.name = "--store", .help = tr("The file with teams and sessions"), .type = tr("FILE")});
    options.take(common.language, {.name = "--lang", .help = tr("Language: nl or en"), .type = "nl|en", .choice = {"nl", "en"}});
    options.flag(common.safe, "--safe", tr("Start without instruments"));
}

using Commands = std::vector<std::unique_ptr<Command>>;

Commands commands_in_place() {
    Commands all = all_commands();
    std::ranges::sort(all, {}, [](const auto& command) { return command->place(); });
    return all;
}

void add_commands(CLI::App& call, const Commands& commands) {
    for (const auto& command : commands) {
        CLI::App* words = call.add_subcommand(command->name(), command->summary());
        if (command->place() < 0) words->group("");
        CommandOptions options(*words);
        command->add_options(options);
    }
}

// Null: none, so the window.
Command* asked_command(const CLI::App& call, const Commands& commands) {
    for (const auto& command : commands)
        if (call.got_subcommand(command->name())) return command.get();
    return nullptr;
}

int run_command(Command* command, const CommonOptions& common) {
    if (!command || !command->may_leave_core(common)) files::leave_no_core();
    if (command && command->place() < 0) return command->run(common);  // a child of the program's own: its parent logs what comes of it
    files::open_log(files::log_file());
    files::log_info("alp " ALP_VERSION " started: {}{}", command ? command->name() : "window", common.safe ? ", without instruments" : "");
    const int exit_code = command ? command->run(common) : open_window(common);
    files::log_info("ended with {}", exit_code);
    return exit_code;
}

int fail(int exit_code, const std::string& sentence) {
    std::fprintf(stderr, "alp: %s\n", printable(sentence, true).c_str());
    return exit_code;
}

}  // namespace

// Who closed one of the three gets a file of ours under its number: what is printed would go into the log.
void fill_closed_descriptors() {
    for (int number = 0; number <= 2; ++number)
        if (::fcntl(number, F_GETFD) < 0 && errno == EBADF && ::open(number == 1 ? "/dev/full" : "/dev/null", O_RDWR) != number) return;
}

int run(int argc, char** argv) {
    fill_closed_descriptors();
    std::signal(SIGPIPE, SIG_IGN);
    workspace::use_program_folders();
    if (!use_language(argc, argv)) return fail(2, tr("--lang takes nl or en"));

    CommonOptions common;
    const Commands commands = commands_in_place();
    CLI::App call{tr("ALP toolkit: instruments of the Actieleerprogramma for coaches of social teams"), "alp"};
    add_common_options(call, common);
    add_commands(call, commands);
    try {
        call.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == 0) return call.exit(error);  // asked for help or the version
        return fail(2, sentence_of(error) + "\n" + tr("`alp --help` says what can be asked."));
    }
    if (call.count("--store") > 0 && common.store.empty()) return fail(2, tr("--store takes the name of a file"));
    try {
        const int exit_code = run_command(asked_command(call, commands), common);
        if (std::fflush(stdout) == 0 && !std::ferror(stdout)) return exit_code;
        if (errno == EPIPE) return 1;  // whoever read it has gone, as `head` does
        return fail(1, filled(tr("What was asked for could not be written out: {}."), workspace::system_words(errno)));
    } catch (const CallError& error) {
        files::log_error("the call was wrong: ended with 2");
        return fail(2, error.what());
    } catch (const store::StoreError& error) {
        files::log_error("it was not possible: ended with 1");
        return fail(1, error.trouble == store::Trouble::full ? tr("The disk is full.") : workspace::sentence_of(error));
    } catch (const std::filesystem::filesystem_error& error) {
        files::log_error("a file could not be used ({}): ended with 1", error.code().message());
        return fail(1, workspace::sentence_of(error));
    } catch (const std::exception& error) {
        files::log_error("it was not possible: ended with 1");  // the sentence may name a team
        return fail(1, workspace::sentence_of(error));
    }
}

}  // namespace alp::cli
