#include "shell/strips.h"

#include "store/care/reserve.h"
#include "workspace/error_words.h"

#include <alp/text.h>
#include <alp/ui/widgets.h>

namespace alp::shell {

using namespace ui;

namespace {

// A sentence with buttons to the right of it, which take so much. Returns its height.
float strip(const char* id, const std::string& sentence, ImU32 ground, ImVec2 at, float width, float for_buttons,
            const std::function<void()>& buttons) {
    ImGui::SetCursorPos(at);
    ImGui::PushStyleColor(ImGuiCol_ChildBg, ground);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {em(24), em(10)});
    const float words_width = width - for_buttons;
    const float height = height_of(sentence, Face::text, words_width - em(24)) + em(26);
    ImGui::BeginChild(id, {width, height}, false, ImGuiWindowFlags_AlwaysUseWindowPadding | ImGuiWindowFlags_NavFlattened);
    ImGui::PushTextWrapPos(words_width);
    ImGui::BeginChild("sentence", {words_width - em(24), 0}, false, ImGuiWindowFlags_NavFlattened);
    words(sentence, Face::text);
    ImGui::EndChild();
    ImGui::PopTextWrapPos();
    ImGui::SameLine(0, em(12));
    buttons();
    ImGui::EndChild();
    ImGui::PopStyleVar();
    ImGui::PopStyleColor();
    return height;
}

constexpr std::size_t names_said = 3;

std::string named(std::vector<std::string> names) {
    const std::size_t all = names.size();
    if (all <= names_said) return joined(names, ", ");
    names.resize(names_said);
    return joined(names, ", ") + filled(tr(" and {} more"), all - names_said);
}

std::vector<std::string> what_is_due(const workspace::Erasure::Question& asked) {
    std::vector<std::string> cases, what;
    for (const store::CaseText& one : asked.due) {
        const std::string day = date_in_words(local_date(one.held), false);
        cases.push_back(one.title.empty() ? day : filled("{}, {}", one.title, day));
    }
    const auto told = static_cast<long>(cases.size()), teams = static_cast<long>(asked.teams.size()),
               files = static_cast<long>(asked.set_aside.size());
    if (told > 0)
        what.push_back(
            filled(trn("what was told about residents in {} meeting ({})", "what was told about residents in {} meetings ({})", told), told,
                   named(cases)));
    if (teams > 0) what.push_back(filled(trn("the removed team {}", "the removed teams {}", teams), named(asked.teams)));
    if (files > 0)
        what.push_back(
            filled(trn("{} file that was set aside ({})", "{} files that were set aside ({})", files), files, named(asked.set_aside)));
    return what;
}

std::string due_sentence(const workspace::Erasure::Question& asked) {
    std::string sentence = filled(tr("This has had its time: {}. It is erased for good if the date of this computer is right: {}."),
                                  joined(what_is_due(asked), "; "), date_in_words(asked.today));
    if (asked.before) sentence += " " + filled(tr("The last date that was certain is {}."), date_in_words(*asked.before));
    return sentence;
}

ui::Loss loss_of(const workspace::Erasure::Question& asked) {
    ui::Loss loss;
    loss.title = tr("Erase what has had its time?");
    loss.about = filled(tr("Only when it is right that today is {}."), date_in_words(asked.today));
    loss.goes = what_is_due(asked);
    if (!asked.due.empty() || !asked.teams.empty()) loss.goes.emplace_back(tr("all of that in the backups and in what was set aside"));
    if (!asked.due.empty()) loss.stays = {tr("lessons, scores and actions; the meeting keeps its place in the timeline")};
    loss.leave = tr("Leave it as it is");
    loss.go = tr("Erase it for good");
    return loss;
}

}  // namespace

float draw_trouble_strip(workspace::OpenStore& open_store, float left, float top, float width) {
    const store::SaveState state = open_store.save_state();
    if (!state.trouble) return 0;
    const bool reserve = state.full && store::has_reserve(open_store.file());
    return strip("trouble", workspace::sentence_of(state.trouble), palette().late, {left, top}, width, em(reserve ? 400 : 220), [&] {
        store::Writer* writer = open_store.writer();
        if (button(tr("Try again")) && writer) writer->retry();
        if (!reserve) return;
        ImGui::SameLine(0, em(12));
        if (button(tr("Free 16 MB")) && store::give_up_reserve(open_store.file()) && writer) writer->retry();
        tooltip(tr("The program keeps some room beside its file for this moment."));
    });
}

float draw_announcement(Toasts& toasts, float left, float top, float width) {
    if (toasts.announced().empty()) return 0;
    bool closed = false;
    const float height =
        strip("told", toasts.announced(), palette().late, {left, top}, width, em(220), [&] { closed = button(tr("Close")); });
    if (closed) toasts.close_announcement();
    return height;
}

float draw_due_strip(workspace::Erasure& erasure, LossQuestion& loss, float left, float top, float width) {
    if (!erasure.asked()) return 0;
    bool not_now = false, right = false;
    const float height = strip("due", due_sentence(*erasure.asked()), palette().late, {left, top}, width, em(400), [&] {
        not_now = button(tr("Not now"));
        ImGui::SameLine(0, em(12));
        right = button(tr("The date is right: erase…"));
    });
    if (not_now) erasure.answer(false);
    if (right)
        loss.ask(loss_of(*erasure.asked()), [&erasure, day = erasure.asked()->today] {
            // Midnight may have passed beneath the question: then it is asked again, about the new day.
            if (erasure.asked() && erasure.asked()->today == day) erasure.answer(true);
        });
    return height;
}

}  // namespace alp::shell
