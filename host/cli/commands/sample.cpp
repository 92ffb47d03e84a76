// The example teams, into the store and out of it.
#include "sample/sample.h"

#include "cli/command.h"
#include "cli/options.h"
#include "cli/print.h"
#include "store/care/copies.h"
#include "store/store.h"
#include "workspace/store_words.h"

#include <alp/assets.h>
#include <alp/text.h>

#include <cstdio>
#include <map>

namespace alp::cli {
namespace {

std::vector<sample::Example> made_examples(const CommonOptions& common) {
    plugins::Catalogue catalogue(plugin_options(common));
    std::map<std::string, Json, std::less<>> outlines;
    for (const auto& entry : catalogue.entries())
        if (entry.standing == plugins::Standing::loaded) outlines[entry.id] = to_json(entry.outline);
    auto made = sample::examples(asset("sample"), [&](std::string_view id) -> const Json* {
        const auto found = outlines.find(id);
        return found == outlines.end() ? nullptr : &found->second;
    });
    if (made.empty()) throw std::runtime_error(tr("the instrument of the examples is not loaded; alp instruments says why"));
    return made;
}

bool is_own(const Id& made) { return local_date(made.time()) >= sample::own_since; }

// What somebody did in the example teams, each thing in some words.
std::vector<std::string> own_in(const store::Store& store, const std::vector<Team>& teams) {
    std::vector<std::string> all;
    const auto changed = [&](const Team& team, const Id& session) {
        const auto newest = store.history(team.id, session, 1);
        return !newest.empty() && is_own(newest.back().id);
    };
    for (const Team& team : teams) {
        const std::size_t before = all.size();
        for (const store::SessionLine& line : store.timeline(team.id)) {
            const SessionHeader& meeting = line.header;
            const std::string &name = meeting.title.empty() ? meeting.instrument : meeting.title, day = iso(local_date(meeting.held));
            if (is_own(meeting.id)) all.push_back(filled(tr("the meeting \"{}\" of {} ({})"), name, team.name, day));
            else if (changed(team, meeting.id))
                all.push_back(filled(tr("what you changed in the meeting \"{}\" of {} ({})"), name, team.name, day));
        }
        if (all.size() == before && changed(team, {})) all.push_back(filled(tr("what you changed in {}"), team.name));
    }
    return all;
}

class SampleCommand : public Command {
public:
    const char* name() const override { return "sample"; }
    const char* summary() const override { return tr("Puts the six example teams into the store"); }
    int place() const override { return 20; }
    void add_options(CommandOptions& options) override {
        options.flag(remove_, "--remove", tr("Takes them out again"));
        options.flag(yes_, "--yes", tr("Takes out what is of your own as well"));
    }

    int run(const CommonOptions& common) override {
        const auto store = store::Store::open(common.store_file(), store::Mode::write, tr("Found again after damage"));
        std::vector<Team> there;
        for (const auto& line : store->teams())
            if (line.team.example) there.push_back(line.team);
        if (remove_) take_out(*store, there);
        else if (!there.empty()) print_line(tr("The example teams are in the store already."));
        else put_in(*store, made_examples(common));
        return 0;
    }

private:
    void take_out(store::Store& store, const std::vector<Team>& teams) const {
        if (const auto own = own_in(store, teams); !own.empty() && !yes_) {
            std::vector<std::string> names;
            for (const Team& team : teams) names.push_back(team.name);
            throw std::runtime_error(
                filled(tr("the example teams hold something of your own: {}. Nothing is removed. With --yes all of it goes for good: {}"),
                       joined(own, "; "), joined(names, ", ")));
        }
        for (const Team& team : teams) store.erase_team(team.id);
        const int count = static_cast<int>(teams.size());
        print_line(count == 0 ? std::string(tr("There were no example teams."))
                              : filled(trn("{} example team removed.", "{} example teams removed.", count), count));
        if (count == 0) return;
        const std::string where = workspace::not_erased_in(store::clean_copies(store.file()).not_erased);
        if (!where.empty()) print_line(where);
    }
    static void put_in(store::Store& store, const std::vector<sample::Example>& examples) {
        for (const auto& example : examples) store.add(example.rows, example.operations);
        print_line(filled(tr("{} example teams are in {}."), examples.size(), store.file().string()));
    }

    bool remove_ = false, yes_ = false;
};

}  // namespace

std::unique_ptr<Command> make_sample_command() { return std::make_unique<SampleCommand>(); }

}  // namespace alp::cli
