#include "workspace/team_bin.h"

#include "store/care/backups.h"
#include "workspace/on_writer.h"

#include <alp/text.h>

#include <algorithm>

namespace alp::workspace {

Date TeamBin::erased_on(const Team& removed) const { return (removed.deleted ? local_date(*removed.deleted) : clock_.today()) + kept; }

store::TeamContents TeamBin::contents_of(const Id& team) {
    return store_.open() ? store_.reader().contents_of(team) : store::TeamContents{};
}

void TeamBin::begin_frame() {
    const Date today = clock_.today();
    if (!store_.writer() || looked_ == today) return;
    looked_ = today;
    std::vector<Id> due;
    for (const store::TeamLine& line : teams())
        if (erased_on(line.team) <= today) due.push_back(line.team.id);
    if (due.empty()) return;
    const auto count = static_cast<long>(due.size());
    erase_all(std::move(due), {},
              filled(trn("{} team that was removed a month ago is erased for good, here and in the backups.",
                         "{} teams that were removed a month ago are erased for good, here and in the backups.", count),
                     count));
}

void TeamBin::open_another() {
    store_.read_again();
    if (!teams_.current() && !store_.teams().empty()) teams_.open(store_.teams().front().team.id);
}

void TeamBin::remove_open_team() {
    const Team* team = teams_.current();
    if (!team) return;
    if (store_.read_only()) return notifications_.say(tr("This store is opened to read only: nothing can be changed."));
    const Id id = team->id;
    const std::string name = team->name, day = date_in_words(erased_on(*team), false);
    // Without a label: putting it back is a button of its own, and Ctrl+Z in another team may not do it.
    teams_.edit("", [&](Edit& edit) { edit.remove<Team>(id); });
    store_.leave_team();
    navigation_.go(Destination::front);
    store_.when_on_disk(
        [this, id, name, day] {
            open_another();
            notifications_.say(filled(tr("{} is in the bin until {}."), name, day), tr("Put back"), [this, id] { put_back(id); });
        },
        [this] { notifications_.say(tr("What was typed is not on the disk yet. Try again in a moment.")); });
}

void TeamBin::put_back(const Id& team) {
    if (store_.read_only()) return notifications_.say(tr("This store is opened to read only: nothing can be changed."));
    Rows rows = store_.reader().load_team(team);
    if (rows.of<Team>().empty() || !rows.of<Team>().front().deleted) return;
    Team back = rows.of<Team>().front();
    back.deleted.reset();
    Records its_own(store_.journal(), std::move(rows));
    its_own.edit(team, {}, "", [&](Edit& edit) { edit.add(back); });
    store_.when_on_disk(
        [this, team, name = back.name] {
            store_.read_again();
            if (teams_.open(team)) notifications_.say(filled(tr("{} is back, with everything in it."), name));
        },
        [this] { notifications_.say(tr("What was typed is not on the disk yet. Try again in a moment.")); });
}

void TeamBin::erase(const Id& team) {
    if (std::ranges::none_of(teams(), [&](const store::TeamLine& line) { return line.team.id == team; })) return;
    erase_all({team}, tr("Erasing the team"), tr("The team is erased, here and in the backups."));
}

void TeamBin::erase_all(std::vector<Id> teams, std::string title, std::string said) {
    store::Writer* writer = store_.writer();
    if (!writer) return notifications_.say(tr("This store is opened to read only: nothing can be changed."));
    jobs_.start(
        std::move(title),
        [writer, teams = std::move(teams), file = store_.file()](Job&) {
            run_on_writer(*writer, [&teams](store::Store& store) {
                for (const Id& team : teams) store.erase_team(team);
            });
            store::erase_from_backups(file);
        },
        [this, said = std::move(said)](const std::string& trouble) {
            store_.read_again();
            notifications_.say(trouble.empty() ? said : trouble);
        });
}

}  // namespace alp::workspace
