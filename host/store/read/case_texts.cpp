// What was told about residents, and until when.
#include "store/read/reader.h"
#include "store/schema/columns.h"

#include <alp/privacy.h>
#include <alp/text.h>

#include <algorithm>
#include <map>

namespace alp::store {

std::vector<CaseText> Reader::case_texts(const Id& team) const {
    Db& db = connection();
    const Snapshot snapshot(db);
    std::map<Id, CaseText> sessions;
    {
        Statement lines = db.sql(
            R"(SELECT s."id", s."title", s."instrument", s."held", s."closed", t."keep_months", c."erase_on", s."state"
            FROM "contribution" c CROSS JOIN "session" s ON s."id"=c."session" CROSS JOIN "team" t ON t."id"=s."team"
            WHERE c."erase_on" IS NOT NULL AND c."erased" IS NULL AND c."kind"<>'lesson' AND (t."id"=$1 OR ($1 IS NULL AND
            t."example"=0)))");
        lines.with(team);
        while (lines.step()) {
            CaseText& one = sessions[lines.id(0)];
            if (one.texts++ == 0) {
                one.session = lines.id(0);
                one.title = lines.text(1);
                one.instrument = lines.text(2);
                read_field(lines, 3, one.held);
                std::optional<Time> closed;
                read_field(lines, 4, closed);
                if (closed && lines.text(7) == word(State::closed)) one.actions_done = local_date(*closed);
                one.until = kept_until(local_date(one.held), static_cast<int>(lines.integer(5)));
            }
            // A term that was promised is never made longer.
            std::optional<Date> promised;
            read_field(lines, 6, promised);
            if (promised) one.until = std::min(one.until, *promised);
        }
    }
    std::vector<CaseText> all;
    for (auto& [id, one] : sessions) {
        if (one.actions_done) {
            Statement actions = db.sql(
                R"(SELECT count(*), sum("status" IN ('done','dropped')),
                (SELECT max("op_id") FROM "change" WHERE "row_id" IN (SELECT "id" FROM "action" WHERE "session"=$1))
                FROM "action" WHERE "session"=$1 AND "deleted" IS NULL)");
            const bool done = actions.with(id).step() && actions.integer(0) > 0 && actions.integer(0) == actions.integer(1);
            // The day of the last thing that was done to one of them.
            if (done && !actions.null(2)) one.actions_done = std::max(*one.actions_done, local_date(actions.id(2).time()));
            if (!done) one.actions_done.reset();
        }
        all.push_back(std::move(one));
    }
    std::stable_sort(all.begin(), all.end(), [](const CaseText& a, const CaseText& b) { return a.until < b.until; });
    return all;
}

}  // namespace alp::store
