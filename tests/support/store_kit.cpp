#include "support/store_kit.h"

#include "store/sqlite/db.h"
#include "workspace/error_words.h"
#include "workspace/store_words.h"

#include <sqlite3.h>

#include <algorithm>
#include <fstream>
#include <sstream>

namespace kit {

Team team(std::string name) {
    Team row;
    row.id = make_id();
    row.name = std::move(name);
    return row;
}

Member member(const Id& team, std::string name) {
    Member row;
    row.id = make_id();
    row.team = team;
    row.name = std::move(name);
    return row;
}

SessionHeader session(const Id& team, std::string title) {
    SessionHeader row;
    row.id = make_id();
    row.team = team;
    row.instrument = "nl.alp.test";
    row.title = std::move(title);
    row.outline = {{"name", "Een instrument"}};
    row.held = now();
    row.state = State::running;
    return row;
}

Contribution contribution(const Id& session, std::string text) {
    Contribution row;
    row.id = make_id();
    row.session = session;
    row.step = "waarden";
    row.text = std::move(text);
    return row;
}

std::vector<Operation> Small::operations() const {
    std::vector<Operation> all{operation(team.id, {}, "Team gemaakt", {born(team)}),
                               operation(team.id, {}, "Leden toegevoegd", {born(anna), born(joep)}),
                               operation(team.id, session.id, "Sessie begonnen", {born(session)})};
    for (const Contribution& one : contributions) all.push_back(operation(team.id, session.id, "Bijdrage toegevoegd", {born(one)}));
    return all;
}

Json dump(const Rows& rows) {
    Json out = Json::object();
    rows.each([&]<typename Row>(const std::vector<Row>& list) {
        Json& table = out[std::string(Row::table)] = Json::object();
        for (const Row& row : list) {
            Json& values = table[row.id.text()] = Json::object();
            each_field(row, [&](std::string_view name, const auto& value) { values[std::string(name)] = to_value(value); });
        }
    });
    return out;
}

std::vector<std::string> texts(Store& store, const Id& session) {
    std::vector<std::string> all;
    const Rows rows = store.load_session(session);  // named: in a range-for it would be gone before its rows are read
    for (const auto& one : rows.of<Contribution>()) all.push_back(one.text);
    return all;
}

std::string problems(const Store& store, bool thorough) {
    std::string all;
    for (const auto& problem : store.check(thorough)) all += workspace::sentence_of(problem) + "\n";
    return all;
}

std::string file_bytes(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

void write_bytes(const fs::path& file, std::string_view bytes) {
    std::ofstream out(file, std::ios::binary | std::ios::trunc);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

void drop_search(store::Db& db, const std::string& table) {
    for (const char* end : {"in", "out", "old", "new"}) db.run("DROP TRIGGER \"" + table + "_search_" + end + "\"");
    db.run("DROP TABLE \"" + table + "_search\"; DROP VIEW \"" + table + "_words\"");
}

void run_behind_its_back(const fs::path& file, const char* sql) {
    sqlite3* handle = nullptr;
    if (sqlite3_open(file.c_str(), &handle) != SQLITE_OK || sqlite3_exec(handle, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        throw std::runtime_error(sqlite3_errmsg(handle));
    sqlite3_close(handle);
}

std::size_t bytes_found(const fs::path& folder, std::string_view bytes) {
    std::size_t found = 0;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file()) continue;
        const std::string content = file_bytes(entry.path());
        for (std::size_t at = 0; (at = content.find(bytes, at)) != std::string::npos; ++at) ++found;
    }
    return found;
}

}  // namespace kit
