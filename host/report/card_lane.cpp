#include "report/card_lane.h"

#include <algorithm>

namespace alp::report {
namespace {

double heading_gap(LabelLook look) { return look.size * 0.95; }

TextStyle heading_style(LabelLook look) { return {.size = std::max(7.5, look.size * 0.94), .weight = 600, .leading = 1.04}; }

void add_labels(Lane& lane, const LabelGroup& group, std::size_t index, double width, double room, LabelLook look, Typesetter& type) {
    for (const Label& label : group.labels) {
        std::optional<SetLabel> set = set_label(label, look, width, type);
        while (set) {
            auto rest = set->cut(room);
            const double height = set->height();
            lane.units.push_back(
                {.kind = UnitKind::label, .group = index, .before = look.gap(), .height = height, .text = {}, .label = std::move(set)});
            set = std::move(rest);
        }
    }
}

}  // namespace

double Lane::height() const {
    double sum = 0;
    for (const Unit& unit : units) sum += (&unit == &units.front() ? 0 : unit.before) + unit.height;
    return sum;
}

bool Lane::breaks_a_word() const {
    return title.breaks_a_word() || std::any_of(units.begin(), units.end(), [](const Unit& unit) {
               return unit.text.breaks_a_word() || (unit.label && unit.label->breaks_a_word());
           });
}

Lane set_lane(const Column& column, double x, double width, double room, LabelLook look, Typesetter& type) {
    Lane lane{.column = &column, .x = x, .width = width, .title = {}, .note = {}, .going_on = {}, .units = {}, .again = {}};
    const double inner = width - 2 * lane_pad(look);
    const TextStyle small{.size = look.small(), .weight = 500};
    lane.note = type.set(column.note, small, inner * 0.6);
    lane.going_on = type.set(tr("continued"), small, inner * 0.6);
    lane.title = type.set(column.title, {.size = look.size * 1.2, .weight = 600, .leading = 1.0},
                          inner - std::max(lane.note.width(), lane.going_on.width()) - look.size * 0.5);
    for (std::size_t i = 0; i < column.groups.size(); ++i) {
        const LabelGroup& group = column.groups[i];
        const TypesetText heading = type.set(group.heading, heading_style(look), inner);
        lane.again.push_back(heading);
        if (heading.lines() > 0)
            lane.units.push_back({.kind = UnitKind::heading,
                                  .group = i,
                                  .before = heading_gap(look),
                                  .height = heading.height(),
                                  .text = heading,
                                  .label = {}});
        if (group.labels.empty()) {
            const TypesetText blank = type.set(group.blank, {.size = look.small()}, inner);
            if (blank.lines() > 0)
                lane.units.push_back({.kind = UnitKind::blank,
                                      .group = i,
                                      .before = look.gap() * 0.7,
                                      .height = blank.height(),
                                      .text = blank,
                                      .label = {}});
        }
        // A label that was cut keeps its heading.
        add_labels(lane, group, i, inner, room - heading.height() - look.gap() - look.size, look, type);
    }
    return lane;
}

Stretch fill(const Lane& lane, std::size_t first, double room) {
    Stretch stretch{.first = first, .last = first, .again = {}, .height = 0};
    const auto& units = lane.units;
    if (first >= units.size()) return stretch;
    if (first > 0 && units[first].kind != UnitKind::heading && units[first - 1].group == units[first].group)
        stretch.again = lane.again[units[first].group];
    double height = stretch.again.height();
    while (stretch.last < units.size()) {
        const Unit& unit = units[stretch.last];
        double needed = unit.height + (height > 0 ? unit.before : 0);
        // A heading goes to the next sheet with the first label under it.
        const bool leads = unit.kind == UnitKind::heading && stretch.last + 1 < units.size() && units[stretch.last + 1].group == unit.group;
        const double with_next = leads ? units[stretch.last + 1].before + units[stretch.last + 1].height : 0;
        const bool forced = stretch.last == first;
        if (height + needed + with_next > room + 0.01 && !forced) break;
        height += needed;
        ++stretch.last;
    }
    stretch.height = height;
    return stretch;
}

void draw_stretch(const Lane& lane, const Stretch& stretch, Painter& on, double y, LabelLook look) {
    const double x = lane.x + lane_pad(look), inner = lane.width - 2 * lane_pad(look);
    const double top = y;
    if (stretch.again.lines() > 0) {
        on.text(stretch.again, x, y, ink::quiet, "H3");
        y += stretch.again.height();
    }
    for (std::size_t i = stretch.first; i < stretch.last; ++i) {
        const Unit& unit = lane.units[i];
        if (y > top) y += unit.before;
        switch (unit.kind) {
            case UnitKind::heading: on.text(unit.text, x, y, ink::text, "H3"); break;
            case UnitKind::blank: on.text(unit.text, x, y, ink::quiet); break;
            case UnitKind::label: unit.label->draw(on, {x, y, inner, unit.height}, lane.column->colour); break;
        }
        y += unit.height;
    }
}

}  // namespace alp::report
