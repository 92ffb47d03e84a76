#include "pictures.h"

#include <alp/assets.h>
#include <alp/text.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>

namespace pk {

using namespace alp;

namespace fs = std::filesystem;

namespace {

constexpr const char* dream_part = "dream";

struct Shelf {
    fs::path folder;
    std::optional<fs::file_time_type> changed;  // the folder; none: not there
    bool filled = false;
    std::vector<PictureCard> pictures;
} shelf;

std::optional<fs::file_time_type> changed_at(const fs::path& folder) {
    std::error_code none;
    const auto at = fs::last_write_time(folder, none);
    return none ? std::nullopt : std::optional(at);
}

void add_ours(std::vector<PictureCard>& pictures) {
    std::ifstream in(asset("cards/cards.json"));
    const Json list = Json::parse(in, nullptr, false);
    if (!list.is_array()) return;
    for (const Json& one : list) {
        const std::string file = one.value("file", "");
        if (file.empty()) continue;
        Text word;
        for (const char* code : {"nl", "en"}) word.by_language[code] = one.value(code, file);
        pictures.push_back({file, asset("cards/" + file).string(), word});
    }
}

bool is_picture(const fs::path& file) {
    std::string ending = file.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(), [](unsigned char c) { return std::tolower(c); });
    return ending == ".png" || ending == ".jpg" || ending == ".jpeg";
}

void add_own(std::vector<PictureCard>& pictures, const fs::path& folder) {
    std::error_code none;
    std::vector<fs::path> files;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, none))
        if (entry.is_regular_file(none) && is_picture(entry.path())) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    for (const fs::path& file : files) {
        const std::string name = clean_utf8(file.stem().string());
        pictures.push_back({"own/" + file.filename().string(), file.string(), {{{"nl", name}, {"en", name}}}});
    }
}

}  // namespace

std::string PictureCard::name() const { return word.shown(); }

const Dream* Dreams::of(const Id& who) const {
    const auto found = std::find_if(cards.begin(), cards.end(), [&](const Dream& dream) { return dream.who == who; });
    return found == cards.end() ? nullptr : &*found;
}

bool Dreams::is_chosen(std::string_view file) const {
    return std::any_of(cards.begin(), cards.end(), [&](const Dream& dream) { return dream.file == file; });
}

fs::path own_folder(const Session& session) {
    const char* data = std::getenv("XDG_DATA_HOME");
    const char* home = std::getenv("HOME");
    const fs::path base = data && *data ? fs::path(data) : fs::path(home ? home : ".") / ".local/share";
    const fs::path pictures = base / "alp" / "pictures";
    // The end of the team's id stays when the team gets another name, and keeps two teams of one name apart.
    const std::string mark = " " + session.team().id.text().substr(28);
    std::error_code none;
    for (const auto& entry : fs::directory_iterator(pictures, none))
        if (entry.path().filename().string().ends_with(mark)) return entry.path();
    std::string name = session.team().name;
    for (char& c : name)
        if (c == '/' || c == '\\' || static_cast<unsigned char>(c) < ' ') c = '-';
    if (name.empty() || name.front() == '.') name = "team";
    return pictures / (name + mark);
}

const std::vector<PictureCard>& all_pictures(const Session& session) {
    const fs::path folder = own_folder(session);
    const auto changed = changed_at(folder);
    if (shelf.filled && shelf.folder == folder && shelf.changed == changed) return shelf.pictures;
    shelf = {folder, changed, true, {}};
    add_own(shelf.pictures, folder);
    add_ours(shelf.pictures);
    return shelf.pictures;
}

fs::path picture_file(const Session& session, std::string_view file) {
    constexpr std::string_view own = "own/";
    if (file.starts_with(own)) return own_folder(session) / fs::path(file.substr(own.size())).filename();
    return asset("cards/" + fs::path(file).filename().string());
}

Dreams dreams_of(const Session& session) {
    Dreams dreams;
    const Json& body = session.document(dream_part);
    const auto cards = body.is_object() ? body.find("cards") : body.end();
    if (!body.is_object() || cards == body.end() || !cards->is_array()) return dreams;
    for (const Json& one : *cards) {
        if (!one.is_object()) continue;
        const std::string who = one.value("who", "");
        dreams.cards.push_back({Id::parse(who).value_or(Id{}), one.value("file", "")});
    }
    return dreams;
}

std::string dreamt_by(const Session& session, const Dream& dream) {
    for (const Attendance* row : session.took_part())
        if (row->id == dream.who) return session.name_of(*row);
    return tr("for all of us");
}

void choose(Session& session, const Dreams& dreams, const Id& who, std::string_view file) {
    Json cards = Json::array();
    for (const Dream& dream : dreams.cards)
        if (dream.who != who) cards.push_back({{"who", dream.who ? dream.who.text() : ""}, {"file", dream.file}});
    if (!file.empty()) cards.push_back({{"who", who ? who.text() : ""}, {"file", file}});
    session.set_document(file.empty() ? tr("Association card put back") : tr("Association card picked"), dream_part,
                         {{"cards", std::move(cards)}});
}

}  // namespace pk
