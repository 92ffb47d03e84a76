#include "store/sqlite/store_error.h"

#include <cstring>

namespace alp::store {
namespace {

std::string for_developers(Trouble trouble, const Facts& facts) {
    std::string text = std::string("store: ") + words_for_log(trouble);
    if (!facts.file.empty()) text += ", " + facts.file.string();
    if (!facts.detail.empty()) text += " (" + facts.detail + ")";
    if (facts.system_error != 0) text += std::string(" (") + std::strerror(facts.system_error) + ")";
    return text;
}

}  // namespace

const char* words_for_log(Trouble trouble) {
    switch (trouble) {
        case Trouble::busy: return "another program has it open";
        case Trouble::full: return "the disk is full";
        case Trouble::read_only: return "not allowed";
        case Trouble::damaged: return "damaged";
        case Trouble::newer: return "made by a newer version";
        case Trouble::not_ours: return "not a store of this program";
        case Trouble::io: return "the disk failed";
        case Trouble::missing: return "not there";
        case Trouble::broken_rule: return "not as a store should be";
    }
    return "";
}

StoreError::StoreError(Trouble kind, Facts known)
    : std::runtime_error(for_developers(kind, known)), trouble(kind), facts(std::move(known)) {}

std::exception_ptr error_of(FileState state) {
    if (state == FileState::whole) return {};
    const Reason reason = state == FileState::removed       ? Reason::removed
                          : state == FileState::replaced    ? Reason::replaced
                          : state == FileState::log_removed ? Reason::log_removed
                                                            : Reason::overwritten;
    return std::make_exception_ptr(StoreError(Trouble::io, {.reason = reason}));
}

StoreError misfit(std::string what) { return StoreError(Trouble::broken_rule, {.detail = std::move(what)}); }

}  // namespace alp::store
