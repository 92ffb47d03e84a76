#include "workspace/team_bin.h"

#include "store/care/copies.h"
#include "workspace/on_writer.h"
#include "workspace/store_words.h"

#include <alp/text.h>

#include <algorithm>

namespace alp::workspace {

namespace {

Date term_of(Time removed) { return local_date(removed) + TeamBin::kept; }

std::vector<Id> ids_of(const std::vector<store::TeamLine>& lines) {
    std::vector<Id> ids;
    for (const store::TeamLine& line : lines) ids.push_back(line.team.id);
    return ids;
}

}  // namespace

std::vector<store::TeamLine> teams_due(Date day, std::vector<store::TeamLine> removed) {
    std::erase_if(removed, [&](const store::TeamLine& line) { return !line.team.deleted || term_of(*line.team.deleted) > day; });
    return removed;
}

Date TeamBin::erased_on(const Team& removed) const { return removed.deleted ? term_of(*removed.deleted) : clock_.today() + kept; }

store::TeamContents TeamBin::contents_of(const Id& team) {
    return store_.open() ? store_.reader().contents_of(team) : store::TeamContents{};
}

void TeamBin::begin_frame(std::uint64_t dates_confirmed) {
    const Date today = clock_.today();
    const std::tuple now(today, store_.openings(), dates_confirmed);
    if (!store_.writer() || looked_ == now) return;
    looked_ = now;
    if (teams_due(today, teams()).empty()) return;
    // The clock alone erases nothing: what is due is asked again for the day that the store believes.
    erase_all(
        {},
        [today](store::Store& store) {
            const auto day = store::believe(store.believed(), today);
            return day ? ids_of(teams_due(*day, store.teams_in_bin())) : std::vector<Id>{};
        },
        [](long count) {
            return filled(trn("{} team that was removed a month ago is erased for good, here and in the backups.",
                              "{} teams that were removed a month ago are erased for good, here and in the backups.", count),
                          count);
        });
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
    erase_all(
        tr("Erasing the team"), [team](store::Store&) { return std::vector{team}; },
        [](long) { return std::string(tr("The team is erased, here and in the backups.")); });
}

void TeamBin::erase_all(std::string title, std::function<std::vector<Id>(store::Store&)> which, std::function<std::string(long)> said) {
    store::Writer* writer = store_.writer();
    if (!writer) return notifications_.say(tr("This store is opened to read only: nothing can be changed."));
    struct Result {
        long erased = 0;
        store::CopiesCleaned copies;
    };
    const auto result = std::make_shared<Result>();
    jobs_.start(
        std::move(title),
        [writer, which = std::move(which), result, file = store_.file()](Job&) {
            run_on_writer(*writer, [&](store::Store& store) {
                for (const Id& team : which(store)) store.erase_team(team), ++result->erased;
            });
            if (result->erased > 0) result->copies = store::clean_copies(file);
        },
        [this, result, said = std::move(said)](const std::string& trouble) {
            store_.read_again();
            if (!trouble.empty()) return notifications_.say(trouble);
            if (result->erased == 0) return;
            if (const std::string where = not_erased_in(result->copies.not_erased); !where.empty()) notifications_.announce(where);
            else notifications_.say(said(result->erased));
        });
}

}  // namespace alp::workspace
