// A folder with an instrument that builds as it stands, made from the SDK's template.
#include "cli/command.h"
#include "cli/options.h"
#include "cli/print.h"
#include "workspace/program_folders.h"

#include <alp/text.h>

#include <algorithm>
#include <cctype>
#include <cstdio>
#include <fstream>
#include <sstream>

namespace fs = std::filesystem;

namespace alp::cli {
namespace {

struct Names {
    std::string file;   // "week_start": of the files and the target
    std::string type;   // "WeekStartInstrument": a name that the SDK does not have itself, as Report or Session
    std::string title;  // "Week start": as it was typed
    std::string id;     // "nl.example.week_start"
};

bool letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool digit(char c) { return c >= '0' && c <= '9'; }
char upper(char c) { return static_cast<char>(std::toupper(static_cast<unsigned char>(c))); }
char lower(char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); }

// "Week start", "week-start" and "WeekStart" are all the words week and start.
Names names_from(const std::string& given) {
    Names names;
    bool first = true;
    for (std::size_t i = 0; i < given.size(); ++i) {
        const char c = given[i];
        if (c == ' ' || c == '-' || c == '_') {
            first = true;
            continue;
        }
        if (!letter(c) && !digit(c))
            throw CallError(
                filled(tr("\"{}\" cannot be the name of an instrument: use letters a to z, digits, spaces and dashes"), clean_utf8(given)));
        const bool hump = c >= 'A' && c <= 'Z' && i > 0 && given[i - 1] >= 'a' && given[i - 1] <= 'z';
        if ((first || hump) && !names.file.empty()) names.file += '_';
        names.type += first || hump ? upper(c) : c;
        names.file += lower(c);
        first = false;
    }
    if (names.file.empty() || digit(names.file[0]) || names.file.size() > 40)
        throw CallError(tr("the name of an instrument begins with a letter and has at most 40 characters"));
    // Targets that CMake makes by itself, and the catalogue of the SDK.
    constexpr std::string_view taken[] = {"all",  "alp",     "clean",          "edit_cache", "help",          "install",
                                          "none", "package", "package_source", "preinstall", "rebuild_cache", "test"};
    if (std::ranges::find(taken, names.file) != std::end(taken))
        throw CallError(filled(tr("“{0}” is taken by the build itself; add a word, such as “{0} round”"), given));
    names.type += "Instrument";
    const auto from = given.find_first_not_of(' ');
    names.title = given.substr(from, given.find_last_not_of(' ') + 1 - from);
    names.id = "nl.example." + names.file;
    return names;
}

std::string filled_in(std::string text, const Names& names) {
    const std::pair<std::string_view, const std::string&> marks[] = {
        {"@NAME@", names.file}, {"@CLASS@", names.type}, {"@TITLE@", names.title}, {"@ID@", names.id}};
    for (const auto& [mark, value] : marks)
        for (std::size_t at = 0; (at = text.find(mark, at)) != text.npos; at += value.size()) text.replace(at, mark.size(), value);
    return text;
}

// A name that the template has a text for already, such as "Weather": a catalogue takes each text once.
std::string without_second_title(std::string text, const Names& names) {
    constexpr std::string_view title = "msgid \"@TITLE@\"\nmsgstr \"@TITLE@\"\n\n";
    const auto at = text.find(title);
    if (at != text.npos && text.find("msgid \"" + names.title + "\"\n") != text.npos) text.erase(at, title.size());
    return text;
}

// As a shell takes it: a folder may have blanks and quotes in its name.
std::string quoted(const std::string& folder) {
    if (folder.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-+") == folder.npos) return folder;
    std::string quoted = "'";
    for (const char c : folder) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return quoted + "'";
}

void copy_filled(const fs::path& from, const fs::path& to, const Names& names) {
    std::ifstream in(from, std::ios::binary);
    std::ostringstream all;
    all << in.rdbuf();
    fs::create_directories(to.parent_path());
    std::ofstream out(to, std::ios::binary);
    out << filled_in(without_second_title(all.str(), names), names) << std::flush;
    if (!in || !out) throw std::runtime_error(filled(tr("{} cannot be written"), to.string()));
}

class NewInstrumentCommand : public Command {
public:
    const char* name() const override { return "new-instrument"; }
    const char* summary() const override { return tr("Makes a folder with an instrument of your own that builds as it stands"); }
    int place() const override { return 80; }
    void add_options(CommandOptions& options) override {
        options.take(name_, {.name = tr("name"), .help = tr("What it is called"), .type = tr("NAME"), .required = true});
        options.take(folder_, {.name = tr("folder"),
                               .help = tr("The folder to make and fill; otherwise one here, named after the instrument"),
                               .type = tr("FOLDER")});
    }

    int run(const CommonOptions&) override {
        const Names names = names_from(name_);
        const fs::path folder = fs::absolute(folder_.empty() ? fs::path(names.file) : folder_),
                       model = workspace::program_folders().sdk_template;
        if (!fs::exists(model / "CMakeLists.txt"))
            throw std::runtime_error(filled(tr("the template is not at {}; install the package alp-sdk-dev"), model.string()));
        if (fs::exists(folder) && (!fs::is_directory(folder) || !fs::is_empty(folder)))
            throw std::runtime_error(filled(tr("{} is there already and not empty; nothing was written"), folder.string()));
        for (const fs::directory_entry& entry : fs::recursive_directory_iterator(model)) {
            if (!entry.is_regular_file()) continue;
            const fs::path inside = fs::relative(entry.path(), model);
            std::string file = inside.filename().string();
            if (file.starts_with("NAME")) file.replace(0, 4, names.file);
            copy_filled(entry.path(), folder / inside.parent_path() / file, names);
        }
        print_line(filled(tr("“{0}” stands in {1}. Next:"), names.title, folder.string()));
        // CMake looks there by itself, and the shell too.
        const fs::path sdk = workspace::program_folders().sdk;
        const bool found = sdk == "/usr" || sdk == "/usr/local";
        const std::string where = found ? "" : " -DCMAKE_PREFIX_PATH=" + quoted(sdk.string());
        const std::string program = found ? "alp" : quoted(workspace::program_folders().program.string());
        std::printf(
            "  cd %s\n  cmake -S . -B build -G Ninja%s && cmake --build build && ctest --test-dir build\n"
            "  ALP_PLUGIN_PATH=$PWD/build/plugins %s\n",
            quoted(folder.string()).c_str(), where.c_str(), program.c_str());
        return 0;
    }

private:
    std::string name_;
    fs::path folder_;
};

}  // namespace

std::unique_ptr<Command> make_new_instrument_command() { return std::make_unique<NewInstrumentCommand>(); }

}  // namespace alp::cli
