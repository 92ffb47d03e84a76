#include "compare/tables.h"

#include <alp/host/looked_back.h>
#include <alp/team.h>
#include <alp/text.h>
#include <alp/vocabulary.h>

#include <algorithm>
#include <map>
#include <set>
#include <span>

namespace alp::compare {

std::string key_of(const Theme& theme) { return theme.subject.empty() ? folded(theme.name) : theme.subject; }

int Crossing::step_count() const {
    return static_cast<int>(std::count_if(steps.begin(), steps.end(), [](const Count& c) { return c.cards > 0; }));
}

const StepTable* Tables::step(std::string_view id) const {
    const auto found = std::find_if(steps.begin(), steps.end(), [&](const StepTable& s) { return s.id == id; });
    return found == steps.end() ? nullptr : &*found;
}
const ThemeRow* Tables::row(std::string_view step_id, std::string_view key) const {
    const StepTable* table = step(step_id);
    if (!table) return nullptr;
    const auto found = std::find_if(table->rows.begin(), table->rows.end(), [&](const ThemeRow& r) { return r.key == key; });
    return found == table->rows.end() ? nullptr : &*found;
}
const Crossing* Tables::crossing(std::string_view key) const {
    const auto found = std::find_if(crossings.begin(), crossings.end(), [&](const Crossing& c) { return c.whole.key == key; });
    return found == crossings.end() ? nullptr : &*found;
}

namespace {

// A theme as the tables know it: the themes of all teams with one key.
struct KnownTheme {
    std::string name, parent;     // parent: key, empty for none
    std::set<std::string> homes;  // steps it was named in, on any card
    bool rest = false;
    double place = 0;
};

class TablesBuilder {
public:
    TablesBuilder(const Records& records, std::span<const Id> cards) : records_(records) {
        for (const Id& id : cards)
            if (const auto* header = records.find<SessionHeader>(id); header && records.find<Team>(header->team))
                headers_.push_back(header);
        std::stable_sort(headers_.begin(), headers_.end(), [&](const SessionHeader* a, const SessionHeader* b) {
            const auto name = [&](const SessionHeader* h) -> const std::string& { return records_.find<Team>(h->team)->name; };
            return std::tie(name(a), a->held) < std::tie(name(b), b->held);
        });
    }

    Tables build() {
        read_cards();
        read_themes();
        read_sentences();
        for (const Step& step : outline_.steps) step_table(step.id);
        for (const auto& [key, weight] : crossing_keys()) crossing(key);
        return std::move(made_);
    }

private:
    void read_cards() {
        std::set<Id> teams;
        const SessionHeader* newest = nullptr;
        for (const SessionHeader* header : headers_) {
            const Team& team = *records_.find<Team>(header->team);
            place_of_[header->id] = made_.cards.size();
            made_.cards.push_back(
                {header->id, header->team, team.name, header->title, header->instrument, local_date(header->held), team.example});
            teams.insert(header->team);
            if (!newest || header->held > newest->held) newest = header;
        }
        made_.one_team = teams.size() < 2;
        if (!newest) return;
        outline_ = outline_from_json(newest->outline);
        made_.instrument_name = outline_.name.shown();
        made_.colour = outline_.colour;
        // What an older version of the instrument asked stays in sight, behind the rest.
        std::set<Json> seen{newest->outline};
        for (const SessionHeader* header : headers_) {
            if (!seen.insert(header->outline).second) continue;
            for (const Step& step : outline_from_json(header->outline).steps) {
                const auto there =
                    std::find_if(outline_.steps.begin(), outline_.steps.end(), [&](const Step& s) { return s.id == step.id; });
                if (there == outline_.steps.end()) {
                    outline_.steps.push_back(step);
                    continue;
                }
                for (const Question& question : step.questions)
                    if (std::none_of(there->questions.begin(), there->questions.end(),
                                     [&](const Question& q) { return q.id == question.id; }))
                        there->questions.push_back(question);
            }
        }
    }

