#include "screens/themes/thread_words_list.h"

#include <alp/ui/parts.h>

#include <algorithm>

namespace alp::screens {

using namespace ui;

std::string day_and_instrument(workspace::InstrumentLooks& looks, const Id& session, const std::string& instrument, Time held) {
    const std::string known = looks.session_words(session);
    return known.empty() ? filled("{} {}", instrument, short_date(local_date(held))) : known;
}

std::string ThreadWordsList::since(const Said& said) { return in_words(looked_back_.of(said.row.id, said.instrument)); }

// As on the card: an action serves a line by a thread, or by a theme that they share. What lapsed needs none.
std::vector<LabelMark> ThreadWordsList::marks_of(const Said& said) {
    std::vector<LabelMark> marks;
    if (said.row.perspective != Perspective::none) marks.push_back({word_for(said.row.perspective)});
    if (looked_back_.of(said.row.id, said.instrument).over()) return marks;
    const auto has_action = [&](const Id& theme) { return themes_.use(theme).served; };
    const bool served = themes_.served(said.row.id) || std::ranges::any_of(said.themes, has_action);
    marks.push_back({served ? tr("has an action") : tr("no action yet")});
    return marks;
}

void ThreadWordsList::fit_rows(const workspace::ThemeThread& thread) {
    const float width = ImGui::GetContentRegionAvail().x;
    const std::tuple wanted(thread.version, store_.records().revision(), width, em(1));
    if (fitted_for_ == wanted) return;
    fitted_for_ = wanted;
    rows_.clear();
    std::vector<float> heights;
    for (std::size_t i = 0; i < thread.words.size(); ++i) {
        if (i == 0 || thread.words[i].row.session != thread.words[i - 1].row.session) {
            rows_.push_back(-1 - static_cast<int>(i));
            heights.push_back(em(24));
        }
        rows_.push_back(static_cast<int>(i));
        const std::string then = since(thread.words[i]);
        heights.push_back(label_height(thread.words[i].row.text, !marks_of(thread.words[i]).empty(), width) +
                          (then.empty() ? 0 : ImGui::GetStyle().ItemSpacing.y + height_of(then, Face::quiet, width)));
    }
    list_.fit(heights, em(6));
}

bool ThreadWordsList::draw_sentence(const Said& said) {
    const Contribution& row = said.row;
    const store::SessionLine* line = store_.session(row.session);
    const std::vector<LabelMark> marks = marks_of(said);
    ImGui::PushID(row.id.text().c_str());
    const bool pressed = label(row.text.substr(0, 80).c_str(), row.text, line ? looks_.of(line->header).colour : 0x6B7280, marks);
    ImGui::PopID();
    if (const std::string then = since(said); !then.empty()) words(then, Face::quiet, palette().accent);
    return pressed;
}

void ThreadWordsList::draw(const workspace::ThemeThread& thread) {
    heading(tr("What was said"));
    gap(6);
    if (thread.words.empty()) return quiet(tr("Nothing carries this theme yet. Instruments give it to what is said."));
    fit_rows(thread);
    std::optional<Contribution> opened;
    list_.draw(0, list_.size(), 2, [&](std::size_t i) {
        const int row = rows_[i];
        const Said& said = thread.words[static_cast<std::size_t>(row < 0 ? -1 - row : row)];
        if (row < 0) return words(day_and_instrument(looks_, said.row.session, said.instrument, said.held), Face::strong);
        if (draw_sentence(said)) opened = said.row;
    });
    if (!opened) return;
    meetings_.open_then(opened->session, [step = opened->step](workspace::Meeting& meeting) { meeting.go_to(step); });
}

}  // namespace alp::screens
