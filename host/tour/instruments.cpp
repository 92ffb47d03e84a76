#include "tour/instruments.h"

#include <vector>

namespace alp::tour {
namespace {

struct FullestStep {
    Id team, session;
    int contributions = 0;
};

// The fullest meeting with it; none among the examples: no session.
FullestStep fullest(Guide& guide, const std::string& instrument) {
    FullestStep best;
    std::vector<Id> teams;
    for (const store::TeamLine& line : guide.app().books().teams()) teams.push_back(line.team.id);
    for (const Id& team : teams) {
        for (const store::SessionLine& line : guide.app().books().reader().timeline(team))
            if (line.header.instrument == instrument && !line.header.deleted && (!best.session || line.contributions > best.contributions))
                best = {team, line.header.id, line.contributions};
    }
    return best;
}

// "bakens" of "nl.alp.bakens", for the names of pictures.
std::string short_name(const std::string& id) { return id.substr(id.rfind('.') + 1); }

void look_at(Guide& guide, const plugins::Entry& entry) {
    const FullestStep place = fullest(guide, entry.id);
    if (!place.session || !guide.app().open_team(place.team) || !guide.app().open_session(place.session)) return;
    guide.settle();
    std::vector<std::string> steps;
    for (const Step* step : guide.app().meeting()->session().steps()) steps.push_back(step->id);
    for (const std::string& id : steps) {
        guide.app().meeting()->go_to(id);
        guide.picture(short_name(entry.id) + "-" + id,
                      entry.name + ": " + guide.app().meeting()->session().outline().step(id)->title.shown());
    }
    guide.app().set_presenting(true);
    guide.picture(short_name(entry.id) + "-presenter", entry.name + ": " + tr("on the beamer"));
    guide.app().set_presenting(false);
    guide.settle();
    guide.app().write_report(report::Format::pdf);
    guide.settle();
    guide.app().leave_session();
    guide.read_remarks();
}

}  // namespace

void look_at_instruments(Guide& guide, std::string_view except) {
    std::vector<plugins::Entry> there = guide.app().catalogue().entries();
    for (const plugins::Entry& entry : there)
        if (entry.standing == plugins::Standing::loaded && entry.id != except) look_at(guide, entry);
}

}  // namespace alp::tour
