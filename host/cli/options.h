// The options of a command. Behind it is CLI11, whose headers take a compiler seconds: they are read in options.cpp and run.cpp only.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace alp::cli {

// What the help says about an option, and what it takes. Without dashes in front the name is that of a word by its place: "session".
struct OptionWords {
    const char* name;
    const char* help;
    const char* type;               // "FILE"
    bool required = false;
    bool shows_default = false;     // the help says what `into` holds now
    std::vector<std::string> choice{};  // the only words that it takes; empty: any
};

class CommandOptions {
public:
    explicit CommandOptions(CLI::App& call) : call_(call) {}

    // `into` is filled when the call is read, and has to live until then.
    void take(std::string& into, const OptionWords& words);
    void take(std::filesystem::path& into, const OptionWords& words);
    void take(int& into, const OptionWords& words);
    void take_many(std::vector<std::string>& into, const OptionWords& words);            // the option repeated, a value each
    void take_many(std::vector<std::filesystem::path>& into, const OptionWords& words);  // any number of words, one after another
    void flag(bool& into, const char* name, const char* help);

    // Those of several commands.
    void json(bool& into);
    void teams(std::vector<std::string>& into);  // --team NAME
    void session(std::string& into);             // an id, or "last"

private:
    CLI::App& call_;
};

}  // namespace alp::cli
