// Texts that go while their row stays and counts: what was told about residents, and the name of a member. Inside the transaction of the
// caller; afterwards the pages still hold them until finish_erasure().
#pragma once

#include "store/schema/columns.h"

namespace alp::store {

// "contribution.text" of that row. Gone from the row and from everything it ever was up to `at`, milliseconds.
struct ErasedText {
    Id row;
    std::string field;
    std::int64_t at = 0;
    auto operator<=>(const ErasedText&) const = default;
};

void erase_texts(Db& db, const std::vector<ErasedText>& texts);
std::vector<ErasedText> erased_texts(Db& db);      // all that was ever erased so; also of a store made before there were any
bool is_text_field(std::string_view field);        // one that may be erased
std::int64_t erasing_moment(Db& db);               // now, and after everything that has happened in this store

// The texts of one session that tell of residents: its lines with a day to be erased on, and what was noted in steps with case text with
// scores and skipped questions, and in the instrument's own documents: sentences, and all of what is called "resident". Lessons stay.
std::vector<ErasedText> case_text_of(Db& db, const Id& session, std::int64_t at);
// The same of every session whose time has come, as Reader::case_texts() tells it; those of example teams are invented and stay.
std::vector<ErasedText> case_text_due(Db& db, Date today, std::int64_t at);
// Name and role of a member; with `authorship` also that they wrote what they wrote.
std::vector<ErasedText> texts_of_member(Db& db, const Id& member, bool authorship, std::int64_t at);

}  // namespace alp::store
