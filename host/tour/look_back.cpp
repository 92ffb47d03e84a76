#include "tour/look_back.h"

#include "look_back/quarter.h"

#include <vector>

namespace alp::tour {
namespace {

// The newest closed meeting of the open team; none: there is none.
Id newest_closed(Guide& guide) {
    for (const store::SessionLine& line : guide.workspace().store().timeline())
        if (line.header.state == State::closed && line.header.instrument != look_back::quarter_id) return line.header.id;
    return {};
}

void quarter(Guide& guide, const Id& about) {
    guide.workspace().look_backs().look_back(about);
    guide.settle();
    if (!guide.meeting()) return;
    guide.picture("look-back", tr("A quarter of an hour: the first question, chosen for the team."));
    guide.hands().type("a");
    guide.picture("look-back-adjust", tr("Adjusted: how do we say it from now on?"));
    guide.hands().key("Escape");
    guide.app().navigator().present(true);
    guide.picture("look-back-presenter", tr("On the beamer: the one thing that is looked back on."));
    guide.app().navigator().present(false);
    guide.settle();
    std::vector<std::string> steps;
    for (const Step* step : guide.meeting()->session().steps()) steps.push_back(step->id);
    for (std::size_t i = 1; i < steps.size(); ++i) {
        guide.meeting()->go_to(steps[i]);
        guide.settle();
        if (look_back::round_of(steps[i])) {
            guide.hands().type(i % 2 ? "s" : "x");
            continue;
        }
        if (steps[i] == look_back::aboard_step)
            for (int i = 0; i < guide.meeting()->session().people(); ++i) guide.hands().type(i == 2 ? "h" : "j");
        guide.picture("look-back-" + steps[i], guide.meeting()->session().outline().step(steps[i])->heading.shown());
    }
    guide.write_report(report::Format::pdf);
    guide.settle();
    guide.workspace().meetings().close();
    guide.settle();
    guide.read_remarks();
}

void whole(Guide& guide, const Id& about) {
    guide.workspace().look_backs().recalibrate(about);
    guide.settle();
    if (!guide.meeting()) return;
    guide.picture("recalibrate", tr("The card of then beside now, a key for each line."));
    for (const char* key : {"b", "b", "w", "k", "p", "b", "a"}) guide.hands().type(key);
    guide.picture("recalibrate-busy", tr("Said otherwise: the new words stand beside the old."));
    guide.hands().key("Escape");
    guide.app().navigator().present(true);
    guide.picture("recalibrate-presenter", tr("On the beamer: the one line that is talked about."));
    guide.app().navigator().present(false);
    guide.settle();
    guide.workspace().meetings().leave();
    guide.settle();
}

}  // namespace

void look_back(Guide& guide) {
    guide.app().navigator().show("today");
    guide.settle();
    const Id about = newest_closed(guide);
    if (!about) return;
    quarter(guide, about);
    whole(guide, about);
    guide.picture("today-after", tr("Today again: what was interrupted can go on."));
}

}  // namespace alp::tour
