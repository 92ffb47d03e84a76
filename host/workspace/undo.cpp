#include "workspace/undo.h"

#include "workspace/open_store.h"

#include <alp/host/stored_words.h>
#include <alp/text.h>

namespace alp::workspace {

std::string TeamUndo::undo_label() const { return store_.records().undo_label({}); }
std::string TeamUndo::redo_label() const { return store_.records().redo_label({}); }
Undone TeamUndo::undo() { return store_.records().undo({}); }
Undone TeamUndo::redo() { return store_.records().redo({}); }
bool TeamUndo::read_only() const { return store_.read_only(); }

std::optional<Id> TeamUndo::ask_before_undo() const {
    const Id newest = store_.records().undo_of({});
    return newest && newest < started_ ? std::optional(newest) : std::nullopt;
}

namespace {

constexpr auto answer_time = std::chrono::seconds(30);         // after that a second press is a new wish
constexpr auto reading_time = std::chrono::milliseconds(700);  // a key that is held down or struck twice is no answer yet

std::string sentence_about(const char* pattern, const Undone& undone) {
    std::string sentence = filled(pattern, in_present_language(undone.label));
    if (undone.kept > 0)
        sentence +=
            " " + filled(trn("{} thing was changed since and stays.", "{} things were changed since and stay.", undone.kept), undone.kept);
    return sentence;
}

}  // namespace

bool UndoCommands::waits_for_answer(UndoTarget& target) {
    const std::optional<Id> operation = target.ask_before_undo();
    if (!operation) return false;
    const auto since = clock_.now() - asked_at_;
    if (asked_ == *operation && since < reading_time) return true;
    if (asked_ == *operation && since < answer_time) return false;
    asked_ = *operation;
    asked_at_ = clock_.now();
    notifications_.say(
        filled(tr("“{}” is of {}. Ctrl+Z once more takes it back."), target.undo_label(), date_in_words(local_date(operation->time()))));
    return true;
}

void UndoCommands::take_back(UndoTarget& target) {
    if (target.read_only() || waits_for_answer(target)) return;
    const Undone undone = target.undo();
    const std::string shown = undone.label.empty() ? target.shown_label() : std::string();
    if (!shown.empty())
        notifications_.say(filled(tr("“{}” cannot be taken back: what was shown stays shown."), in_present_language(shown)));
    else notifications_.say(undone.label.empty() ? tr("There is nothing to take back.") : sentence_about(tr("Taken back: {}."), undone));
    store_.read_again();
}

void UndoCommands::offer(std::string sentence) {
    const Id team = store_.team_id();
    const std::uint64_t revision = store_.records().revision();
    notifications_.say(std::move(sentence), tr("Undo"), [this, team, revision] {
        if (store_.team_id() == team && store_.records().revision() == revision) return take_back(team_);
        notifications_.say(tr("Something else was changed since. Ctrl+Z takes back what was done last."));
    });
}

void UndoCommands::do_again(UndoTarget& target) {
    if (target.read_only()) return;
    const Undone redone = target.redo();
    notifications_.say(redone.label.empty() ? tr("There is nothing to do again.") : sentence_about(tr("Done again: {}."), redone));
    store_.read_again();
}

}  // namespace alp::workspace
