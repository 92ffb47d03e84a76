// What may not be missed, between the top bar and the page, over the whole width. Each returns its height; 0: there is nothing to say.
// Main thread, inside a frame.
#pragma once

#include "shell/loss_question.h"
#include "shell/toasts.h"
#include "workspace/erasure.h"

namespace alp::shell {

// Why nothing gets to the disk, and ways on.
float draw_trouble_strip(workspace::OpenStore& store, float left, float top, float width);
// What was announced, until the user closes it.
float draw_announcement(Toasts& toasts, float left, float top, float width);
// What came due while the program was not used, and whether the date of this computer is right. It comes by itself, so its button only asks
// `loss`, which names what goes and is drawn by the caller.
float draw_due_strip(workspace::Erasure& erasure, LossQuestion& loss, float left, float top, float width);

}  // namespace alp::shell
