#include "records/inside.h"

#include <alp/text.h>

namespace alp {
namespace {

template <typename Row>
void clean_texts(Row& row) {
    each_field(row, [](std::string_view, auto& value) {
        if constexpr (std::is_same_v<std::decay_t<decltype(value)>, std::string>) value = clean_utf8(value);
    });
}

}  // namespace

Change& Edit::Changes::of(std::string_view table, const Id& row) {
    const auto [found, fresh] = place.try_emplace(row, all.size());
    if (fresh) all.push_back({std::string(table), row, nullptr, nullptr});
    return all[found->second];
}

template <typename Row>
void Edit::Changes::assign(Row& row, Row after) {
    clean_texts(after);
    bool structural = false;
    Change* change = nullptr;
    const auto note = [&](const auto& field) {
        const auto& old = row.*(field.member);
        const auto& fresh = after.*(field.member);
        if (old == fresh) return;
        if (!change) change = &of(Row::table, row.id);
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
    ++records.revision;
    if (structural) ++records.structure;
}

template <typename Row>
Id Edit::add(Row row) {
    if (!row.id) row.id = make_id();
    Table<Row>& table = changes_.records.table<Row>();
    if (Row* there = table.writable(row.id)) {
        const Id id = row.id;
        changes_.assign(*there, std::move(row));
        return id;
    }
    clean_texts(row);
    Change& change = changes_.of(Row::table, row.id);
    change.born = Json::object();
    each_field(row, [&](std::string_view name, const auto& value) { change.born[std::string(name)] = to_value(value); });
    changes_.records.changed();
    return table.put(std::move(row))->id;
}

template <typename Row>
void Edit::change(const Id& id, const std::function<void(Row&)>& how) {
    Row* row = changes_.records.table<Row>().writable(id);
    if (!row || row->deleted) throw std::out_of_range(filled(tr("this {} is no longer there"), Row::table));
    Row after = *row;
    how(after);
    after.id = id;
    changes_.assign(*row, std::move(after));
}

template <typename Row>
void Edit::remove(const Id& id) {
    Row* row = changes_.records.table<Row>().writable(id);
    if (!row || row->deleted) return;
    Row after = *row;
    after.deleted = now();
    changes_.assign(*row, std::move(after));
}

#define ALP_ROW(Row)                                                              \
    template void Edit::Changes::assign<Row>(Row&, Row);                          \
    template Id Edit::add<Row>(Row);                                              \
    template void Edit::change<Row>(const Id&, const std::function<void(Row&)>&); \
    template void Edit::remove<Row>(const Id&);
ALP_EACH_ROW(ALP_ROW)
#undef ALP_ROW

}  // namespace alp
