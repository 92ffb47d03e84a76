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

// The time there is, the form that was chosen for it, and how its plan was changed; none of it when that form is not there any more.
void take_up_time(const Json& kept, const Outline& outline, StartRequest& fresh) {
    const std::string variant = text_of(kept, "variant");
    const auto minutes = kept.find("minutes");
    if (!outline.variant(variant) || minutes == kept.end() || !minutes->is_number_integer()) return;
    fresh.variant = variant;
    fresh.minutes = *minutes;
    if (const auto plan = kept.find("plan"); plan != kept.end()) fresh.plan = with_changes(declared_plan(outline, variant), *plan);
}

}  // namespace

void keep_start(OpenStore& store, const StartRequest& request) {
    if (!store.team_id()) return;
    Json present = Json::array();
    for (const Id& member : request.present) present.push_back(member.text());
    Json kept = {{"instrument", request.instrument},
                 {"day", iso(today())},
                 {"present", present},
                 {"guests", request.guests},
                 {"variant", request.variant},
                 {"minutes", request.minutes},
                 {"guest", clean_utf8(request.guest)},
                 {"title", clean_utf8(request.title)}};
    if (request.plan) kept["plan"] = changes_of(*request.plan);
    store.sealed().keep(store.team_id(), part, std::move(kept));
}

void take_up_start(OpenStore& store, const Outline& outline, StartRequest& fresh) {
    const Json& kept = store.sealed().body(store.team_id(), part);
    if (!kept.is_object() || text_of(kept, "instrument") != fresh.instrument || text_of(kept, "day") != iso(today())) return;
    const std::vector<std::string> present = texts_of(kept, "present");
    std::erase_if(fresh.present, [&](const Id& member) { return std::ranges::find(present, member.text()) == present.end(); });
    fresh.guests = texts_of(kept, "guests");
    fresh.guest = text_of(kept, "guest");
    fresh.title = text_of(kept, "title");
    take_up_time(kept, outline, fresh);
}

void forget_start(OpenStore& store) { store.sealed().keep(store.team_id(), part, nullptr); }

}  // namespace alp::workspace
