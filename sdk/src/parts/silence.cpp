#include <alp/host/seals.h>
#include <alp/text.h>
#include <alp/ui/parts.h>

namespace alp::ui {

Id half_written(const Session& session, std::string_view field) {
    const Json& kept = session.sealed(filled("{}{}", Seals::half_written, field));
    const auto id = kept.is_string() ? Id::parse(kept.get_ref<const std::string&>()) : std::nullopt;
    return id && session.contribution(*id) ? *id : Id{};
}

void keep_half_written(Session& session, std::string_view field, const Id& contribution) {
    session.seal(filled("{}{}", Seals::half_written, field), contribution ? Json(contribution.text()) : Json());
}

void silence_button(Session& session, std::string_view step, std::string_view question, const SilenceWords& words, unsigned colour,
                    bool beside_last) {
    const bool silent = session.in_silence(step, question);
    const char* label = silent ? words.show : words.begin;
    const Kind kind = silent ? Kind::primary : Kind::normal;
    if (beside_last) beside(button_width(label, kind));
    if (button(label, kind, 0, colour)) session.set_silence(silent ? words.shown : words.begun, step, question, !silent);
}

}  // namespace alp::ui
