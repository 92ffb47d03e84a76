// Which instruments there are: found, looked at, loaded, or refused with a sentence. No ImGui drawing, no SQL. Main thread.
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

class Library;  // one loaded file; stays loaded while an Instance or a catalogue entry holds it

struct Entry {
    fs::path file;
    Standing standing = Standing::refused;
    std::string why;       // refused or quarantined: one sentence, what and what to do; loaded: a remark, mostly empty
    std::string id, name, version, summary;  // when the descriptor could be read
    Outline outline;       // when loaded
    std::shared_ptr<Library> library;
    // A form of the program's own, of no file: makes one. Empty for a plugin.
    std::function<std::unique_ptr<Instrument>()> own;
};

// A living instrument in a session. Every call goes through the fault wall: an exception, a failed ImGui assert or an unbalanced
// stack ends up in error(), and the instrument is not called again until restart(). Outlives its catalogue if need be.
class Instance {
public:
    ~Instance();
    const std::string& error() const;  // empty: well; else a sentence to show
    void draw(Session& session, View& view);
    Report report(const Session& session);   // outline_report() after a fault
    // One operation: what the instrument changes, and the session runs with its present outline from then on. All or nothing.
    void migrate(Session& session);
    void restart();                          // a new object of the same plugin, of its newest version
    double slowest_frame_ms() const;         // of draw(), for the instruments screen
private:
    friend class Catalogue;
    struct Impl;
    explicit Instance(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

struct Options {
    std::vector<fs::path> folders{};  // searched in order; the first file with an id wins, a later one is refused as duplicate
    fs::path state{};               // folder for quarantine and trial results; empty: kept nowhere
    fs::path trial_program{};       // run as `PROGRAM trial-load FILE` (this program itself); empty: no trial
    bool safe = false;              // load nothing
    fs::path own{};                 // the one of `folders` for what the user installs from a file; empty: nothing can be installed
    fs::path validator{};           // the program alp-validate, which looks such a file over first
};

// `shipped` (the build's or package's folder), $XDG_DATA_HOME/alp/plugins, $ALP_PLUGIN_PATH (folders with ":" between).
std::vector<fs::path> default_folders(const fs::path& shipped);

// $XDG_DATA_HOME/alp/plugins; empty without a home.
fs::path own_folder();

// Catalogues of plugins that stand outside the program's own folders: in locale/ beside them, or ../share/locale of their build.
void add_catalogues_beside(const fs::path& plugin_folder);

class Catalogue {
public:
    explicit Catalogue(Options options);
    ~Catalogue();

    const std::vector<Entry>& entries() const;  // loaded first, in the order of the folders and names
    const Entry* find(std::string_view id) const;       // loaded ones and the program's own
    // A form that the program has itself; its sessions are stored and listed as any. Not in entries(): nobody starts it from that list.
    void add_own(Entry entry);
    std::unique_ptr<Instance> open(std::string_view id);  // null when not loaded; a fault in create is in its error()

    // New, changed and gone files. Open instances keep their library until restart(); a rebuilt file that will not do leaves the
    // loaded one in its place, with a remark.
    void look_again();
    bool changed_on_disk() const;    // a file was rebuilt: look_again() takes the new one over
    void try_again(const fs::path& file);  // a quarantined or refused file, on the user's wish
    // The last run ended inside this plugin: quarantined. The catalogue finds out by itself with Options::state; this is for who
    // knows it otherwise.
    void remember_crash(std::string_view id);

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

// What the hidden command `trial-load FILE` does: loads the file, creates and destroys one instrument. Its last line is
// "trial-load: ok" or "trial-load: " and a sentence. Returns the exit code, 0 or 1.
int trial_load(const fs::path& file);

}  // namespace alp::plugins
