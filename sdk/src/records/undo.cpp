// Undo and redo: operations that take back an earlier one, field by field.
#include "records/inside.h"

#include <algorithm>

namespace alp {

namespace {

// It names itself as what it undoes when it showed a sealed part. What stood in silence is seen by the rows; one that was in the bin was no silence.
bool shows_to_all(const Operation& operation) {
    if (operation.undoes) return operation.undoes == operation.id;
    return std::any_of(operation.changes.begin(), operation.changes.end(), [](const Change& change) {
        if (change.table != Progress::table || !change.fields.is_object() || change.fields.contains("deleted")) return false;
        const auto pair = change.fields.find("revealed");
        return pair != change.fields.end() && *pair == Json::array({false, true});
    });
}

}  // namespace

// The stacks of undo and redo, read off the history: an operation that undoes another takes it from the one to the other. A showing empties both.
const Operation* Records::Data::candidate(const Id& session, bool redo) const {
    std::vector<const Operation*> undos, redos;
    const auto take = [](std::vector<const Operation*>& stack, const Id& id) {
        const auto found = std::find_if(stack.rbegin(), stack.rend(), [&](const Operation* o) { return o->id == id; });  // near the end
        if (found == stack.rend()) return false;
        stack.erase(std::next(found).base());
        return true;
    };
    for (const Operation& operation : history) {
        if (operation.session != session) continue;
        if (shows_to_all(operation)) {
            undos.clear();
            redos.clear();
        } else if (!operation.undoes) {
            if (operation.label.empty()) continue;
            undos.push_back(&operation);
            redos.clear();
        } else if (take(undos, operation.undoes)) {
            redos.push_back(&operation);
        } else if (take(redos, operation.undoes)) {
            undos.push_back(&operation);
        }
    }
    const auto& stack = redo ? redos : undos;
    return stack.empty() ? nullptr : stack.back();
}

const Operation* Records::Data::newest(const Id& session) const {
    if (typing && typing->session == session && !typing->changes.empty()) return shows_to_all(*typing) ? nullptr : &*typing;
    return candidate(session, false);
}

std::string Records::undo_label(const Id& session) const {
    const Operation* found = data_->newest(session);
    return found ? found->label : "";
}

Id Records::undo_of(const Id& session) const {
    const Operation* found = data_->newest(session);
    return found ? found->id : Id{};
}

std::string Records::shown_label(const Id& session) const {
    const auto shows = [&](const Operation& operation) { return operation.session == session && shows_to_all(operation); };
    if (data_->typing && shows(*data_->typing)) return data_->typing->label;
    const auto found = std::find_if(data_->history.rbegin(), data_->history.rend(), shows);
    return found == data_->history.rend() ? std::string() : found->label;
}

std::string Records::redo_label(const Id& session) const {
    const Operation* found = data_->typing ? nullptr : data_->candidate(session, true);
    return found ? found->label : "";
}

namespace {

// The row as it was before that change. Returns how many of its fields stay as they are: they changed since, or what they were is something
// that this version does not know.
template <typename Row>
int put_back(const Change& change, Row& row) {
    int kept = 0;
    if (change.is_birth()) return row.deleted = now(), kept;
    each_field(row, [&](std::string_view name, auto& value) {
        const auto pair = change.fields.find(name);
        if (pair == change.fields.end()) return;
        if (!is_pair(*pair) || to_value(value) != (*pair)[1]) return void(++kept);
        try {
            from_value((*pair)[0], value);
        } catch (const std::runtime_error&) {
            ++kept;
        }
    });
    return kept;
}

}  // namespace

Undone Records::Data::take_back(const Id& session, bool redo) {
    const Operation* found = candidate(session, redo);
    if (!found) return {};
    const Operation past = *found;  // what is written below moves the history
    Undone undone{past.label, 0};
    Edit::Changes changes(*this);
    for (auto change = past.changes.rbegin(); change != past.changes.rend(); ++change)
        with_table(change->table, [&]<typename Row>(Table<Row>& table) {
            Row* row = table.writable(change->row);
            if (!row) return void(++undone.kept);
            Row after = *row;
            undone.kept += put_back(*change, after);
            changes.assign(*row, std::move(after));
        });
    if (changes.all.empty()) changes.all.push_back({past.changes.front().table, past.changes.front().row, Json::object(), nullptr});
    Operation operation{make_id(), past.team, past.session, past.label, past.id, std::move(changes.all)};
    history.push_back(operation);
    journal.write(std::move(operation));
    ++revision;
    return undone;
}

Undone Records::undo(const Id& session) {
    flush();
    return data_->take_back(session, false);
}

Undone Records::redo(const Id& session) {
    flush();
    return data_->take_back(session, true);
}

}  // namespace alp
