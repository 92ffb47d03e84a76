#include <alp/host/records.h>
#include <alp/testing_meeting.h>

#include <dlfcn.h>

#include <algorithm>

namespace alp::testing {

void KeptPast::add(Rows rows) {
    headers_.insert(headers_.begin(), rows.of<SessionHeader>().front());
    rows_.push_back(std::move(rows));
    said_.clear();
    scored_.clear();
}

const Rows& KeptPast::session(const Id& id) {
    static const Rows none;
    const auto found =
        std::find_if(rows_.begin(), rows_.end(), [&](const Rows& rows) { return rows.of<SessionHeader>().front().id == id; });
    return found == rows_.end() ? none : *found;
}

const std::vector<Said>& KeptPast::said(ContributionKind kind) {
    for (const auto& [of, list] : said_)
        if (of == kind) return list;
    std::vector<Said> list;
    for (const SessionHeader& header : headers_) {
        const Rows& rows = session(header.id);
        for (const Contribution& row : rows.of<Contribution>()) {
            if (row.kind != kind || row.deleted) continue;
            Said said{row, {}, header.instrument, header.held};
            for (const ThemeMark& mark : rows.of<ThemeMark>())
                if (mark.contribution == row.id && !mark.deleted) said.themes.push_back(mark.theme);
            list.push_back(std::move(said));
        }
    }
    return said_.emplace_back(kind, std::move(list)).second;
}

const std::vector<Scored>& KeptPast::scored(std::string_view subject) {
    for (const auto& [of, list] : scored_)
        if (of == subject) return list;
    std::vector<Scored> list;
    for (const SessionHeader& header : headers_)
        for (const Rating& row : session(header.id).of<Rating>())
            if (row.subject == subject && !row.deleted) list.push_back({row, header.instrument, header.held});
    return scored_.emplace_back(std::string(subject), std::move(list)).second;
}

Plugin::Plugin(const std::filesystem::path& file) : file_(dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL)) {
    if (!file_) throw std::runtime_error(dlerror());
    about_ = static_cast<const Descriptor*>(dlsym(file_, "alp_instrument"));
    if (about_) return;
    dlclose(file_);
    throw std::runtime_error(file.string() + " exports no alp_instrument");
}

Plugin::~Plugin() { dlclose(file_); }

std::shared_ptr<Instrument> Plugin::make() const { return {about_->create(), about_->destroy}; }

Meeting::Meeting(const std::filesystem::path& plugin, MeetingOptions options) : plugin_(plugin), instrument_(plugin_.make()) {
    Rows rows;
    Team team;
    team.id = team_ = make_id();
    team.name = "Team Dieze";
    rows.of<Team>().push_back(team);
    const char* names[] = {"Anna", "Bilal", "Carla", "Dirk", "Els", "Fatma", "Gerrit", "Hanna", "Ivo", "Joke", "Karim", "Lies"};
    for (int i = 0; i < options.people; ++i) {
        Member member;
        member.id = make_id();
        member.team = team_;
        member.name = names[static_cast<std::size_t>(i) % std::size(names)];
        member.number = i + 1;
        members_.push_back(member.id);
        rows.of<Member>().push_back(member);
    }
    records_ = std::make_unique<Records>(journal_, std::move(rows));
    begin(local_time(options.held, 13, 30), options.variant);
    screen_ = std::make_unique<Screen>([this] { draw(); }, options.screen);
}

Meeting::~Meeting() = default;

void Meeting::edit_team(std::string_view label, const std::function<void(Edit&)>& how) { records_->edit(team_, {}, label, how); }

void Meeting::begin(Time held, const std::string& variant) {
    Rows rows;
    const Outline outline = instrument_->outline();
    SessionHeader header;
    header.id = make_id();
    header.team = team_;
    header.instrument = plugin_.about().about.id;
    header.instrument_version = plugin_.about().about.version;
    header.variant = !variant.empty() || outline.variants.empty() ? variant : outline.variants.front().id;
    header.coach = "Coach Mieke";
    header.outline = to_json(outline);
    header.step = outline.steps_of(header.variant).front()->id;
    header.state = State::running;
    header.held = held;
    rows.of<SessionHeader>().push_back(header);
    for (const Id& member : members_)
        rows.of<Attendance>().push_back({Id::derive(header.id, member, Attendance::table), header.id, member, "", {}});
    records_->add_rows(std::move(rows));
    session_ = std::make_unique<Session>(*records_, header.id, false, &past_);
    view_ = {};
    view_.step = header.step;
}

void Meeting::draw() {
    on_page([&] { instrument_->draw(*session_, view_); });
    view_.begins = false;
    if (!view_.go_to.empty()) go_to(std::exchange(view_.go_to, {}));
    records_->settle(now() + std::chrono::seconds(5));
}

void Meeting::go_to(std::string_view step) {
    session_->flush();
    view_.step = step;
    if (!session_->read_only()) session_->set_step(step);
}

void Meeting::look_read_only() {
    session_ = std::make_unique<Session>(*records_, Id(session_->id()), true, &past_);
    view_.read_only = true;
}

void Meeting::renew() {
    session_->flush();
    instrument_ = plugin_.make();
}

void Meeting::next_session(int days, std::string variant) {
    session_->flush();
    const SessionHeader header = session_->header();
    records_->edit(team_, header.id, "", [&](Edit& edit) {
        edit.change<SessionHeader>(header.id,
                                   [&](SessionHeader& row) { row.state = State::closed, row.closed = row.held + std::chrono::hours(1); });
    });
    Rows rows;
    rows.each([&]<typename Row>(std::vector<Row>& list) {
        if constexpr (std::is_same_v<Row, SessionHeader>) {
            list.push_back(*records_->find<SessionHeader>(header.id));
        } else if constexpr (belongs<Row>() == Belongs::to_session) {
            for (const Row* row : records_->table<Row>().rows())
                if (row->session == header.id) list.push_back(*row);
        }
    });
    past_.add(std::move(rows));
    records_->drop_session(header.id);
    begin(header.held + std::chrono::days(days), variant.empty() ? header.variant : variant);
}

Id Meeting::line(std::string_view text) const {
    for (const Contribution* row : records_->table<Contribution>().rows())
        if (row->text == text) return row->id;
    throw NotFound("no contribution says: " + std::string(text));
}

std::vector<std::string> Meeting::texts(std::string_view step, std::string_view question) const {
    std::vector<std::string> found;
    for (const Contribution* row : session_->contributions(step, question)) found.push_back(row->text);
    return found;
}

}  // namespace alp::testing
