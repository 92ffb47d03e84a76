// Reading a session. What is asked every frame is looked up in an index that is made anew only when rows came, went or moved.
#include <alp/session.h>
#include <alp/team.h>

#include <algorithm>
#include <map>
#include <set>

namespace alp {

struct Session::Index {
    std::uint64_t structure = 0;
    using ByQuestion = std::map<std::string, std::vector<const Contribution*>, std::less<>>;
    std::map<std::string, ByQuestion, std::less<>> by_step;
    std::unordered_map<Id, std::vector<const Theme*>> themes_of;
    std::set<std::pair<Id, std::string>> used;  // this theme is carried in that step
    std::size_t contributions = 0;
};

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
    : records_(records), id_(session), read_only_(read_only), past_(past ? past : &no_past()) {
    if (!records_.find<SessionHeader>(id_)) throw std::out_of_range(filled(tr("this {} is no longer there"), SessionHeader::table));
}

const SessionHeader& Session::header() const {
    const SessionHeader* found = records_.find<SessionHeader>(id_);
    if (!found) throw std::out_of_range(filled(tr("this {} is no longer there"), SessionHeader::table));
    return *found;
}

const Outline& Session::outline() const {
    if (outline_revision_ != structure()) {
        // Read again only when it is another: steps and questions of it stay where they are while a team edits.
        if (header().outline != outline_source_) {
            outline_ = outline_from_json(header().outline);
            outline_source_ = header().outline;
        }
        outline_revision_ = structure();
    }
    return outline_;
}

std::vector<const Step*> Session::steps() const { return outline().steps_of(header().variant); }

const Team& Session::team() const {
    static const Team none;
    const Team* found = records_.find<Team>(header().team);
    return found ? *found : none;
}

void Session::show_case_text(bool on) {
    if (case_text_ == on) return;
    case_text_ = on;
    index_.reset();
}

const Session::Index& Session::index() const {
    if (index_ && index_->structure == structure()) return *index_;
    index_ = std::make_shared<Index>();
    index_->structure = structure();
    for (const Contribution* row : records_.table<Contribution>().rows()) {
        if (row->session != id_ || (row->erase_on && !case_text_)) continue;
        index_->by_step[row->step][row->question].push_back(row);
        ++index_->contributions;
    }
    for (auto& [step, questions] : index_->by_step)
        for (auto& [question, list] : questions) std::sort(list.begin(), list.end(), by_place);
    for (const ThemeMark* mark : records_.table<ThemeMark>().rows()) {
        if (mark->session != id_) continue;
        const Theme* theme = records_.find<Theme>(mark->theme);
        const Contribution* carrier = contribution(mark->contribution);
        if (!theme || !carrier) continue;
        index_->themes_of[carrier->id].push_back(theme);
        index_->used.emplace(theme->id, carrier->step);
    }
    return *index_;
}

const std::vector<const Contribution*>& Session::contributions(std::string_view step, std::string_view question) const {
    static const std::vector<const Contribution*> none;
    const auto& all = index().by_step;
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
    if (const auto all = index().by_step.find(step); all != index().by_step.end())
        for (const auto& [question, list] : all->second)
            if (!asked(question)) take(question);
    return found;
}

std::size_t Session::contribution_count() const { return index().contributions; }
const Contribution* Session::contribution(const Id& id) const {
    const Contribution* row = records_.find<Contribution>(id);
    return row && row->erase_on && !case_text_ ? nullptr : row;
}

std::vector<const Member*> Session::members() const {
    const Date day = local_date(header().held);
    std::vector<const Member*> found;
    for (const Member* member : records_.table<Member>().rows())
        if (member->team == header().team && in_team(*member, day)) found.push_back(member);
    std::sort(found.begin(), found.end(), [](const Member* a, const Member* b) { return a->number < b->number; });
    return found;
}

std::vector<const Attendance*> Session::present() const { return of_session<Attendance>(records_, id_); }

int Session::people() const {
    const auto count = static_cast<int>(present().size());
    return std::max(1, count);
}

std::string Session::name_of(const Id& id) const {
    const Member* member = records_.table<Member>().find(id, true);
    return member ? shown_name(*member) : "";
}

std::vector<const Theme*> Session::themes(std::string_view step) const {
    std::vector<const Theme*> found;
    for (const Theme* theme : records_.table<Theme>().rows()) {
        if (theme->team != header().team) continue;
        if (step.empty() || theme->step == step || index().used.contains({theme->id, std::string(step)})) found.push_back(theme);
    }
    std::stable_sort(found.begin(), found.end(), [](const Theme* a, const Theme* b) {
        return std::tie(a->rest, a->place, a->id) < std::tie(b->rest, b->place, b->id);
    });
    return found;
}

const Theme* Session::theme_about(std::string_view subject) const {
    for (const Theme* theme : records_.table<Theme>().rows())
        if (theme->team == header().team && theme->subject == subject) return theme;
    return nullptr;
}

const std::vector<const Theme*>& Session::themes_of(const Id& contribution) const {
    static const std::vector<const Theme*> none;
    const auto& all = index().themes_of;
    const auto found = all.find(contribution);
    return found == all.end() ? none : found->second;
}

std::vector<const Link*> Session::links() const {
    std::vector<const Link*> found = of_session<Link>(records_, id_);
    std::erase_if(found, [&](const Link* link) { return !contribution(link->from) || !contribution(link->to); });
    return found;
}

bool Session::linked(const Id& from, const Id& to) const { return records_.find<Link>(Id::derive(from, to, Link::table)) != nullptr; }

std::vector<const Action*> Session::actions() const {
    std::vector<const Action*> found = of_session<Action>(records_, id_);
    std::stable_sort(found.begin(), found.end(), [](const Action* a, const Action* b) {
        return std::tie(a->level, a->place, a->id) < std::tie(b->level, b->place, b->id);
    });
    return found;
}

std::vector<const Action*> Session::open_actions() const {
    std::vector<const Action*> found;
    const auto closed = header().closed;
    for (const Action* action : records_.table<Action>().rows())
        if (action->team == header().team && action->session != id_ && action->status != ActionStatus::done &&
            action->status != ActionStatus::dropped && (!closed || action->id.time() <= *closed))
            found.push_back(action);
    std::sort(found.begin(), found.end(), [](const Action* a, const Action* b) {
        const Date never = Date::max();
        return std::pair(a->due.value_or(never), a->id) < std::pair(b->due.value_or(never), b->id);
    });
    return found;
}

std::vector<const Agreement*> Session::agreements() const { return of_session<Agreement>(records_, id_); }

std::vector<const Rating*> Session::ratings(std::string_view scale, std::string_view subject) const {
    std::vector<const Rating*> found = of_session<Rating>(records_, id_);
    std::erase_if(found, [&](const Rating* r) { return r->scale != scale || (!subject.empty() && r->subject != subject); });
    return found;
}

std::vector<const Vote*> Session::votes(std::string_view step) const {
    std::vector<const Vote*> found = of_session<Vote>(records_, id_);
    std::erase_if(found, [&](const Vote* vote) { return vote->step != step; });
    return found;
}

const Progress* Session::progress(std::string_view step, std::string_view question) const {
    for (const Progress* row : records_.table<Progress>().rows())
        if (row->session == id_ && row->step == step && row->question == question) return row;
    return nullptr;
}

const Json& Session::document(std::string_view part) const {
    static const Json none;
    for (const Document* row : records_.table<Document>().rows())
        if (row->session == id_ && row->part == part) return row->body;
    return none;
}

}  // namespace alp
