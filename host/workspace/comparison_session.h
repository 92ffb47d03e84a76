// The cards that are laid side by side: rows of several teams and meetings in memory, apart from those of the open team. Main thread.
// There while the screen that compares is; what is changed here is written at once, and seen by the open team as well.
#pragma once

#include "compare/report.h"
#include "compare/suggest.h"
#include "workspace/open_store.h"
#include "workspace/undo.h"

#include <optional>

namespace alp::workspace {

// What a reader noted of comparisons is kept as a meeting of the program's own, under this instrument: so it has history, search and undo.
inline constexpr std::string_view reading_instrument = "alp.compare";

// One meeting that may be laid down.
struct ComparisonOffer {
    SessionHeader header;  // without its outline
    std::string team_name;
    bool own = false;      // of the open team
};

class ComparisonSession : public UndoTarget {
public:
    // The store outlives this and is open; what was typed is on disk, since the rows are read back from there.
    explicit ComparisonSession(OpenStore& store);
    ~ComparisonSession() override;
    ComparisonSession(const ComparisonSession&) = delete;

    const std::vector<ComparisonOffer>& offers() const { return offers_; }      // newest first
    std::vector<std::string> instruments() const;                     // with something to lay down; most meetings first
    // Loads them; those that are not on offer are passed over. StoreError when it cannot be read.
    void choose(std::string_view instrument, std::vector<Id> sessions);
    // What lies there before anybody chose: the newest card of each team that agreed, else those of this team over time.
    void choose_usual(std::string_view instrument);
    const std::string& instrument() const { return instrument_; }
    const std::vector<Id>& chosen() const { return chosen_; }
    const compare::Tables& tables();                                  // made anew when rows came or went
    std::uint64_t turn() const { return turn_; }                      // rises when tables() are made anew, for caches

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
    std::string undo_label() const override;
    std::string redo_label() const override;
    Undone undo() override;
    Undone redo() override;
    void settle(Time at) { records_->settle(at); }
    void flush() { records_->flush(); }
    std::optional<Time> settles_at() const { return records_->settles_at(); }
    bool read_only() const override { return store_.read_only(); }

private:
    struct SharedJournal;
    Id reading() const;  // the meeting that the notes are kept in
    Id note_row(const std::string& key) const;
    void wrote(const Operation& operation);

    OpenStore& store_;
    std::unique_ptr<SharedJournal> journal_;
    std::unique_ptr<Records> records_;
    std::vector<ComparisonOffer> offers_;
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

// The comparison of the open team, while there is one. Main thread.
class Comparison {
public:
    explicit Comparison(OpenStore& store) : store_(store) {}

    // Begins it when there is none. Null as long as the store is shut or something typed is not on disk yet: ask again next frame.
    ComparisonSession* session();
    std::uint64_t begun() const { return begun_; }  // rises with each session that begins, to know the next from the one before
    void close();         // at the end of the frame: what is on the screen may still show it
    void close_at_once();
    void begin_frame(Time now, bool typing_ended);  // hands in what was typed when it is time, and drops what was closed
    std::optional<Time> settles_at() const { return session_ ? session_->settles_at() : std::nullopt; }

private:
    OpenStore& store_;
    std::unique_ptr<ComparisonSession> session_;
    std::uint64_t begun_ = 0;
    bool closing_ = false;
};

}  // namespace alp::workspace
