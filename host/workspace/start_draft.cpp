#include "workspace/start_draft.h"

#include <alp/text.h>

#include <algorithm>

namespace alp::workspace {

namespace {

constexpr std::string_view part = "start";

Date today() { return local_date(now()); }

std::string text_of(const Json& kept, const char* name) {
    const auto found = kept.find(name);
    return found != kept.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::vector<std::string> texts_of(const Json& kept, const char* name) {
    std::vector<std::string> texts;
    if (const auto list = kept.find(name); list != kept.end() && list->is_array())
        for (const Json& text : *list)
            if (text.is_string()) texts.push_back(text.get<std::string>());
    return texts;
}

}  // namespace

void keep_start(OpenStore& store, const StartRequest& request) {
    if (!store.team_id()) return;
    Json present = Json::array();
    for (const Id& member : request.present) present.push_back(member.text());
    store.sealed().keep(store.team_id(), part,
                        {{"instrument", request.instrument}, {"day", iso(today())}, {"present", present}, {"guests", request.guests}});
}

void take_up_start(OpenStore& store, StartRequest& fresh) {
    const Json& kept = store.sealed().body(store.team_id(), part);
    if (!kept.is_object() || text_of(kept, "instrument") != fresh.instrument || text_of(kept, "day") != iso(today())) return;
    const std::vector<std::string> present = texts_of(kept, "present");
    std::erase_if(fresh.present, [&](const Id& member) { return std::ranges::find(present, member.text()) == present.end(); });
    fresh.guests = texts_of(kept, "guests");
}

void forget_start(OpenStore& store) { store.sealed().keep(store.team_id(), part, nullptr); }

}  // namespace alp::workspace
