#include "screens/today/instrument_choice.h"

#include "screens/instruments/instrument_facts.h"

#include <alp/ui/parts.h>

#include <algorithm>
#include <functional>

namespace alp::screens {

using namespace ui;
using workspace::InstrumentSuggestion;

namespace {

float width_of_card(float column) { return std::min(column, em(380)); }

const InstrumentSuggestion& suggestion_for(const TodayContents& today, const plugins::Entry& entry) {
    static const InstrumentSuggestion none;
    const auto found = today.suggested.find(entry.id);
    return found == today.suggested.end() ? none : found->second;
}

// What wraps in one card leaves room in the others.
void as_high(float height, const std::function<void()>& draw) {
    const float below = ImGui::GetCursorPosY() + height + ImGui::GetStyle().ItemSpacing.y;
    draw();
    ImGui::SetCursorPosY(std::max(below, ImGui::GetCursorPosY()));
}

// "6 steps · 90 min · 4–12 people" of the form that is proposed first; with a sign for our reading of the method.
void draw_size(const Outline& outline) {
    const int minutes = outline.variants.empty() ? 0 : outline.variants.front().minutes();
    const long steps = steps_as_proposed(outline);
    const std::string count = filled(trn("{} step", "{} steps", steps), steps);
    std::string asks = minutes > 0 ? filled(tr(" · {} min"), minutes) : "";
    asks += filled(tr(" · {}–{} people"), outline.people_low, outline.people_high);
    const float room = ImGui::GetContentRegionAvail().x - em(24);
    // Where it is narrow, minutes and people say more than the number of steps.
    const ImFont* font = face(Face::quiet);
    const bool fits = font->CalcTextSizeA(font->FontSize, FLT_MAX, 0, (count + asks).c_str()).x <= room;
    one_line(fits ? count + asks : asks.substr(std::string_view(" · ").size()), room, Face::quiet, palette().quiet);
    if (outline.our_reading.empty()) return;
    ImGui::SameLine(0, em(4));
    info("reading", outline.our_reading.shown().c_str());
}

}  // namespace

InstrumentChoice::SharedHeights InstrumentChoice::shared_heights(const Entries& loaded, const TodayContents& today, float width) {
    SharedHeights level;
    const float inner = width_of_card(width) - em(32);
    for (const plugins::Entry* one : loaded) {
        level.name = std::max(level.name, height_of(one->name, Face::heading, inner));
        level.purpose = std::max(level.purpose, height_of(one->outline.purpose.shown(), Face::text, inner));
        if (const std::string& sentence = suggestion_for(today, *one).sentence; !sentence.empty())
            level.sentence = std::max(level.sentence, height_of(sentence, Face::strong, inner));
    }
    return level;
}

void InstrumentChoice::draw_buttons(const plugins::Entry& entry, const InstrumentSuggestion& suggestion) {
    const unsigned colour = entry.outline.colour;
    const float there = ImGui::GetContentRegionAvail().x;
    const auto start = [&](Kind kind, float width) {
        if (button(filled("{}##{}", tr("Start"), entry.id).c_str(), kind, width, colour)) meetings_.ask_start(entry.id);
    };
    const auto& back = suggestion.look_back;
    if (!back) return start(Kind::primary, there);
    const float other = button_width(tr("Start"));
    const std::string label = filled("{}##{}-back", back->whole ? tr("Recalibrate") : tr("Look back"), entry.id);
    if (button(label.c_str(), Kind::primary, there - other - em(8), colour))
        back->whole ? look_backs_.recalibrate(back->session) : look_backs_.look_back(back->session);
    ImGui::SameLine(0, em(8));
    start(Kind::normal, other);
}

void InstrumentChoice::draw_instrument(const plugins::Entry& entry, const InstrumentSuggestion& suggestion, float width,
                                       const SharedHeights& level) {
    const Outline& outline = entry.outline;
    ImGui::PushID(entry.id.c_str());
    begin_card("instrument", width_of_card(width), outline.colour, 0, em(226));
    as_high(level.name, [&] { words(entry.name, Face::heading, tone(outline.colour)); });
    gap(4);
    as_high(level.purpose, [&] { words(outline.purpose.shown()); });
    gap(4);
    draw_size(outline);
    gap(8);
    quiet(suggestion.last);
    if (level.sentence > 0)
        as_high(level.sentence,
                [&] { words(suggestion.sentence.empty() ? " " : suggestion.sentence, Face::strong, tone(outline.colour)); });
    gap(8);
    draw_buttons(entry, suggestion);
    end_card();
    ImGui::PopID();
}

void InstrumentChoice::draw(const TodayContents& today) {
    Entries loaded;
    for (const plugins::Entry& entry : catalogue_.entries())
        if (entry.standing == plugins::Standing::loaded) loaded.push_back(&entry);
    const auto is_first = [&](const plugins::Entry* entry) { return suggestion_for(today, *entry).to_begin_with; };
    std::ranges::stable_partition(loaded, is_first);
    heading(tr("Choose an instrument for today"));
    if (!loaded.empty() && is_first(loaded.front()) && loaded.size() > 1)
        words(filled(tr("Begin with {}: there the team says what it stands for and how it works together. The other instruments build on "
                        "that."),
                     loaded.front()->name));
    gap(8);
    if (loaded.empty()) {
        words(tr("No instrument is loaded."));
        if (button(tr("See why"))) navigator_.show("instruments");
    }
    SharedHeights level;
    flow(static_cast<int>(loaded.size()), em(250), [&](int i, float width) {
        if (i == 0) level = shared_heights(loaded, today, width);
        const plugins::Entry& entry = *loaded[static_cast<std::size_t>(i)];
        draw_instrument(entry, suggestion_for(today, entry), width, level);
    });
}

}  // namespace alp::screens
