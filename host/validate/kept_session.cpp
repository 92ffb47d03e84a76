#include "validate/kept_session.h"

#include <fstream>

namespace alp::validate {

void write_kept(const Rows& rows, const fs::path& file) {
    Json all = Json::object();
    rows.each([&]<typename Row>(const std::vector<Row>& list) {
        for (const Row& row : list) {
            Json fields{{"id", row.id.text()}};
            each_field(row, [&](std::string_view name, const auto& value) { fields[std::string(name)] = to_value(value); });
            all[std::string(Row::table)].push_back(std::move(fields));
        }
    });
    if (file.has_parent_path()) fs::create_directories(file.parent_path());
    std::ofstream out(file);
    out << all.dump(1) << '\n' << std::flush;
    if (!out) throw std::runtime_error(filled(tr("{} cannot be written"), file.string()));
}

Rows read_kept(const fs::path& file) {
    std::ifstream in(file);
    const Json all = Json::parse(in, nullptr, false);
    if (!all.is_object()) throw std::runtime_error(tr("this is no kept session: no JSON object"));
    Rows rows;
    rows.each([&]<typename Row>(std::vector<Row>& list) {
        const auto there = all.find(std::string(Row::table));
        if (there == all.end()) return;
        for (const Json& fields : *there) {
            Row row;
            from_value(fields.at("id"), row.id);
            // A field that this version added keeps its value of birth.
            each_field(row, [&](std::string_view name, auto& value) {
                if (const auto field = fields.find(std::string(name)); field != fields.end()) from_value(*field, value);
            });
            list.push_back(std::move(row));
        }
    });
    if (rows.of<SessionHeader>().size() != 1 || rows.of<Team>().size() != 1)
        throw std::runtime_error(tr("this is no kept session: it holds one team and one session"));
    return rows;
}

Rows full_session(Subject& subject) {
    TrialMeeting stage(subject, Content::full);
    stage.settle();
    Rows rows;
    rows.each([&]<typename Row>(std::vector<Row>& list) {
        for (const Row* row : stage.records().table<Row>().rows()) list.push_back(*row);
    });
    return rows;
}

}  // namespace alp::validate
