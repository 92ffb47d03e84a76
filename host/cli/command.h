// The command line: `alp` with a command, or without one for the window. One file a command; each returns the exit code.
// 0: done. 1: it was not possible, with a sentence on stderr. 2: the words of the call are off.
#pragma once

#include "plugins/catalogue.h"
#include "store/store.h"

#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

namespace alp::cli {

// What every command takes.
struct Common {
    std::filesystem::path store;  // --store; empty: store::default_file()
    std::string language;         // --lang; empty: the one of the settings
    bool safe = false;            // --safe: no plugins
    std::filesystem::path store_file() const { return store.empty() ? store::default_file() : store; }
};

int window(const Common& common);
int instruments(const Common& common, bool json);
int check(const Common& common, bool quick);
int backup(const Common& common, const std::filesystem::path& to);
int restore(const Common& common, const std::filesystem::path& from);
struct ReportRequest { std::string session, format = "pdf", paper; std::filesystem::path out; bool case_text = false; };
int report(const Common& common, const ReportRequest& request);
int sample(const Common& common, bool remove);
int tour(const Common& common, const std::filesystem::path& out);
int new_instrument(const std::string& name, const std::filesystem::path& folder);  // folder empty: ./NAME
int validate(const Common& common, const std::vector<std::filesystem::path>& files, bool json);
int keep_session(const Common& common, const std::filesystem::path& plugin, const std::filesystem::path& folder);  // for later versions to be looked at with
int dev(const Common& common, const std::filesystem::path& folder);
int sessions(const Common& common, const std::vector<std::string>& teams, bool json);
int actions(const Common& common, const std::vector<std::string>& teams, bool open, bool json);
int themes(const Common& common, const std::vector<std::string>& teams, bool json);
int show(const Common& common, const std::string& session, bool json);
// One team: all its cards over time. More: the newest of each, of those that agreed; no names: of all that did.
struct CompareRequest { std::string instrument; std::vector<std::string> teams; std::string until; bool json = false; };
int compare(const Common& common, const CompareRequest& request);
int trial_load(const std::filesystem::path& file);  // hidden: the program starts itself to try a plugin

// Where plugins are looked for, and how: the same for the window and every command.
plugins::Options plugin_options(const Common& common);

// The words of the call are off, in a way that only the command can tell: exit code 2.
struct CallError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

int run(int argc, char** argv);

}  // namespace alp::cli
