#include "cli/call_errors.h"

#include <alp/text.h>

#include <CLI/App.hpp>

namespace alp::cli {
namespace {

// The text before and after `between`; the whole text twice when that is not in it.
std::pair<std::string, std::string> split_at(const std::string& text, std::string_view between) {
    const std::size_t at = text.find(between);
    if (at == text.npos) return {text, text};
    return {text.substr(0, at), text.substr(at + between.size())};
}

// "--format: doc not in {pdf,png}"
std::string not_one_of(const std::string& said) {
    const auto [name, rest] = split_at(said, ": ");
    const auto [word, choice] = split_at(rest, " not in ");
    if (choice.size() < 2 || choice.front() != '{') return said;
    return filled(tr("{0} does not take \"{1}\", but one of these: {2}"), name, word, choice.substr(1, choice.size() - 2));
}

// "Could not convert: --lines = many"
std::string not_a_number(const std::string& said) {
    const auto [name, word] = split_at(split_at(said, ": ").second, " = ");
    return filled(tr("{0} takes a number, not \"{1}\""), name, word);
}

}  // namespace

std::string sentence_of(const CLI::ParseError& error) {
    const std::string kind = error.get_name(), said = error.what();
    // CLI11 puts the name of the command in front.
    if (dynamic_cast<const CLI::ExtrasError*>(&error)) return filled(tr("not understood here: {}"), split_at(said, ": ").second);
    if (kind == "RequiredError") return filled(tr("this is missing: {}"), split_at(said, " is required").first);
    if (kind == "ArgumentMismatch") return filled(tr("{} takes one word after it"), split_at(said, ":").first);
    if (kind == "ConversionError") return not_a_number(said);
    if (kind == "ValidationError") return not_one_of(said);
    return said;
}

}  // namespace alp::cli
