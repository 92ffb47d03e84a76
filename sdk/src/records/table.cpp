#include "records/inside.h"

namespace alp {

template <typename Row>
Table<Row>::Table() : data_(std::make_unique<Data>()) {}

template <typename Row>
Table<Row>::~Table() = default;

template <typename Row>
const std::vector<const Row*>& Table<Row>::rows() const {
    if (!data_->listed) {
        data_->living.clear();
        for (const Row* row : data_->order)
            if (!row->deleted) data_->living.push_back(row);
        data_->listed = true;
    }
    return data_->living;
}

template <typename Row>
const Row* Table<Row>::find(const Id& id, bool dead) const {
    const auto found = data_->by_id.find(id);
    return found != data_->by_id.end() && (dead || !found->second->deleted) ? found->second.get() : nullptr;
}

template <typename Row>
Row* Table<Row>::writable(const Id& id) {
    data_->listed = false;
    const auto found = data_->by_id.find(id);
    return found == data_->by_id.end() ? nullptr : found->second.get();
}

template <typename Row>
Row* Table<Row>::put(Row row) {
    data_->listed = false;
    auto& slot = data_->by_id[row.id];
    if (slot) {
        *slot = std::move(row);
    } else {
        slot = std::make_unique<Row>(std::move(row));
        data_->order.push_back(slot.get());
    }
    return slot.get();
}

template <typename Row>
void Table<Row>::forget(const std::function<bool(const Row&)>& which) {
    data_->listed = false;
    std::erase_if(data_->order, [&](Row* row) {
        if (!which(*row)) return false;
        data_->by_id.erase(row->id);
        return true;
    });
}

#define ALP_ROW(Row) template class Table<Row>;
ALP_EACH_ROW(ALP_ROW)
#undef ALP_ROW

}  // namespace alp
