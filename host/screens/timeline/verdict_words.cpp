#include "screens/timeline/verdict_words.h"

#include <alp/text.h>

#include <array>

namespace alp::screens {
namespace {

std::string counted_verdicts(const std::array<long, 5>& counts) {
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

std::string VerdictWords::of(const Id& session) {
    const std::tuple wanted(store_.team_id(), store_.records().revision(), language());
    if (made_for_ != wanted) {
        made_for_ = wanted;
        words_.clear();
        std::map<Id, std::array<long, 5>> counts;
        for (const Review* review : store_.records().table<Review>().rows())
            ++counts[review->session][static_cast<std::size_t>(review->verdict)];
        for (const auto& [meeting, of_it] : counts) words_[meeting] = counted_verdicts(of_it);
    }
    const auto found = words_.find(session);
    return found == words_.end() ? std::string() : found->second;
}

}  // namespace alp::screens
