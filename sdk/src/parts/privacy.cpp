#include "inside.h"

#include <alp/ui/privacy.h>

#include <imgui_internal.h>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace alp::ui {
namespace {

// What was found in a text, until it is another.
struct Read {
    std::size_t text = 0;
    std::vector<Finding> findings;
};
std::unordered_map<std::size_t, Read> read;
std::unordered_set<std::size_t> left_alone;  // of a text and the words in it

std::size_t hash_of(std::string_view text) { return std::hash<std::string_view>{}(text); }
std::size_t leaving(std::string_view of, std::string_view words) { return hash_of(of) * 31 + hash_of(words); }

std::string_view words_of(std::string_view text, const Finding& finding) { return text.substr(finding.begin, finding.end - finding.begin); }

// The first finding that is not left alone.
const Finding* asked_of(std::string_view of, std::string_view text, bool writing) {
    if (read.size() > 4000) read.clear();
    const auto [place, fresh] = read.try_emplace(hash_of(of));
    Read& there = place->second;
    if (const std::size_t hash = hash_of(text); fresh || there.text != hash) there = {hash, find_personal(text)};
    for (const Finding& finding : there.findings) {
        const bool grows = writing && finding.end == text.size() && (finding.what == Personal::name || finding.what == Personal::email);
        if (!grows && !left_alone.contains(leaving(of, words_of(text, finding)))) return &finding;
    }
    return nullptr;
}

// Every place where the same words were found.
void replace(std::string& text, const Finding& asked) {
    const std::string words(words_of(text, asked)), instead = instead_of(asked);
    const auto findings = find_personal(text);
    for (auto finding = findings.rbegin(); finding != findings.rend(); ++finding)
        if (words_of(text, *finding) == words) text.replace(finding->begin, finding->end - finding->begin, instead);
}

}  // namespace

bool privacy_asks(std::string_view of, std::string_view text, bool writing) { return asked_of(of, text, writing) != nullptr; }

Offered privacy_offer(std::string_view of, std::string& text, bool writing, bool focus) {
    const Finding* found = asked_of(of, text, writing);
    if (!found) return Offered::nothing;
    const Finding asked = *found;
    const std::string words(words_of(text, asked));
    // An id of the text alone: the keyboard stays on the button when the text moves from its field to the list above
    // it.
    ImGui::PushOverrideID(ImHashData(of.data(), of.size(), 0x70726976));
    gap(6);
    notice(filled(tr("“{}” looks like {}. Is it needed here?"), words, word_for(asked.what)));
    gap(6);
    Offered answer = Offered::nothing;
    if (focus) ImGui::SetKeyboardFocusHere();
    if (button((filled(tr("Replace by {}"), instead_of(asked)) + "###replace").c_str())) {
        replace(text, asked);
        answer = Offered::replaced;
    }
    const std::string leave = std::string(tr("Leave it")) + "###leave";
    beside(button_width(leave.c_str(), Kind::quiet));
    if (button(leave.c_str(), Kind::quiet)) {
        left_alone.insert(leaving(of, words));
        answer = Offered::left;
    }
    gap(4);
    ImGui::PopID();
    return answer;
}

Offered privacy_offer(Session& session, std::string_view of, std::string text, bool writing,
                      const std::function<void(const std::string&)>& keep) {
    const Offered answer = privacy_offer(of, text, writing);
    if (answer == Offered::nothing) return answer;
    session.flush();
    if (answer == Offered::replaced) keep(text);
    session.flush();
    return answer;
}

bool tells_of_residents(const Session& session, std::string_view step) {
    const Step* there = session.outline().step(step);
    return there && there->case_text;
}

bool cases_are_told(const Session& session) {
    const auto& steps = session.outline().steps;
    return std::any_of(steps.begin(), steps.end(), [](const Step& step) { return step.case_text; });
}

Date case_text_until(const Session& session) { return kept_until(local_date(session.header().held), session.team().keep_months); }

void case_text_line(const Session& session) {
    if (session.team().example)
        return quiet(tr("Invented: this is an example. What is really told about residents is erased by itself after a time."));
    quiet(filled(tr("What is told here about residents is erased on {}, or sooner: when all actions are done."),
                 date_in_words(case_text_until(session), false)));
}

std::string erased_words(const Contribution& row) {
    return row.erased ? filled(tr("Erased on {}"), date_in_words(local_date(*row.erased), false)) : std::string();
}

}  // namespace alp::ui
