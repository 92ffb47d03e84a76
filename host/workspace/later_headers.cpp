#include "workspace/later_headers.h"

#include <set>

namespace alp::workspace {

void add_later_headers(const store::Reader& reader, Records& records, const SessionHeader& of) {
    std::set<Id> wanted;
    for (const Review* review : records.table<Review>().rows()) wanted.insert(review->session);
    for (const store::SessionLine& line : reader.timeline(of.team))
        if (line.header.instrument == of.instrument && line.header.held > of.held) wanted.insert(line.header.id);
    std::vector<std::pair<std::string, Id>> names;
    for (const Id& id : wanted)
        if (!records.table<SessionHeader>().find(id, true)) names.emplace_back(SessionHeader::table, id);
    if (!names.empty()) records.add_rows(reader.rows_named(names));
}

}  // namespace alp::workspace
