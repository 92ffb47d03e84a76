#include "inside.h"

#include <alp/team.h>
#include <alp/ui/privacy.h>
#include <alp/vocabulary.h>

#include <imgui_internal.h>

#include <algorithm>
#include <chrono>
#include <unordered_map>
#include <unordered_set>

namespace alp::ui {
namespace {

// What was found in a text, until it is another or stands elsewhere.
struct Read {
    std::size_t text = 0;
    std::vector<Finding> findings;
};
std::unordered_map<std::size_t, Read> read;
std::unordered_set<std::size_t> left_alone;  // of a text and the words in it

std::size_t hash_of(std::string_view text) { return std::hash<std::string_view>{}(text); }
std::size_t leaving(std::string_view of, std::string_view words) { return hash_of(of) * 31 + hash_of(words); }

// What was left alone in a session is kept with it, so that it is not asked again after the program was started anew. A mark has too few bits
// to find the words from it, also when the text is erased; it is the same in every build (FNV-1a).
using Marks = std::unordered_set<unsigned>;
constexpr const char* marks_part = "left_alone";
unsigned mark_of(std::string_view of, std::string_view words) {
    std::uint32_t hash = 2166136261u;
    for (const std::string_view part : {of, std::string_view("/"), words})
        for (const char one : part) hash = (hash ^ static_cast<unsigned char>(one)) * 16777619u;
    return (hash >> 16) ^ (hash & 0xFFFF);
}

Marks marks_in(const Session& session) {
    Marks marks;
    if (const Json& kept = session.document(marks_part); kept.is_array())
        for (const Json& mark : kept)
            if (mark.is_number_unsigned()) marks.insert(mark.get<unsigned>());
    return marks;
}

void keep_mark(Session& session, std::string_view of, std::string_view words) {
    Json kept = session.document(marks_part);
    if (!kept.is_array()) kept = Json::array();
    kept.push_back(mark_of(of, words));
    session.set_document("", marks_part, std::move(kept));
}

std::size_t hash_of(const Surroundings& where) {
    std::size_t hash = hash_of(where.alias) * 31 + where.of_a_case;
    for (const std::string& name : where.known) hash = hash * 31 + hash_of(name);
    return hash;
}

std::string_view words_of(std::string_view text, const Finding& finding) { return text.substr(finding.begin, finding.end - finding.begin); }

// A day of these years, where no case is told: an appointment, and not when somebody was born.
bool is_appointment(std::string_view date) {
    const int now = static_cast<int>(std::chrono::year_month_day(local_date(alp::now())).year());
    int last = 0;
    for (std::size_t at = 0; at < date.size(); ++at) {
        int value = 0, digits = 0;
        for (; at < date.size() && date[at] >= '0' && date[at] <= '9'; ++at, ++digits) value = value * 10 + (date[at] - '0');
        if (digits == 4) return value >= now - 5;
        if (digits) last = value;
    }
    return last >= (now - 5) % 100 && last <= (now + 5) % 100;
}

std::vector<Finding> findings_in(std::string_view text, const Surroundings& where, bool asks_day) {
    std::vector<Finding> findings = find_personal(text, where);
    if (!where.of_a_case || asks_day)
        std::erase_if(findings, [&](const Finding& one) { return one.what == Personal::date && is_appointment(words_of(text, one)); });
    return findings;
}

// An action asks by when it is done: "Anna, 06-12-2026: …". `of` is its id, or that of the line that it belongs to.
bool asks_a_day(const Session& session, std::string_view of) {
    const auto id = Id::parse(of);
    if (!id) return false;
    return std::ranges::any_of(session.rows<Action>(), [&](const Action* row) { return row->id == *id || row->contribution == *id; });
}

// The first finding that is not left alone.
const Finding* asked_of(const Surroundings& where, std::size_t where_hash, const Marks& marks, std::string_view of, std::string_view text,
                        bool writing, bool asks_day) {
    if (read.size() > 4000) read.clear();
    const auto [place, fresh] = read.try_emplace(hash_of(of));
    Read& there = place->second;
    if (const std::size_t hash = hash_of(text) * 31 + where_hash + asks_day; fresh || there.text != hash)
        there = {hash, findings_in(text, where, asks_day)};
    for (const Finding& finding : there.findings) {
        const bool grows = writing && finding.end == text.size() && (finding.what == Personal::name || finding.what == Personal::email);
        const std::string_view words = words_of(text, finding);
        if (!grows && !left_alone.contains(leaving(of, words)) && !marks.contains(mark_of(of, words))) return &finding;
    }
    return nullptr;
}

// Every place where the same words were found.
void replace(std::string& text, const Surroundings& where, const Finding& asked, const std::string& instead) {
    const std::string words(words_of(text, asked));
    const auto findings = find_personal(text, where);
    for (auto finding = findings.rbegin(); finding != findings.rend(); ++finding)
        if (words_of(text, *finding) == words) text.replace(finding->begin, finding->end - finding->begin, instead);
}

// In a case with a made-up name the one that somebody else would get; empty: it would be the same.
std::string alias_of_another(const std::string& text, const Surroundings& where, const Finding& asked) {
    if (where.alias.empty() || asked.alias != where.alias) return {};
    Surroundings without = where;
    without.alias.clear();
    for (const Finding& one : find_personal(text, without))
        if (one.begin == asked.begin && one.alias != asked.alias) return one.alias;
    return {};
}

// The made-up names of residents in the documents of a session: a number below "resident". A card each may have one.
void collect_aliases(const Json& json, int levels, std::unordered_set<std::size_t>& numbers) {
    if (!json.is_structured() || levels == 0) return;
    if (json.is_object())
        if (const auto resident = json.find("resident"); resident != json.end() && resident->is_object())
            if (const auto number = resident->find("alias"); number != resident->end() && number->is_number_unsigned())
                numbers.insert(number->get<std::size_t>());
    for (const Json& part : json) collect_aliases(part, levels - 1, numbers);
}

Surroundings read_surroundings(const Session& session) {
    Surroundings where;
    for (const Member* member : session.rows<Member>()) where.known.push_back(member->name);
    for (const Attendance* guest : session.rows<Attendance>()) where.known.push_back(guest_of(guest->guest).name);  // empty for a member
    std::unordered_set<std::size_t> numbers;
    for (const Document* document : session.rows<Document>()) collect_aliases(document->body, 4, numbers);
    if (numbers.size() == 1) where.alias = alias(*numbers.begin());
    where.of_a_case = cases_are_told(session);
    return where;
}

// Of the session that was asked about last, until something in it changes.
struct Kept {
    Id session;
    std::uint64_t revision = 0;
    Surroundings where;
    std::size_t hash = 0;
    Marks marks{};
};

const Kept& kept_surroundings(const Session& session) {
    static Kept kept;
    if (kept.session == session.id() && kept.revision == session.revision()) return kept;
    kept = {session.id(), session.revision(), read_surroundings(session), 0, marks_in(session)};
    kept.hash = hash_of(kept.where);
    return kept;
}

}  // namespace

bool privacy_asks(std::string_view of, std::string_view text, bool writing) {
    return asked_of({}, hash_of(Surroundings{}), {}, of, text, writing, false) != nullptr;
}

bool privacy_asks(const Session& session, std::string_view of, std::string_view text, bool writing) {
    const Kept& kept = kept_surroundings(session);
    return asked_of(kept.where, kept.hash, kept.marks, of, text, writing, asks_a_day(session, of)) != nullptr;
}

Offered privacy_offer(std::string_view of, std::string& text, bool writing, bool focus) {
    return privacy_offer(Surroundings{}, of, text, writing, focus);
}

namespace {

// `left`: the words that were left alone now.
Offered offer(const Surroundings& where, const Marks& marks, std::string_view of, std::string& text, bool writing, bool focus,
              bool asks_day, std::string& left) {
    const Finding* found = asked_of(where, hash_of(where), marks, of, text, writing, asks_day);
    if (!found) return Offered::nothing;
    const Finding asked = *found;
    const std::string words(words_of(text, asked)), instead = instead_of(asked), another = alias_of_another(text, where, asked);
    // An id of the text alone: the keyboard stays on the button when the text moves from its field to the list above
    // it.
    ImGui::PushOverrideID(ImHashData(of.data(), of.size(), 0x70726976));
    gap(6);
    notice(filled(tr("“{}” looks like {}. Is it needed here?"), words, word_for(asked.what)));
    gap(6);
    Offered answer = Offered::nothing;
    const auto take = [&](const std::string& by) {
        replace(text, where, asked, by);
        answer = Offered::replaced;
    };
    if (focus) ImGui::SetKeyboardFocusHere();
    if (button((filled(tr("Replace by {}"), instead) + "###replace").c_str())) take(instead);
    if (!another.empty()) {
        const std::string label = filled(tr("Somebody else: {}"), another) + "###another";
        beside(button_width(label.c_str(), Kind::quiet));
        if (button(label.c_str(), Kind::quiet)) take(another);
    }
    const std::string leave = std::string(tr("Leave it")) + "###leave";
    beside(button_width(leave.c_str(), Kind::quiet));
    if (button(leave.c_str(), Kind::quiet)) {
        left_alone.insert(leaving(of, words));
        left = words;
        answer = Offered::left;
    }
    gap(4);
    ImGui::PopID();
    return answer;
}

}  // namespace

Offered privacy_offer(const Surroundings& where, std::string_view of, std::string& text, bool writing, bool focus) {
    std::string left;
    return offer(where, {}, of, text, writing, focus, false, left);
}

Offered privacy_offer_of_draft(Session& session, std::string_view of, std::string& text, bool writing, bool focus) {
    const Kept there = kept_surroundings(session);
    std::string left;
    const Offered answer = offer(there.where, there.marks, of, text, writing, focus, asks_a_day(session, of), left);
    if (answer == Offered::left) keep_mark(session, of, left);
    return answer;
}

Offered privacy_offer(Session& session, std::string_view of, std::string text, bool writing,
                      const std::function<void(const std::string&)>& keep) {
    const Offered answer = privacy_offer_of_draft(session, of, text, writing, false);
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
