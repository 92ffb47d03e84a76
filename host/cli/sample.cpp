#include "cli/command.h"

#include "app/folders.h"
#include "sample/sample.h"

#include <alp/assets.h>
#include <alp/text.h>

#include <cstdio>
#include <map>

namespace alp::cli {

int sample(const Common& common, bool remove) {
    const auto store = store::Store::open(common.store_file(), store::Mode::write);
    int count = 0;
    for (const auto& line : store->teams())
        if (line.team.example) {
            ++count;
            if (remove) store->erase_team(line.team.id);
        }
    if (remove && count == 0) {
        std::puts(tr("There were no example teams."));
        return 0;
    }
    if (remove) {
        std::puts(filled(trn("{} example team removed.", "{} example teams removed.", count), count).c_str());
        return 0;
    }
    if (count > 0) {
        std::puts(tr("The example teams are in the store already."));
        return 0;
    }
    plugins::Catalogue catalogue(plugin_options(common));
    std::map<std::string, Json, std::less<>> outlines;
    for (const auto& entry : catalogue.entries())
        if (entry.standing == plugins::Standing::loaded) outlines[entry.id] = to_json(entry.outline);
    const auto made = sample::examples(asset("sample"), [&](std::string_view id) -> const Json* {
        const auto found = outlines.find(id);
        return found == outlines.end() ? nullptr : &found->second;
    });
    if (made.empty()) throw std::runtime_error(tr("the instrument of the examples is not loaded; alp instruments says why"));
    for (const auto& example : made) store->add(example.rows, example.operations);
    std::puts(filled(tr("{} example teams are in {}."), made.size(), store->file().string()).c_str());
    return 0;
}

}  // namespace alp::cli
