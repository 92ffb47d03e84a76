// The instruments of this computer: found, checked, and loaded or refused with a sentence. Main thread.
#pragma once

#include <alp/instrument.h>

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace alp::plugins {

namespace fs = std::filesystem;

enum class Standing { loaded, refused, quarantined };

class Library;  // a loaded file; it stays loaded as long as an Instance or an Entry holds it

struct Entry {
    fs::path file;
    Standing standing = Standing::refused;
    std::string why;       // refused or quarantined: one sentence, what and what to do; loaded: a remark, mostly empty
    std::string id, name, version, summary;  // as far as the descriptor could be read
    Outline outline;       // when loaded
    std::shared_ptr<Library> library;
    // Makes one of the program's own forms, which come from no file. Empty for a plugin.
    std::function<std::unique_ptr<Instrument>()> own;
};

// An instrument in a session. Every call goes through the fault wall: after an exception, a failed ImGui assertion or an unbalanced stack there is
// a sentence in error(), and the instrument is not called again until restart(). May outlive its catalogue.
class Instance {
public:
    ~Instance();
    const std::string& error() const;  // a sentence to show; empty while all is well
    void draw(Session& session, View& view);
    Report report(const Session& session);   // outline_report() after a fault
    // One operation, all or nothing: what the instrument changes, and that the session has its present outline from then on.
    void migrate(Session& session);
    void restart();                          // with a new object of the newest version of the plugin
    double slowest_frame_ms() const;         // of draw(), for the instruments screen
private:
    friend class Catalogue;
    struct Impl;
    explicit Instance(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

struct Options {
    std::vector<fs::path> folders{};  // searched in this order; of two files with one id the first is taken, the other refused
    fs::path state{};               // folder for what is known of earlier runs; empty: nothing is kept
    fs::path trial_program{};       // started as `PROGRAM trial-load FILE`: this program itself; empty: no trial
    bool safe = false;              // load nothing
    fs::path own{};                 // which of `folders` takes what the user installs; empty: nothing can be installed
    fs::path validator{};           // the program alp-validate, which checks a file before it is installed
};

// `shipped` (the build's or package's folder), $XDG_DATA_HOME/alp/plugins, $ALP_PLUGIN_PATH (folders with ":" between).
std::vector<fs::path> default_folders(const fs::path& shipped);

// $XDG_DATA_HOME/alp/plugins; empty without a home.
fs::path own_folder();

// Adds the language catalogues of the plugins in this folder: in locale/ there, or in ../share/locale.
void add_catalogues_beside(const fs::path& plugin_folder);

class Catalogue {
public:
    explicit Catalogue(Options options);
    ~Catalogue();

    const std::vector<Entry>& entries() const;  // loaded first, in the order of the folders and names
    const Entry* find(std::string_view id) const;       // loaded ones and the program's own
    // A form of the program's own. Its sessions are stored and listed like any other; it is not in entries(), since nobody starts it from that list.
    void add_own(Entry entry);
    std::unique_ptr<Instance> open(std::string_view id);  // null when not loaded; a fault in create is in its error()

    // Takes in new, changed and removed files. An open Instance keeps its library until restart(). A rebuilt file that is refused leaves the
    // loaded one in place, with a remark.
    void look_again();
    bool changed_on_disk() const;    // a file was rebuilt: look_again() takes the new one over
    void try_again(const fs::path& file);  // loads a quarantined or refused file, because the user asks for it
    // Puts a plugin into quarantine because the last run ended inside it. With Options::state the catalogue finds that out by itself.
    void remember_crash(std::string_view id);

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

// What the hidden command `trial-load FILE` does: loads the file, creates and destroys one instrument. Its last line is
// "trial-load: ok" or "trial-load: " and a sentence. Returns the exit code, 0 or 1.
int trial_load(const fs::path& file);

}  // namespace alp::plugins
