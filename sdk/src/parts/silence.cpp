#include <alp/ui/parts.h>

namespace alp::ui {

void silence_button(Session& session, std::string_view step, std::string_view question, const SilenceWords& words, unsigned colour,
                    bool beside_last) {
    const bool silent = session.in_silence(step, question);
    const char* label = silent ? words.show : words.begin;
    const Kind kind = silent ? Kind::primary : Kind::normal;
    if (beside_last) beside(button_width(label, kind));
    if (button(label, kind, 0, colour)) session.set_silence(silent ? words.shown : words.begun, step, question, !silent);
}

}  // namespace alp::ui
