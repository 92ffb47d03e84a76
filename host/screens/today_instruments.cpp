// "Kies een instrument voor vandaag": when each was last used, and what suggests it now.
#include "screens/today.h"

#include "app/app.h"

#include <alp/ui/parts.h>

#include <algorithm>
#include <functional>

namespace alp::screens {
namespace {

using namespace ui;

// Cards side by side keep their lines level: the highest name and purpose, and whether any has a sentence.
struct Level {
    float name = 0, purpose = 0;
    bool sentence = false;
};

void draw_instrument(app::App& app, const plugins::Entry& entry, const Suggestion& suggestion, float width, const Level& level) {
    const Outline& outline = entry.outline;
    ImGui::PushID(entry.id.c_str());
    begin_card("instrument", std::min(width, em(380)), outline.colour, 0, em(226));
    // What wraps in one card leaves room in the others.
    const auto as_high = [](float height, const std::function<void()>& draw) {
        const float below = ImGui::GetCursorPosY() + height + ImGui::GetStyle().ItemSpacing.y;
        draw();
        ImGui::SetCursorPosY(std::max(below, ImGui::GetCursorPosY()));
    };
    as_high(level.name, [&] { words(entry.name, Face::heading, tone(outline.colour)); });
    gap(4);
    as_high(level.purpose, [&] { words(outline.purpose.shown()); });
    gap(4);
    const int minutes = outline.variants.empty() ? 0 : outline.variants.front().minutes();
    const std::size_t steps =
        outline.steps_of(outline.variants.empty() ? "" : outline.variants.front().id).size();  // of the form proposed first
    const std::string count = filled(trn("{} step", "{} steps", static_cast<long>(steps)), steps);
    std::string asks = minutes > 0 ? filled(tr(" · {} min"), minutes) : "";
    asks += filled(tr(" · {}–{} people"), outline.people_low, outline.people_high);
    const float room = ImGui::GetContentRegionAvail().x - em(28);
    // Where it is narrow, minutes and people say more than the number of steps.
    const ImFont* font = face(Face::quiet);
    const bool fits = font->CalcTextSizeA(font->FontSize, FLT_MAX, 0, (count + asks).c_str()).x <= room;
    one_line(fits ? count + asks : asks.substr(std::string_view(" · ").size()), room, Face::quiet, palette().quiet);
    if (!outline.our_reading.empty()) {
        ImGui::SameLine(0, em(8));
        info("reading", outline.our_reading.shown().c_str());
    }
    gap(8);
    quiet(suggestion.last);
    if (!suggestion.sentence.empty()) one_line(suggestion.sentence, ImGui::GetContentRegionAvail().x, Face::strong, tone(outline.colour));
    else if (level.sentence) words(" ", Face::strong);
    gap(8);
    const float there = ImGui::GetContentRegionAvail().x;
    const auto start = [&](Kind kind, float wide) {
        if (button(filled("{}##{}", tr("Start"), entry.id).c_str(), kind, wide, outline.colour)) app.ask_start(entry.id);
    };
    if (const auto& back = suggestion.look_back) {
        const float other = button_width(tr("Start"));
        if (button(filled("{}##{}-back", back->whole ? tr("Recalibrate") : tr("Look back"), entry.id).c_str(), Kind::primary,
                   there - other - em(8), outline.colour))
            back->whole ? app.recalibrate(back->session) : app.look_back(back->session);
        ImGui::SameLine(0, em(8));
        start(Kind::normal, other);
    } else {
        start(Kind::primary, there);
    }
    end_card();
    ImGui::PopID();
}

}  // namespace

void draw_choice_of_instruments(app::App& app, const TodayList& list) {
    heading(tr("Choose an instrument for today"));
    gap(8);
    std::vector<const plugins::Entry*> loaded;
    for (const auto& entry : app.catalogue().entries())
        if (entry.standing == plugins::Standing::loaded) loaded.push_back(&entry);
    if (loaded.empty()) {
        words(tr("No instrument is loaded."));
        if (button(tr("See why"))) app.show(app::Screen::instruments);
    }
    static const Suggestion none;
    Level level;
    flow(static_cast<int>(loaded.size()), em(250), [&](int i, float width) {
        if (i == 0)
            for (const plugins::Entry* one : loaded) {
                const float wide = std::min(width, em(380)) - em(32);
                level.name = std::max(level.name, height_of(one->name, Face::heading, wide));
                level.purpose = std::max(level.purpose, height_of(one->outline.purpose.shown(), Face::text, wide));
                const auto found = list.suggested.find(one->id);
                level.sentence |= found != list.suggested.end() && !found->second.sentence.empty();
            }
        const plugins::Entry& entry = *loaded[static_cast<std::size_t>(i)];
        const auto found = list.suggested.find(entry.id);
        draw_instrument(app, entry, found == list.suggested.end() ? none : found->second, width, level);
    });
}

}  // namespace alp::screens
