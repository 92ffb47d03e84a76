#include "cli/options.h"

#include <alp/text.h>

#include <CLI/App.hpp>

#include <set>

namespace alp::cli {
namespace {

template <typename Value>
CLI::Option& add_option(CLI::App& call, Value& into, const OptionWords& words) {
    CLI::Option& option = *call.add_option(words.name, into, words.help);
    option.type_name(words.type)->required(words.required);
    if (words.shows_default) option.capture_default_str();
    if (!words.choice.empty()) {
        CLI::Validator check = CLI::IsMember(std::set<std::string>(words.choice.begin(), words.choice.end()));
        option.check(check.description(""));  // CLI11's own list of them would come after ours
    }
    return option;
}

}  // namespace

void CommandOptions::take(std::string& into, const OptionWords& words) { add_option(call_, into, words); }
void CommandOptions::take(std::filesystem::path& into, const OptionWords& words) { add_option(call_, into, words); }
void CommandOptions::take(int& into, const OptionWords& words) { add_option(call_, into, words); }
void CommandOptions::take_many(std::vector<std::string>& into, const OptionWords& words) {
    add_option(call_, into, words).expected(1)->take_all();
}
void CommandOptions::take_many(std::vector<std::filesystem::path>& into, const OptionWords& words) { add_option(call_, into, words); }
void CommandOptions::flag(bool& into, const char* name, const char* help) { call_.add_flag(name, into, help); }

void CommandOptions::json(bool& into) { flag(into, "--json", tr("As JSON")); }
void CommandOptions::teams(std::vector<std::string>& into) {
    take_many(into, {.name = "--team", .help = tr("Only of this team; may be given more than once"), .type = tr("NAME")});
}
void CommandOptions::session(std::string& into) {
    take(into, {.name = tr("session"), .help = tr("Id of the session, or \"last\""), .type = tr("SESSION"), .required = true});
}

}  // namespace alp::cli
