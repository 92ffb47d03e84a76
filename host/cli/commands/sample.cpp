// The example teams, into the store and out of it.
#include "sample/sample.h"

#include "cli/command.h"
#include "cli/options.h"
#include "cli/print.h"
#include "store/store.h"

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

class SampleCommand : public Command {
public:
    const char* name() const override { return "sample"; }
    const char* summary() const override { return tr("Puts the six example teams into the store"); }
    int place() const override { return 20; }
    void add_options(CommandOptions& options) override { options.flag(remove_, "--remove", tr("Takes them out again")); }

    int run(const CommonOptions& common) override {
        const auto store = store::Store::open(common.store_file(), store::Mode::write, tr("Found again after damage"));
        std::vector<Id> there;
        for (const auto& line : store->teams())
            if (line.team.example) there.push_back(line.team.id);
        if (remove_) take_out(*store, there);
        else if (!there.empty()) print_line(tr("The example teams are in the store already."));
        else put_in(*store, made_examples(common));
        return 0;
    }

private:
    static void take_out(store::Store& store, const std::vector<Id>& teams) {
        for (const Id& team : teams) store.erase_team(team);
        const int count = static_cast<int>(teams.size());
        print_line(count == 0 ? std::string(tr("There were no example teams."))
                              : filled(trn("{} example team removed.", "{} example teams removed.", count), count));
    }
    static void put_in(store::Store& store, const std::vector<sample::Example>& examples) {
        for (const auto& example : examples) store.add(example.rows, example.operations);
        print_line(filled(tr("{} example teams are in {}."), examples.size(), store.file().string()));
    }

    bool remove_ = false;
};

}  // namespace

std::unique_ptr<Command> make_sample_command() { return std::make_unique<SampleCommand>(); }

}  // namespace alp::cli
