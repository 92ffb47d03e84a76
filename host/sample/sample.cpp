#include "sample/growth.h"

#include <alp/text.h>

#include <algorithm>
#include <fstream>
#include <map>

namespace alp::sample {

std::string said(const Json& json, const std::string& key) {
    for (const std::string& name : {key.empty() ? language() : key + "_" + language(), key})
        if (const auto found = json.find(name); found != json.end() && found->is_string()) return *found;
    return {};
}

std::optional<Date> date(const Json& json, const char* key) {
    const auto found = json.find(key);
    return found == json.end() || found->is_null() ? std::nullopt : parse_iso_date(found->get<std::string>());
}

namespace {

using namespace std::chrono_literals;

// Builds one team the way it would have come about, each operation some seconds after the one before.
class TeamBuilder {
public:
    TeamBuilder(Growth& growth, const Json& file, const Json& team, const Json& outline)
        : growth_(growth), file_(file), team_(team), outline_(outline) {
        for (const Json& label : file.at("labels")) labels_[label.at("id")] = &label;
        const auto day = date(team, "held");
        const std::string clock = team.at("time");
        if (!day || clock.size() != 5) throw std::runtime_error(filled(tr("team {} has no date and time"), said(team, "name")));
        held_ = local_time(*day, std::stoi(clock.substr(0, 2)), std::stoi(clock.substr(3)));
        growth_.set_time(held_ - 10min);
    }

    void build() {
        people();
        start();
        contributions();
        threads();
        decisions();
        crossings();
    }

private:
    template <typename Row>
    void born(Row row) {
        growth_.born(std::move(row));
    }
    void operation(const char* label, const Id& session) { growth_.operation(label, team_id_, session); }

    void people() {
        Team team;
        team_id_ = team.id = growth_.make_id();
        team.name = said(team_, "name");
        team.partnership = said(team_, "partnership");
        team.example = team.comparable = true;
        born(team);
        int number = 0;
        for (const Json& json : team_.at("members")) {
            Member member;
            member.id = growth_.make_id();
            member.team = team_id_;
            member.name = said(json, "name");
            member.role = said(json, "role");
            member.number = ++number;
            member.joined = date(json, "joined");
            member.left = date(json, "left");
            members_.push_back(member.id);
            born(member);
        }
        operation("", {});
    }

    void start() {
        SessionHeader session;
        session_id_ = session.id = growth_.make_id();
        session.team = team_id_;
        session.instrument = file_.at("instrument");
        session.instrument_version = "1.0.0";
        session.title = said(file_, "title");
        session.variant = file_.at("variant");
        session.coach = tr("Example coach");
        session.outline = outline_;
        session.held = held_;
        session.minutes = team_.at("minutes");
        session.state = State::closed;
        session.step = outline_.at("steps").back().at("id");
        const Date day = local_date(held_);
        session.look_back = day + std::chrono::days{42};
        session.recalibrate = day + std::chrono::days{364};
        session.closed = held_ + std::chrono::minutes{session.minutes};
        born(session);
        for (const std::size_t index : team_.at("present")) {
            Attendance row;
            row.id = Id::derive(session_id_, members_.at(index), Attendance::table);
            row.session = session_id_;
            row.member = members_.at(index);
            born(row);
        }
        operation("", session_id_);
    }

    Id theme(const std::string& key) {
        auto& id = themes_[key];
        if (id) return id;
        for (const Json& json : file_.at("themes")) {
            if (json.at("id") != key) continue;
            Theme theme;
            id = theme.id = growth_.make_id();
            theme.team = team_id_;
            theme.name = said(json, "name");
            theme.step = json.at("step");
            theme.rest = json.at("rest");
            theme.place = static_cast<double>(themes_.size());
            born(theme);
        }
        return id;
    }

    // Filled right to left: the labels come in the order of the steps.
    void contributions() {
        double place = 0;
        for (const std::string key : team_.at("labels")) {
            const Json& json = *labels_.at(key);
            Contribution row;
            written_[key] = row.id = growth_.make_id();
            row.session = session_id_;
            row.step = json.at("step");
            row.question = json.at("question");
            row.text = json.at(language());
            if (const auto perspective = from_word<Perspective>(json.value("perspective", "none"))) row.perspective = *perspective;
            row.place = ++place;
            born(row);
            operation(tr("Contribution added"), session_id_);
            ThemeMark mark;
            mark.theme = theme(json.at("theme"));
            mark.id = Id::derive(row.id, mark.theme, ThemeMark::table);
            mark.session = session_id_;
            mark.contribution = row.id;
            born(mark);
            operation(tr("Theme given"), session_id_);
        }
        for (const Json& json : team_.at("skipped")) {
            Progress row;
            row.question = json.at("question");
            for (const Json& step : outline_.at("steps"))
                for (const Json& question : step.at("questions"))
                    if (question.at("id") == row.question) row.step = step.at("id");
            row.id = Id::derive(session_id_, {}, filled("progress/{}/{}", row.step, row.question));
            row.session = session_id_;
            row.stage = Stage::skipped;
            row.note = said(json, "reason");
            born(row);
            operation(tr("Question skipped"), session_id_);
        }
    }

    void threads() {
        for (const Json& pair : team_.at("links")) {
            Link row;
            row.from = written_.at(pair.at(0));
            row.to = written_.at(pair.at(1));
            row.id = Id::derive(row.from, row.to, Link::table);
            row.session = session_id_;
            born(row);
            operation(tr("Thread drawn"), session_id_);
        }
    }

