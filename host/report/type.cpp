#include "report/type.h"

#include "report/cairo_bytes.h"
#include "report/fonts.h"

#include <alp/host/hyphens.h>
#include <alp/text.h>

#include <algorithm>

namespace alp::report {
namespace {

// The letters are the same on every format: no hinting, no rounding to pixels.
std::shared_ptr<PangoContext> make_context(const std::string& language) {
    auto context = owned(pango_font_map_create_context(paper_fonts()));
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    pango_cairo_context_set_font_options(context.get(), options);
    cairo_font_options_destroy(options);
    pango_cairo_context_set_resolution(context.get(), 72);
    pango_context_set_round_glyph_positions(context.get(), FALSE);
    pango_context_set_language(context.get(), pango_language_from_string(language.c_str()));
    return context;
}

constexpr std::size_t longest_word = 28;  // bytes; longer ones are addresses and the like, which may be broken

// Does a line that begins at byte `at` go on with a word of the line before?
bool within_a_word(std::string_view text, std::size_t at) {
    constexpr std::string_view apart = " \n\t-/";
    if (at == 0 || at >= text.size() || apart.find(text[at]) != apart.npos || apart.find(text[at - 1]) != apart.npos) return false;
    const std::size_t before = text.find_last_of(apart, at - 1), end = std::min(text.find_first_of(apart, at), text.size());
    return end - (before == text.npos ? 0 : before + 1) <= longest_word;
}

constexpr std::string_view soft_hyphen = "\u00AD";

// The bytes at which lines begin, but the first.
std::vector<std::size_t> line_starts(PangoLayout* layout) {
    std::vector<std::size_t> starts;
    for (int i = 1; i < pango_layout_get_line_count(layout); ++i)
        starts.push_back(static_cast<std::size_t>(pango_layout_get_line_readonly(layout, i)->start_index));
    return starts;
}

// A word that is wider than a line is broken where it may be, with a hyphen; without one where it is no word but an address.
class BrokenWords {
public:
    BrokenWords(PangoLayout* layout, PangoAttrList* attributes, std::string& text)
        : layout_(layout), attributes_(attributes), text_(text) {}

    void mend() {
        std::vector<std::size_t> places;
        for (const std::size_t at : line_starts(layout_))
            if (const auto [begin, end] = word_round(at); begin < end)
                for (const std::size_t place : hyphen_places(std::string_view(text_).substr(begin, end - begin)))
                    places.push_back(begin + place);
        std::sort(places.begin(), places.end());
        places.erase(std::unique(places.begin(), places.end()), places.end());
        if (!places.empty()) {
            const std::string plain = text_;
            insert(places);
            std::vector<std::size_t> used;  // the others would be in the text that is copied out of a PDF
            for (const std::size_t at : line_starts(layout_))
                if (after_soft_hyphen(at)) used.push_back(in_plain(at, places));
            text_ = plain;
            insert(used);
        }
        for (const std::size_t at : line_starts(layout_)) {
            const auto [begin, end] = word_round(at);
            if (begin >= end || after_soft_hyphen(at)) continue;
            PangoAttribute* none = pango_attr_insert_hyphens_new(FALSE);
            none->start_index = static_cast<guint>(begin);
            none->end_index = static_cast<guint>(end);
            pango_attr_list_insert(attributes_, none);
        }
        pango_layout_set_attributes(layout_, attributes_);
        pango_layout_context_changed(layout_);
    }

private:
    // The word that a line beginning at `at` goes on with; nothing when a word begins there.
    std::pair<std::size_t, std::size_t> word_round(std::size_t at) const {
        constexpr std::string_view blanks = " \n\t";
        if (at == 0 || at >= text_.size() || blanks.find(text_[at]) != blanks.npos || blanks.find(text_[at - 1]) != blanks.npos)
            return {0, 0};
        const std::size_t before = text_.find_last_of(blanks, at - 1);
        return {before == text_.npos ? 0 : before + 1, std::min(text_.find_first_of(blanks, at), text_.size())};
    }

    bool after_soft_hyphen(std::size_t at) const { return std::string_view(text_).substr(0, at).ends_with(soft_hyphen); }

    void insert(const std::vector<std::size_t>& places) {
        for (auto place = places.rbegin(); place != places.rend(); ++place) text_.insert(*place, soft_hyphen);
        pango_layout_set_text(layout_, text_.c_str(), static_cast<int>(text_.size()));
    }

