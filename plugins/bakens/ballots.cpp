#include "ballots.h"

#include <alp/text.h>

#include <algorithm>
#include <map>

namespace bw {

using namespace alp;

namespace {

constexpr int enough_to_hide_in = 4;  // fewer, and names beside scores tell too much
constexpr std::string_view round_part = "scores", slip_part = "slip";
constexpr const char* unknown = "?";  // "don't know", where a value is a name

// Small first, "don't know" at the end: the one order that a heap has whoever put in what.
bool before(int a, int b) { return a != dont_know && (b == dont_know || a < b); }

std::string name_of_value(int value) { return value == dont_know ? unknown : std::to_string(value); }

int value_named(const std::string& name) {
    if (name == unknown) return dont_know;
    return name.size() == 1 && name[0] >= '1' && name[0] <= '9' ? name[0] - '0' : not_given;
}

int number_in(const Json& kept, const char* name) {
    const auto found = kept.find(name);
    return found != kept.end() && found->is_number_integer() ? found->get<int>() : 0;
}

std::string text_in(const Json& kept, const char* name) {
    const auto found = kept.find(name);
    return found != kept.end() && found->is_string() ? found->get<std::string>() : std::string();
}

bool set_in(const Json& kept, const char* name) {
    const auto found = kept.find(name);
    return found != kept.end() && found->is_boolean() && found->get<bool>();
}

// How often each value was given: {"1": 2, "?": 1}.
Json counted(const std::vector<int>& heap) {
    Json counts = Json::object();
    for (const int value : heap) {
        Json& count = counts[name_of_value(value)];
        count = count.is_null() ? 1 : count.get<int>() + 1;
    }
    return counts;
}

std::vector<int> heap_of(const Json& counts) {
    std::vector<int> heap;
    if (!counts.is_object()) return heap;
    for (const auto& [name, count] : counts.items())
        if (const int value = value_named(name); value != not_given && count.is_number_integer())
            heap.insert(heap.end(), static_cast<std::size_t>(std::clamp(count.get<int>(), 0, 1000)), value);
    std::sort(heap.begin(), heap.end(), before);
    return heap;
}

Json terms_of(const std::vector<std::size_t>& some) {
    Json terms = Json::array();
    for (const std::size_t baken : some) terms.push_back(term_id(baken));
    return terms;
}

std::vector<std::size_t> bakens_in(const Json& terms) {
    std::vector<std::size_t> found;
    if (!terms.is_array()) return found;
    for (const Json& term : terms)
        if (const std::size_t baken = term.is_string() ? baken_of(term.get_ref<const std::string&>()) : baken_count; baken < baken_count)
            found.push_back(baken);
    return found;
}

// Of nobody: another each time, and without the time that a new id has in it.
Id nobody(const Session& session) { return Id::derive(session.id(), {}, filled("scorer/{}", random_name())); }

// Who scored, for the count of those who scored both times. In the order of their ids, which does not tell the order of their turns.
Json scorers_of(const Session& session, const std::vector<Id>& people, int count, const std::string& round) {
    Json said{{"people", count}, {"round", round}};
    if (count < enough_to_hide_in) return said;
    std::vector<std::string> members;
    for (const Attendance* row : session.took_part())
        if (row->member && std::find(people.begin(), people.end(), row->id) != people.end()) members.push_back(row->member.text());
    std::sort(members.begin(), members.end());
    if (!members.empty()) said["members"] = members;
    return said;
}

}  // namespace

bool Slip::complete(const std::vector<std::size_t>& asked) const {
    return std::all_of(asked.begin(), asked.end(), [&](std::size_t baken) { return given[baken] != not_given; });
}

bool Slip::blank() const {
    return std::all_of(given.begin(), given.end(), [](int value) { return value == not_given; });
}

void Slip::give(std::size_t baken, int value) {
    given[baken] = value;
    covered[baken] = false;
}

void Slip::cover() {
    for (std::size_t baken = 0; baken < baken_count; ++baken) covered[baken] = given[baken] != not_given;
}

void keep_slip(Session& session, const Slip& slip, bool paper) {
    if (slip.blank()) return session.seal(slip_part, nullptr);
    Json given = Json::object();
    for (std::size_t baken = 0; baken < baken_count; ++baken)
        if (slip.given[baken] != not_given) given[term_id(baken)] = name_of_value(slip.given[baken]);
    session.seal(slip_part, {{"given", given}, {"paper", paper}});
}

std::optional<KeptSlip> kept_slip(const Session& session) {
    const Json& kept = session.sealed(slip_part);
    if (!kept.is_object() || !kept.contains("given") || !kept["given"].is_object()) return std::nullopt;
    KeptSlip found{{}, set_in(kept, "paper")};
    for (const auto& [term, value] : kept["given"].items())
        if (const std::size_t baken = baken_of(term); baken != baken_count && value.is_string())
            found.slip.given[baken] = value_named(value.get<std::string>());
    found.slip.cover();
    return found.slip.blank() ? std::nullopt : std::optional(found);
}

void Ballots::take_up(Session& session) {
    *this = {};
    const Json& kept = session.sealed(round_part);
    if (!kept.is_object()) return;
    round_ = text_in(kept, "round");
    // Shown, and cut off before it was cleared.
    if (const Json& shown = session.document("scorers"); shown.is_object() && !round_.empty() && text_in(shown, "round") == round_)
        return drop(session);
    count_ = number_in(kept, "count");
    paper_ = set_in(kept, "paper");
    if (const auto heaps = kept.find("heaps"); heaps != kept.end() && heaps->is_object())
        for (std::size_t baken = 0; baken < baken_count; ++baken)
            if (const auto counts = heaps->find(term_id(baken)); counts != heaps->end()) heaps_[baken] = heap_of(*counts);
    if (const auto people = kept.find("scorers"); people != kept.end() && people->is_array())
        for (const Json& text : *people)
            if (const auto id = text.is_string() ? Id::parse(text.get_ref<const std::string&>()) : std::nullopt) scorers_.push_back(*id);
    take_up_open(kept);
}

void Ballots::take_up_open(const Json& kept) {
    const auto open = kept.find("open");
    if (open == kept.end() || !open->is_object()) return;
    for (const auto& [person, terms] : open->items()) {
        const auto id = person == unknown ? std::optional(Id{}) : Id::parse(person);
        if (const auto left = bakens_in(terms); id && !left.empty()) open_[*id] = left;
    }
}

void Ballots::keep(Session& session) const {
    if (count_ == 0) return session.seal(round_part, nullptr);
    Json heaps = Json::object(), people = Json::array();
    for (std::size_t baken = 0; baken < baken_count; ++baken)
        if (!heaps_[baken].empty()) heaps[term_id(baken)] = counted(heaps_[baken]);
    std::vector<Id> sorted = scorers_;  // in the order of their ids, which does not tell the order of their turns
    std::sort(sorted.begin(), sorted.end());
    if (count_ > 1)
        for (const Id& person : sorted) people.push_back(person.text());
    Json round{{"round", round_}, {"heaps", heaps}, {"scorers", people}, {"count", count_}, {"paper", paper_}};
    for (const auto& [person, left] : open_) round["open"][person && count_ > 1 ? person.text() : unknown] = terms_of(left);
    session.seal(round_part, round, count_);
}

void Ballots::add(Session& session, const Slip& slip, const std::vector<std::size_t>& asked) {
    if (round_.empty()) round_ = random_name();
    std::vector<std::size_t> left;
    for (const std::size_t baken : to_ask(slip.person, asked)) {
        if (slip.given[baken] == not_given) {
            left.push_back(baken);
            continue;
        }
        std::vector<int>& heap = heaps_[baken];
        heap.insert(std::upper_bound(heap.begin(), heap.end(), slip.given[baken], before), slip.given[baken]);
    }
    if (!is_counted(slip.person)) ++count_;
    open_.erase(slip.person);
    if (slip.person && !left.empty()) open_[slip.person] = left;
    if (slip.person) return note_scorer(session, slip.person, true);
    paper_ = true;
    keep(session);
}

void Ballots::add_of_somebody(Session& session, Slip slip, const std::vector<std::size_t>& asked) {
    slip.person = nobody(session);
    add(session, slip, asked);
}

void Ballots::note_somebody(Session& session) { note_scorer(session, nobody(session), true); }

void Ballots::note_scorer(Session& session, const Id& person, bool on) {
    if (on && lacks_name())
        if (auto left = open_.extract(Id{})) open_[person] = left.mapped();
    std::erase(scorers_, person);
    if (on) scorers_.push_back(person);
    keep(session);
}

bool Ballots::is_counted(const Id& person) const { return std::find(scorers_.begin(), scorers_.end(), person) != scorers_.end(); }

bool Ballots::has_scored(const Id& person) const { return is_counted(person) && !open_.contains(person); }

const std::vector<std::size_t>& Ballots::to_ask(const Id& person, const std::vector<std::size_t>& asked) const {
    const auto left = person ? open_.find(person) : open_.end();
    return left == open_.end() ? asked : left->second;
}

int Ballots::ready(const Session& session) const {
    const auto here = session.present();
    return count_ -
           static_cast<int>(std::count_if(here.begin(), here.end(), [&](const Attendance* row) { return open_.contains(row->id); }));
}

void Ballots::drop(Session& session) {
    *this = {};
    keep(session);
}

int Ballots::expected(const Session& session) const {
    const auto here = session.present();
    if (paper_) return std::max(count_, static_cast<int>(here.size()));  // a slip is nobody's
    return ready(session) +
           static_cast<int>(std::count_if(here.begin(), here.end(), [&](const Attendance* row) { return !has_scored(row->id); }));
}

void Ballots::reveal(Session& session) {
    session.edit(tr("Scores shown"), [&](Edit& edit) {
        for (std::size_t baken = 0; baken < baken_count; ++baken)
            for (const int value : heaps_[baken]) {
                Rating row;
                row.session = session.id();
                row.step = score;
                row.scale = score_scale;
                row.subject = term_id(baken);
                if (value != dont_know) row.value = value;
                edit.add(row);
            }
        session.set_document("", "scorers", scorers_of(session, scorers_, count_, round_));
        session.seal(round_part, nullptr);
    });
    *this = {};
}

}  // namespace bw
