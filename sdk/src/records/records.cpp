#include "records/inside.h"

#include <alp/text.h>

#include <algorithm>
#include <utility>

namespace alp {

using namespace std::chrono_literals;

Records::Records(Journal& journal, Rows rows, std::vector<Operation> history) : data_(std::make_unique<Data>(journal)) {
    add_rows(std::move(rows), std::move(history));
}

Records::~Records() = default;

template <typename Row>
const Table<Row>& Records::table() const {
    return data_->table<Row>();
}

#define ALP_ROW(Row) template const Table<Row>& Records::table<Row>() const;
ALP_EACH_ROW(ALP_ROW)
#undef ALP_ROW

std::uint64_t Records::revision() const { return data_->revision; }
std::uint64_t Records::structure() const { return data_->structure; }

void Records::use_seals(Seals& seals) { data_->seals = &seals; }
Seals& Records::seals() const { return *data_->seals; }

void Records::seal(const Id& owner, std::string_view part, Json body, int people) {
    if (body.is_null() && data_->open) {
        const Seals::Parts& there = data_->seals->parts(owner);
        if (const auto found = there.find(part); found != there.end() && found->second.people > 0)
            return void(data_->shown.emplace_back(owner, part));
    }
    data_->seals->keep(owner, part, std::move(body), people);
}

void Records::add_rows(Rows rows, std::vector<Operation> history) {
    rows.each([&]<typename Row>(std::vector<Row>& list) {
        for (Row& row : list) data_->table<Row>().put(std::move(row));
    });
    auto& all = data_->history;
    for (Operation& operation : history) {
        seen_id(operation.id);
        all.push_back(std::move(operation));
    }
    std::stable_sort(all.begin(), all.end(), [](const Operation& a, const Operation& b) { return a.id < b.id; });
    data_->changed();
}

void Records::drop_session(const Id& session) {
    flush();
    const auto forget = [&]<typename Row>(Table<Row>& table) {
        // Actions, agreements and reviews belong to the team: they stay.
        if constexpr (std::is_same_v<Row, SessionHeader>) table.forget([&](const Row& row) { return row.id == session; });
        else if constexpr (belongs<Row>() == Belongs::to_session) table.forget([&](const Row& row) { return row.session == session; });
    };
    std::apply([&](auto&... table) { (forget(table), ...); }, data_->tables);
    std::erase_if(data_->history, [&](const Operation& operation) { return operation.session == session; });
    data_->changed();
}

void drop_unchanged(std::vector<Change>& changes) {
    for (Change& change : changes)
        for (auto pair = change.fields.begin(); pair != change.fields.end();)
            pair = (*pair)[0] == (*pair)[1] ? change.fields.erase(pair) : std::next(pair);
    std::erase_if(changes, [](const Change& change) { return !change.is_birth() && change.fields.empty(); });
}

namespace {

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

// The text before and after a keystroke; null when it did something else.
const Json* retyped(const std::vector<Change>& changes) {
    if (changes.size() != 1 || !changes.front().fields.is_object() || changes.front().fields.size() != 1) return nullptr;
    const Json& pair = *changes.front().fields.begin();
    return pair[0].is_string() && pair[1].is_string() ? &pair : nullptr;
}

constexpr std::size_t a_word = 12;               // bytes
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

void Records::Data::take_out(std::vector<Change>& changes) {
    for (auto change = changes.rbegin(); change != changes.rend(); ++change)
        with_table(change->table, [&]<typename Row>(Table<Row>& table) {
            if (change->is_birth()) return table.forget([&](const Row& row) { return row.id == change->row; });
            Row* row = table.writable(change->row);
            each_field(*row, [&](std::string_view name, auto& value) {
                if (const auto pair = change->fields.find(name); pair != change->fields.end()) from_value((*pair)[0], value);
            });
        });
    changed();
}

void Records::Data::commit(Operation operation) {
    drop_unchanged(operation.changes);
    if (operation.changes.empty()) return;
    history.push_back(operation);
    journal.write(std::move(operation));
}

void Records::Data::perform(Edit::Changes& changes, const std::function<void(Edit&)>& how) {
    Edit edit(changes);
    open = &edit;
    try {
        how(edit);
        refuse_what_is_too_large(changes.all);
        open = nullptr;
    } catch (...) {
        open = nullptr;
        shown.clear();
        take_out(changes.all);
        throw;
    }
}

void Records::edit(const Id& team, const Id& session, std::string_view label, const std::function<void(Edit&)>& how) {
    if (data_->open) return how(*data_->open);
    flush();
    Edit::Changes changes(*data_);
    data_->perform(changes, how);
    const Id id = make_id();
    data_->commit({id, team, session, std::string(label), data_->shown.empty() ? Id{} : id, std::move(changes.all)});
    data_->take_away_shown();
}

// After the operation, so that what is cut off in between has it twice rather than nowhere.
void Records::Data::take_away_shown() {
    for (const auto& [owner, part] : std::exchange(shown, {})) seals->keep(owner, part, nullptr);
}

// More than a word of what was typed is taken out again. That is an operation of its own, so that undo brings back all of the text, and not what
// stood there when the typing began.
bool Records::Data::is_taken_out(const std::vector<Change>& changes) {
    const Json* pair = retyped(changes);
    if (!pair || (peak && peak->row != changes.front().row)) return peak.reset(), false;
    const auto &before = (*pair)[0].get_ref<const std::string&>(), &after = (*pair)[1].get_ref<const std::string&>();
    taking_out = taking_out && after.size() < before.size();
    if (!peak && !taking_out && after.size() < before.size() && !typing->changes.empty()) peak = Peak{changes.front().row, before, *typing};
    if (peak && after.size() >= peak->text.size()) peak.reset();
    return peak && after.size() + a_word < peak->text.size();
}

void Records::type(const Id& team, const Id& session, std::string_view label, std::string_view key, const std::function<void(Edit&)>& how) {
    Data& data = *data_;
    if (data.open) return how(*data.open);
    const Time at = now();
    if (data.typing && (data.typing_key != key || data.typing->session != session || at - data.typing_began > 60s)) flush();
    if (!data.typing) {
        data.typing = Operation{make_id(), team, session, std::string(label), {}, {}};
        data.typing_key = key;
        data.typing_began = at;
    }
    Edit::Changes changes(data);
    data.perform(changes, how);
    drop_unchanged(changes.all);
    if (!data.shown.empty()) data.typing->undoes = data.typing->id;
    data.take_away_shown();
    if (changes.all.empty()) return;
    if (data.is_taken_out(changes.all)) {
        changes.all.front().fields.begin().value()[0] = data.peak->text;
        data.typing = std::move(data.peak->burst);
        data.typing_dirty = true;
        flush();
        data.typing = Operation{make_id(), team, session, std::string(label), {}, {}};
        data.typing_began = at;
        data.taking_out = true;
    }
    for (Change& change : changes.all) merge(data.typing->changes, std::move(change));
    if (label.empty()) data.typing->label.clear();
    data.typing_last = at;
    if (!data.typing_dirty) data.typing_unsaved = at;
    data.typing_dirty = true;
}

std::optional<Time> Records::settles_at() const {
    if (!data_->typing_dirty) return std::nullopt;
    return std::min(data_->typing_last + 400ms, data_->typing_unsaved + 1000ms);
}

void Records::settle(Time at) {
    if (const auto due = settles_at(); !due || at < *due) return;
    data_->typing_dirty = false;
    Operation& typing = *data_->typing;
    // A burst that ended where it began is written all the same when an earlier part of it was: the store must follow.
    const bool written = std::erase_if(data_->history, [&](const Operation& past) { return past.id == typing.id; }) > 0;
    if (!written) {
        drop_unchanged(typing.changes);
        std::erase_if(typing.changes, [](const Change& change) { return change.is_birth() && !change.born.at("deleted").is_null(); });
    }
    if (typing.changes.empty()) return;
    data_->history.push_back(typing);
    data_->journal.write(typing);
}

void Records::flush() {
    if (!data_->typing) return;
    settle(Time::max());
    data_->typing.reset();
    data_->peak.reset();
    data_->taking_out = false;
}

}  // namespace alp