    void read_themes() {
        std::set<Id> teams;
        for (const SessionHeader* header : headers_) teams.insert(header->team);
        for (const Theme* theme : records_.table<Theme>().rows()) {
            if (!teams.contains(theme->team)) continue;
            const std::string key = key_of(*theme);
            if (key.empty()) continue;
            auto [known, first] = known_.try_emplace(key);
            if (first) {
                const Term* shared = term(theme->subject);
                known->second.name = shared ? shared->name.shown() : theme->name;
                known->second.place = theme->place;
            }
            known->second.place = std::min(known->second.place, theme->place);
            known->second.rest |= theme->rest;
            if (!theme->step.empty()) known->second.homes.insert(theme->step);
            if (const Theme* above = theme->parent ? records_.find<Theme>(theme->parent) : nullptr; above && known->second.parent.empty())
                known->second.parent = key_of(*above);
        }
        // A ring of parents, from a merge of two stores, would never end.
        for (auto& [key, known] : known_) {
            std::set<std::string> seen{key};
            for (std::string at = known.parent; !at.empty(); at = known_.at(at).parent) {
                if (known_.contains(at) && seen.insert(at).second) continue;
                known.parent.clear();
                break;
            }
        }
    }

    // A key with all above it, itself first.
    std::vector<std::string> line_of(const std::string& key) const {
        std::vector<std::string> line;
        for (std::string at = key; !at.empty() && known_.contains(at); at = known_.at(at).parent) line.push_back(at);
        return line;
    }

    bool at_home(const std::string& key, const std::string& step) const {
        const auto line = line_of(key);
        return std::any_of(line.begin(), line.end(), [&](const std::string& k) { return known_.at(k).homes.contains(step); });
    }

    void read_sentences() {
        std::map<Id, std::vector<const Theme*>> carried;
        for (const ThemeMark* mark : records_.table<ThemeMark>().rows())
            if (const Theme* theme = records_.find<Theme>(mark->theme)) carried[mark->contribution].push_back(theme);
        std::set<std::tuple<Id, std::string, std::string>> hidden;  // being written in silence
        for (const Progress* progress : records_.table<Progress>().rows())
            if (!progress->revealed) hidden.emplace(progress->session, progress->step, progress->question);
        const auto is_hidden = [&](const Id& session, const std::string& step, const std::string& question) {
            return hidden.contains({session, step, question}) || hidden.contains({session, step, ""});
        };
        std::vector<const Contribution*> rows;
        for (const Contribution* row : records_.table<Contribution>().rows())
            if (place_of_.contains(row->session) && (row->erased || !only_space(row->text)) &&
                !is_hidden(row->session, row->step, row->question))
                rows.push_back(row);
        std::stable_sort(rows.begin(), rows.end(), [&](const Contribution* a, const Contribution* b) {
            return std::pair(place_of_.at(a->session), a->place) < std::pair(place_of_.at(b->session), b->place);
        });
        const LookedBack looked_back(records_,
                                     {.instrument = headers_.empty() ? std::string() : headers_.front()->instrument, .again = true});
        for (const Contribution* row : rows) {
            const bool told_about_someone = row->erase_on || row->erased;
            add({row->id,
                 place_of_.at(row->session),
                 row->step,
                 row->question,
                 told_about_someone ? "" : row->text,
                 row->perspective,
                 {},
                 told_about_someone ? "" : in_words(looked_back.of(row->id))},
                carried[row->id]);
        }
        for (const Action* action : records_.table<Action>().rows()) {
            if (!place_of_.contains(action->session) || action->text.empty() ||
                (action->contribution && records_.find<Contribution>(action->contribution)))
                continue;
            std::vector<const Theme*> themes;
            if (const Theme* theme = action->theme ? records_.find<Theme>(action->theme) : nullptr) themes.push_back(theme);
            add({action->id, place_of_.at(action->session), action->step, action->question, action->text, Perspective::none, {}}, themes);
        }
    }

