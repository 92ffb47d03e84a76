// Sentences about the store, made of the kinds and facts that it throws and reports. Main thread.
#pragma once

#include "store/care/copies.h"
#include "store/care/reports.h"
#include "store/sqlite/file_state.h"

#include <string>

namespace alp::workspace {

std::string sentence_of(const store::StoreError& error);
// For the top bar: what was not as usual when the store was opened; empty when it was.
std::string sentence_of(const store::OpenReport& report);
std::string sentence_of(const store::Problem& problem);
// "2 teams, 3 meetings"
std::string counted(const store::ErasedContents& contents);
// For a copy that was put back; empty when nothing was left out.
std::string left_out(const store::ErasedContents& contents);
std::string sentence_of(store::FileState state);  // empty for whole
std::string name_of(store::CopyKind kind);  // "damaged, as it was found"
// Where what was erased may still stand, by name; empty when every copy could be cleaned.
std::string not_erased_in(const std::vector<store::Copy>& copies);
// "Anna has the store open on computer laptop-3 since 3 March 2026, 14:03 (process 1234)".
std::string sentence_of(const store::Holder& holder);

}  // namespace alp::workspace
