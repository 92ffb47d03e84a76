// The cards that are laid side by side: rows of several teams and meetings in memory, apart from those of the open team. Main thread.
// There while the screen that compares is; what is changed here is written at once, and seen by the open team as well.
#pragma once

#include "app/books.h"
#include "compare/report.h"
#include "compare/suggest.h"

#include <optional>

namespace alp::app {

// What a reader noted of comparisons is kept as a meeting of the program's own, under this instrument: so it has history, search and undo.
inline constexpr std::string_view reading_instrument = "alp.compare";

// One meeting that may be laid down.
struct Offer {
    SessionHeader header;  // without its outline
    std::string team_name;
    bool own = false;      // of the open team
};

class Cards {
public:
    // The books outlive this; shut, there is nothing to choose. Waits a moment until all is on disk.
    explicit Cards(Books& books);
    ~Cards();
    Cards(const Cards&) = delete;

    const std::vector<Offer>& offers() const { return offers_; }      // newest first
    std::vector<std::string> instruments() const;                     // with something to lay down; most meetings first
    // Loads them; those that are not on offer are passed over. StoreError when it cannot be read.
    void choose(std::string_view instrument, std::vector<Id> sessions);
    // What lies there before anybody chose: the newest card of each team that agreed, else those of this team over time.
    void choose_usual(std::string_view instrument);
    const std::string& instrument() const { return instrument_; }
    const std::vector<Id>& chosen() const { return chosen_; }
    const compare::Tables& tables();                                  // made anew when rows came or went
    std::uint64_t turn() const { return turn_; }                      // rises when tables() are other ones, for caches

    // ---- coding: one operation each, part of that card's history
    void give(const compare::Sentence& sentence, std::string_view key, std::string_view name, std::string_view step);
    void take(const compare::Sentence& sentence, const Id& theme);
    const Theme* theme(const Id& id) const;
    const std::vector<compare::Suggestion>& suggestions(const compare::Sentence& sentence, std::string_view typed);

    // ---- the reader's own interpretation, by compare::note_key(); kept for this team, this instrument, and over time or beside other teams
    std::string note(const std::string& key) const;
    void set_note(const std::string& key, std::string_view text);    // typing
    compare::Notes notes();                                           // all there are
    // Lays down the usual cards that the notes in this meeting are about; false: there is no such comparison any more.
    bool choose_for(const Id& reading);
    std::optional<std::string> key_of_note(const Id& row);            // of what lies there; none: it is no note on it

    // ---- taking back what was done here
    std::string undo_label() const;
    std::string redo_label() const;
    Undone undo();
    Undone redo();
    void settle(Time at) { records_->settle(at); }
    void flush() { records_->flush(); }
    std::optional<Time> settles_at() const { return records_->settles_at(); }
    bool read_only() const { return books_.read_only(); }

private:
    struct Tap;
    Id reading() const;  // the meeting that the notes are kept in
    Id note_row(const std::string& key) const;
    void wrote(const Operation& operation);

    Books& books_;
    std::unique_ptr<Tap> tap_;
    std::unique_ptr<Records> records_;
    std::vector<Offer> offers_;
    std::string instrument_;
    std::vector<Id> chosen_;
    bool one_team_ = false;
    std::optional<compare::Tables> tables_;
    std::uint64_t tables_of_ = 0, turn_ = 0;
    std::vector<std::pair<Id, Id>> done_, undone_;  // operations and the meeting each was of; newest last
    bool taking_back_ = false;
    std::pair<Id, std::string> suggested_for_;
    std::uint64_t suggested_of_ = 0;
    std::vector<compare::Suggestion> suggestions_;
};

}  // namespace alp::app
