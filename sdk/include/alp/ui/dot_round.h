// Dots that are given one person after the other, by nobody's name, and shown all at once. Until then they are in no row: sealed
// (Session::seal), how many lie on what, and apart from that who gave theirs. What one person gave in a turn that is not over is sealed too, and
// not whose it is: as long as the program runs it is there again when they go on, and after that whoever says that it was theirs takes it up. Then it
// counts and is covered: who sits there may be somebody else.
// Main thread.
#pragma once

#include <alp/session.h>

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace alp::ui {

inline constexpr int dots_each = 3;

class DotRound {
public:
    // That of a step; kept as long as the program runs. Look it up in each frame.
    static DotRound& of(const Session& session, std::string_view step);

    const std::string& step() const { return step_; }

    // ---- the turn that is going on
    bool in_turn() const { return in_turn_; }
    const Id& person() const { return person_; }  // of the attendance; none: nobody is noted
    int mine(std::string_view subject) const;     // what this person gave, without what is covered
    int covered() const;                          // dots that they gave before the turn was left, on what is not shown
    int left() const;                             // that this person may still give
    void begin_turn(const Id& person);            // goes on with what they gave before
    bool was_half_way(const Id& person) const;    // there is such
    void give(Session& session, std::string_view subject, int more);  // of their own, and never more than there are
    void end_turn(Session& session);              // their dots are laid with those of the others
    void leave_turn();                            // for later: what was given waits for that person
    void drawn(int frame);                        // in this frame; a turn that was off the screen in between is left
    bool waits() const { return !nobodys_.empty(); }  // dots of a turn that was cut off, and nobody knows whose
    void take_up();                               // those, in this turn, which has none yet
    void give_anew(Session& session);             // all of this turn are taken back, also the covered ones

    // ---- all of them
    int people() const;  // who gave
    int given() const;   // dots, of those whose turn is over
    bool has_given(const Id& person) const;
    std::vector<const Attendance*> still_to_come(const Session& session) const;
    // One operation: a vote without a member for each subject, and that they are shown. Nothing is kept here after it.
    void show(Session& session);
    void begin_anew(Session& session);  // votes that were shown go to the bin, and everyone gives again

private:
    using Heaps = std::map<std::string, int, std::less<>>;  // dots by what they lie on
    struct Kept {
        Heaps heaps;
        std::vector<Id> people;
        int count = 0;
    };
    void read(const Session& session);
    void keep(Session& session) const;
    void forget_halves();

    std::string step_, part_;
    Kept kept_;
    bool in_turn_ = false, was_read_ = false;
    int drawn_ = -2;
    Id person_;
    std::map<Id, Heaps> halves_;  // of turns that were left, by whose they are
    std::vector<Heaps> nobodys_;
    Heaps mine_, covered_;        // the covered ones are among those
};

// Who gives now, the turn, and showing them: above the list of what dots are given to. `colour` of the instrument. Nothing in a read-only session.
void dot_turns(Session& session, std::string_view step, unsigned colour);
// "–" and "+" of the one whose turn it is, with their dots. Nothing outside a turn.
void dot_buttons(Session& session, std::string_view step, std::string_view subject, unsigned colour);

}  // namespace alp::ui
