#include "reading.h"

#include <alp/since.h>
#include <alp/text.h>

#include <algorithm>

namespace cl {

using namespace alp;

namespace {

bool is_mine(const std::string& instrument) { return instrument == instrument_id; }

std::vector<std::pair<const Term*, int>> most_first(const std::array<int, 8>& counts, int least) {
    std::vector<std::pair<const Term*, int>> found;
    for (std::size_t i = 0; i < counts.size(); ++i)
        if (counts[i] >= least) found.emplace_back(&bakens()[i], counts[i]);
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    return found;
}

std::vector<Lesson> lessons_of(const Session& session) {
    std::vector<Lesson> lessons;
    for (const Said& said : session.past().said(ContributionKind::lesson)) {
        if (said.row.text.empty()) continue;
        Lesson lesson{said.row.text, local_date(said.held), {}, {}};
        for (const Id& id : said.themes)
            if (const Theme* theme = session.find<Theme>(id)) {
                lesson.themes.push_back(theme->name);
                if (std::string baken = baken_of(session, *theme); !baken.empty()) lesson.bakens.push_back(std::move(baken));
            }
        lessons.push_back(std::move(lesson));
    }
    return lessons;
}

std::vector<const Term*> chosen_bakens(const Session& session) {
    std::vector<const Term*> found;
    for (const Agreement* row : session.rows<Agreement>()) {
        const Theme* theme = session.find<Theme>(row->theme);
        if (!theme || row->team != session.header().team || row->session == session.id() || since_then(session, row->id).over()) continue;
        const Term* baken = theme->subject.starts_with("baken.") ? term(theme->subject) : nullptr;
        if (baken && std::find(found.begin(), found.end(), baken) == found.end()) found.push_back(baken);
    }
    return found;
}

Year year_of(const Session& session, const std::vector<Lesson>& lessons) {
    Year year;
    const Time from = session.header().held - std::chrono::days{365};
    for (const SessionHeader& header : session.past().sessions()) year.cases += is_mine(header.instrument) && header.held >= from;
    std::array<int, 8> missed{}, returned{};
    for (std::size_t i = 0; i < missed.size(); ++i) {
        for (const Scored& scored : session.past().scored(bakens()[i].id))
            missed[i] +=
                is_mine(scored.instrument) && scored.row.scale == lens_scale && scored.held >= from && scored.row.value == not_visible;
        for (const Lesson& lesson : lessons) returned[i] += lesson.held >= local_date(from) && lesson.about(bakens()[i].id);
    }
    year.missed = most_first(missed, 1);
    year.returned = most_first(returned, 2);
    return year;
}

}  // namespace

bool Lesson::about(std::string_view baken) const { return std::find(bakens.begin(), bakens.end(), baken) != bakens.end(); }

bool Lesson::carries(std::string_view theme) const { return std::find(themes.begin(), themes.end(), theme) != themes.end(); }

std::string baken_of(const Session& session, const Theme& theme) {
    if (theme.subject.starts_with("baken.")) return theme.subject;
    const Theme* above = session.find<Theme>(theme.parent);
    return above && above->subject.starts_with("baken.") ? above->subject : std::string();
}

int number_of(const Term& baken) { return static_cast<int>(&baken - bakens().data()) + 1; }
std::string numbered(const Term& baken) { return filled(tr("beacon {}"), number_of(baken)); }

void Reading::read(const Session& session) {
    const bool same = session_ == session.id() && language_ == language() && case_text_ == session.shows_case_text();
    if (same && revision_ == session.revision()) return;
    if (!same || structure_ != session.structure()) read_past(session);
    revision_ = session.revision();
    structure_ = session.structure();
    session_ = session.id();
    language_ = language();
    case_text_ = session.shows_case_text();
    read_case(session);
    read_marks(session);
}

void Reading::read_case(const Session& session) {
    about_ = case_of(session);
    people_ = people_of(session);
    const auto& first = session.contributions(at::ask, at::ask);
    const auto& anew = session.contributions(at::reword, at::reword);
    learning_question_ = !anew.empty() ? anew.back() : first.empty() ? nullptr : first.front();
    answers_.clear();
    for (const Link* link : session.links())
        if (const Contribution* answer = session.contribution(link->from); answer && answer->question == asked::answer)
            answers_.emplace_back(link->to, answer);
    answered_ = session.contributions(at::clarify, at::clarify);
    const auto weight = [&](const Contribution* question) {
        const auto ratings = session.ratings(weight_scale, question->id.text());
        return ratings.empty() ? 0.0 : ratings.front()->value.value_or(0);
    };
    std::vector<std::pair<double, const Contribution*>> weighed;
    for (const Contribution* question : answered_) weighed.emplace_back(weight(question), question);
    std::stable_sort(weighed.begin(), weighed.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    for (std::size_t i = 0; i < weighed.size(); ++i) answered_[i] = weighed[i].second;
    erase_on_.reset();
    erased_ = false;
    for (const Contribution* row : session.rows<Contribution>()) {
        if (row->session != session.id()) continue;
        erased_ |= row->erased.has_value();
        // What examples tell is invented: it is never erased.
        if (row->erase_on && !row->erased && !session.team().example)
            erase_on_ = std::max(erase_on_.value_or(*row->erase_on), *row->erase_on);
    }
}

void Reading::read_marks(const Session& session) {
    looked_through_.clear();
    for (std::size_t i = 0; i < marks_.size(); ++i) {
        const Term& baken = bakens()[i];
        Mark& mark = marks_[i] = {&baken};
        for (const Rating* rating : session.ratings(lens_scale, baken.id))
            if (!rating->member) mark.rating = rating;
        const auto& examples = session.contributions(at::lens, baken.id);
        if (!examples.empty()) mark.example = examples.front();
        const bool chosen = about_.bakens.empty() || std::find(about_.bakens.begin(), about_.bakens.end(), baken.id) != about_.bakens.end();
        if (chosen || mark.rating) looked_through_.push_back(&mark);
    }
}

void Reading::read_past(const Session& session) {
    lessons_ = lessons_of(session);
    chosen_ = chosen_bakens(session);
    year_ = year_of(session, lessons_);
}

const Contribution* Reading::answer_to(const Id& question) const {
    const auto found = std::find_if(answers_.begin(), answers_.end(), [&](const auto& one) { return one.first == question; });
    return found == answers_.end() ? nullptr : found->second;
}

}  // namespace cl