    void add(Sentence sentence, const std::vector<const Theme*>& themes) {
        const std::size_t place = made_.sentences.size();
        ComparedCard& card = made_.cards[sentence.card];
        ++card.sentences;
        card.coded += !themes.empty();
        std::set<std::string> own;
        for (const Theme* theme : themes) {
            sentence.themes.push_back(theme->id);
            if (const std::string key = key_of(*theme); known_.contains(key)) own.insert(key);
        }
        answered_[sentence.step][sentence.question].insert(sentence.card);
        answered_[sentence.step][""].insert(sentence.card);
        const bool has_home = std::any_of(own.begin(), own.end(), [&](const std::string& key) { return at_home(key, sentence.step); });
        std::set<std::string> all;
        for (const std::string& key : own)
            for (const std::string& above : line_of(key)) {
                all.insert(above);
                // A theme of another step is a row of this one only for what has no theme here: else it is seen in the crossings.
                if (!has_home || at_home(key, sentence.step)) shown_[sentence.step].insert(above);
            }
        for (const std::string& key : all) carriers_[key][sentence.step].push_back(place);
        if (own.empty()) loose_[sentence.step].push_back(place);
        own_.push_back(std::move(own));
        made_.sentences.push_back(std::move(sentence));
    }

    std::set<std::size_t> answered(const std::string& step, const Sentences& sentences) const {
        std::set<std::size_t> cards;
        for (const std::size_t place : sentences) {
            const auto& asked = answered_.at(step).at(made_.sentences[place].question);
            cards.insert(asked.begin(), asked.end());
        }
        return cards;
    }

    int named(const Sentences& sentences) const {
        std::set<std::size_t> cards;
        for (const std::size_t place : sentences) cards.insert(made_.sentences[place].card);
        return static_cast<int>(cards.size());
    }

    Count counted(const Sentences& sentences, const std::set<std::size_t>& answering) const {
        return {named(sentences), static_cast<int>(answering.size()), static_cast<int>(made_.cards.size())};
    }

    std::vector<Saying> sayings(const Sentences& sentences, const std::set<std::size_t>& answering) const {
        std::map<std::string, std::size_t> places;
        std::vector<Saying> all;
        for (const std::size_t place : sentences) {
            const auto [at, first] = places.try_emplace(folded(made_.sentences[place].text), all.size());
            if (first) all.push_back({made_.sentences[place].text, {}, {}});
            all[at->second].sentences.push_back(place);
        }
        for (Saying& saying : all) saying.count = counted(saying.sentences, answering);
        std::stable_sort(all.begin(), all.end(), [](const Saying& a, const Saying& b) { return a.count.named > b.count.named; });
        return all;
    }

    std::vector<Viewpoint> viewpoints(const Sentences& sentences, const std::set<std::size_t>& answering) const {
        std::map<Perspective, Sentences> by;
        for (const std::size_t place : sentences) by[made_.sentences[place].perspective].push_back(place);
        std::vector<Viewpoint> all;
        for (auto& [perspective, theirs] : by) all.push_back({perspective, counted(theirs, answering), theirs, {}});
        return all;
    }

    // Key empty: what has no theme.
    ThemeRow row_of(const std::string& key, const Sentences& sentences, const std::set<std::size_t>& answering) const {
        ThemeRow row;
        row.key = key;
        row.name = key.empty() ? std::string(tr("Without a theme")) : known_.at(key).name;
        row.rest = !key.empty() && known_.at(key).rest;
        row.count = counted(sentences, answering);
        row.per_card.assign(made_.cards.size(), 0);
        row.answered.assign(made_.cards.size(), false);
        for (const std::size_t place : sentences) ++row.per_card[made_.sentences[place].card];
        for (const std::size_t card : answering) row.answered[card] = true;
        row.sentences = sentences;
        Sentences itself;  // not in a sub-theme
        for (const std::size_t place : sentences)
            if (key.empty() || own_[place].contains(key)) itself.push_back(place);
        row.sayings = sayings(itself, answering);
        row.viewpoints = viewpoints(sentences, answering);
        return row;
    }

    void add_below(StepTable& table, const std::string& parent, int depth) {
        std::vector<std::string> keys;
        for (const std::string& key : shown_[table.id])
            if (known_.at(key).parent == parent) keys.push_back(key);
        std::stable_sort(keys.begin(), keys.end(), [&](const std::string& a, const std::string& b) {
            const KnownTheme &x = known_.at(a), &y = known_.at(b);
            return std::tuple(x.rest, x.place) < std::tuple(y.rest, y.place);
        });
        for (const std::string& key : keys) {
            const Sentences& sentences = carriers_.at(key).at(table.id);
            table.rows.push_back(row_of(key, sentences, answered(table.id, sentences)));
            table.rows.back().depth = depth;
            add_below(table, key, depth + 1);
        }
    }

