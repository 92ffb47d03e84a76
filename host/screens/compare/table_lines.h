// The lines of the table of a comparison, from top to bottom: steps, their themes, and the sentences of those that are unfolded. Worked out
// when the tables or what is unfolded change, and kept from frame to frame.
#pragma once

#include "workspace/comparison_session.h"

#include <set>

namespace alp::screens {

struct CompareTableLine {
    enum class What { step, row, saying, loose, crossings, crossing } what;  // loose: what has no theme
    const compare::StepTable* step = nullptr;   // all three are in the session's tables
    const compare::ThemeRow* row = nullptr;
    const compare::Saying* saying = nullptr;
    std::string key, counts;                    // key: note_key() of a row
    bool folds() const { return what == What::row || what == What::crossing; }
    bool is_title() const { return what == What::step || what == What::crossings; }
};

class CompareTableLines {
public:
    // `research`: counts as "3 / 4 / 6".
    void refresh(workspace::ComparisonSession& session, const std::set<std::string>& unfolded, bool research);

    const std::vector<CompareTableLine>& lines() const { return lines_; }
    bool unfolded(const std::string& key) const { return unfolded_.contains(key); }

    // ---- of each card
    std::size_t cards() const { return names_.size(); }
    const std::string& name(std::size_t card) const { return names_[card]; }
    const std::string& date(std::size_t card) const { return dates_[card]; }
    std::string own_name(std::size_t card) const { return names_[card].substr(common_.size()); }  // without common_words()
    const std::string& common_words() const { return common_; }  // that all names begin with: shown once

private:
    std::string counts_of(const compare::Count& count) const;
    void add_row(const compare::StepTable* step, const compare::ThemeRow& row);

    std::uint64_t turn_ = 0;  // of the session, when this was worked out; 0: not yet
    std::set<std::string> unfolded_;
    bool research_ = false;
    std::vector<CompareTableLine> lines_;
    std::vector<std::string> names_, dates_;
    std::string common_;
};

}  // namespace alp::screens
