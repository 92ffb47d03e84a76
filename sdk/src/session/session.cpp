// Reading a session. What is asked every frame is looked up in an index that is made anew only when rows came, went or moved.
#include "session/inside.h"

#include <algorithm>
#include <tuple>

namespace alp {

namespace {

bool by_place(const Contribution* a, const Contribution* b) { return std::tie(a->place, a->id) < std::tie(b->place, b->id); }

// The rows of a type that belong to this session.
template <typename Row>
std::vector<const Row*> of_session(const Records& records, const Id& session) {
    std::vector<const Row*> found;
    for (const Row* row : records.table<Row>().rows())
        if (row->session == session) found.push_back(row);
    return found;
}

}  // namespace

Session::Session(Records& records, const Id& session, bool read_only, Past* past)
    : data_(std::make_unique<Data>(records, session, read_only, past ? past : &no_past())) {
    header();  // throws when it is not there
}

Session::~Session() = default;

Records& records_of(Session& session) { return session.data_->records; }
const Records& records_of(const Session& session) { return session.data_->records; }

const Id& Session::id() const { return data_->id; }
bool Session::read_only() const { return data_->read_only; }
Past& Session::past() const { return *data_->past; }
bool Session::shows_case_text() const { return data_->case_text; }
std::uint64_t Session::revision() const { return data_->records.revision(); }
std::uint64_t Session::structure() const { return data_->records.structure(); }

template <typename Row>
const std::vector<const Row*>& Session::rows() const {
    return data_->records.table<Row>().rows();
}

template <typename Row>
const Row* Session::find(const Id& id, bool dead) const {
    return data_->records.table<Row>().find(id, dead);
}

#define ALP_ROW(Row)                                                    \
    template const std::vector<const Row*>& Session::rows<Row>() const; \
    template const Row* Session::find<Row>(const Id& id, bool dead) const;
ALP_EACH_ROW(ALP_ROW)
#undef ALP_ROW

const SessionHeader& Session::header() const {
    const SessionHeader* found = data_->records.find<SessionHeader>(data_->id);
    if (!found) throw std::out_of_range(filled(tr("this {} is no longer there"), SessionHeader::table));
    return *found;
}

const Outline& Session::outline() const {
    if (data_->outline_structure != structure()) {
        // Read again only when it is another: steps and questions of it stay where they are while a team edits.
        if (header().outline != data_->outline_source) {
            data_->outline = outline_from_json(header().outline);
            data_->outline_source = header().outline;
            ++data_->outlines_read;
        }
        data_->outline_structure = structure();
    }
    return data_->outline;
}

const Plan& plan_of(const Session& session) {
    Session::Data& data = *session.data_;
    const Outline& outline = session.outline();
    if (data.plan && data.plan->revision == session.revision()) return data.plan->plan;
    const Json& changes = session.document(plan_part);
    const std::string& variant = session.header().variant;
    if (!data.plan || data.plan->outlines_read != data.outlines_read || data.plan->variant != variant || data.plan->changes != changes)
        data.plan = {with_changes(declared_plan(outline, variant), changes), changes, variant, data.outlines_read, 0};
    data.plan->revision = session.revision();
    return data.plan->plan;
}

std::vector<const Step*> Session::steps() const {
    const auto in_step = [](std::string_view step) { return [step](const auto* row) { return row->step == step; }; };
    const auto any = [&]<typename Row>(std::string_view step) {
        const auto rows = of_session<Row>(data_->records, id());
        return std::any_of(rows.begin(), rows.end(), in_step(step));
    };
    std::vector<const Step*> found;
    for (const PlannedPhase& part : plan_of(*this).phases)
        for (const std::string& name : part.phase.steps) {
            const Step* step = outline().step(name);
            if (!step || std::find(found.begin(), found.end(), step) != found.end()) continue;
            if (part.left_out && header().step != name && !any.operator()<Contribution>(name) && !any.operator()<Rating>(name) &&
                !any.operator()<Action>(name))
                continue;
            found.push_back(step);
        }
    return found.empty() ? outline().steps_of(header().variant) : found;
}

const Team& Session::team() const {
    static const Team none;
    const Team* found = data_->records.find<Team>(header().team);
    return found ? *found : none;
}

void Session::show_case_text(bool on) {
    if (data_->case_text == on) return;
    data_->case_text = on;
    data_->looked_up.reset();
}

const Contribution* Session::Data::contribution(const Id& wanted) const {
    const Contribution* row = records.find<Contribution>(wanted);
    return row && row->erase_on && !case_text ? nullptr : row;
}

const Session::Data::Index& Session::Data::index() {
    if (looked_up && looked_up->structure == records.structure()) return *looked_up;
    looked_up.emplace();
    looked_up->structure = records.structure();
    for (const Contribution* row : records.table<Contribution>().rows()) {
        if (row->session != id || (row->erase_on && !case_text)) continue;
        looked_up->by_step[row->step][row->question].push_back(row);
        ++looked_up->contributions;
    }
    for (auto& [step, questions] : looked_up->by_step)
        for (auto& [question, list] : questions) std::sort(list.begin(), list.end(), by_place);
    for (const ThemeMark* mark : records.table<ThemeMark>().rows()) {
        if (mark->session != id) continue;
        const Theme* theme = records.find<Theme>(mark->theme);
        const Contribution* carrier = contribution(mark->contribution);
        if (!theme || !carrier) continue;
        looked_up->themes_of[carrier->id].push_back(theme);
        looked_up->used.emplace(theme->id, carrier->step);
    }
    // The same when the session is read again: marks then come in the order of their ids, which says nothing.
    for (auto& [contribution, themes] : looked_up->themes_of)
        std::sort(themes.begin(), themes.end(),
                  [](const Theme* a, const Theme* b) { return std::tie(a->subject, a->id) < std::tie(b->subject, b->id); });
    return *looked_up;
}

const std::vector<const Contribution*>& Session::contributions(std::string_view step, std::string_view question) const {
    static const std::vector<const Contribution*> none;
    const auto& all = data_->index().by_step;
    const auto questions = all.find(step);
    if (questions == all.end()) return none;
    const auto found = questions->second.find(question);
    return found == questions->second.end() ? none : found->second;
}

std::vector<const Contribution*> Session::contributions(std::string_view step) const {
    std::vector<const Contribution*> found;
    const auto take = [&](std::string_view question) {
        const auto& list = contributions(step, question);
        found.insert(found.end(), list.begin(), list.end());
    };
    const Step* declared = outline().step(step);
    if (declared)
        for (const Question& question : declared->questions) take(question.id);
    take("");
    const auto asked = [&](const std::string& id) {
        return id.empty() || (declared && std::any_of(declared->questions.begin(), declared->questions.end(),
                                                      [&](const Question& q) { return q.id == id; }));
    };
    if (const auto all = data_->index().by_step.find(step); all != data_->index().by_step.end())
        for (const auto& [question, list] : all->second)
            if (!asked(question)) take(question);
    return found;
}

std::size_t Session::contribution_count() const { return data_->index().contributions; }
const Contribution* Session::contribution(const Id& id) const { return data_->contribution(id); }

std::vector<const Theme*> Session::themes(std::string_view step) const {
    std::vector<const Theme*> found;
    for (const Theme* theme : data_->records.table<Theme>().rows()) {
        if (theme->team != header().team) continue;
        if (step.empty() || theme->step == step || data_->index().used.contains({theme->id, std::string(step)})) found.push_back(theme);
    }
    std::stable_sort(found.begin(), found.end(), [](const Theme* a, const Theme* b) {
        return std::tie(a->rest, a->place, a->id) < std::tie(b->rest, b->place, b->id);
    });
    return found;
}

const Theme* Session::theme_about(std::string_view subject) const {
    for (const Theme* theme : data_->records.table<Theme>().rows())
        if (theme->team == header().team && theme->subject == subject) return theme;
    return nullptr;
}

const std::vector<const Theme*>& Session::themes_of(const Id& contribution) const {
    static const std::vector<const Theme*> none;
    const auto& all = data_->index().themes_of;
    const auto found = all.find(contribution);
    return found == all.end() ? none : found->second;
}

std::vector<const Link*> Session::links() const {
    std::vector<const Link*> found = of_session<Link>(data_->records, data_->id);
    std::erase_if(found, [&](const Link* link) { return !contribution(link->from) || !contribution(link->to); });
    return found;
}

bool Session::linked(const Id& from, const Id& to) const { return data_->records.find<Link>(Id::derive(from, to, Link::table)) != nullptr; }

std::vector<const Action*> Session::actions() const {
    std::vector<const Action*> found = of_session<Action>(data_->records, data_->id);
    std::stable_sort(found.begin(), found.end(), [](const Action* a, const Action* b) {
        return std::tie(a->level, a->place, a->id) < std::tie(b->level, b->place, b->id);
    });
    return found;
}

std::vector<const Action*> Session::open_actions() const {
    std::vector<const Action*> found;
    const auto closed = header().closed;
    for (const Action* action : data_->records.table<Action>().rows())
        if (action->team == header().team && action->session != data_->id && action->status != ActionStatus::done &&
            action->status != ActionStatus::dropped && (!closed || action->id.time() <= *closed))
            found.push_back(action);
    std::sort(found.begin(), found.end(), [](const Action* a, const Action* b) {
        const Date never = Date::max();
        return std::pair(a->due.value_or(never), a->id) < std::pair(b->due.value_or(never), b->id);
    });
    return found;
}

std::vector<const Agreement*> Session::agreements() const { return of_session<Agreement>(data_->records, data_->id); }

std::vector<const Rating*> Session::ratings(std::string_view scale, std::string_view subject) const {
    std::vector<const Rating*> found = of_session<Rating>(data_->records, data_->id);
    std::erase_if(found, [&](const Rating* r) { return r->scale != scale || (!subject.empty() && r->subject != subject); });
    return found;
}

std::vector<const Vote*> Session::votes(std::string_view step) const {
    std::vector<const Vote*> found = of_session<Vote>(data_->records, data_->id);
    std::erase_if(found, [&](const Vote* vote) { return vote->step != step; });
    return found;
}

const Progress* Session::progress(std::string_view step, std::string_view question) const {
    for (const Progress* row : data_->records.table<Progress>().rows())
        if (row->session == data_->id && row->step == step && row->question == question) return row;
    return nullptr;
}

bool Session::in_silence(std::string_view step, std::string_view question) const {
    const Progress* found = progress(step, question);
    return found && !found->revealed;
}

const Json& Session::sealed(std::string_view part) const {
    static const Json none;
    return data_->read_only ? none : data_->records.seals().body(data_->id, part);
}

const Json& Session::document(std::string_view part) const {
    static const Json none;
    for (const Document* row : data_->records.table<Document>().rows())
        if (row->session == data_->id && row->part == part) return row->body;
    return none;
}

}  // namespace alp
