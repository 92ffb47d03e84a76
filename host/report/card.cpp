#include "report/card.h"

#include "report/card_lane.h"

#include <algorithm>
#include <cmath>

namespace alp::report {
namespace {

// The card in one size of type.
struct Setting {
    LabelLook look;
    std::vector<Lane> lanes;
    double over = 0;  // height of the shared headings above the heads
    double head = 0;  // height of the coloured heads
    double above() const { return over + head + lane_pad(look); }
    double below() const { return lane_pad(look); }
    double tallest() const {
        double height = 0;
        for (const Lane& lane : lanes) height = std::max(height, lane.height());
        return height;
    }
    bool breaks_a_word() const {
        return std::any_of(lanes.begin(), lanes.end(), [](const Lane& lane) { return lane.breaks_a_word(); });
    }
    double on_one_sheet() const { return above() + tallest() + below(); }
};

// What a column asks for: with much in it somewhat more, so that the card fills its sheet evenly, and at least its longest word.
struct ColumnWish {
    double share = 60;  // first its letters, then its part of the width
    std::size_t longest = 0;
};

ColumnWish wish_of(const Column& column) {
    ColumnWish wish;
    const auto count = [&](const std::string& text, double weight) {
        wish.share += weight + static_cast<double>(text.size());
        std::size_t run = 0;
        for (const char c : text) wish.longest = std::max(wish.longest, run = c == ' ' || c == '\n' || c == '-' || c == '/' ? 0 : run + 1);
    };
    for (const LabelGroup& group : column.groups) {
        count(group.heading, 20);
        for (const Label& label : group.labels) {
            count(label.text, 25);
            count(label.small, 0);
        }
    }
    return wish;
}

std::vector<ColumnWish> wishes_of(const Columns& block) {
    std::vector<ColumnWish> wishes;
    double mean = 0;
    for (const Column& column : block.columns) {
        wishes.push_back(wish_of(column));
        mean += wishes.back().share / static_cast<double>(block.columns.size());
    }
    for (ColumnWish& wish : wishes) wish.share = std::clamp(std::pow(wish.share / mean, 0.75), 0.8, 1.4);
    return wishes;
}

std::vector<double> widths_of(const std::vector<ColumnWish>& wishes, double size, double room) {
    const LabelLook look{size};
    std::vector<double> widths, least;
    double sum = 0;
    for (const ColumnWish& wish : wishes) {
        widths.push_back(wish.share);
        sum += wish.share;
        const double word = static_cast<double>(std::min<std::size_t>(wish.longest + 1, 28)) * size * 0.55;
        least.push_back(std::min(word + look.left() + look.right() + 2 * lane_pad(look), room / static_cast<double>(wishes.size())));
    }
    double missing = 0, spare = 0;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        widths[i] *= room / sum;
        (widths[i] < least[i] ? missing : spare) += std::abs(widths[i] - least[i]);
    }
    const double share = spare > 0 ? std::min(1.0, missing / spare) : 0;
    for (std::size_t i = 0; i < widths.size(); ++i) widths[i] += (least[i] - widths[i]) * (widths[i] < least[i] ? 1 : share);
    return widths;
}

Setting set_card(const Columns& block, const std::vector<ColumnWish>& wishes, double size, BlockContext& context) {
    Setting setting{.look = {size}, .lanes = {}};
    const double gap = size * 0.75;
    const auto widths = widths_of(wishes, size, context.sheet.text_width() - gap * static_cast<double>(block.columns.size() - 1));
    double x = context.sheet.side;
    double title = 0;
    for (std::size_t i = 0; i < block.columns.size(); ++i) {
        const Column& column = block.columns[i];
        const double room = context.sheet.text_height() - size * 8;
        setting.lanes.push_back(set_lane(column, x, widths[i], room, setting.look, context.type));
        title = std::max(title, setting.lanes.back().title.height());
        if (!column.over.empty()) setting.over = size * 2.1;
        x += widths[i] + gap;
    }
    setting.head = title + size * 1.1;
    return setting;
}

using Sheetful = std::vector<Stretch>;  // one stretch per lane

// The sheets the card takes, of which the first has `first` room for labels and the others `other`.
std::vector<Sheetful> sheets_of(const Setting& setting, double first, double other) {
    std::vector<Sheetful> sheets;
    std::vector<std::size_t> reached(setting.lanes.size(), 0);
    bool more = true;
    while (more) {
        more = false;
        Sheetful sheet;
        for (std::size_t i = 0; i < setting.lanes.size(); ++i) {
            sheet.push_back(fill(setting.lanes[i], reached[i], sheets.empty() ? first : other));
            reached[i] = sheet.back().last;
            more = more || reached[i] < setting.lanes[i].units.size();
        }
        sheets.push_back(std::move(sheet));
    }
    return sheets;
}

// Lower than the card can be in that size: letters counted, none set. Saves setting a card that has no chance.
double least_height(const Columns& block, const std::vector<ColumnWish>& wishes, double size, const Sheet& sheet) {
    const LabelLook look{size};
    const auto widths = widths_of(wishes, size, sheet.text_width());
    double tallest = 0;
    for (std::size_t i = 0; i < block.columns.size(); ++i) {
        const double room = widths[i] - 2 * lane_pad(look);
        const auto lines = [&](const std::string& text, double letter) {
            return text.empty() ? 0 : std::ceil(static_cast<double>(text.size()) * letter * 0.4 / room) * letter * 1.2;
        };
        double height = 0;
        for (const LabelGroup& group : block.columns[i].groups) {
            height += lines(group.heading, size * 0.94);
            for (const Label& label : group.labels)
                height += lines(label.text, size) + lines(label.small, look.small()) + 2 * look.pad() + look.gap();
        }
        tallest = std::max(tallest, height);
    }
    return tallest;
}

// The largest size, in quarters of a point, with which the card is no higher than `room`, and when `whole` no word has to be broken.
std::optional<Setting> fit(const Columns& block, const std::vector<ColumnWish>& wishes, double room, bool whole, BlockContext& context) {
    std::optional<Setting> best;
    int low = 0, high = static_cast<int>(std::lround((context.sheet.card_high - context.sheet.card_low) * 4));
    while (low <= high) {
        const int middle = (low + high) / 2;
        const double size = context.sheet.card_low + middle * 0.25;
        if (least_height(block, wishes, size, context.sheet) > room) {
            high = middle - 1;
            continue;
        }
        Setting tried = set_card(block, wishes, size, context);
        if (tried.on_one_sheet() <= room && !(whole && tried.breaks_a_word())) best = std::move(tried), low = middle + 1;
        else high = middle - 1;
    }
    return best;
}

// A line over neighbours with the same word over them, that word in its middle.
void draw_over(const Setting& setting, const std::vector<TypesetText>& words, Painter& on, double y) {
    const double size = setting.look.size;
    for (std::size_t first = 0, last; first < setting.lanes.size(); first = last) {
        last = first + 1;
        const std::string& over = setting.lanes[first].column->over;
        while (last < setting.lanes.size() && setting.lanes[last].column->over == over) ++last;
        if (over.empty()) continue;
        const double left = setting.lanes[first].x, right = setting.lanes[last - 1].x + setting.lanes[last - 1].width;
        const TypesetText& word = words[first];
        const double middle = (left + right) / 2, half = word.width() / 2 + size * 0.6, line = y + size * 0.85, end = line + size * 0.75;
        on.text(word, middle - word.width() / 2, line - word.height() / 2, ink::text, "H2");
        for (const auto& [edge, inner] : {std::pair{left, middle - half}, std::pair{right, middle + half}}) {
            on.rule(edge, end, edge, line, ink::quiet, 0.75);
            on.rule(edge, line, inner, line, ink::quiet, 0.75);
        }
    }
}

void draw_head(const Setting& setting, const Lane& lane, bool later, bool empty, Painter& on, double y) {
    const double size = setting.look.size;
    const unsigned ground = empty ? wash(lane.column->colour, 0.16) : lane.column->colour;
    const unsigned colour = ink_on(ground);
    on.fill_top({lane.x, y, lane.width, setting.head}, ground, size * 0.8);
    on.text(lane.title, lane.x + lane_pad(setting.look), y + (setting.head - lane.title.height()) / 2, colour, "H2");
    const TypesetText& note = later ? lane.going_on : lane.note;
    if (!empty || !later)
        on.text(note, lane.x + lane.width - lane_pad(setting.look) - note.width(), y + (setting.head - note.height()) / 2, colour);
}

Draw drawing(std::shared_ptr<const Setting> setting, Sheetful sheet, std::vector<TypesetText> words, bool later, double height) {
    return [=](Painter& on, double y) {
        draw_over(*setting, words, on, y);
        const double top = y + setting->over;
        for (std::size_t i = 0; i < setting->lanes.size(); ++i) {
            const Lane& lane = setting->lanes[i];
            const bool empty = later && sheet[i].first == sheet[i].last;
            on.fill({lane.x, top, lane.width, height - setting->over}, ink::paper, setting->look.size * 0.8);
            draw_head(*setting, lane, later, empty, on, top);
            on.outline({lane.x, top, lane.width, height - setting->over}, ink::line, 0.75, setting->look.size * 0.8);
            draw_stretch(lane, sheet[i], on, y + setting->above(), setting->look);
        }
    };
}

// Letters only estimate heights. Where the columns of a set card turn out uneven, the high ones get more of the width.
Setting evened(const Columns& block, std::vector<ColumnWish>& wishes, BlockContext& context) {
    Setting setting = set_card(block, wishes, context.sheet.card_usual, context);
    double mean = 0;
    for (const Lane& lane : setting.lanes) mean += lane.height() / static_cast<double>(setting.lanes.size());
    if (setting.tallest() < mean * 1.1) return setting;
    for (std::size_t i = 0; i < wishes.size(); ++i)
        wishes[i].share = std::clamp(wishes[i].share * std::pow(std::max(setting.lanes[i].height(), 1.0) / mean, 0.6), 0.7, 1.6);
    return set_card(block, wishes, context.sheet.card_usual, context);
}

Setting chosen(const Columns& block, double room, double below, BlockContext& context) {
    std::vector<ColumnWish> wishes = wishes_of(block);
    Setting usual = evened(block, wishes, context);
    for (const double height : {room - below, room})
        for (const bool whole : {true, false})
            if (auto found = fit(block, wishes, height, whole, context)) return std::move(*found);
    return usual;
}

}  // namespace

