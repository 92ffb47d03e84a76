// Makes the rows of an example team, with the operations by which a team would have made them. Main thread.
#pragma once

#include "sample/sample.h"

namespace alp::sample {

// A text in the language of the screen: from "name_nl" or "name_en", else from "name". With an empty key from "nl" or
// "en".
std::string said(const Json& json, const std::string& key);
// Written as "2015-11-03"; none where it is null or not there.
std::optional<Date> date(const Json& json, const char* key);

// An example while it is made; each operation is some seconds after the one before.
class Growth {
public:
    void set_time(Time at) { clock_ = Clock(at); }
    Id make_id() { return clock_.make(); }

    // A new row, made by the next operation().
    template <typename Row>
    void born(Row row) {
        Change change{std::string(Row::table), row.id, nullptr, Json::object()};
        each_field(row,
                   [&](std::string_view name, const auto& value) { change.born[std::string(name)] = to_value(value); });
        pending_.push_back(std::move(change));
        example_.rows.of<Row>().push_back(std::move(row));
    }
    bool pending() const { return !pending_.empty(); }
    void operation(const char* label, const Id& team, const Id& session) {
        example_.operations.push_back({clock_.make(), team, session, label, {}, std::move(pending_)});
        pending_.clear();
    }
    const Rows& rows() const { return example_.rows; }
    Example take() { return std::move(example_); }

private:
    Clock clock_;
    std::vector<Change> pending_;
    Example example_;
};

// Adds the later meetings of an example team: those of assets/sample/sessions/*.json with its key, oldest first. A
// meeting whose instrument is not there is left out. `outline` as for examples(). Throws std::runtime_error,
// Json::exception.
void add_meetings(Growth& growth, const std::vector<Json>& files, const std::string& team_key,
                  const std::function<const Json*(std::string_view id)>& outline);

}  // namespace alp::sample
