#include "screens/team/case_text_term.h"

#include <alp/text.h>
#include <alp/ui/widgets.h>

namespace alp::screens {

using namespace ui;

namespace {

constexpr std::size_t texts_listed = 6;

std::string months_in_words(int count) { return filled(trn("{} month", "{} months", count), count); }

}  // namespace

std::string CaseTextTerm::name_of(const store::CaseText& text) const {
    if (!text.title.empty()) return text.title;
    const plugins::Entry* entry = catalogue_.find(text.instrument);
    return entry ? entry->name : std::string(tr("Meeting"));
}

void CaseTextTerm::draw_kept() {
    const std::vector<store::CaseText>& kept = erasure_.kept();
    if (kept.empty()) return quiet(tr("Nothing is kept now about residents."));
    for (std::size_t i = 0; i < kept.size() && i < texts_listed; ++i) {
        const store::CaseText& one = kept[i];
        const std::string day = date_in_words(local_date(one.held), false);
        const bool soon = one.actions_done.has_value() || one.until <= clock_.today();
        words(soon ? filled(tr("{} · {}: is erased at the next start, its time has come"), day, name_of(one))
                   : filled(tr("{} · {}: is erased on {}"), day, name_of(one), date_in_words(one.until, false)));
    }
    if (kept.size() > texts_listed) quiet(filled(tr("and {} more meetings"), kept.size() - texts_listed));
}

void CaseTextTerm::draw(const Team& team) {
    const Id id = team.id;
    heading(tr("What is told about residents"));
    gap(4);
    words(tr("Is erased by itself after:"));
    beside(em(160));
    std::vector<std::string> terms;
    for (int count = 1; count <= 12; ++count) terms.push_back(months_in_words(count));
    const int picked = pick("keep", months_in_words(team.keep_months), terms);
    if (picked >= 0)
        teams_.edit(tr("Term for case text changed"),
                    [&](Edit& edit) { edit.change<Team>(id, [&](Team& row) { row.keep_months = picked + 1; }); });
    gap(4);
    quiet(
        tr("Or sooner: the day after all actions of a closed meeting are done. Lessons, scores and actions stay. A shorter term counts at "
           "once, a longer one only for what is told from now on."));
    gap(8);
    if (team.example) quiet(tr("In this example nothing is erased: it is invented."));
    else draw_kept();
}

}  // namespace alp::screens
