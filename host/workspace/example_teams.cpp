#include "workspace/example_teams.h"

#include "sample/sample.h"
#include "store/care/copies.h"
#include "workspace/error_words.h"
#include "workspace/on_writer.h"
#include "workspace/store_words.h"

#include <alp/assets.h>
#include <alp/text.h>

#include <algorithm>
#include <map>

namespace alp::workspace {

ExampleTeams::ExampleTeams(OpenStore& store, Teams& teams, plugins::Catalogue& catalogue, Jobs& jobs, Notifications& notifications,
                           Navigation& navigation)
    : store_(store), teams_(teams), catalogue_(catalogue), jobs_(jobs), notifications_(notifications), navigation_(navigation) {}

bool ExampleTeams::any() {
    return std::ranges::any_of(store_.teams(), [](const store::TeamLine& line) { return line.team.example; });
}

void ExampleTeams::add() {
    if (!store_.writer()) return notifications_.say(tr("This store is opened to read only: no team can be made."));
    for (const store::TeamLine& line : store_.teams())
        if (line.team.example) {
            teams_.open(line.team.id);
            return notifications_.say(tr("The example teams are there already."));
        }
    std::map<std::string, Json, std::less<>> outlines;
    for (const plugins::Entry& entry : catalogue_.entries())
        if (entry.standing == plugins::Standing::loaded) outlines[entry.id] = to_json(entry.outline);
    const auto outline_of = [&](std::string_view id) -> const Json* {
        const auto found = outlines.find(id);
        return found == outlines.end() ? nullptr : &found->second;
    };
    auto examples = std::make_shared<std::vector<sample::Example>>();
    try {
        *examples = sample::examples(asset("sample"), outline_of);
    } catch (const std::exception& error) {
        return notifications_.say(sentence_of(error));
    }
    if (examples->empty()) return notifications_.say(tr("The examples are of an instrument that is not loaded."));
    jobs_.start(
        tr("Adding the example teams"),
        [examples, writer = store_.writer()](Job&) {
            run_on_writer(*writer, [examples](store::Store& store) {
                for (const sample::Example& example : *examples) store.add(example.rows, example.operations);
            });
        },
        [this, first = examples->front().rows.of<Team>().front().id](const std::string& trouble) {
            store_.read_again();
            if (!trouble.empty()) return notifications_.say(trouble);
            teams_.open(first);
        });
}

void ExampleTeams::remove() {
    if (!store_.writer()) return notifications_.say(tr("This store is opened to read only: nothing can be changed."));
    std::vector<Id> examples, owners;
    for (const store::TeamLine& line : store_.teams())
        if (line.team.example) examples.push_back(line.team.id);
    owners = examples;
    for (const Id& team : examples)
        for (const store::SessionLine& line : store_.reader().timeline(team)) owners.push_back(line.header.id);
    if (teams_.current() && teams_.current()->example) {
        store_.leave_team();
        navigation_.go(Destination::front);
    }
    const auto copies = std::make_shared<store::CopiesCleaned>();
    jobs_.start(
        tr("Removing the example teams"),
        [examples, copies, writer = store_.writer(), file = store_.file()](Job&) {
            run_on_writer(*writer, [examples](store::Store& store) {
                for (const Id& team : examples) store.erase_team(team);
            });
            *copies = store::clean_copies(file);
        },
        [this, owners, copies](const std::string& trouble) {
            if (trouble.empty())
                for (const Id& owner : owners) store_.sealed().forget(owner);
            store_.read_again();
            const auto& teams = store_.teams();
            if (!teams_.current() && !teams.empty()) teams_.open(teams.front().team.id);
            const std::string where = not_erased_in(copies->not_erased);
            if (trouble.empty() && !where.empty()) notifications_.announce(where);
            else notifications_.say(trouble.empty() ? tr("The example teams are gone.") : trouble);
        });
}

}  // namespace alp::workspace
