#include "store/care/row_doubt.h"

#include "store/schema/row_sum.h"

#include <alp/text.h>

#include <bit>

namespace alp::store {
namespace {

// A longer value would take seconds: each of its bits is tried.
constexpr std::size_t longest_tried = 8192;

// The value with that one bit turned back which makes its part of the checksum right.
std::optional<std::string> turned_back(const TableSpec& spec, const Id& id, std::string_view column, std::string raw,
                                       std::uint64_t wanted) {
    for (std::size_t at = 1; at < raw.size() && raw.size() <= longest_tried; ++at)
        for (int bit = 0; bit < 8; ++bit) {
            const char mask = static_cast<char>(1 << bit);
            raw[at] = static_cast<char>(raw[at] ^ mask);
            if (column_sum(spec, id, column, raw) == wanted) return raw;
            raw[at] = static_cast<char>(raw[at] ^ mask);
        }
    return std::nullopt;
}

std::string text_of(Db& db, std::string_view table, std::string_view column, const Id& id) {
    Statement row = db.sql(fmt::format(R"(SELECT "{}" FROM "{}" WHERE "id"=$1)", column, table));
    return row.with(id).step() ? clean_utf8(row.text(0)) : std::string();
}

Id id_in(Db& db, std::string_view table, std::string_view column, const Id& id) {
    Statement row = db.sql(fmt::format(R"(SELECT "{}" FROM "{}" WHERE "id"=$1)", column, table));
    return row.with(id).step() ? row.id(0) : Id();
}

}  // namespace

Doubt doubt_about(const TableSpec& spec, const Id& id, const Statement& row, int first, std::uint64_t expected) {
    const std::uint64_t difference = row_sum(spec, id, row, first) ^ expected;
    Doubt doubt;
    doubt.sum_itself = std::has_single_bit(difference);
    if (doubt.sum_itself) return doubt;
    for (int at = first; at < row.columns(); ++at) {
        const std::string_view name = row.name(at);
        const std::string raw = row.raw(at);
        if (name == "id" || name == "n" || raw.empty()) continue;
        if (auto right = turned_back(spec, id, name, raw, column_sum(spec, id, name, raw) ^ difference))
            return doubt.flipped = Doubt::Flipped{std::string(name), std::move(*right)}, doubt;
    }
    return doubt;
}

void tell_place(Db& db, const TableSpec& spec, Problem& problem) {
    const Id& id = problem.row;
    const Id session = spec.has("session") ? id_in(db, spec.name, "session", id) : Id();
    Id team = spec.has("team") ? id_in(db, spec.name, "team", id) : Id();
    if (session) problem.meeting = text_of(db, SessionHeader::table, "title", session);
    if (session && !team) team = id_in(db, SessionHeader::table, "team", session);
    if (team) problem.team = text_of(db, Team::table, "name", team);
    if (spec.searched.empty()) return;
    // What was told about residents is not said again.
    const bool private_text =
        spec.has("erase_on")
            ? db.sql(fmt::format(R"(SELECT 1 FROM "{}" WHERE "id"=$1 AND "erase_on" IS NOT NULL)", spec.name)).with(id).step()
            : spec.of_session() && (spec.column(spec.searched.front())->facts & fact::erasable) != 0;
    if (!private_text) problem.says = text_of(db, spec.name, spec.searched.front(), id);
}

}  // namespace alp::store
