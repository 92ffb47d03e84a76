// The case as it is now and what the team learnt before, read once per change, so that a frame only looks things up.
#pragma once

#include "about.h"
#include "outline.h"

#include <array>

namespace cl {

// What the team sees of one baken in this case.
struct Mark {
    const alp::Term* baken;
    const alp::Rating* rating = nullptr;         // null: not looked at yet
    const alp::Contribution* example = nullptr;  // null also when case text is not to be shown
    int value() const { return rating && rating->value ? static_cast<int>(*rating->value) : 0; }
    bool not_applicable() const { return rating && !rating->value; }
};

// A lesson of an earlier case, or of any instrument that harvests lessons.
struct Lesson {
    std::string text;
    alp::Date held;
    std::vector<std::string> bakens;  // their ids
    std::vector<std::string> themes;  // names, of the bakens as well
    bool about(std::string_view baken) const;
    bool carries(std::string_view theme) const;
};

// The cases of the twelve months before this one.
struct Year {
    int cases = 0;
    std::vector<std::pair<const alp::Term*, int>> missed;    // how often "not visible"; most often first
    std::vector<std::pair<const alp::Term*, int>> returned;  // lessons about a baken, from two; most first
};

class Reading {
public:
    // Reads again what changed; cheap when nothing did.
    void read(const alp::Session& session);

    const std::array<Mark, 8>& marks() const { return marks_; }
    const std::vector<const Mark*>& looked_through() const { return looked_through_; }  // all, or those that were chosen
    const Case& about() const { return about_; }
    const std::vector<Person>& people() const { return people_; }
    const alp::Contribution* learning_question() const { return learning_question_; }  // as reworded, if it was
    const std::vector<const alp::Contribution*>& answered() const { return answered_; }  // questions, the warmest first
    const alp::Contribution* answer_to(const alp::Id& question) const;
    std::optional<alp::Date> erase_on() const { return erase_on_; }
    bool erased() const { return erased_; }

    const std::vector<Lesson>& lessons() const { return lessons_; }  // newest first
    const std::vector<const alp::Term*>& chosen() const { return chosen_; }  // bakens the team works on since an earlier session
    const Year& year() const { return year_; }

private:
    void read_case(const alp::Session& session);
    void read_marks(const alp::Session& session);
    void read_past(const alp::Session& session);

    std::array<Mark, 8> marks_{};
    std::vector<const Mark*> looked_through_;
    Case about_;
    std::vector<Person> people_;
    const alp::Contribution* learning_question_ = nullptr;
    std::vector<const alp::Contribution*> answered_;
    std::vector<std::pair<alp::Id, const alp::Contribution*>> answers_;
    std::optional<alp::Date> erase_on_;
    bool erased_ = false;

    std::vector<Lesson> lessons_;
    std::vector<const alp::Term*> chosen_;
    Year year_;

    alp::Id session_, past_of_;
    std::string language_;
    std::uint64_t revision_ = 0, structure_ = 0;
    bool case_text_ = true;
};

// The baken that a theme means, itself or through the theme it belongs to; empty: none.
std::string baken_of(const alp::Session& session, const alp::Theme& theme);
// "baken 4", for a chip.
std::string numbered(const alp::Term& baken);
// 1 to 8.
int number_of(const alp::Term& baken);

}  // namespace cl