    static std::size_t in_plain(std::size_t at, const std::vector<std::size_t>& places) {
        std::size_t added = 0;
        for (const std::size_t place : places)
            if (place + added < at) added += soft_hyphen.size();
        return at - added;
    }

    PangoLayout* layout_;
    PangoAttrList* attributes_;
    std::string& text_;
};

}  // namespace

double TypesetText::top(int line) const {
    if (!body_) return 0;
    return line >= lines() ? height() : body_->lines[static_cast<std::size_t>(line)].top;
}

void TypesetText::draw(cairo_t* cr, double x, double y, int first, int last) const {
    for (int i = first; i < std::min(last, lines()); ++i) {
        const SetLine& line = body_->lines[static_cast<std::size_t>(i)];
        cairo_move_to(cr, x + line.x, y + line.baseline - top(first));
        pango_cairo_show_layout_line(cr, line.line);
    }
}

int TypesetText::fitting(int first, double height) const {
    int last = first + 1;
    while (last < lines() && top(last + 1) - top(first) <= height) ++last;
    return last - first;
}

Typesetter::Typesetter(const std::string& language, std::function<void()> tick)
    : context_(make_context(language)), tick_(std::move(tick)) {}

const PangoFontDescription* Typesetter::font(const TextStyle& style) {
    for (const auto& [known, font] : fonts_)
        if (known.size == style.size && known.weight == style.weight) return font.get();
    PangoFontDescription* made = pango_font_description_new();
    pango_font_description_set_family_static(made, "Inter, DejaVu Sans, sans-serif");
    pango_font_description_set_weight(made, static_cast<PangoWeight>(style.weight));
    pango_font_description_set_absolute_size(made, style.size * PANGO_SCALE);
    return fonts_.emplace_back(style, std::shared_ptr<PangoFontDescription>(made, pango_font_description_free)).second.get();
}

TypesetText Typesetter::set(std::string_view text, const TextStyle& style, double width) {
    if (tick_ && ++set_ % 64 == 0) tick_();
    std::string clean = clean_utf8(text);
    clean.erase(clean.find_last_not_of(" \n\t") + 1);
    TypesetText made;
    if (clean.empty()) return made;

    auto body = std::make_shared<TypesetText::Body>();
    body->layout = owned(pango_layout_new(context_.get()));
    PangoLayout* layout = body->layout.get();
    pango_layout_set_font_description(layout, font(style));
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    pango_layout_set_width(layout, static_cast<int>(std::max(width, 4.0) * PANGO_SCALE));
    pango_layout_set_line_spacing(layout, static_cast<float>(style.leading));
    if (style.centred) pango_layout_set_alignment(layout, PANGO_ALIGN_CENTER);
    const std::unique_ptr<PangoAttrList, void (*)(PangoAttrList*)> attributes(pango_attr_list_new(), pango_attr_list_unref);
    if (style.tabular) pango_attr_list_insert(attributes.get(), pango_attr_font_features_new("tnum"));
    pango_layout_set_attributes(layout, attributes.get());
    pango_layout_set_text(layout, clean.c_str(), static_cast<int>(clean.size()));
    const std::vector<std::size_t> starts = line_starts(layout);
    body->breaks_a_word = std::any_of(starts.begin(), starts.end(), [&](std::size_t at) { return within_a_word(clean, at); });
    BrokenWords(layout, attributes.get(), clean).mend();

    PangoLayoutIter* place = pango_layout_get_iter(layout);
    do {
        PangoRectangle extents;
        int top = 0, bottom = 0;
        pango_layout_iter_get_line_extents(place, nullptr, &extents);
        pango_layout_iter_get_line_yrange(place, &top, &bottom);
        constexpr double unit = PANGO_SCALE;
        PangoLayoutLine* line = pango_layout_iter_get_line_readonly(place);
        body->lines.push_back({line, extents.x / unit, pango_layout_iter_get_baseline(place) / unit, top / unit, bottom / unit});
        body->width = std::max(body->width, extents.width / unit);
    } while (pango_layout_iter_next_line(place));
    pango_layout_iter_free(place);
    made.body_ = std::move(body);
    return made;
}

}  // namespace alp::report
