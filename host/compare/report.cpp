#include "compare/report.h"

#include <algorithm>

namespace alp::compare {

std::string note_key(std::string_view step, std::string_view key) { return std::string(step) + "/" + std::string(key); }

const char* caution() {
    return tr(
        "This is a careful exploration. It counts what was written down, not what was meant: who was not there may read it otherwise. "
        "A question left blank is no answer, and is never counted as \"no\".");
}

const char* for_research() {
    return tr(
        "As a researcher reads it: three counts for a theme (on how many cards it is named, how many answered the question, how many cards "
        "there are), our reading of it, and by whom it is seen.");
}

std::string title_of(const Tables& tables) {
    const auto count = static_cast<long>(tables.cards.size());
    if (count == 0) return tr("Compare");
    return filled(trn("Comparison: {} meeting with {}", "Comparison: {} meetings with {}", count), count, tables.instrument_name);
}

std::string card_name(const Tables& tables, std::size_t card) {
    const ComparedCard& one = tables.cards[card];
    return tables.one_team ? short_date(one.held) : one.team_name;
}

namespace {

class ComparisonReport {
public:
    ComparisonReport(const Tables& tables, const Notes& notes, Wording wording)
        : tables_(tables), notes_(notes), research_(wording == Wording::research) {}

    Report write() {
        report_.title = title_of(tables_);
        report_.colour = tables_.colour;
        for (const ComparedCard& card : tables_.cards) report_.example |= card.example;
        if (tables_.one_team && !tables_.cards.empty()) report_.facts.emplace_back(tr("Team"), tables_.cards.front().team_name);
        add(Paragraph{caution()});
        if (research_) add(Paragraph{for_research()});
        note("");
        cards();
        int number = 0;
        for (const StepTable& step : tables_.steps) add_step(step, ++number);
        crossings();
        return std::move(report_);
    }

private:
    void add(Block block) { report_.blocks.push_back(std::move(block)); }

    void note(const std::string& key) {
        const auto found = notes_.find(key);
        if (found != notes_.end() && !found->second.empty())
            add(Paragraph{filled(research_ ? tr("Our reading: {}") : tr("What strikes us: {}"), found->second)});
    }

    // "Named on 3 of 6 cards (2 not filled in)."
    std::string named(const Count& count) const {
        return research_ ? filled(trn("Named on {} card.", "Named on {} cards.", count.answered), in_words(count))
                         : filled(tr("Named {}."), on_cards(count, tables_.one_team));
    }
    std::string counted(const Count& count) const { return research_ ? in_words(count) : in_short(count); }

    void cards() {
        add(Heading{tr("The cards"), 1});
        Grid grid{{tr("Team"), tr("Date"), tr("Sentences"), tr("With a theme")}, {}, {3, 2, 1, 1}};
        for (const ComparedCard& card : tables_.cards)
            grid.rows.push_back(
                {card.team_name, date_in_words(card.held, false), std::to_string(card.sentences), std::to_string(card.coded)});
        add(std::move(grid));
    }

    void add_step(const StepTable& step, int number) {
        add(Heading{filled("{} {}", number, step.title), 1});
        std::vector<std::string> asked;
        const auto cards = static_cast<long>(tables_.cards.size());
        for (const AskedQuestion& question : step.questions)
            asked.push_back(filled(trn("{} Answered on {} of {} card.", "{} Answered on {} of {} cards.", cards), question.text,
                                   question.answered, cards));
        if (!asked.empty()) add(Bullets{std::move(asked)});
        note(note_key(step.id, ""));
        int below = 0;
        for (const ThemeRow& row : step.rows) {
            if (row.depth == 0) ++below;
            section(row.depth == 0 ? filled("{}.{} {}", number, below, row.name) : row.name, row, note_key(step.id, row.key));
        }
        if (!step.loose.empty()) {
            add(Heading{tr("Without a theme"), 2});
            add(Bullets{grouped(step.loose)});
        }
    }

