// "Zo geldt het nu": what changed since a card was written, or against the card that it went through again.
#include <alp/since.h>

#include <alp/host/looked_back.h>
#include <alp/text.h>

#include <algorithm>

namespace alp {
namespace {

class HoldsNow {
public:
    explicit HoldsNow(const Session& session)
        : session_(session),
          looked_back_(records_of(session), {.instrument = session.header().instrument, .except = session.id()}),
          before_(records_of(session),
                  {.instrument = session.header().instrument, .until = session.header().held, .except = session.id()}) {}

    void add(Report& report, bool anew) {
        add_against_the_card_before();
        for (const Contribution* row : session_.rows<Contribution>())
            if (row->session == session_.id() && !row->erase_on && !row->erased) add_line(row->id, row->text, looked_back_);
        for (const Agreement* row : session_.agreements())
            if (!row->contribution) add_line(row->id, row->text, looked_back_);
        const SessionHeader* later = replaced_by(session_, anew);
        if (!later && grid_.rows.empty()) return;
        report.blocks.push_back(Heading{later ? tr("What became of it") : tr("What holds now")});
        report.blocks.push_back(Paragraph{sentence(later)});
        if (!grid_.rows.empty()) report.blocks.push_back(std::move(grid_));
    }

private:
    std::string sentence(const SessionHeader* later) const {
        if (later)
            return filled(tr("The one of {} came in the place of this one. That one holds now; this one shows how it was."),
                          date_in_words(local_date(later->held), false));
        std::string said = filled(tr("This one of {} holds."), date_in_words(local_date(session_.header().held), false));
        if (card_before_) said += " " + filled(tr("In it the team went through the one of {} again."), date_in_words(*card_before_, false));
        if (looked_) said += " " + filled(tr("The words are those since looking back on {}."), date_in_words(*looked_, false));
        return said;
    }

    void add_line(const Id& id, const std::string& written, const LookedBack& looked_back) {
        const Since since = looked_back.of(id);
        for (const Look& look : since.looks)
            if (look.day) looked_ = looked_ ? std::max(*looked_, *look.day) : *look.day;
        if (!since.changed()) return;
        const std::string now =
            since.over() ? std::string(since.looks.back().verdict == Verdict::done ? tr("is done") : tr("lapsed")) : since.now(written);
        grid_.rows.push_back({written, now, why_of(since)});
    }

    // When and why; the words it got stand in the column before, those of the looks before here.
    static std::string said_of(const Look& look, bool words_stand_there) {
        if (!words_stand_there || look.verdict != Verdict::adjust || !look.day) return in_words(look);
        const std::string said = filled(tr("adjusted on {}"), short_date(*look.day));
        return look.why.empty() ? said : filled("{} ({})", said, look.why);
    }

    static std::string why_of(const Since& since) {
        std::vector<std::string> all;
        for (const Look& look : since.looks)
            if (look.verdict != Verdict::stands)
                all.push_back(said_of(look, !look.words.empty() && look.words == since.words && !since.over()));
        return joined(all, "\n");
    }

    void add_against_the_card_before() {
        const SessionHeader& here = session_.header();
        if (!here.looks_back_on) return;
        const Rows& old = session_.past().session(here.looks_back_on);
        const auto& headers = old.of<SessionHeader>();
        if (headers.empty() || headers.front().instrument != here.instrument) return;
        card_before_ = local_date(headers.front().held);
        std::unordered_map<Id, const Contribution*> copies;
        for (const Contribution* row : session_.rows<Contribution>())
            if (row->session == session_.id() && row->earlier) copies[row->earlier] = row;
        for (const Contribution& row : old.of<Contribution>()) {
            if (row.erase_on || row.erased || row.text.empty()) continue;
            const auto copy = copies.find(row.id);
            add_changed(row.id, row.text, copy == copies.end() ? nullptr : &copy->second->text);
        }
        for (const Agreement* row : session_.rows<Agreement>()) {
            if (row->session != here.looks_back_on || row->contribution) continue;
            const Agreement* copy = session_.find<Agreement>(Id::derive(row->id, session_.id(), Agreement::table));
            add_changed(row->id, row->text, copy ? &copy->text : nullptr);
        }
    }

    // A line of the card before, of which the new card has other words, or none because that was said.
    void add_changed(const Id& id, const std::string& then, const std::string* now) {
        const Review* verdict = session_.find<Review>(Id::derive(id, session_.id(), Review::table));
        const bool discuss = verdict && verdict->verdict == Verdict::discuss;
        if (now ? *now == then && !discuss : !verdict) return;
        std::vector<std::string> why;
        if (const std::string before = why_of(before_.of(id)); !before.empty()) why.push_back(before);
        if (verdict && (verdict->verdict != Verdict::stands || !verdict->note.empty()))
            why.push_back(said_of({session_.id(), local_date(session_.header().held), verdict->verdict, {}, verdict->note}, true));
        const bool done = verdict && verdict->verdict == Verdict::done;
        grid_.rows.push_back({then,
                              discuss ? std::string(tr("to be talked about"))
                              : now   ? *now
                                      : std::string(done ? tr("is done") : tr("lapsed")),
                              joined(why, "\n")});
    }

    const Session& session_;
    LookedBack looked_back_, before_;
    std::optional<Date> card_before_, looked_;
    Grid grid_{{tr("Then"), tr("Now"), tr("When and why")}, {}, {4, 4, 3}};
};

}  // namespace

void add_what_holds_now(Report& report, const Session& session, bool anew) { HoldsNow(session).add(report, anew); }

}  // namespace alp
