#include "store/care/page_cells.h"

#include <bit>

namespace alp::store {
namespace {

constexpr unsigned index_inner = 0x02, index_leaf = 0x0A, table_leaf = 0x0D;
constexpr std::size_t most_payload = 64 * 1024 * 1024;

// Of a file: reading outside of it gives zeros.
class Bytes {
public:
    explicit Bytes(std::string_view bytes) : bytes_(bytes) {}
    std::size_t size() const { return bytes_.size(); }
    unsigned at(std::size_t place) const { return place < bytes_.size() ? static_cast<unsigned char>(bytes_[place]) : 0; }
    std::uint64_t number(std::size_t place, std::size_t size) const {
        std::uint64_t out = 0;
        for (std::size_t i = 0; i < size; ++i) out = out << 8 | at(place + i);
        return out;
    }
    std::string_view part(std::size_t place, std::size_t size) const {
        return place > bytes_.size() ? std::string_view() : bytes_.substr(place, size);
    }
    // SQLite's number of one to nine bytes; moves `place` behind it.
    std::uint64_t varint(std::size_t& place) const {
        std::uint64_t out = 0;
        for (int i = 0; i < 8; ++i) {
            const unsigned byte = at(place++);
            out = out << 7 | (byte & 0x7F);
            if (!(byte & 0x80)) return out;
        }
        return out << 8 | at(place++);
    }

private:
    std::string_view bytes_;
};

struct Pages {
    Bytes file;
    std::size_t size, usable;

    explicit Pages(std::string_view bytes) : file(bytes), size(4096) {
        const std::size_t said = file.number(16, 2) == 1 ? 65536 : file.number(16, 2);
        if (bytes.starts_with("SQLite format 3") && said >= 512 && std::has_single_bit(said)) size = said;
        usable = size;
    }

    // The content of a cell: what stands in its page, and what follows in pages of its own. Empty: not all of it can be read.
    std::string payload(std::size_t place, std::uint64_t length, bool table) const {
        if (length > most_payload || length > file.size()) return {};
        const std::size_t most = table ? usable - 35 : (usable - 12) * 64 / 255 - 23;
        const std::size_t least = (usable - 12) * 32 / 255 - 23;
        if (length <= most) return std::string(file.part(place, length));
        std::size_t here = least + (length - least) % (usable - 4);
        if (here > most) here = least;
        std::string out(file.part(place, here));
        std::uint64_t next = file.number(place + here, 4);
        while (out.size() < length) {
            if (next == 0 || next * size > file.size()) return {};
            const std::size_t page = (next - 1) * size;
            out += file.part(page + 4, std::min<std::size_t>(length - out.size(), usable - 4));
            next = file.number(page, 4);
        }
        return out;
    }
};

std::int64_t with_sign(std::uint64_t value, std::size_t bytes) {
    const unsigned shift = static_cast<unsigned>(64 - 8 * bytes);
    return static_cast<std::int64_t>(value << shift) >> shift;
}

// False: no such kind, or it does not fit.
bool read_value_at(const Bytes& record, std::uint64_t kind, std::size_t& place, Cell::Value& value) {
    using Kind = Cell::Value::Kind;
    static constexpr std::size_t sizes[] = {0, 1, 2, 3, 4, 6, 8, 8, 0, 0};
    if (kind == 10 || kind == 11) return false;
    const std::size_t size = kind < 10 ? sizes[kind] : static_cast<std::size_t>((kind - 12) / 2);
    if (size > record.size() || place + size > record.size()) return false;
    if (kind == 7) value = {Kind::real, 0, std::bit_cast<double>(record.number(place, 8)), {}};
    else if (kind == 8 || kind == 9) value = {Kind::integer, static_cast<std::int64_t>(kind - 8), 0, {}};
    else if (kind > 0 && kind < 7) value = {Kind::integer, with_sign(record.number(place, size), size), 0, {}};
    else if (kind >= 12) value = {kind % 2 ? Kind::text : Kind::blob, 0, 0, std::string(record.part(place, size))};
    place += size;
    return true;
}

// The values of a record; none when it is not one, to the last byte.
std::vector<Cell::Value> values_of(std::string_view bytes) {
    const Bytes record(bytes);
    std::size_t head = 0;
    const std::uint64_t head_size = record.varint(head);
    if (head_size < head || head_size > bytes.size() || head_size > 4096) return {};
    std::vector<Cell::Value> values;
    std::size_t place = head_size;
    while (head < head_size) {
        const std::uint64_t kind = record.varint(head);
        if (!read_value_at(record, kind, place, values.emplace_back())) return {};
    }
    return head == head_size && place == bytes.size() ? std::move(values) : std::vector<Cell::Value>();
}

}  // namespace

void each_cell(std::string_view bytes, const std::function<void(const Cell&)>& found) {
    const Pages pages(bytes);
    for (std::size_t page = 0; page + pages.size <= bytes.size(); page += pages.size) {
        const std::size_t begin = page == 0 ? 100 : page;
        const unsigned kind = pages.file.at(begin);
        if (kind != index_inner && kind != index_leaf && kind != table_leaf) continue;
        const std::size_t list = begin + (kind == index_inner ? 12 : 8);
        const std::size_t cells = pages.file.number(begin + 3, 2);
        for (std::size_t i = 0; i < cells && list + 2 * i + 2 <= page + pages.size; ++i) {
            const std::size_t offset = pages.file.number(list + 2 * i, 2);
            if (offset < 8 || offset >= pages.size) continue;
            std::size_t place = page + offset + (kind == index_inner ? 4 : 0);
            const std::uint64_t length = pages.file.varint(place);
            Cell cell;
            if (kind == table_leaf) cell.number = static_cast<std::int64_t>(pages.file.varint(place));
            cell.values = values_of(pages.payload(place, length, kind == table_leaf));
            if (!cell.values.empty()) found(cell);
        }
    }
}

}  // namespace alp::store
