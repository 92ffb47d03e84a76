// The meetings of an example team after its first card: assets/sample/sessions/*.json. A row there is an operation
// here.
#include "sample/growth.h"

#include <alp/outline.h>
#include <alp/text.h>
#include <alp/vocabulary.h>

#include <algorithm>
#include <map>

namespace alp::sample {
namespace {

using namespace std::chrono_literals;

std::string text_in(const Json& json, const char* key) {
    const auto found = json.find(key);
    return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

using Keys = std::map<std::string, Id>;

class MeetingBuilder {
public:
    // `keys`: of the rows of the meetings before this one; a key that is used again names the newer row.
    MeetingBuilder(Growth& growth, Keys& keys, const Json& meeting, const Json& outline)
        : growth_(growth),
          keys_(keys),
          meeting_(meeting),
          outline_(outline),
          declared_(outline_from_json(outline)),
          team_(growth.rows().of<Team>().front().id) {
        for (const Member& member : growth.rows().of<Member>()) members_.push_back(member.id);
    }

    void build() {
        start();
        for (const Json& row : meeting_.at("rows")) {
            if (const auto it = row.find("contribution"); it != row.end()) contribution(*it);
            else if (const auto it = row.find("rating"); it != row.end()) rating(*it);
            else if (const auto it = row.find("vote"); it != row.end()) vote(*it);
            else if (const auto it = row.find("action"); it != row.end()) action(*it);
            else if (const auto it = row.find("agreement"); it != row.end()) agreement(*it);
            else if (const auto it = row.find("link"); it != row.end()) link(*it);
            else if (const auto it = row.find("progress"); it != row.end()) progress(*it);
            else if (const auto it = row.find("document"); it != row.end()) document(*it);
            else throw std::runtime_error(filled(tr("a row of no known kind: {}"), row.dump()));
        }
    }

private:
    void operation(const char* label) { growth_.operation(label, team_, session_); }

    void start() {
        const auto day = date(meeting_, "held");
        const std::string clock = meeting_.at("time");
        if (!day || clock.size() != 5)
            throw std::runtime_error(filled(tr("a meeting of {} has no date and time"), text_in(meeting_, "instrument")));
        SessionHeader header;
        header.held = local_time(*day, std::stoi(clock.substr(0, 2)), std::stoi(clock.substr(3)));
        growth_.set_time(header.held);
        header.id = session_ = growth_.make_id();
        header.team = team_;
        header.instrument = meeting_.at("instrument");
        header.instrument_version = "1.0.0";
        header.title = said(meeting_, "title");
        header.variant = text_in(meeting_, "variant");
        header.coach = tr("Example coach");
        header.outline = outline_;
        header.minutes = meeting_.value("minutes", 60);
        header.state = State::closed;
        header.step = declared_.steps_of(header.variant).back()->id;
        header.look_back = date(meeting_, "look_back");
        header.recalibrate = date(meeting_, "recalibrate");
        header.closed = header.held + std::chrono::minutes(header.minutes);
        growth_.born(header);
        for (const std::size_t index : meeting_.at("present")) {
            const Id& member = members_.at(index);
            growth_.born(Attendance{Id::derive(session_, member, Attendance::table), session_, member, "", {}});
        }
        operation("");
    }

    // "@key" in a text becomes the id of the row with that key, so that subjects and documents can name rows; "@member.0" that of a member.
    Json resolved(const Json& json) const {
        if (json.is_string() && json.get_ref<const std::string&>().starts_with("@")) return row(json.get<std::string>()).text();
        if (!json.is_structured()) return json;
        Json copy = json;
        for (Json& part : copy) part = resolved(part);
        return copy;
    }
    const Id& row(const std::string& key) const {
        if (key.starts_with("@member.")) return members_.at(std::stoul(key.substr(8)));
        const auto found = keys_.find(key.starts_with("@") ? key.substr(1) : key);
        if (found == keys_.end()) throw std::runtime_error(filled(tr("no row with the key {}"), key));
        return found->second;
    }
    Id row_or_none(const Json& json, const char* key) const {
        const std::string name = text_in(json, key);
        return name.empty() ? Id{} : row(name);
    }
    Id member(const Json& json, const char* key) const {
        const auto found = json.find(key);
        return found != json.end() && found->is_number_unsigned() ? members_.at(found->get<std::size_t>()) : Id{};
    }
    std::string subject(const Json& json) const {
        const std::string name = text_in(json, "subject");
        return name.starts_with("@") ? row(name).text() : name;
    }
    void name_row(const Json& json, const Id& id) {
        if (const std::string key = text_in(json, "key"); !key.empty()) keys_[key] = id;
    }

    // A shared term's theme, or one of the team's own by its name.
    Id theme(const std::string& name) {
        if (name.empty()) return {};
        const Term* shared = term(name);
        for (const Theme& there : growth_.rows().of<Theme>())
            if (shared ? there.subject == name : there.name == name) return there.id;
        Theme made;
        made.id = shared ? Id::derive(team_, {}, filled("{}/{}", Theme::table, name)) : growth_.make_id();
        made.team = team_;
        made.name = shared ? shared->brief.shown() : name;
        if (shared) made.subject = name;
        made.place = static_cast<double>(growth_.rows().of<Theme>().size());
        growth_.born(made);
        return made.id;
    }

    void contribution(const Json& json) {
        Contribution made;
        made.id = growth_.make_id();
        name_row(json, made.id);
        made.session = session_;
        made.step = json.at("step");
        made.question = text_in(json, "question");
        made.text = said(json, "");
        made.author = member(json, "author");
        if (const auto perspective = from_word<Perspective>(text_in(json, "perspective"))) made.perspective = *perspective;
        const Question* question = declared_.question(made.question);
        const auto kind = from_word<ContributionKind>(text_in(json, "kind"));
        made.kind = kind.value_or(question ? question->kind : ContributionKind::plain);
        if (const Step* step = declared_.step(made.step); step && step->case_text)
            made.erase_on = Date{std::chrono::year{2999} / 12 / 31};  // invented, so it never falls due; still left out of exports
        made.earlier = row_or_none(json, "earlier");
        made.place = ++place_;
        growth_.born(made);
        if (const auto themes = json.find("themes"); themes != json.end()) {
            for (const std::string name : *themes) {
                ThemeMark mark;
                mark.theme = theme(name);
                mark.id = Id::derive(made.id, mark.theme, ThemeMark::table);
                mark.session = session_;
                mark.contribution = made.id;
                growth_.born(mark);
            }
        }
        operation(tr("Contribution added"));
    }

    void rating(const Json& json) {
        Rating made;
        made.id = growth_.make_id();
        made.session = session_;
        made.step = json.at("step");
        made.scale = json.at("scale");
        made.subject = subject(json);
        made.member = member(json, "member");
        if (const auto value = json.find("value"); value != json.end() && value->is_number()) made.value = value->get<double>();
        made.note = said(json, "note");
        growth_.born(made);
        operation(tr("Score given"));
    }

    void vote(const Json& json) {
        Vote made;
        made.id = growth_.make_id();
        made.session = session_;
        made.step = json.at("step");
        made.subject = subject(json);
        made.member = member(json, "member");
        made.dots = json.at("dots");
        growth_.born(made);
        operation(tr("Dots given"));
    }

    void action(const Json& json) {
        Action made;
        made.id = growth_.make_id();
        name_row(json, made.id);
        made.team = team_;
        made.session = session_;
        made.contribution = row_or_none(json, "from");
        made.theme = theme(text_in(json, "theme"));
        made.step = text_in(json, "step");
        made.question = text_in(json, "question");
        made.level = from_word<Level>(json.at("level").get<std::string>()).value();
        made.text = said(json, "");
        made.owner = member(json, "owner");
        made.outside = said(json, "outside");
        made.asks = member(json, "asks");
        made.due = date(json, "due");
        made.status = from_word<ActionStatus>(json.at("status").get<std::string>()).value();
        made.effect = said(json, "effect");
        made.place = ++place_;
        growth_.born(made);
        operation(tr("Action agreed"));
    }

    void agreement(const Json& json) {
        Agreement made;
        made.id = growth_.make_id();
        made.team = team_;
        made.session = session_;
        made.contribution = row_or_none(json, "from");
        made.theme = theme(text_in(json, "theme"));
        made.text = said(json, "");
        made.review = date(json, "review");
        growth_.born(made);
        operation(tr("Agreement made"));
    }

    void link(const Json& json) {
        Link made;
        made.from = row(json.at(0));
        made.to = row(json.at(1));
        made.id = Id::derive(made.from, made.to, Link::table);
        made.session = session_;
        growth_.born(made);
        operation(tr("Thread drawn"));
    }

    void progress(const Json& json) {
        Progress made;
        made.step = json.at("step");
        made.question = text_in(json, "question");
        made.id = Id::derive(session_, {}, filled("{}/{}/{}", Progress::table, made.step, made.question));
        made.session = session_;
        made.stage = from_word<Stage>(json.value("stage", std::string("open"))).value();
        made.note = said(json, "note");
        made.revealed = json.value("revealed", true);
        growth_.born(made);
        operation(tr("Step followed"));
    }

    void document(const Json& json) {
        Document made;
        made.part = json.at("part");
        made.id = Id::derive(session_, {}, filled("{}/{}", Document::table, made.part));
        made.session = session_;
        made.body = resolved(json.at("body"));
        growth_.born(made);
        operation(tr("Step followed"));
    }

    Growth& growth_;
    Keys& keys_;
    const Json &meeting_, &outline_;
    const Outline declared_;
    Id team_, session_;
    std::vector<Id> members_;
    double place_ = 0;
};

}  // namespace

void add_meetings(Growth& growth, const std::vector<Json>& files, const std::string& team_key,
                  const std::function<const Json*(std::string_view id)>& outline) {
    std::vector<const Json*> meetings;
    for (const Json& file : files)
        for (const Json& meeting : file.at("sessions"))
            if (meeting.at("team") == team_key) meetings.push_back(&meeting);
    std::stable_sort(meetings.begin(), meetings.end(), [](const Json* a, const Json* b) { return a->at("held") < b->at("held"); });
    Keys keys;
    for (const Json* meeting : meetings)
        if (const Json* known = outline(meeting->at("instrument").get<std::string>()))
            MeetingBuilder(growth, keys, *meeting, *known).build();
}

}  // namespace alp::sample
