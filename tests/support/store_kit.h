// Folders, teams and edits for the tests of the store.
#pragma once

#include "store/care/backups.h"
#include "store/sqlite/db.h"
#include "store/writer.h"

#include <cstdlib>
#include <map>
#include <unistd.h>

namespace kit {

namespace fs = std::filesystem;
using namespace alp;
using store::Mode;
using store::Store;

// A folder of its own, gone at the end.
struct Folder {
    fs::path path;
    Folder() {
        std::string name = (fs::temp_directory_path() / "alp-test-XXXXXX").string();
        path = mkdtemp(name.data());
    }
    ~Folder() {
        std::error_code error;
        fs::permissions(path, fs::perms::owner_all, error);
        fs::remove_all(path, error);
    }
    Folder(const Folder&) = delete;
    fs::path store() const { return path / "alp.store"; }
};

template <typename Row>
Change born(const Row& row) {
    Change change{std::string(Row::table), row.id, nullptr, Json::object()};
    each_field(row, [&](std::string_view name, const auto& value) { change.born[std::string(name)] = to_value(value); });
    return change;
}

template <typename Row>
Change changed(const Row& before, const Row& after) {
    Change change{std::string(Row::table), before.id, Json::object(), nullptr};
    std::map<std::string, Json> old;
    each_field(before, [&](std::string_view name, const auto& value) { old[std::string(name)] = to_value(value); });
    each_field(after, [&](std::string_view name, const auto& value) {
        if (const Json now = to_value(value); now != old[std::string(name)]) change.fields[std::string(name)] = Json::array({old[std::string(name)], now});
    });
    return change;
}

// A row with an id and the fields a store asks for.
Team team(std::string name);
Member member(const Id& team, std::string name);
SessionHeader session(const Id& team, std::string title);
Contribution contribution(const Id& session, std::string text);

inline Operation operation(const Id& team, const Id& session, std::string label, std::vector<Change> changes) {
    return {make_id(), team, session, std::move(label), {}, std::move(changes)};
}

// One team with two members and one session with three contributions, each made by its own operation.
struct Small {
    Team team = kit::team("Wijkteam Oost");
    Member anna = member(team.id, "Anna"), joep = member(team.id, "Joep");
    SessionHeader session = kit::session(team.id, "Wat vinden wij belangrijk?");
    std::vector<Contribution> contributions{contribution(session.id, "Vertrouwen in elkaar"), contribution(session.id, "Naast de bewoner staan"),
                                            contribution(session.id, "Tijd om te luisteren")};
    std::vector<Operation> operations() const;
    void write_to(Store& store) const { for (const Operation& one : operations()) store.write(one); }
    // Written into the store of the folder, which is closed again; the path of a backup of it.
    fs::path with_backup(const Folder& folder) {
        const auto store = Store::open(folder.store(), Mode::write);
        write_to(*store);
        return store->back_up().file;
    }
    Operation say(const std::string& text) {  // one more contribution
        contributions.push_back(contribution(session.id, text));
        return operation(team.id, session.id, "Bijdrage toegevoegd", {born(contributions.back())});
    }
    Operation retype(std::size_t which, std::string text) {
        const Contribution before = contributions[which];
        contributions[which].text = std::move(text);
        return operation(team.id, session.id, "Tekst", {changed(before, contributions[which])});
    }
};

// Everything in the rows, for comparing.
Json dump(const Rows& rows);
std::vector<std::string> texts(Store& store, const Id& session);
std::string problems(const Store& store, bool thorough = true);  // empty: none
// How often the bytes occur in the file and in what lies beside it and in backups/. Nothing of it may be open.
std::size_t bytes_found(const fs::path& folder, std::string_view bytes);
std::string file_bytes(const fs::path& file);
void write_bytes(const fs::path& file, std::string_view bytes);
void drop_search(store::Db& db, const std::string& table);  // as a store of before the search index of that table
void run_behind_its_back(const fs::path& file, const char* sql);  // past all that keeps a store whole

// As it stands in the store.
template <typename Row>
Row row_of(const Store& store, const Id& session, const Id& id) {
    const Rows rows = store.load_session(session);
    for (const Row& row : rows.of<Row>())
        if (row.id == id) return row;
    throw std::runtime_error("no such row: " + id.text());
}

}  // namespace kit