    void decisions() {
        static const std::map<std::string, double> consensus{{"agree", 3}, {"reservation", 2}, {"disagree", 1}};
        for (const auto& [key, verdict] : team_.at("consensus").items()) {
            Rating row;
            row.subject = theme(key).text();
            row.scale = "consensus";
            row.step = "waarden";
            row.id = Id::derive(session_id_, {}, filled("rating/consensus/{}", row.subject));
            row.session = session_id_;
            row.value = consensus.at(verdict);
            born(row);
        }
        if (growth_.pending()) operation(tr("Consensus noted"), session_id_);
        double place = 0;
        for (const Json& json : team_.at("actions")) {
            const std::string key = json.at("label");
            const Json& label = *labels_.at(key);
            Action row;
            row.id = growth_.make_id();
            row.team = team_id_;
            row.session = session_id_;
            row.contribution = written_.at(key);
            row.theme = theme(label.at("theme"));
            row.step = label.at("step");
            row.question = label.at("question");
            row.text = label.at(language());
            row.level = from_word<Level>(json.at("level").get<std::string>()).value();
            row.status = from_word<ActionStatus>(json.at("status").get<std::string>()).value();
            if (json.at("owner_member").is_number()) row.owner = members_.at(json.at("owner_member"));
            if (json.at("asked_by").is_number()) row.asks = members_.at(json.at("asked_by"));
            row.outside = said(json, "outside");
            row.due = date(json, "due");
            row.effect = said(json, "effect");
            row.place = ++place;
            born(row);
            operation(tr("Action agreed"), session_id_);
        }
        for (const Json& json : team_.at("agreements")) {
            const std::string key = json.at("label");
            Agreement row;
            row.id = growth_.make_id();
            row.team = team_id_;
            row.session = session_id_;
            row.contribution = written_.at(key);
            row.theme = theme(labels_.at(key)->at("theme"));
            row.text = labels_.at(key)->at(language());
            row.review = date(json, "review");
            born(row);
            operation(tr("Agreement made"), session_id_);
        }
    }

    // What returns in more steps, marked by whoever read the cards: under the team's own theme of that name, else under one of no step.
    void crossings() {
        std::map<std::string, std::string> own;  // name: key
        for (const Json& json : file_.at("themes"))
            if (themes_.contains(json.at("id"))) own[said(json, "name")] = json.at("id");
        std::map<std::string, Id> made;
        for (const Json& json : file_.at("cross_themes")) {
            const std::string name = said(json, "name");
            Id& id = made[json.at("id")];
            if (const auto there = own.find(name); there != own.end()) id = themes_.at(there->second);
            bool carried = false;
            for (const auto& [key, line] : written_) carried |= carries(key, json.at("id"));
            if (id || !carried) continue;
            Theme theme;
            id = theme.id = growth_.make_id();
            theme.team = team_id_;
            theme.name = name;
            theme.place = 100 + static_cast<double>(made.size());
            born(theme);
        }
        for (const auto& [key, line] : written_)
            for (const auto& [cross, theme] : made) {
                if (!carries(key, cross) || theme == themes_.at(labels_.at(key)->at("theme"))) continue;
                ThemeMark mark;
                mark.theme = theme;
                mark.id = Id::derive(line, theme, ThemeMark::table);
                mark.session = session_id_;
                mark.contribution = line;
                born(mark);
            }
        if (growth_.pending()) operation(tr("Theme given"), session_id_);
    }

    bool carries(const std::string& label, const std::string& cross) const {
        const Json& carried = labels_.at(label)->value("cross", Json::array());
        return std::find(carried.begin(), carried.end(), cross) != carried.end();
    }

    Growth& growth_;
    const Json &file_, &team_, &outline_;
    std::map<std::string, const Json*> labels_;
    std::map<std::string, Id> themes_, written_;
    std::vector<Id> members_;
    Time held_{};
    Id team_id_, session_id_;
};

Json read(const std::filesystem::path& path) {
    std::ifstream in(path);
    if (!in) throw std::runtime_error(filled(tr("the example teams are not where they should be: {}"), path.string()));
    try {
        return Json::parse(in);
    } catch (const std::exception& error) {
        throw std::runtime_error(filled(tr("the example teams in {} cannot be read: {}"), path.string(), error.what()));
    }
}

std::vector<Json> read_meetings(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> paths;
    std::error_code none;
    for (const auto& entry : std::filesystem::directory_iterator(folder, none))
        if (entry.path().extension() == ".json") paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    std::vector<Json> files;
    for (const auto& path : paths) files.push_back(read(path));
    return files;
}

}  // namespace

std::vector<Example> examples(const std::filesystem::path& folder, const std::function<const Json*(std::string_view id)>& outline) {
    std::vector<Example> made;
    const auto path = folder / "teams.json";
    const Json file = read(path);
    const std::vector<Json> meetings = read_meetings(folder / "sessions");
    try {
        const Json* known = outline(file.at("instrument").get<std::string>());
        if (!known) return made;
        for (const Json& team : file.at("teams")) {
            Growth growth;
            TeamBuilder(growth, file, team, *known).build();
            add_meetings(growth, meetings, team.at("key"), outline);
            made.push_back(growth.take());
        }
    } catch (const std::exception& error) {
        throw std::runtime_error(filled(tr("the example teams in {} cannot be read: {}"), path.string(), error.what()));
    }
    return made;
}

}  // namespace alp::sample
