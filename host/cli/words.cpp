#include "cli/words.h"

#include <alp/text.h>

namespace alp::cli {
namespace {

// What stands before and behind `between`; the whole twice when it is not there.
std::pair<std::string, std::string> parted(const std::string& text, std::string_view between) {
    const std::size_t at = text.find(between);
    if (at == text.npos) return {text, text};
    return {text.substr(0, at), text.substr(at + between.size())};
}

// "--format: doc not in {pdf,png}"
std::string not_one_of(const std::string& said) {
    const auto [name, rest] = parted(said, ": ");
    const auto [word, choice] = parted(rest, " not in ");
    if (choice.size() < 2 || choice.front() != '{') return said;
    return filled(tr("{0} does not take \"{1}\", but one of these: {2}"), name, word, choice.substr(1, choice.size() - 2));
}

}  // namespace

std::string sentence_of(const CLI::ParseError& error) {
    const std::string kind = error.get_name(), said = error.what();
    // Those go by the name of the command.
    if (dynamic_cast<const CLI::ExtrasError*>(&error)) return filled(tr("not understood here: {}"), parted(said, ": ").second);
    if (kind == "RequiredError") return filled(tr("this is missing: {}"), parted(said, " is required").first);
    if (kind == "ArgumentMismatch") return filled(tr("{} asks for one word behind it"), parted(said, ":").first);
    if (kind == "ValidationError") return not_one_of(said);
    return said;
}

}  // namespace alp::cli
