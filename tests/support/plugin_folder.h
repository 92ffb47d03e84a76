// A temporary plugin folder with real plugin files out of tests/bad, and a state folder beside it. English while it lives.
#pragma once

#include "support/meeting.h"

#include "plugins/catalogue.h"

#include <initializer_list>
#include <string>

class PluginFolder {
public:
    explicit PluginFolder(std::initializer_list<const char*> ways = {});
    ~PluginFolder();
    PluginFolder(const PluginFolder&) = delete;

    // build/bad/<way>.so under `name`, without ".so"; over what was there.
    std::filesystem::path put(const std::string& way, std::string name = {}) const;
    std::filesystem::path write(const std::string& name, const std::string& bytes) const;
    std::string bytes_of(const std::string& way) const;
    std::filesystem::path file(const std::string& name) const { return plugins() / (name + ".so"); }
    std::filesystem::path plugins() const { return root_ / "plugins"; }
    std::filesystem::path state() const { return root_ / "state"; }
    std::filesystem::path store() const { return root_ / "alp.store"; }

    // With trials by the real hidden command, and a state that is kept.
    alp::plugins::Options options() const;

private:
    alp::testing::InLanguage english_{"en"};
    std::filesystem::path root_;
};

// build/bad/plugin_child; ends with what a shell would say of it: 0 to 255, or 128 and the signal.
int run_child(std::initializer_list<std::string> words);
std::filesystem::path child_program();

// The entry of a file name, without ".so". Fails the test when there is none.
const alp::plugins::Entry& entry_of(const alp::plugins::Catalogue& catalogue, std::string_view name);
