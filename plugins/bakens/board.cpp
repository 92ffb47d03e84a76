#include "desk.h"

#include <alp/text.h>

#include <algorithm>

namespace bw {

using namespace alp;

namespace {

// The two of the short form, as the team picked them; all eight otherwise.
std::vector<std::size_t> asked_in(const Session& session) {
    std::vector<std::size_t> found;
    if (session.header().variant != short_form) {
        for (std::size_t i = 0; i < baken_count; ++i) found.push_back(i);
        return found;
    }
    const Json& picked = session.document("bakens");
    if (!picked.is_object() || !picked.contains("picked") || !picked["picked"].is_array()) return found;
    for (const Json& term : picked["picked"])
        if (const std::size_t baken = term.is_string() ? baken_of(term.get_ref<const std::string&>()) : baken_count; baken < baken_count)
            found.push_back(baken);
    std::sort(found.begin(), found.end());
    return found;
}

std::vector<Chosen> chosen_in(const Session& session) {
    std::vector<Chosen> found;
    for (const Agreement* row : session.agreements())
        if (const Theme* theme = session.find<Theme>(row->theme))
            if (const std::size_t baken = baken_of(theme->subject); baken < baken_count) found.push_back({baken, row});
    std::sort(found.begin(), found.end(), [](const Chosen& a, const Chosen& b) { return a.baken < b.baken; });
    return found;
}

// A theme belongs to the baken that is its parent, or its parent's parent.
std::size_t baken_above(const Session& session, const Theme& theme) {
    const Theme* at = &theme;
    for (int depth = 0; depth < 8 && at->parent; ++depth) {
        at = session.find<Theme>(at->parent);
        if (!at) return baken_count;
        if (const std::size_t baken = baken_of(at->subject); baken < baken_count) return baken;
    }
    return baken_count;
}

bool share_a_baken(const Measurement& a, const Measurement& b) {
    for (std::size_t i = 0; i < baken_count; ++i)
        if (a.bakens[i].any() && b.bakens[i].any()) return true;
    return false;
}

}  // namespace

void Board::read(const Session& session) {
    if (session_ == session.id() && revision_ == session.revision() && language_ == language()) return;
    if (session_ != session.id() || language_ != language()) {
        earlier = earlier_measurements(session);
        marks = marks_elsewhere(session);
    }
    session_ = session.id();
    revision_ = session.revision();
    language_ = language();
    now = measurement_of(session);
    asked = asked_in(session);
    chosen = chosen_in(session);
    for (auto& list : themes) list.clear();
    for (const Theme* theme : session.themes())
        if (const std::size_t baken = baken_above(session, *theme); baken < baken_count) themes[baken].push_back(theme);
    lay_beside(session);
}

void Board::lay_beside(const Session& session) {
    before = not_alike = wished = nullptr;
    const Json& wanted = session.document("against");
    if (wanted.is_object() && wanted.contains("session") && wanted["session"].is_string()) {
        const std::string id = wanted["session"];
        for (const Measurement& one : earlier)
            if (one.session.text() == id) (comparable(now, one) ? before : not_alike) = &one;
        if (!id.empty()) lay_wish_beside();
        return;
    }
    lay_wish_beside();
    for (const Measurement& one : earlier) {
        if (!share_a_baken(now, one)) continue;
        if (comparable(now, one)) {
            before = &one;
            not_alike = nullptr;
            return;
        }
        if (!not_alike) not_alike = &one;
    }
}

// The newest that has a wish, on the scale of now; of those it may be older than the scores that are compared with.
void Board::lay_wish_beside() {
    const auto found =
        std::find_if(earlier.begin(), earlier.end(), [&](const Measurement& one) { return one.wishes() && comparable(now, one); });
    if (found != earlier.end()) wished = &*found;
}

std::optional<int> Board::wish_then(std::size_t baken) const { return wished ? wished->bakens[baken].wish : std::nullopt; }

bool Board::any_small() const {
    if (!before) return false;
    const auto measured = now.measured();
    return std::any_of(measured.begin(), measured.end(), [&](std::size_t baken) {
        const auto change = difference(now.bakens[baken], before->bakens[baken]);
        return change && change->small && signed_decimal(change->by) != "0";
    });
}

int wished_year(const Board& board) { return static_cast<int>(std::chrono::year_month_day{board.wished->day}.year()); }

std::string wished_words(const Board& board) {
    return board.wished ? filled(tr("what we wanted in {}"), wished_year(board)) : std::string();
}

std::string scorers_words(const Board& board) {
    std::string line = filled(trn("{} person scored", "{} people scored", board.now.people), board.now.people);
    if (board.before) {
        const int both = scored_both(board.now, *board.before);
        const std::string day = short_date(board.before->day);
        line += " · " + (both >= 0 ? filled(trn("{} of them also on {}", "{} of them also on {}", both), both, day)
                                   : filled(trn("{} on {}; how many scored both times was not noted",
                                                "{} on {}; how many scored both times was not noted", board.before->people),
                                            board.before->people, day));
    }
    return line;
}

void mark_with_baken(Session& session, std::string_view step, std::size_t baken) {
    if (session.read_only()) return;
    std::vector<Id> fresh;
    const Theme* theme = session.theme_about(term_id(baken));
    for (const Contribution* row : session.contributions(step, question_of(step, baken))) {
        // Once: a mark that was taken away stays away.
        const bool known = theme && session.find<ThemeMark>(Id::derive(row->id, theme->id, ThemeMark::table), true);
        if (!known && !ui::being_written(row->id)) fresh.push_back(row->id);
    }
    if (fresh.empty()) return;
    session.edit("", [&](Edit&) {
        const Id id = session.theme_for(*term(term_id(baken)));
        for (const Id& row : fresh) session.mark_theme(row, id, true);
    });
}

void link_theme(Session& session, const Id& theme, std::size_t baken) {
    session.edit(baken < baken_count ? tr("Theme linked to a beacon") : tr("Theme no longer linked to a beacon"), [&](Edit& edit) {
        const Id parent = baken < baken_count ? session.theme_for(*term(term_id(baken))) : Id{};
        edit.change<Theme>(theme, [&](Theme& row) { row.parent = parent; });
    });
}

}  // namespace bw