    // Of one team in its own words; beside other teams as the outline has it.
    std::string asked(const Question& question) const {
        const Team* team = made_.one_team && !headers_.empty() ? records_.find<Team>(headers_.front()->team) : nullptr;
        return question_for(question, team ? team->partnership : std::string());
    }

    void step_table(const std::string& id) {
        if (!answered_.contains(id)) return;
        const Step& step = *outline_.step(id);
        StepTable table{id, step.title.shown(), step.heading.shown(), step.colour ? step.colour : outline_.colour, {}, {}, loose_[id], {}};
        table.without_theme = row_of("", table.loose, answered(id, table.loose));
        const auto& there = answered_.at(id);
        for (const Question& question : step.questions) {
            const auto found = there.find(question.id);
            table.questions.push_back({question.id, asked(question), found == there.end() ? 0 : static_cast<int>(found->second.size())});
        }
        add_below(table, "", 0);
        made_.steps.push_back(std::move(table));
    }

    // Those on most steps first, then those on most cards.
    std::vector<std::pair<std::string, double>> crossing_keys() {
        std::vector<std::pair<std::string, double>> keys;
        for (const auto& [key, steps] : carriers_) {
            if (known_.at(key).rest) continue;  // the rest of one step is not that of another
            int there = 0, in_tables = 0;
            double sentences = 0;
            for (const StepTable& step : made_.steps) {
                const auto found = steps.find(step.id);
                if (found == steps.end()) continue;
                ++there;
                in_tables += shown_[step.id].contains(key);
                sentences += static_cast<double>(found->second.size());
            }
            if (there > 1 || (there == 1 && !in_tables)) keys.emplace_back(key, there * 1e6 + sentences);
        }
        std::stable_sort(keys.begin(), keys.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
        return keys;
    }

    void crossing(const std::string& key) {
        Crossing made;
        Sentences all;
        std::set<std::size_t> answering;
        for (const StepTable& step : made_.steps) {
            const auto found = carriers_.at(key).find(step.id);
            if (found == carriers_.at(key).end()) {
                made.steps.emplace_back();
                made.in_step.emplace_back();
                continue;
            }
            const auto here = answered(step.id, found->second);
            answering.insert(here.begin(), here.end());
            all.insert(all.end(), found->second.begin(), found->second.end());
            made.steps.push_back(counted(found->second, here));
            made.in_step.push_back(found->second);
        }
        made.whole = row_of(key, all, answering);
        for (Viewpoint& viewpoint : made.whole.viewpoints)
            for (std::size_t i = 0; i < made_.steps.size(); ++i) {
                Sentences here;
                for (const std::size_t place : viewpoint.sentences)
                    if (made_.sentences[place].step == made_.steps[i].id) here.push_back(place);
                viewpoint.steps.push_back(here.empty() ? Count{} : counted(here, answered(made_.steps[i].id, made.in_step[i])));
            }
        made_.crossings.push_back(std::move(made));
    }

    const Records& records_;
    std::vector<const SessionHeader*> headers_;
    Outline outline_;
    std::map<Id, std::size_t> place_of_;                                            // of a session among the cards
    std::map<std::string, KnownTheme> known_;                                       // by key
    std::map<std::string, std::map<std::string, std::set<std::size_t>>> answered_;  // step, question: cards; question "": anything
    std::map<std::string, std::set<std::string>> shown_;                            // by step: keys that are rows
    std::map<std::string, std::map<std::string, Sentences>> carriers_;              // key, step
    std::map<std::string, Sentences> loose_;
    std::vector<std::set<std::string>> own_;  // keys each sentence carries itself
    Tables made_;
};

}  // namespace

Tables lay_side_by_side(const Records& records, std::span<const Id> cards) { return TablesBuilder(records, cards).build(); }

}  // namespace alp::compare
