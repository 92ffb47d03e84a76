// Parts of the report that is made from an outline alone.
#pragma once

#include <alp/report.h>
#include <alp/session.h>

namespace alp::outline_parts {

// What a question, theme, step or contribution of that id is called; the id itself where nothing has it.
std::string called(const Session& session, const std::string& subject);

// A table per scale of the step. Who gave which score is never in it, and how scores spread only from four scorers.
void add_ratings(Report& report, const Session& session, const Step& step);
void add_votes(Report& report, const Session& session, const Step& step);
void add_reviews(Report& report, const Session& session);
void add_actions(Report& report, const Session& session);
void add_agreements(Report& report, const Session& session);

}  // namespace alp::outline_parts
