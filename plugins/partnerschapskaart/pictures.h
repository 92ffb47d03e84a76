// The association cards: those of the program and the team's own, and who picked which. Kept in the document "dream".
#pragma once

#include "card.h"

#include <alp/session.h>

#include <filesystem>

namespace pk {

struct PictureCard {
    std::string file;  // as kept: "bridge.svg", "own/strand.jpg"
    std::string path;  // on this computer
    alp::Text word;    // what is on it; of an own picture its file name
    std::string name() const;
};

struct Dream {
    alp::Id who;  // of the attendance; none: the group
    std::string file;
};

struct Dreams {
    std::vector<Dream> cards;
    const Dream* of(const alp::Id& who) const;
    bool is_chosen(std::string_view file) const;
};

const std::vector<PictureCard>& all_pictures(const alp::Session& session);  // looks again when the team's folder changed
std::filesystem::path picture_file(const alp::Session& session, std::string_view file);
// Where this team's own JPEG and PNG files are looked for.
std::filesystem::path own_folder(const alp::Session& session);

std::string dreamt_by(const alp::Session& session, const Dream& dream);
Dreams dreams_of(const alp::Session& session);
// `file` empty: puts the card of that person back.
void choose(alp::Session& session, const Dreams& dreams, const alp::Id& who, std::string_view file);

}  // namespace pk
