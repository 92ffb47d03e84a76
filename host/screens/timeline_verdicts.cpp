// What a meeting that looked back said of the lines of then: "12 blijven, 5 anders, 3 weg".
#include "app/app.h"
#include "screens/timeline.h"

#include <alp/text.h>

#include <array>
#include <map>

namespace alp::screens {
namespace {

struct Kept {
    Id team;
    std::uint64_t revision = 0;
    std::string language;
    std::map<Id, std::string> words;  // by meeting
} kept;

std::string counted(const std::array<long, 5>& counts) {
    const auto count = [&](Verdict verdict) { return counts[static_cast<std::size_t>(verdict)]; };
    const long stand = count(Verdict::stands), adjust = count(Verdict::adjust), lapse = count(Verdict::lapses), done = count(Verdict::done),
               discuss = count(Verdict::discuss);
    std::string all;
    const auto add = [&](long number, const char* sentence) {
        if (number) all += (all.empty() ? "" : ", ") + filled(sentence, number);
    };
    add(stand, trn("{} stays", "{} stay", stand));
    add(adjust, trn("{} adjusted", "{} adjusted", adjust));
    add(lapse, trn("{} let go", "{} let go", lapse));
    add(done, trn("{} is ready", "{} are ready", done));
    add(discuss, trn("{} to talk about", "{} to talk about", discuss));
    return all;
}

}  // namespace

std::string verdict_words(app::App& app, const Id& session) {
    const std::uint64_t revision = app.records().revision();
    if (kept.team != app.books().team_id() || kept.revision != revision || kept.language != language()) {
        kept = {app.books().team_id(), revision, language(), {}};
        std::map<Id, std::array<long, 5>> counts;
        for (const Review* review : app.records().table<Review>().rows())
            ++counts[review->session][static_cast<std::size_t>(review->verdict)];
        for (const auto& [meeting, of_it] : counts) kept.words[meeting] = counted(of_it);
    }
    const auto found = kept.words.find(session);
    return found == kept.words.end() ? std::string() : found->second;
}

}  // namespace alp::screens