void place_card(const Columns& block, double below, BlockContext& context, Flow& flow) {
    if (block.columns.empty()) return;
    const double page = context.sheet.text_height();
    if (flow.room() < page * 0.45) flow.next_page();
    flow.space(context.sheet.body * 0.8);
    const double kept = below <= page * 0.3 ? below : 0;
    const auto setting = std::make_shared<const Setting>(chosen(block, flow.room(), kept, context));
    std::vector<TypesetText> words;
    for (const Column& column : block.columns)
        words.push_back(context.type.set(column.over, {.size = setting->look.size * 1.05, .weight = 600}, 1e5));

    const double frame = setting->above() + setting->below();
    const auto sheets = sheets_of(*setting, flow.room() - frame, page - frame);
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        if (i > 0) flow.next_page();
        double height = flow.room();
        if (i + 1 == sheets.size()) {
            double natural = 0;
            for (const Stretch& stretch : sheets[i]) natural = std::max(natural, stretch.height);
            natural += frame;
            const double left = flow.room() - natural;
            if (below <= left) height -= below;  // the panels reach down to what follows, or to the end of the sheet
            else if (left > page * 0.4) height = natural;
        }
        flow.put(height, drawing(setting, sheets[i], words, i > 0, height));
    }
}

}  // namespace alp::report
