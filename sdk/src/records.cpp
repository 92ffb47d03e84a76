#include <alp/records.h>
#include <alp/text.h>

#include <algorithm>

namespace alp {

using namespace std::chrono_literals;

// ---- Table

template <typename Row>
const std::vector<const Row*>& Table<Row>::rows() const {
    if (!listed_) {
        living_.clear();
        for (const Row* row : order_)
            if (!row->deleted) living_.push_back(row);
        listed_ = true;
    }
    return living_;
}

template <typename Row>
const Row* Table<Row>::find(const Id& id, bool dead) const {
    const auto found = by_id_.find(id);
    return found != by_id_.end() && (dead || !found->second->deleted) ? found->second.get() : nullptr;
}

template <typename Row>
Row* Table<Row>::writable(const Id& id) {
    listed_ = false;
    const auto found = by_id_.find(id);
    return found == by_id_.end() ? nullptr : found->second.get();
}

template <typename Row>
Row* Table<Row>::put(Row row) {
    listed_ = false;
    auto& slot = by_id_[row.id];
    if (slot) {
        *slot = std::move(row);
    } else {
        slot = std::make_unique<Row>(std::move(row));
        order_.push_back(slot.get());
    }
    return slot.get();
}

template <typename Row>
void Table<Row>::forget(const std::function<bool(const Row&)>& which) {
    listed_ = false;
    std::erase_if(order_, [&](Row* row) {
        if (!which(*row)) return false;
        by_id_.erase(row->id);
        return true;
    });
}

// ---- Edit

Change& Edit::change_of(std::string_view table, const Id& row) {
    const auto [place, fresh] = place_.try_emplace(row, changes_.size());
    if (fresh) changes_.push_back({std::string(table), row, nullptr, nullptr});
    return changes_[place->second];
}

// Gives `row` the values of `after` and notes each field that differs; a field that is back where it began is dropped.
template <typename Row>
void Edit::assign(Row& row, Row after) {
    each_field(after, [](std::string_view, auto& value) {
        if constexpr (std::is_same_v<std::decay_t<decltype(value)>, std::string>) value = clean_utf8(value);
    });
    bool structural = false;
    Change* change = nullptr;
    const auto note = [&](const auto& field) {
        const auto& old = row.*(field.member);
        const auto& fresh = after.*(field.member);
        if (old == fresh) return;
        if (!change) change = &change_of(Row::table, row.id);
        if (change->is_birth()) {
            change->born[std::string(field.name)] = to_value(fresh);
        } else {
            auto& pair = change->fields[std::string(field.name)];
            pair = pair.is_null() ? Json::array({to_value(old), to_value(fresh)}) : Json::array({pair[0], to_value(fresh)});
            if (pair[0] == pair[1]) change->fields.erase(std::string(field.name));
        }
        structural |= !field.is(fact::typed);
    };
    std::apply([&](const auto&... field) { (note(field), ...); }, Row::fields());
    if (!change) return;
    row = std::move(after);
    ++records_.revision_;
    if (structural) ++records_.structure_;
}

template <typename Row>
Id Edit::add(Row row) {
    if (!row.id) row.id = make_id();
    Table<Row>& table = records_.template writable<Row>();
    if (Row* there = table.writable(row.id)) {
        const Id id = row.id;
        assign(*there, std::move(row));
        return id;
    }
    each_field(row, [](std::string_view, auto& value) {
        if constexpr (std::is_same_v<std::decay_t<decltype(value)>, std::string>) value = clean_utf8(value);
    });
    Change& change = change_of(Row::table, row.id);
    change.born = Json::object();
    each_field(row, [&](std::string_view name, const auto& value) { change.born[std::string(name)] = to_value(value); });
    ++records_.revision_;
    ++records_.structure_;
    return table.put(std::move(row))->id;
}

template <typename Row>
void Edit::change(const Id& id, const std::function<void(Row&)>& how) {
    Row* row = records_.template writable<Row>().writable(id);
    if (!row || row->deleted) throw std::out_of_range(filled(tr("this {} is no longer there"), Row::table));
    Row after = *row;
    how(after);
    after.id = id;
    assign(*row, std::move(after));
}

template <typename Row>
void Edit::remove(const Id& id) {
    Row* row = records_.template writable<Row>().writable(id);
    if (!row || row->deleted) return;
    Row after = *row;
    after.deleted = now();
    assign(*row, std::move(after));
}

// ---- Records

Records::Records(Journal& journal, Rows rows, std::vector<Operation> history) : journal_(journal) {
    add_rows(std::move(rows), std::move(history));
}

void Records::add_rows(Rows rows, std::vector<Operation> history) {
    rows.each([&]<typename Row>(std::vector<Row>& list) {
        for (Row& row : list) writable<Row>().put(std::move(row));
    });
    for (Operation& operation : history) {
        seen_id(operation.id);
        history_.push_back(std::move(operation));
    }
    std::stable_sort(history_.begin(), history_.end(), [](const Operation& a, const Operation& b) { return a.id < b.id; });
    ++revision_;
    ++structure_;
}

void Records::drop_session(const Id& session) {
    flush();
    std::apply(
        [&]<typename... Row>(Table<Row>&... table) {
            const auto forget = [&]<typename R>(Table<R>& one) {
                // Actions, agreements and reviews belong to the team: they stay.
                if constexpr (std::is_same_v<R, SessionHeader>) one.forget([&](const R& row) { return row.id == session; });
                else if constexpr (belongs<R>() == Belongs::to_session) one.forget([&](const R& row) { return row.session == session; });
            };
            (forget(table), ...);
        },
        tables_);
    std::erase_if(history_, [&](const Operation& operation) { return operation.session == session; });
    ++revision_;
    ++structure_;
}

template <typename F>
void Records::with_table(std::string_view name, F&& f) {
    std::apply([&]<typename... Row>(Table<Row>&... table) { ((Row::table == name ? f(table) : void()), ...); }, tables_);
}

// Takes the changes of an edit that failed half-way out of the rows again.
void Records::make_undone(std::vector<Change>& changes) {
    for (auto change = changes.rbegin(); change != changes.rend(); ++change)
        with_table(change->table, [&]<typename Row>(Table<Row>& table) {
            if (change->is_birth()) return table.forget([&](const Row& row) { return row.id == change->row; });
            Row* row = table.writable(change->row);
            each_field(*row, [&](std::string_view name, auto& value) {
                if (const auto pair = change->fields.find(name); pair != change->fields.end()) from_value((*pair)[0], value);
            });
        });
    ++revision_;
    ++structure_;
}

namespace {

void drop_unchanged(std::vector<Change>& changes) {
    for (Change& change : changes)
        for (auto pair = change.fields.begin(); pair != change.fields.end();)
            pair = (*pair)[0] == (*pair)[1] ? change.fields.erase(pair) : std::next(pair);
    std::erase_if(changes, [](const Change& change) { return !change.is_birth() && change.fields.empty(); });
}

// Adds what came later to a burst: the first old value stays, the last new one counts.
void merge(std::vector<Change>& burst, Change later) {
    const auto same = std::find_if(burst.begin(), burst.end(), [&](const Change& c) { return c.row == later.row; });
    if (same == burst.end()) return burst.push_back(std::move(later));
    for (const auto& [name, pair] : later.fields.items()) {
        if (same->is_birth()) same->born[name] = pair[1];
        else if (auto& ours = same->fields[name]; ours.is_null()) ours = pair;
        else ours[1] = pair[1];
    }
}

constexpr std::size_t largest_field = 1u << 20;  // bytes; a text box takes a twelfth of that

std::size_t size_of(const Json& value) {
    if (value.is_string()) return value.get_ref<const std::string&>().size();
    std::size_t size = 8;
    if (value.is_structured())
        for (const auto& [name, part] : value.items()) size += name.size() + size_of(part);
    return size;
}

// What is larger would make every later opening of the session wait.
void refuse_what_is_too_large(const std::vector<Change>& changes) {
    for (const Change& change : changes)
        for (const auto& [name, value] : (change.is_birth() ? change.born : change.fields).items())
            if (const std::size_t size = size_of(change.is_birth() ? value : value[1]); size > largest_field)
                throw std::length_error(filled(tr("{} kB in one field ({}) is more than is kept: at most {} kB."), size / 1024,
                                               change.table + "." + name, largest_field / 1024));
}

}  // namespace

void Records::commit(Operation operation) {
    drop_unchanged(operation.changes);
    if (operation.changes.empty()) return;
    history_.push_back(operation);
    journal_.write(std::move(operation));
}

void Records::perform(Edit& edit, const std::function<void(Edit&)>& how) {
    open_ = &edit;
    try {
        how(edit);
        refuse_what_is_too_large(edit.changes_);
        open_ = nullptr;
    } catch (...) {
        open_ = nullptr;
        make_undone(edit.changes_);
        throw;
    }
}

void Records::edit(const Id& team, const Id& session, std::string_view label, const std::function<void(Edit&)>& how) {
    if (open_) return how(*open_);
    flush();
    Edit edit(*this);
    perform(edit, how);
    commit({make_id(), team, session, std::string(label), {}, std::move(edit.changes_)});
}

void Records::type(const Id& team, const Id& session, std::string_view label, std::string_view key, const std::function<void(Edit&)>& how) {
    if (open_) return how(*open_);
    const Time at = now();
    if (typing_ && (typing_key_ != key || typing_->session != session || at - typing_began_ > 60s)) flush();
    if (!typing_) {
        typing_ = Operation{make_id(), team, session, std::string(label), {}, {}};
        typing_key_ = key;
        typing_began_ = at;
    }
    Edit edit(*this);
    perform(edit, how);
    drop_unchanged(edit.changes_);
    if (edit.changes_.empty()) return;
    for (Change& change : edit.changes_) merge(typing_->changes, std::move(change));
    if (label.empty()) typing_->label.clear();
    typing_last_ = at;
    if (!typing_dirty_) typing_unsaved_ = at;
    typing_dirty_ = true;
}

std::optional<Time> Records::settles_at() const {
    if (!typing_dirty_) return std::nullopt;
    return std::min(typing_last_ + 400ms, typing_unsaved_ + 1000ms);
}

void Records::settle(Time at) {
    if (const auto due = settles_at(); !due || at < *due) return;
    typing_dirty_ = false;
    // A burst that ended where it began is written all the same when an earlier part of it was: the store must follow.
    const bool written = std::erase_if(history_, [&](const Operation& past) { return past.id == typing_->id; }) > 0;
    if (!written) {
        drop_unchanged(typing_->changes);
        std::erase_if(typing_->changes, [](const Change& change) { return change.is_birth() && !change.born.at("deleted").is_null(); });
    }
    if (typing_->changes.empty()) return;
    history_.push_back(*typing_);
    journal_.write(*typing_);
}

void Records::flush() {
    if (!typing_) return;
    settle(Time::max());
    typing_.reset();
}

// The stacks of undo and redo, read off the history: an operation that undoes another takes it from the one to the other.
const Operation* Records::candidate(const Id& session, bool redo) const {
    std::vector<const Operation*> undos, redos;
    const auto take = [](std::vector<const Operation*>& stack, const Id& id) {
        const auto found = std::find_if(stack.rbegin(), stack.rend(), [&](const Operation* o) { return o->id == id; });  // near the end
        if (found == stack.rend()) return false;
        stack.erase(std::next(found).base());
        return true;
    };
    for (const Operation& operation : history_) {
        if (operation.session != session || (operation.label.empty() && !operation.undoes)) continue;
        if (!operation.undoes) {
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

const Operation* Records::newest(const Id& session) const {
    return typing_ && typing_->session == session && !typing_->changes.empty() ? &*typing_ : candidate(session, false);
}

std::string Records::undo_label(const Id& session) const {
    const Operation* found = newest(session);
    return found ? found->label : "";
}

Id Records::undo_of(const Id& session) const {
    const Operation* found = newest(session);
    return found ? found->id : Id{};
}

std::string Records::redo_label(const Id& session) const {
    const Operation* found = typing_ ? nullptr : candidate(session, true);
    return found ? found->label : "";
}

Undone Records::undo(const Id& session) { return take_back(session, false); }
Undone Records::redo(const Id& session) { return take_back(session, true); }

Undone Records::take_back(const Id& session, bool redo) {
    flush();
    const Operation* found = candidate(session, redo);
    if (!found) return {};
    const Operation past = *found;  // commit() moves the history
    Undone undone{past.label, 0};
    Edit edit(*this);
    for (auto change = past.changes.rbegin(); change != past.changes.rend(); ++change)
        with_table(change->table, [&]<typename Row>(Table<Row>& table) {
            Row* row = table.writable(change->row);
            if (!row) return void(++undone.kept);
            Row after = *row;
            if (change->is_birth()) {
                after.deleted = now();
            } else {
                each_field(after, [&](std::string_view name, auto& value) {
                    const auto pair = change->fields.find(name);
                    if (pair == change->fields.end()) return;
                    if (to_value(value) == (*pair)[1]) from_value((*pair)[0], value);
                    else ++undone.kept;
                });
            }
            edit.assign(*row, std::move(after));
        });
    if (edit.changes_.empty()) edit.changes_.push_back({past.changes.front().table, past.changes.front().row, Json::object(), nullptr});
    Operation operation{make_id(), past.team, past.session, past.label, past.id, std::move(edit.changes_)};
    history_.push_back(operation);
    journal_.write(std::move(operation));
    ++revision_;
    return undone;
}

// ---- for every type of row

#define ALP_ROW(Row)                                                              \
    template class Table<Row>;                                                    \
    template Id Edit::add<Row>(Row);                                              \
    template void Edit::change<Row>(const Id&, const std::function<void(Row&)>&); \
    template void Edit::remove<Row>(const Id&);
ALP_ROW(Team)
ALP_ROW(Member)
ALP_ROW(SessionHeader)
ALP_ROW(Attendance)
ALP_ROW(Contribution)
ALP_ROW(Link)
ALP_ROW(Theme)
ALP_ROW(ThemeMark)
ALP_ROW(Rating)
ALP_ROW(Vote)
ALP_ROW(Action)
ALP_ROW(Agreement)
ALP_ROW(Review)
ALP_ROW(Progress)
ALP_ROW(Document)
#undef ALP_ROW

}  // namespace alp
