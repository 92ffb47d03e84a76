// Themes of the team, of any instrument, under the baken they belong to: then a talk about a baken shows the team's own words for it.
// A linked theme is a sub-theme of the baken's theme.
#include "desk.h"

#include <alp/text.h>

#include <algorithm>

namespace bw {

using namespace alp;

namespace {

// By meaning; our reading of the themes that six teams in Zwolle and Elburg named themselves. Words as they occur in a theme's name.
struct Suggestion {
    std::string_view words;
    std::size_t baken;
    bool whole = false;  // only the name as a whole: a professional's own strength is another thing than a resident's
};
constexpr Suggestion suggestions[] = {{"vindbaar", 2},
                                      {"easy to find", 2},
                                      {"integraal", 5},
                                      {"integrally", 5},
                                      {"samenwerking", 3},
                                      {"collaboration", 3},
                                      {"eigen kracht", 1, true},
                                      {"own strength", 1, true},
                                      {"proactief", 2},
                                      {"proactive", 2},
                                      {"generalistisch", 5},
                                      {"generalist work", 5},
                                      {"maatwerk", 7},
                                      {"tailoring", 7},
                                      {"bureaucratie", 7},
                                      {"bureaucracy", 7},
                                      {"evaluatie", 6},
                                      {"evaluation", 6},
                                      {"afspraken vastleggen", 6},
                                      {"recording agreements", 6},
                                      {"trends in de wijk", 4},
                                      {"trends in the neighbourhood", 4}};

std::size_t suggested(const std::string& name) {
    std::string low = name;
    std::transform(low.begin(), low.end(), low.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    for (const Suggestion& one : suggestions)
        if (one.whole ? low == one.words : low.find(one.words) != low.npos) return one.baken;
    return baken_count;
}

std::size_t linked(const Board& board, const Theme* theme) {
    for (std::size_t i = 0; i < baken_count; ++i)
        if (std::find(board.themes[i].begin(), board.themes[i].end(), theme) != board.themes[i].end()) return i;
    return baken_count;
}

void draw_theme(Desk& desk, const Theme& theme, const std::vector<std::string>& words) {
    ImGui::PushID(theme.id.text().c_str());
    const std::size_t now = linked(desk.board, &theme);
    ui::words(theme.name, ui::Face::strong);
    const Theme* parent = theme.parent ? desk.session.find<Theme>(theme.parent) : nullptr;
    if (parent && now == baken_count) ui::quiet(filled(tr("Now a part of “{}”; linking takes it from there."), parent->name));
    const int picked = ui::pick("baken", now < baken_count ? named(now) : std::string(tr("No beacon")), words);
    if (picked >= 0) link_theme(desk.session, theme.id, static_cast<std::size_t>(picked));
    if (const std::size_t baken = suggested(theme.name); now == baken_count && baken < baken_count) {
        const std::string label = filled(tr("Link to {}"), named(baken)) + "##suggested";
        ui::beside(ui::button_width(label.c_str()));
        if (ui::button(label.c_str(), ui::Kind::quiet)) link_theme(desk.session, theme.id, baken);
    }
    ImGui::PopID();
    ui::gap(10);
}

}  // namespace

void draw_linking(Desk& desk) {
    if (!ui::begin_dialog(tr("Themes of your team and the beacons"), desk.place.linking, 640)) return;
    ui::quiet(tr("A theme you named in another meeting can belong to a beacon. Then its words are near when you talk about that beacon."));
    ui::gap();
    std::vector<std::string> words;
    for (std::size_t i = 0; i < baken_count; ++i) words.push_back(named(i));
    words.push_back(tr("No beacon"));
    std::vector<const Theme*> own;
    for (const Theme* theme : desk.session.themes())
        if (theme->subject.empty() && !theme->rest) own.push_back(theme);
    if (own.empty()) ui::words(tr("Your team has no themes of its own yet. They come from other instruments."));
    ImGui::BeginChild("themes", {0, own.empty() ? ui::em(8) : std::min(ui::em(420), ImGui::GetIO().DisplaySize.y * 0.55f)}, false,
                      ImGuiWindowFlags_NavFlattened);
    for (const Theme* theme : own) draw_theme(desk, *theme, words);
    ImGui::EndChild();
    ui::gap();
    if (ui::button(tr("Ready"), ui::Kind::primary)) desk.place.linking = false;
    ui::end_dialog();
}

}  // namespace bw
