// The card as it is now, read out of the session once per change, so that a frame only looks things up.
#pragma once

#include "outline.h"

#include <alp/session.h>

#include <unordered_map>
#include <unordered_set>

namespace pk {

struct Line {
    const alp::Contribution* row;
    bool threaded = false;  // a thread begins or ends here
};

struct Group {
    std::string question;  // empty: own points
    std::string heading;
    std::vector<Line> lines;
    const alp::Progress* progress = nullptr;
    bool skipped() const { return progress && progress->stage == alp::Stage::skipped; }
};

struct Column {
    std::string title, heading;
    std::vector<Group> groups;
    std::size_t labels = 0;
    const alp::Progress* progress = nullptr;
    bool done() const { return progress && (progress->stage == alp::Stage::agreed || progress->stage == alp::Stage::passed); }
    bool hidden() const { return progress && !progress->revealed; }  // people write in silence
};

std::string not_shown_yet(std::size_t labels);  // what is shown instead of the labels while a column is hidden

struct Person {
    alp::Id id;      // of the attendance
    alp::Id member;  // none: a guest
    std::string name;
};

struct ThemeCard {
    const alp::Theme* theme;
    std::vector<const alp::Contribution*> labels;
    const alp::Rating* verdict = nullptr;  // in this meeting
    // Agreed on the card that this one went through again, with a label that stays: it holds until it is asked in this meeting.
    const alp::Rating* kept = nullptr;
    int kept_since = 0;  // the year of it
    const alp::Rating* said() const { return verdict ? verdict : kept; }
    int agreement() const { return said() && said()->value ? static_cast<int>(*said()->value) : 0; }
    std::string note() const { return said() ? said()->note : std::string(); }
};

// The labels of a step by theme, and those without a theme.
struct Themes {
    std::vector<ThemeCard> used, unused;  // unused: of this step, of earlier meetings
    const alp::Theme* rest = nullptr;
    std::vector<const alp::Contribution*> loose;
};

class Card {
public:
    // Reads again what changed; cheap when nothing did.
    void read(const alp::Session& session);

    const Column& column(std::size_t index) const { return columns_[index]; }
    bool hidden(std::string_view step) const;  // what is written in it is not shown yet
    const std::vector<Person>& people() const { return people_; }
    const std::vector<const alp::Link*>& links() const { return links_; }
    const alp::Action* action_of(const alp::Id& contribution) const;
    const alp::Agreement* agreement_of(const alp::Id& contribution) const;
    const Themes& themes(const alp::Session& session, std::size_t column);  // made when asked
    // Values that no action serves, actions that serve no value: by a thread, through steps between or not, or by a theme.
    const std::vector<const alp::Contribution*>& values_without_action() const { return unserved_; }
    const std::vector<const alp::Contribution*>& actions_without_value() const { return aimless_; }
    bool agreed_on_values(const alp::Session& session);  // every theme of step 1 agreed, with or without a reservation
    const std::string& partnership() const { return partnership_; }
    std::uint64_t revision() const { return revision_; }

private:
    void read_columns(const alp::Session& session);
    void read_threads(const alp::Session& session);
    std::array<Column, column_count> columns_;
    std::vector<Person> people_;
    std::vector<const alp::Link*> links_;
    std::unordered_map<alp::Id, const alp::Action*> actions_;
    std::unordered_map<alp::Id, const alp::Agreement*> agreements_;
    std::vector<const alp::Contribution*> unserved_, aimless_;
    std::array<Themes, column_count> themes_;
    std::array<std::uint64_t, column_count> themes_read_{};
    std::string partnership_, language_;
    alp::Id session_;
    std::uint64_t revision_ = 0;
};

}  // namespace pk
