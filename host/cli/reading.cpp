#include "cli/reading.h"

#include "cli/asked.h"
#include "workspace/later_headers.h"

#include <alp/text.h>

namespace alp::cli {
namespace {

SessionHeader header_of(const Rows& rows) {
    if (rows.of<SessionHeader>().empty()) throw std::runtime_error(tr("there is no session with that id"));
    return rows.of<SessionHeader>().front();
}

}  // namespace

ReadSession::ReadSession(const CommonOptions& common, const std::string& asked, bool case_text)
    : store_(store::Store::open(common.store_file(), store::Mode::read)),
      rows_(store_->load_session(session_asked(*store_, asked))),
      header_(header_of(rows_)),
      team_(store_->load_team(header_.team)),
      records_(journal_, team_),
      past_([this] { return store_.get(); }, header_),
      session_((records_.add_rows(std::move(rows_)), workspace::add_later_headers(*store_, records_, header_), records_), header_.id, true,
               &past_) {
    session_.show_case_text(case_text);
}

}  // namespace alp::cli
