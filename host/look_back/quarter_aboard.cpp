// Whether everyone is on board: taps in private, sealed until they are shown.
#include "look_back/quarter.h"

#include <alp/text.h>

#include <algorithm>

namespace alp::look_back {
namespace {

constexpr std::string_view aboard_part = "aboard";  // of what is sealed, and of the document that says which taps became rows

int number_in(const Json& kept, const char* name) {
    const auto found = kept.find(name);
    return found != kept.end() && found->is_number_integer() ? std::clamp(found->get<int>(), 0, 1000) : 0;
}

std::string round_in(const Json& kept) {
    const auto found = kept.is_object() ? kept.find("round") : kept.end();
    return found != kept.end() && found->is_string() ? found->get<std::string>() : std::string();
}

int& count_of(Aboard& answers, int answer) { return answer == aboard ? answers.yes : answer == half_aboard ? answers.half : answers.no; }

}  // namespace

Aboard aboard_of(const Session& session) {
    Aboard answers;
    for (const Rating* rating : session.ratings(aboard_scale)) {
        if (!rating->value) continue;
        if (*rating->value >= aboard) ++answers.yes;
        else if (*rating->value >= half_aboard) ++answers.half;
        else ++answers.no;
    }
    return answers;
}

Aboard given_aboard(const Session& session) {
    const Json& kept = session.sealed(aboard_part);
    // Shown, and cut off before it was cleared: they are rows.
    if (!kept.is_object() || (!round_in(kept).empty() && round_in(kept) == round_in(session.document(aboard_part)))) return {};
    return {number_in(kept, "yes"), number_in(kept, "half"), number_in(kept, "no")};
}

void tap_aboard(Session& session, int answer, int more) {
    Aboard given = given_aboard(session);
    const std::string round = given.answers() > 0 ? round_in(session.sealed(aboard_part)) : random_name();
    count_of(given, answer) += more;
    if (given.answers() <= 0) return session.seal(aboard_part, nullptr);
    session.seal(aboard_part, {{"yes", given.yes}, {"half", given.half}, {"no", given.no}, {"round", round}}, given.answers());
}

bool may_show_aboard(const Session& session) {
    const int given = given_aboard(session).answers();
    return given >= 2 || (given == 1 && session.present().size() == 1);
}

void show_aboard(Session& session) {
    if (session.sealed(aboard_part).is_null()) return;
    if (const Aboard given = given_aboard(session); given.answers() > 0)
        session.edit(tr("Answers on being on board"), [&](Edit& edit) {
            const auto add = [&](int count, int value) {
                for (int i = 0; i < count; ++i) {
                    Rating row;
                    row.session = session.id();
                    row.step = aboard_step;
                    row.scale = aboard_scale;
                    row.subject = aboard_step;
                    row.value = value;
                    edit.add(row);
                }
            };
            // By answer and all at once: the order in which people answered is nowhere.
            add(given.yes, aboard);
            add(given.half, half_aboard);
            add(given.no, not_aboard);
            session.set_document("", aboard_part, {{"round", round_in(session.sealed(aboard_part))}});
            session.seal(aboard_part, nullptr);
        });
    else session.seal(aboard_part, nullptr);
}

}  // namespace alp::look_back
