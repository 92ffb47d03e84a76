#include "support/plugin_folder.h"
#include "places.h"

#include <doctest/doctest.h>

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>

namespace fs = std::filesystem;
using namespace alp::plugins;

PluginFolder::PluginFolder(std::initializer_list<const char*> ways) {
    // Under the sanitizers a child that crashes must end by the signal, as it does for users.
    ::setenv("ASAN_OPTIONS", "handle_segv=0:handle_abort=0:detect_leaks=0:verify_asan_link_order=0", 0);
    std::string name = (fs::temp_directory_path() / "alp-plugins-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()));
    root_ = name;
    fs::create_directories(plugins());
    for (const char* way : ways) put(way);
}

PluginFolder::~PluginFolder() { fs::remove_all(root_); }

fs::path PluginFolder::put(const std::string& way, std::string name) const {
    const fs::path to = file(name.empty() ? way : name);
    fs::copy_file(alp::testing::built("bad") / (way + ".so"), to, fs::copy_options::overwrite_existing);
    return to;
}

std::string PluginFolder::bytes_of(const std::string& way) const {
    std::ifstream in(alp::testing::built("bad") / (way + ".so"), std::ios::binary);
    return (std::ostringstream() << in.rdbuf()).str();
}

fs::path PluginFolder::write(const std::string& name, const std::string& bytes) const {
    std::ofstream(file(name), std::ios::binary) << bytes;
    return file(name);
}

Options PluginFolder::options() const { return {.folders = {plugins()}, .state = state(), .trial_program = child_program()}; }

fs::path child_program() { return alp::testing::built("bad/plugin_child"); }

int run_child(std::initializer_list<std::string> words) {
    std::vector<std::string> all{child_program().string()};
    all.insert(all.end(), words);
    std::vector<char*> arguments;
    for (std::string& word : all) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    pid_t child = 0;
    REQUIRE(::posix_spawn(&child, arguments[0], nullptr, nullptr, arguments.data(), environ) == 0);
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

const Entry& entry_of(const Catalogue& catalogue, std::string_view name) {
    const auto& entries = catalogue.entries();
    const auto found = std::ranges::find_if(entries, [&](const Entry& e) { return e.file.stem() == name; });
    REQUIRE_MESSAGE(found != entries.end(), name);
    return *found;
}
