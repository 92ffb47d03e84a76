// A meeting that an older version of the program began keeps the outline of then, in which a phase did not say which page it opens. Main
// thread.
#pragma once

#include <alp/session.h>

namespace alp::workspace {

// Gives the phases of a meeting that goes on what the same phases say in the outline as it is declared: their page, and their sentences.
// Nothing is undone by Ctrl+Z; nothing happens where a plan says its pages itself, or has other phases.
void give_phases_their_pages(Session& session, const Outline& declared);

}  // namespace alp::workspace