    // Each text once, with the cards that have it.
    std::vector<std::string> grouped(const Sentences& sentences) const {
        std::vector<std::pair<std::string, std::vector<std::string>>> said;
        for (const std::size_t place : sentences) {
            const Sentence& one = tables_.sentences[place];
            const std::string text = one.text.empty() ? tr("told about a resident, left out") : one.text.c_str();
            auto there = std::find_if(said.begin(), said.end(), [&](const auto& s) { return folded(s.first) == folded(text); });
            if (there == said.end()) there = said.insert(said.end(), {text, {}});
            const std::string name = card_name(tables_, one.card), card = one.since.empty() ? name : filled("{}: {}", name, one.since);
            if (there->second.empty() || there->second.back() != card) there->second.push_back(card);
        }
        std::vector<std::string> lines;
        for (const auto& [text, cards] : said) {
            std::string where;
            for (const std::string& card : cards) where += (where.empty() ? "" : ", ") + card;
            lines.push_back(filled("{} ({})", text, where));
        }
        return lines;
    }

    void section(const std::string& heading, const ThemeRow& row, const std::string& key) {
        add(Heading{with_rest_word(heading, row.rest), row.depth == 0 ? 2 : 3});
        add(Paragraph{named(row.count)});
        std::vector<std::string> said;
        for (const Saying& saying : row.sayings)
            said.push_back(filled("{} ({})", saying.text.empty() ? tr("told about a resident, left out") : saying.text.c_str(),
                                  counted(saying.count)));
        if (!said.empty()) add(Bullets{std::move(said)});
        since(row);
        note(key);
    }

    // What the teams made of these sentences when they looked back.
    void since(const ThemeRow& row) {
        std::vector<std::string> lines;
        for (const std::size_t place : row.sentences)
            if (const Sentence& one = tables_.sentences[place]; !one.since.empty())
                lines.push_back(filled("{} ({}): {}", one.text, card_name(tables_, one.card), one.since));
        if (lines.empty()) return;
        add(Paragraph{tr("When the team looked back:")});
        add(Bullets{std::move(lines)});
    }

    void crossings() {
        if (tables_.crossings.empty()) return;
        add(Heading{tr("Themes that cross the steps"), 1});
        Grid grid;
        grid.head = {tr("Theme")};
        grid.widths = {3};
        for (const StepTable& step : tables_.steps) grid.head.push_back(step.title), grid.widths.push_back(2);
        for (const Crossing& crossing : tables_.crossings) {
            const auto line = [&](std::string name, const std::vector<Count>& steps) {
                std::vector<std::string> cells{std::move(name)};
                for (const Count& count : steps) cells.push_back(count.cards ? counted(count) : "");
                grid.rows.push_back(std::move(cells));
            };
            line(crossing.whole.name, crossing.steps);
            if (crossing.whole.viewpoints.size() > 1)
                for (const Viewpoint& viewpoint : crossing.whole.viewpoints)
                    line(filled("– {}",
                                viewpoint.perspective == Perspective::none ? tr("no viewpoint") : viewpoint_name(viewpoint.perspective)),
                         viewpoint.steps);
        }
        add(std::move(grid));
        for (const Crossing& crossing : tables_.crossings) {
            add(Heading{crossing.whole.name, 2});
            for (const Viewpoint& viewpoint : crossing.whole.viewpoints) {
                const std::string who =
                    viewpoint.perspective == Perspective::none ? std::string(tr("no viewpoint")) : viewpoint_name(viewpoint.perspective);
                add(Paragraph{filled(research_ ? tr("Seen by: {}") : tr("Through the eyes of: {}"), who) + ". " + named(viewpoint.count)});
                add(Bullets{grouped(viewpoint.sentences)});
            }
            note(note_key("", crossing.whole.key));
        }
    }

    const Tables& tables_;
    const Notes& notes_;
    const bool research_;
    Report report_;
};

}  // namespace

Report report_of(const Tables& tables, const Notes& notes, Wording wording) { return ComparisonReport(tables, notes, wording).write(); }

}  // namespace alp::compare
