#include "validate/subject.h"

#include "plugins/refused.h"
#include "validate/content.h"

#include <chrono>
#include <utility>

namespace alp::validate {

using plugins::Call;
using plugins::guarded;

namespace {
constexpr double slow_seconds = 4;
}

void Subject::load() { library_ = plugins::Library::load(file_, plugins::check_file(file_), nullptr, std::nullopt); }

void Subject::unload() { library_.reset(); }

const Outline& Subject::outline() {
    if (!outline_) {
        const plugins::PluginObject living(library_);
        if (!living.error().empty()) throw plugins::Refused(living.error());
        Outline outline;
        if (const std::string why = guarded(library_->called(), Call::outline, [&] { outline = living.object().outline(); }); !why.empty())
            throw plugins::Refused(why);
        outline_ = outline;
    }
    return *outline_;
}

TrialMeeting::TrialMeeting(Subject& subject, Content content, testing::ScreenOptions screen) : subject_(subject) {
    begin(bare_session(subject.outline(), *subject.library(), Date{std::chrono::year{2026} / 3 / 10}));
    if (content == Content::full) {
        fill(*session_);
        past_.add(earlier_session(subject.outline(), *subject.library(), first_));
    }
    made_before_ = journal_.operations.size();
    screen_ = std::make_unique<testing::Screen>([this] { draw(); }, screen);
}

TrialMeeting::TrialMeeting(Subject& subject, Rows rows, testing::ScreenOptions screen) : subject_(subject) {
    begin(std::move(rows));
    made_before_ = journal_.operations.size();
    screen_ = std::make_unique<testing::Screen>([this] { draw(); }, screen);
}

TrialMeeting::~TrialMeeting() = default;

void TrialMeeting::begin(Rows rows) {
    first_ = std::move(rows);
    records_ = std::make_unique<Records>(journal_, first_);
    const SessionHeader& header = first_.of<SessionHeader>().front();
    session_ = std::make_unique<Session>(*records_, header.id, false, &past_);
    view_.step = session_->outline().step(header.step) ? header.step : session_->steps().front()->id;
    new_object();
}

void TrialMeeting::new_object() {
    living_.reset();
    living_ = std::make_unique<plugins::PluginObject>(subject_.library());
    if (error_.empty()) error_ = living_->error();
}

void TrialMeeting::draw() {
    testing::on_page([this] {
        if (!error_.empty()) return;
        const auto begin = std::chrono::steady_clock::now();
        error_ = guarded(subject_.library()->called(), Call::draw, [this] { living_->object().draw(*session_, view_); });
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
        too_slow_ = error_.empty() && took.count() > slow_seconds;
        if (too_slow_)
            error_ =
                filled(tr("A frame takes {:.0f} seconds, in which the program can do nothing else. Never wait in draw()."), took.count());
    });
    view_.close = view_.write_pdf = false;
    if (!view_.go_to.empty()) {
        view_.step = std::exchange(view_.go_to, {});
        session_->flush();
        if (!session_->read_only()) session_->set_step(view_.step);
    }
    records_->settle(now() + std::chrono::seconds(5));
}

void TrialMeeting::go_to(std::string_view step) {
    session_->flush();
    view_.step = step;
    screen_->frames(3);
}

void TrialMeeting::look_read_only() {
    session_->flush();
    session_ = std::make_unique<Session>(*records_, Id(session_->id()), true, &past_);
    view_.read_only = true;
}

namespace {
struct In {  // another language for a while
    explicit In(const std::string& other) : changes(other != before) {
        if (changes) set_language(other);
    }
    ~In() {
        if (changes) set_language(before);
    }
    const std::string before = language();
    const bool changes;
};
}  // namespace

Report TrialMeeting::report() { return report_in(language()); }

Report TrialMeeting::report_in(const std::string& other) {
    Report report;
    const std::string fault = guarded(subject_.library()->called(), Call::report, [&] {
        const In its(other);
        report = living_->object().report(std::as_const(*session_));
    });
    if (error_.empty()) error_ = fault;
    return report;
}

void TrialMeeting::migrate() {
    const std::string fault = guarded(subject_.library()->called(), Call::migrate, [&] {
        session_->edit("migrate", [&](Edit& edit) {
            living_->object().migrate(*session_);
            const Json outline = to_json(living_->object().outline());
            edit.change<SessionHeader>(session_->id(), [&](SessionHeader& header) { header.outline = outline; });
        });
    });
    if (error_.empty()) error_ = fault;
}

Json dump(const Records& records) {
    Json all = Json::object();
    Rows{}.each([&]<typename Row>(const std::vector<Row>&) {
        Json& rows = all[std::string(Row::table)] = Json::object();
        for (const Row* row : records.table<Row>().rows()) {
            Json& fields = rows[row->id.text()];
            each_field(*row, [&](std::string_view name, const auto& value) {
                if (!(std::is_same_v<Row, SessionHeader> && name == "step")) fields[std::string(name)] = to_value(value);
            });
        }
    });
    return all;
}

}  // namespace alp::validate
