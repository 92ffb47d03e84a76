#include "cli/asked.h"
#include "compare/words.h"

#include <alp/text.h>

#include <set>

namespace alp::cli {
namespace {

using InstrumentIds = std::set<std::string>;

InstrumentIds known_instruments(const CommonOptions& common, const store::Store& store) {
    InstrumentIds known;
    const plugins::Catalogue catalogue(plugin_options(common));
    for (const auto& entry : catalogue.entries())
        if (!entry.id.empty()) known.insert(entry.id);
    for (const store::TeamLine& line : store.teams())
        for (const store::SessionLine& session : store.timeline(line.team.id))
            if (!session.header.deleted) known.insert(session.header.instrument);
    return known;
}

std::string short_name(const std::string& id) { return id.substr(id.rfind('.') + 1); }

std::string joined_ids(const InstrumentIds& ids) {
    std::string all;
    for (const std::string& id : ids) all += (all.empty() ? "" : ", ") + id;
    return all;
}

}  // namespace

std::string instrument_asked(const CommonOptions& common, const store::Store& store, const std::string& word) {
    const InstrumentIds known = known_instruments(common, store);
    if (known.contains(word)) return word;
    InstrumentIds meant;
    for (const std::string& id : known)
        if (compare::folded(short_name(id)) == compare::folded(word)) meant.insert(id);
    if (meant.size() == 1) return *meant.begin();
    if (!meant.empty())
        throw CallError(
            filled(tr("\"{}\" is the short name of more than one instrument; give the whole id: {}"), clean_utf8(word), joined_ids(meant)));
    throw CallError(filled(tr("there is no instrument \"{}\"; these there are: {}"), clean_utf8(word), joined_ids(known)));
}

}  // namespace alp::cli
