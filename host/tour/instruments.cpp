#include "tour/instruments.h"

#include <vector>

namespace alp::tour {
namespace {

struct FoundMeeting {
    Id team, session;
    int contributions = 0;
};

// The fullest meeting with it; none among the examples: no session.
FoundMeeting fullest(Guide& guide, const std::string& instrument) {
    FoundMeeting best;
    std::vector<Id> teams;
    for (const store::TeamLine& line : guide.workspace().store().teams()) teams.push_back(line.team.id);
    for (const Id& team : teams) {
        for (const store::SessionLine& line : guide.workspace().store().reader().timeline(team))
            if (line.header.instrument == instrument && !line.header.deleted && (!best.session || line.contributions > best.contributions))
                best = {team, line.header.id, line.contributions};
    }
    return best;
}

// "bakens" of "nl.alp.bakens", for the names of pictures.
std::string short_name(const std::string& id) { return id.substr(id.rfind('.') + 1); }

void look_at(Guide& guide, const plugins::Entry& entry) {
    const FoundMeeting place = fullest(guide, entry.id);
    if (!place.session || !guide.workspace().teams().open(place.team)) return;
    guide.workspace().meetings().open(place.session);
    guide.settle();
    if (!guide.meeting()) return;
    std::vector<std::string> steps;
    for (const Step* step : guide.meeting()->session().steps()) steps.push_back(step->id);
    for (const std::string& id : steps) {
        guide.meeting()->go_to(id);
        guide.picture(short_name(entry.id) + "-" + id, entry.name + ": " + guide.meeting()->session().outline().step(id)->title.shown());
    }
    guide.app().navigator().present(true);
    guide.picture(short_name(entry.id) + "-presenter", entry.name + ": " + tr("on the beamer"));
    guide.app().navigator().present(false);
    guide.settle();
    guide.write_report(report::Format::pdf);
    guide.settle();
    guide.workspace().meetings().leave();
    guide.read_remarks();
}

}  // namespace

void look_at_instruments(Guide& guide, std::string_view except) {
    std::vector<plugins::Entry> there = guide.workspace().catalogue().entries();
    for (const plugins::Entry& entry : there)
        if (entry.standing == plugins::Standing::loaded && entry.id != except) look_at(guide, entry);
}

}  // namespace alp::tour
