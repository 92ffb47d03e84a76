#include "inside.h"
#include "month.h"

#include <alp/text.h>
#include <alp/ui/date_field.h>
#include <alp/ui/keys.h>

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <utility>

namespace alp::ui {
namespace {

// What is typed in the field and was not taken: until it is taken or Escape is pressed.
struct TypedInField {
    std::string text, why_not;
    Date at{};  // the day of the month that the keyboard is on
    bool open = false;
    int frames = 0;         // since it was opened
    int drawn = 0;          // the last frame in which the widget was
    bool to_month = false;  // the month takes the keyboard
};

std::unordered_map<ImGuiID, TypedInField> typed_in;

// Takes a day, unless it is refused.
bool take(TypedInField& typed, std::optional<Date>& day, Date wanted, const DateField& field) {
    if (field.refused && wanted != day) typed.why_not = field.refused(wanted);
    else typed.why_not.clear();
    if (!typed.why_not.empty()) return false;
    day = wanted;
    return true;
}

// Takes what is typed; nothing but spaces: leaves it as it was. False: it stays in the field, with the reason.
bool take_text(TypedInField& typed, std::optional<Date>& day, const DateField& field) {
    const TypedDate read = read_date(typed.text, today(), field.towards);
    typed.why_not = read.why_not;
    return read.day ? take(typed, day, *read.day, field) : read.why_not.empty();
}

// What the text means so far, so that the coach need not count.
void draw_meaning(const TypedInField& typed, const DateField& field) {
    if (!typed.why_not.empty()) return words(typed.why_not, Face::quiet, palette().bad);
    const TypedDate read = read_date(typed.text, today(), field.towards);
    if (!read.day) return quiet(tr("Type a date, or pick one. Enter takes it."));
    const std::string name = holiday(*read.day), day = date_in_words(*read.day);
    quiet(name.empty() ? filled(tr("{} · Enter takes it"), day) : filled(tr("{}, {} · Enter takes it"), day, name));
}

bool draw_typed(TypedInField& typed, std::optional<Date>& day, const DateField& field, float width) {
    const std::string before = typed.text;
    const Typed did =
        text_box(tr("Date##typed"), typed.text,
                 {.hint = tr("1 Jan, tomorrow, in 6 weeks…"), .enter_submits = true, .focus = typed.frames == 2, .width = width});
    const bool has_keyboard = ImGui::IsItemActive();
    if (typed.text != before) {
        typed.why_not.clear();
        if (const TypedDate read = read_date(typed.text, today(), field.towards); read.day) typed.at = *read.day;
    }
    if (has_keyboard && key_pressed(key_down, false)) {
        ImGui::ClearActiveID();
        typed.to_month = true;
        wake_in(0);
    }
    return did == Typed::submitted && take_text(typed, day, field);
}

struct DayChoice {
    std::string words;
    std::optional<Date> day;
};

std::vector<DayChoice> choices_of(const DateField& field) {
    std::vector<DayChoice> all;
    const Date from = field.from.value_or(today());
    if (field.look_back) all.push_back({filled(tr("When we look back: {}"), date_in_words(*field.look_back)), field.look_back});
    for (const int count : field.weeks)
        all.push_back(
            {filled(trn("In {} week: {}", "In {} weeks: {}", count), count, weeks_after_in_words(from, count)), weeks_after(from, count)});
    if (field.may_be_none) all.push_back({tr("No date"), std::nullopt});
    return all;
}

bool draw_choices(TypedInField& typed, std::optional<Date>& day, const DateField& field, std::span<const DayChoice> choices, float width) {
    bool taken = false;
    for (const DayChoice& choice : choices) {
        if (!list_line(choice.words.c_str(), false, {width, 0}, ImGuiSelectableFlags_DontClosePopups)) continue;
        if (choice.day) taken = take(typed, day, *choice.day, field);
        else day.reset(), taken = true;
    }
    return taken;
}

// True: the popup is to be closed.
bool draw_inside(TypedInField& typed, std::optional<Date>& day, const DateField& field) {
    const std::vector<DayChoice> choices = choices_of(field);
    const float month = month_width(), between = em(16), there = ImGui::GetIO().DisplaySize.x - em(48);
    float listed = 0;
    for (const DayChoice& choice : choices) listed = std::max(listed, std::ceil(measure(choice.words, Face::text).x) + em(4));
    const bool beside_each_other = listed + between + month <= there;
    const float width = beside_each_other && listed > 0 ? listed + between + month : std::clamp(listed, month, std::max(month, there));
    const Within inside(width);
    bool done = draw_typed(typed, day, field, width);
    gap(4);
    draw_meaning(typed, field);
    gap(8);
    ImGui::BeginGroup();
    done |= draw_choices(typed, day, field, choices, listed);
    ImGui::EndGroup();
    if (beside_each_other && listed > 0) ImGui::SameLine(0, between);
    else gap(8);
    const bool focus = std::exchange(typed.to_month, false);
    if (const auto picked = month_of_days(typed.at, day, focus)) done |= take(typed, day, *picked, field);
    return done;
}

void forget_typed(TypedInField& typed) {
    const int drawn = typed.drawn;
    typed = {};
    typed.drawn = drawn;
}

void open_field(TypedInField& typed, std::optional<Date> day, const DateField& field) {
    typed.open = true;
    typed.frames = 0;
    typed.to_month = false;
    typed.at = day.value_or(field.from.value_or(today()));
}

}  // namespace

void forget_typed_dates() { typed_in.clear(); }

bool date_field(const char* id_text, std::optional<Date>& day, const DateField& field) {
    if (ImGui::GetCurrentWindow()->SkipItems) return false;
    const ImGuiID id = ImGui::GetID(id_text);
    const std::optional<Date> before = day;
    const auto found = typed_in.find(id);
    TypedInField none;
    TypedInField& typed = found == typed_in.end() ? none : found->second;

    const std::string label = filled("{}###{}", field.shown.empty() ? std::string(tr("Pick a day")) : field.shown, id_text);
    const float there = ImGui::GetContentRegionAvail().x;
    const float width = button_width(label.c_str()) > there && there > em(64) ? there : 0;
    if (button(label.c_str(), Kind::normal, width)) {
        ImGui::OpenPopup(id_text);
        open_field(typed, day, field);
    }
    const bool was_drawn = typed.drawn >= ImGui::GetFrameCount() - 1;
    typed.drawn = ImGui::GetFrameCount();
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {em(12), em(12)});
    const bool escape = key_pressed(key_escape, false);
    if (ImGui::BeginPopup(id_text)) {
        if (++typed.frames == 1) wake_in(0);  // the Enter that opened it is not for the field: that takes the keyboard in the next frame
        if (escape || draw_inside(typed, day, field)) {
            forget_typed(typed);
            ImGui::CloseCurrentPopup();
        }
        ImGui::EndPopup();
    } else if (std::exchange(typed.open, false) && !typed.text.empty() && was_drawn) {  // ImGui closed it: by Escape, or a click elsewhere
        if (escape || take_text(typed, day, field)) forget_typed(typed);
    }
    ImGui::PopStyleVar();
    if (!typed.open && !typed.text.empty())
        words(typed.why_not.empty() ? filled(tr("“{}” is not taken yet: open this and press Enter."), typed.text) : typed.why_not,
              Face::quiet, palette().bad);
    if (!typed.open && typed.text.empty()) {
        if (found != typed_in.end()) typed_in.erase(id);
    } else if (found == typed_in.end()) {
        typed_in[id] = std::move(typed);
    }
    return day != before;
}

}  // namespace alp::ui
