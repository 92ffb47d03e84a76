#include "workspace/sealed_parts.h"

#include <algorithm>

namespace alp::workspace {

namespace {

Json to_json(const std::map<Id, Seals::Parts>& all) {
    Json whole = Json::object();
    for (const auto& [owner, parts] : all) {
        Json& of = whole[owner ? owner.text() : std::string()] = Json::object();
        for (const auto& [name, part] : parts) of[name] = {{"body", part.body}, {"people", part.people}};
    }
    return whole;
}

// As far as it is of the form above; a newer program may have another.
std::map<Id, Seals::Parts> from_json(const Json& whole) {
    std::map<Id, Seals::Parts> all;
    if (!whole.is_object()) return all;
    for (const auto& [owner, parts] : whole.items()) {
        const auto id = owner.empty() ? std::optional(Id{}) : Id::parse(owner);
        if (!id || !parts.is_object()) continue;
        for (const auto& [name, part] : parts.items()) {
            if (!part.is_object() || !part.contains("body") || part["body"].is_null()) continue;
            const bool counted = part.contains("people") && part["people"].is_number_integer();
            all[*id][name] = {part["body"], counted ? part["people"].get<int>() : 0};
        }
    }
    return all;
}

}  // namespace

void SealedParts::begin(store::Writer* writer, const Json& on_disk, std::optional<Time> at) {
    writer_ = writer;
    taken_up_ = at;
    ++begun_;
    if (!writer) return;
    const bool lost = on_disk.is_null() && !all_.empty();  // the file is gone, or was set aside
    if (changes_ != *on_disk_ || lost) return changed();
    all_ = from_json(on_disk);
}

void SealedParts::changed() {
    ++changes_;
    if (writer_) writer_->seal(to_json(all_), [on_disk = on_disk_, now = changes_] { *on_disk = now; });
}

std::optional<int> SealedParts::waiting(const Id& session) const {
    std::optional<int> people;
    for (const auto& [name, part] : parts(session))
        if (!name.starts_with(half_written)) people = std::max(people.value_or(0), part.people);
    return people;
}

}  // namespace alp::workspace
