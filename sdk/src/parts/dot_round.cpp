// What is kept of a round of dots.
#include <alp/text.h>
#include <alp/ui/dot_round.h>

#include <algorithm>
#include <map>
#include <utility>

namespace alp::ui {
namespace {

using Heaps = std::map<std::string, int, std::less<>>;

Id vote_id(const Session& session, std::string_view step, std::string_view subject) {
    if (const auto row = Id::parse(subject)) return Id::derive(session.id(), *row, filled("vote/{}", step));
    return Id::derive(session.id(), {}, filled("vote/{}/{}", step, subject));
}

const Vote* vote_for(const Session& session, std::string_view step, std::string_view subject) {
    for (const Vote* vote : session.votes(step))
        if (vote->subject == subject && !vote->member) return vote;
    return nullptr;
}

Heaps heaps_in(const Json& body) {
    Heaps heaps;
    if (body.is_object())
        for (const auto& [subject, dots] : body.items()) heaps[subject] = dots.is_number_integer() ? dots.get<int>() : 0;
    return heaps;
}

int on(const Heaps& heaps, std::string_view subject) {
    const auto found = heaps.find(subject);
    return found == heaps.end() ? 0 : found->second;
}

int sum_of(const Heaps& heaps) {
    int sum = 0;
    for (const auto& [subject, dots] : heaps) sum += dots;
    return sum;
}

int number_in(const Json& body, const char* name) {
    const auto found = body.find(name);
    return found != body.end() && found->is_number_integer() ? std::clamp(found->get<int>(), 0, 10000) : 0;
}

}  // namespace

DotRound& DotRound::of(const Session& session, std::string_view step) {
    static std::map<std::pair<Id, std::string>, DotRound> rounds;
    DotRound& round = rounds[{session.id(), std::string(step)}];
    round.step_ = step;
    round.part_ = filled("dots/{}", step);
    round.read(session);
    return round;
}

void DotRound::read(const Session& session) {
    kept_ = {};
    const bool was_read = std::exchange(was_read_, true);
    const Json& body = session.sealed(part_);
    if (!body.is_object()) return;
    kept_.count = number_in(body, "count");
    if (const auto heaps = body.find("heaps"); heaps != body.end()) kept_.heaps = heaps_in(*heaps);
    if (const auto halves = body.find("halves"); !was_read && halves != body.end() && halves->is_array())
        for (const Json& half : *halves) nobodys_.push_back(heaps_in(half));
    if (const auto people = body.find("people"); people != body.end() && people->is_array())
        for (const Json& text : *people)
            if (const auto id = text.is_string() ? Id::parse(text.get_ref<const std::string&>()) : std::nullopt)
                kept_.people.push_back(*id);
}

// Who gave stands in the order of the ids, which does not tell the order of their turns.
void DotRound::keep(Session& session) const {
    std::vector<Heaps> halves = nobodys_;
    for (const auto& [person, half] : halves_) halves.push_back(half);
    std::sort(halves.begin(), halves.end());  // which does not tell the order of the people
    if (kept_.count == 0 && halves.empty()) return session.seal(part_, nullptr);
    Json people = Json::array();
    std::vector<Id> sorted = kept_.people;
    std::sort(sorted.begin(), sorted.end());
    for (const Id& person : sorted) people.push_back(person.text());
    session.seal(part_, {{"heaps", kept_.heaps}, {"people", people}, {"count", kept_.count}, {"halves", halves}}, kept_.count);
}

int DotRound::mine(std::string_view subject) const { return on(mine_, subject) - on(covered_, subject); }

int DotRound::covered() const { return sum_of(covered_); }

int DotRound::left() const { return dots_each - sum_of(mine_); }

bool DotRound::was_half_way(const Id& person) const {
    const auto half = halves_.find(person);
    return person && half != halves_.end() && sum_of(half->second) > 0;
}

void DotRound::begin_turn(const Id& person) {
    in_turn_ = true;
    person_ = person;
    const auto half = halves_.find(person);
    mine_ = half != halves_.end() && person ? half->second : Heaps{};
    covered_ = mine_;
}

void DotRound::take_up() {
    if (!in_turn_ || !mine_.empty() || nobodys_.empty()) return;
    mine_ = covered_ = halves_[person_] = nobodys_.front();
    nobodys_.erase(nobodys_.begin());
}

void DotRound::give_anew(Session& session) {
    if (!in_turn_) return;
    mine_.clear();
    covered_.clear();
    halves_.erase(person_);
    keep(session);
}

void DotRound::give(Session& session, std::string_view subject, int more) {
    if (!in_turn_ || more > left() || mine(subject) + more < 0) return;
    mine_[std::string(subject)] += more;
    halves_[person_] = mine_;
    keep(session);
}

void DotRound::end_turn(Session& session) {
    for (const auto& [subject, dots] : mine_)
        if (dots > 0) kept_.heaps[subject] += dots;
    ++kept_.count;
    halves_.erase(person_);
    if (person_) kept_.people.push_back(person_);
    keep(session);
    leave_turn();
}

void DotRound::leave_turn() {
    if (const auto unnamed = halves_.find(Id{}); unnamed != halves_.end()) {
        nobodys_.push_back(unnamed->second);
        halves_.erase(unnamed);
    }
    in_turn_ = false;
    person_ = {};
    mine_.clear();
    covered_.clear();
}

void DotRound::drawn(int frame) {
    if (frame != drawn_ && frame != drawn_ + 1) leave_turn();
    drawn_ = frame;
}

int DotRound::people() const { return kept_.count; }

int DotRound::given() const { return sum_of(kept_.heaps); }

bool DotRound::has_given(const Id& person) const {
    return std::find(kept_.people.begin(), kept_.people.end(), person) != kept_.people.end();
}

std::vector<const Attendance*> DotRound::still_to_come(const Session& session) const {
    std::vector<const Attendance*> found = session.present();
    std::erase_if(found, [&](const Attendance* row) { return has_given(row->id); });
    return found;
}

void DotRound::show(Session& session) {
    leave_turn();
    session.edit(tr("Dots shown"), [&](Edit& edit) {
        for (const auto& [subject, dots] : kept_.heaps) {
            const Vote* there = vote_for(session, step_, subject);
            Vote vote;
            vote.id = there ? there->id : vote_id(session, step_, subject);
            vote.session = session.id();
            vote.step = step_;
            vote.subject = subject;
            vote.dots = dots + (there ? there->dots : 0);
            edit.add(vote);
        }
        session.set_progress("", step_, "", [](Progress& row) { row.revealed = true; });
        session.seal(part_, nullptr);
    });
    kept_ = {};
    forget_halves();
}

void DotRound::forget_halves() {
    halves_.clear();
    nobodys_.clear();
}

void DotRound::begin_anew(Session& session) {
    leave_turn();
    kept_ = {};
    forget_halves();
    keep(session);
    session.edit(tr("Dots given anew"), [&](Edit& edit) {
        for (const Vote* vote : session.votes(step_)) edit.remove<Vote>(vote->id);
        session.set_progress("", step_, "", [](Progress& row) { row.revealed = false; });
    });
}

}  // namespace alp::ui
