// The command line: `alp` with a command, or without one for the window. One file a command; each returns the exit code.
// 0: done. 1: it was not possible, with a sentence on stderr. 2: the words of the call are off.
#pragma once

#include "plugins/catalogue.h"
#include "store/store.h"

#include <filesystem>
#include <string>

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
struct ReportRequest { std::string session, format = "pdf", paper; std::filesystem::path out; };
int report(const Common& common, const ReportRequest& request);
int sample(const Common& common, bool remove);
int tour(const Common& common, const std::filesystem::path& out);
int trial_load(const std::filesystem::path& file);  // hidden: the program starts itself to try a plugin

// Where plugins are looked for, and how: the same for the window and every command.
plugins::Options plugin_options(const Common& common);

int run(int argc, char** argv);

}  // namespace alp::cli
