#include "support/held_meeting.h"

#include <algorithm>
#include <map>
#include <sstream>

namespace held {

using namespace alp;

namespace {

using Names = std::map<std::string, std::string>;  // by id, as text

std::string with_names(std::string text, const Names& names) {
    for (const auto& [id, name] : names)
        for (std::size_t at = 0; (at = text.find(id, at)) != text.npos; at += name.size()) text.replace(at, id.size(), name);
    return text;
}

Names names_in(const Rows& rows) {
    Names names;
    for (const Member& row : rows.of<Member>()) names[row.id.text()] = row.name;
    for (const SessionHeader& row : rows.of<SessionHeader>()) names[row.id.text()] = "this meeting";
    for (const Attendance& row : rows.of<Attendance>()) names[row.id.text()] = row.member ? names[row.member.text()] : row.guest;
    for (const Contribution& row : rows.of<Contribution>()) names[row.id.text()] = row.text;
    for (const Theme& row : rows.of<Theme>()) names[row.id.text()] = row.name;
    for (const Action& row : rows.of<Action>()) names[row.id.text()] = row.text;
    for (const Rating& row : rows.of<Rating>()) names[row.id.text()] = "a rating";
    for (const Team& row : rows.of<Team>()) names[row.id.text()] = row.name;
    return names;
}

// What differs between two meetings that were held in the same way.
bool of_its_time(std::string_view table, std::string_view field) {
    if (table == "session")
        return field == "held" || field == "paused" || field == "closed" || field == "outline" || field == "recalibrate";
    return field == "erase_on" || field == "came" || field == "place" || field == "joined";
}

bool of_its_time(const Document& row) { return row.part == "clock"; }

template <typename Row>
void tell_rows(std::vector<Row> rows, const Names& names, std::vector<std::string>& lines) {
    std::erase_if(rows, [](const Row& row) { return row.deleted.has_value(); });
    if constexpr (std::is_same_v<Row, Document>) std::erase_if(rows, [](const Row& row) { return of_its_time(row); });
    if constexpr (requires(Row row) { row.place; })
        if constexpr (std::is_same_v<decltype(Row::place), double>)
            std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.place < b.place; });
    std::map<std::string, int> rank;
    const std::size_t first = lines.size();
    for (Row& row : rows) {
        Json json;
        each_field(row, [&](std::string_view field, auto& value) {
            if (!of_its_time(Row::table, field)) json[std::string(field)] = to_value(value);
        });
        if constexpr (std::is_same_v<Row, Document>) {
            if (row.part == "left_alone") json["body"] = row.body.size();  // marks with the ids of rows in them
            if (json["body"].is_object() && json["body"].contains("round") && json["body"]["round"].is_string())
                json["body"].erase("round");  // a name made up at random
        }
        std::string where;
        if constexpr (std::is_same_v<Row, Contribution> || std::is_same_v<Row, Action>) where = row.step + "/" + row.question;
        lines.push_back(std::string(Row::table) + (where.empty() ? "" : filled(" {} {}", where, ++rank[where])) + " " +
                        with_names(json.dump(), names));
    }
    std::sort(lines.begin() + static_cast<std::ptrdiff_t>(first), lines.end());
}

}  // namespace

std::string rows_of_meeting(Run& run) {
    store::Writer* writer = run.workspace().store().writer();
    writer->wait(std::chrono::seconds{5});
    const auto& meetings = run.workspace().store().timeline();
    if (meetings.size() != 1) throw Trouble(filled("{} meetings are there", meetings.size()));
    const store::Store& store = run.workspace().store().reader();
    const SessionHeader& header = meetings.front().header;
    Rows rows = store.load_session(header.id), of_team = store.load_team(header.team);
    rows.of<Team>() = of_team.of<Team>();
    rows.of<Member>() = of_team.of<Member>();
    rows.of<Theme>() = of_team.of<Theme>();
    rows.of<Action>() = of_team.of<Action>();
    rows.of<Agreement>() = of_team.of<Agreement>();
    rows.of<Review>() = of_team.of<Review>();
    const Names names = names_in(rows);
    std::vector<std::string> lines;
    rows.each([&](const auto& table) { tell_rows(table, names, lines); });
    std::string all;
    for (const std::string& line : lines) all += line + "\n";
    return all;
}

std::string difference(const std::string& wanted, const std::string& there) {
    const auto lines_of = [](const std::string& text) {
        std::vector<std::string> lines;
        std::istringstream in(text);
        for (std::string line; std::getline(in, line);) lines.push_back(line);
        std::sort(lines.begin(), lines.end());
        return lines;
    };
    const auto a = lines_of(wanted), b = lines_of(there);
    std::vector<std::string> missing, added;
    std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(missing));
    std::set_difference(b.begin(), b.end(), a.begin(), a.end(), std::back_inserter(added));
    std::string said;
    for (const std::string& line : missing) said += "missing: " + line + "\n";
    for (const std::string& line : added) said += "added: " + line + "\n";
    return said;
}

}  // namespace held
