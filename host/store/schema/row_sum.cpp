#include "store/schema/row_sum.h"

#include <sodium.h>

namespace alp::store {
namespace {

constexpr std::string_view sum_key = "ALP row checksum";
static_assert(sum_key.size() == crypto_shorthash_KEYBYTES);

std::uint64_t short_hash(std::string_view bytes) {
    unsigned char out[crypto_shorthash_BYTES];
    crypto_shorthash(out, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                     reinterpret_cast<const unsigned char*>(sum_key.data()));
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < sizeof out; ++i) sum |= std::uint64_t{out[i]} << 8 * i;
    return sum;
}

// What is hashed of a row, and of each of its columns, begins with the table, a NUL and the id.
std::string beginning_of(const TableSpec& table, const Id& id) {
    std::string bytes(table.name);
    bytes += '\0';
    return bytes.append(reinterpret_cast<const char*>(id.bytes.data()), id.bytes.size());
}

// `bytes`: that beginning; it is left as it was.
std::uint64_t hash_of_column(std::string& bytes, std::string_view column, std::string_view raw) {
    if (raw.empty()) return 0;
    const std::size_t size = bytes.size();
    bytes.append(column) += '\0';
    const std::uint64_t sum = short_hash(bytes.append(raw));
    bytes.resize(size);
    return sum;
}

}  // namespace

std::uint64_t column_sum(const TableSpec& table, const Id& id, std::string_view column, std::string_view raw) {
    std::string bytes = beginning_of(table, id);
    return hash_of_column(bytes, column, raw);
}

std::uint64_t row_sum(const TableSpec& table, const Id& id, const Statement& row, int first) {
    std::string bytes = beginning_of(table, id);
    std::uint64_t sum = short_hash(bytes);
    for (int at = first; at < row.columns(); ++at)
        if (const std::string_view name = row.name(at); name != "id" && name != "n") sum ^= hash_of_column(bytes, name, row.raw(at));
    return sum;
}

std::optional<std::uint64_t> sum_of_row(Db& db, const TableSpec& table, const Id& id) {
    Statement row = row_by_id(db, table, id);
    if (!row.step()) return std::nullopt;
    return row_sum(table, id, row, 0);
}

std::optional<std::uint64_t> expected_sum(Db& db, const Id& id) {
    Statement last = db.sql(R"(SELECT "sum" FROM "change" WHERE "row_id"=$1 ORDER BY "op_id" DESC LIMIT 1)");
    if (!last.with(id).step() || last.null(0)) return std::nullopt;
    return static_cast<std::uint64_t>(last.integer(0));
}

void put_sum(Db& db, const Id& id, std::uint64_t sum) {
    db.sql(R"(UPDATE "change" SET "sum"=$2 WHERE "row_id"=$1 AND "sum" IS NOT $2 AND
              "op_id"=(SELECT max("op_id") FROM "change" WHERE "row_id"=$1))")
        .with(id, static_cast<std::int64_t>(sum))
        .run();
}

void renew_sums(Db& db) {
    for (const TableSpec& table : tables()) {
        Statement row = db.sql(fmt::format(R"(SELECT "id", * FROM "{}")", table.name));
        while (row.step()) put_sum(db, row.id(0), row_sum(table, row.id(0), row, 1));
    }
}

void forget_sums(Db& db, const Id& id) {
    db.sql(R"(UPDATE "change" SET "sum"=NULL WHERE "row_id"=$1 AND "sum" IS NOT NULL)").with(id).run();
}

}  // namespace alp::store
