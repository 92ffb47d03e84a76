// Writing in silence: what is hidden from all, and of a sentence that is half written who may see it.
#include "inside.h"

#include <alp/host/seals.h>
#include <alp/outline.h>
#include <alp/text.h>
#include <alp/ui/parts.h>

#include <algorithm>
#include <map>
#include <utility>

namespace alp::ui {
namespace {

// The field of a sentence that is written in silence.
struct Half {
    int frame = -2;        // in which it was on the screen last, or the beamer in its place
    bool open = false;     // what stands half in it is being typed, or somebody said that it is theirs
    bool writing = false;  // it had the keyboard
    bool beamer = false;   // the beamer was in its place
};

// Off the screen for a while: whoever is there now may be somebody else.
Half& half_of(const Session& session, std::string_view field) {
    static std::map<std::pair<Id, std::string>, Half> halves;
    Half& half = halves[{session.id(), std::string(field)}];
    const int frame = ImGui::GetFrameCount();
    if (half.frame != frame && half.frame != frame - 1) half = {};
    half.frame = frame;
    return half;
}

// Silence began: in the frame after that its first field takes the keyboard, which the button has until then.
struct Begun {
    Id session;
    std::string step, question;  // question empty: any of the step
    int frame = -2;
} begun;

}  // namespace

bool written_in_silence(const Session& session, std::string_view step, std::string_view question) {
    if (!question.empty() && session.in_silence(step, question)) return true;
    const Step* there = session.outline().step(step);
    return session.in_silence(step) && !(there && there->kind == StepKind::vote);
}

namespace {

// Of all rows: also on the beamer, where show_case_text() leaves out what is said about residents, it is a number and no more.
long count_hidden(const Session& session, const auto& among) {
    const auto& rows = session.rows<Contribution>();
    return std::count_if(rows.begin(), rows.end(), [&](const Contribution* row) {
        return row->session == session.id() && among(*row) && written_in_silence(session, row->step, row->question);
    });
}

}  // namespace

long hidden_count(const Session& session, std::string_view step, std::string_view question) {
    return count_hidden(session, [&](const Contribution& row) { return row.step == step && row.question == question; });
}

long hidden_count(const Session& session) {
    return count_hidden(session, [](const Contribution&) { return true; });
}

void silence_on_beamer(const Session& session, std::string_view step, std::string_view question, std::string_view count) {
    words(tr("Everyone writes in silence."), Face::room);
    const long hidden = hidden_count(session, step, question);
    if (hidden > 0 && !count.empty()) words(count, Face::room);
    else if (hidden > 0)
        words(filled(trn("{} contribution, not yet revealed", "{} contributions, not yet revealed", hidden), hidden), Face::room);
    hold_half_written(session, silent_field(step, question));
}

std::string silent_field(std::string_view step, std::string_view question) { return filled("{} {}", step, question); }

bool takes_silent_keyboard(const Session& session, std::string_view step, std::string_view question) {
    Half& half = half_of(session, silent_field(step, question));
    if (std::exchange(half.beamer, false) && half.writing) return true;
    if (begun.frame != ImGui::GetFrameCount() || begun.session != session.id() || begun.step != step) return false;
    if (!begun.question.empty() && begun.question != question) return false;
    begun = {};
    return true;
}

void note_silent_writing(const Session& session, std::string_view field, bool writing) { half_of(session, field).writing = writing; }

bool half_covered(const Session& session, std::string_view field) {
    Half& half = half_of(session, field);
    if (half_written(session, field)) return !half.open;
    half.open = false;  // also when its row comes back, by Ctrl+Y
    return false;
}

void hold_half_written(const Session& session, std::string_view field) { half_of(session, field).beamer = true; }

HalfCover half_cover(Session& session, std::string_view field) {
    if (!half_covered(session, field)) return HalfCover::none;
    HalfCover answer = HalfCover::stands;
    ImGui::PushID(field.data(), field.data() + field.size());
    words(tr("Somebody was half way through a sentence. Was that you?"));
    quiet(tr("A new one? Then what was begun stays hidden, and is shown with the others."));
    gap(6);
    const char *on = tr("Yes, I go on with it##half"), *anew = tr("No, a new sentence##half");
    if (button(on)) half_of(session, field).open = true, answer = HalfCover::answered;
    beside(button_width(anew, Kind::quiet));
    if (button(anew, Kind::quiet)) keep_half_written(session, field, {}), answer = HalfCover::answered;
    ImGui::PopID();
    return answer;
}

Id half_written(const Session& session, std::string_view field) {
    const Json& kept = session.sealed(filled("{}{}", Seals::half_written, field));
    const auto id = kept.is_string() ? Id::parse(kept.get_ref<const std::string&>()) : std::nullopt;
    return id && session.contribution(*id) ? *id : Id{};
}

void keep_half_written(Session& session, std::string_view field, const Id& contribution) {
    // A dialog took the keyboard in the middle of a sentence: its writer goes on after it, or when the meeting is opened again.
    if (!contribution && half_written(session, field) && ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopup)) return;
    session.seal(filled("{}{}", Seals::half_written, field), contribution ? Json(contribution.text()) : Json());
    half_of(session, field).open = static_cast<bool>(contribution);  // by whoever types it
}

void silence_button(Session& session, std::string_view step, std::string_view question, const SilenceWords& words, unsigned colour,
                    bool beside_last) {
    const bool silent = session.in_silence(step, question);
    const char* label = silent ? words.show : words.begin;
    const Kind kind = silent ? Kind::primary : Kind::normal;
    if (beside_last) beside(button_width(label, kind));
    if (!button(label, kind, 0, colour)) return;
    session.set_silence(silent ? words.shown : words.begun, step, question, !silent);
    if (!silent) begun = {session.id(), std::string(step), std::string(question), ImGui::GetFrameCount() + 1};
}

}  // namespace alp::ui
