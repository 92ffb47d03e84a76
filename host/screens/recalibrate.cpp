#include "screens/recalibrate.h"

#include "app/app.h"
#include "look_back/recalibrate.h"
#include "screens/keyboard.h"
#include "screens/recalibrate_place.h"

#include <alp/ui/keys.h>
#include <alp/ui/parts.h>

#include <algorithm>

namespace alp::screens {

using namespace ui;
using Line = look_back::RecalibrationLine;
using Part = look_back::RecalibrationPart;
using look_back::Recalibration;

namespace {

constexpr std::string_view keys = "bawkp";

Id key_of(const Line& line) { return line.fresh() ? line.now : line.then(); }

RecalibratePlace& place_for(app::Meeting& meeting) {
    static RecalibratePlace place;
    Session& session = meeting.session();
    if (place.session != &session || place.of != session.id()) place = {session.id(), &session, std::make_unique<Recalibration>(session)};
    return place;
}

std::vector<const Line*> old_lines(Recalibration& both) {
    std::vector<const Line*> lines;
    for (const Part& part : *both.parts())
        for (const Line& line : part.lines)
            if (!line.fresh()) lines.push_back(&line);
    return lines;
}

const Line* current(RecalibratePlace& place) {
    for (const Line* line : old_lines(*place.both))
        if (key_of(*line) == place.current) return line;
    return nullptr;
}

// The next line that nothing was said of, round to the first; none: the one that is there.
void go_on(RecalibratePlace& place) {
    const auto lines = old_lines(*place.both);
    const auto here = std::find_if(lines.begin(), lines.end(), [&](const Line* line) { return key_of(*line) == place.current; });
    const std::size_t from = here == lines.end() ? 0 : static_cast<std::size_t>(here - lines.begin()) + 1;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const Line* line = lines[(from + i) % lines.size()];
        if (line->verdict) continue;
        place.current = key_of(*line);
        place.focus_line = true;
        return;
    }
    place.focus_end = true;
}

void judge(RecalibratePlace& place, const Line& line, Verdict verdict) {
    place.both->judge(line, verdict);
    if (verdict == Verdict::adjust) place.focus_words = true, place.field_asked = ImGui::GetFrameCount();
    else go_on(place);
}

// `writes`: there is a field for the reason.
void take_keys(app::App& app, RecalibratePlace& place, const Line& line, bool writes) {
    if (ImGui::GetFrameCount() - place.field_asked <= 2) return;
    const auto letter = letter_typed();
    if (!letter) return;
    const Time time = app.now();
    const bool amid_words = time - place.no_key_at < std::chrono::seconds{1};
    const std::size_t at = keys.find(*letter);
    const bool why = writes && *letter == 't';
    if (amid_words || (!why && at == keys.npos)) {
        place.no_key_at = time;
        if (!amid_words) app.say(filled(tr("“{}” does nothing here. Press t first to type a reason."), *letter));
    } else if (why) {
        place.focus_why = true;
        place.explains = place.current;
        place.field_asked = ImGui::GetFrameCount();
    } else {
        judge(place, line, verdict_order[at]);
    }
}

void draw_verdicts(RecalibratePlace& place, const Line& line) {
    const std::string words_[] = {tr("Stays (b)"), tr("Otherwise (a)"), tr("Gone (w)"), tr("Ready (k)"), tr("Talk about it (p)")};
    for (std::size_t i = 0; i < std::size(words_); ++i) {
        const bool chosen = line.verdict == verdict_order[i];
        const std::string label = filled("{}{}##verdict{}", chosen && !low_window() ? "✓ " : "", words_[i], i);  // low: on one row
        if (i) beside(button_width(label.c_str(), chosen ? Kind::primary : Kind::normal));
        if (button(label.c_str(), chosen ? Kind::primary : Kind::normal)) return judge(place, line, verdict_order[i]);
    }
}

bool explains(const RecalibratePlace& place, const Line& line) {
    return line.verdict || !line.why.empty() || place.explains == key_of(line);
}

void draw_why(RecalibratePlace& place, const Line& line) {
    if (!explains(place, line)) return quiet(tr("One key on a line: b stays, a otherwise, w gone, k ready, p talk about it, t why."));
    std::string why = line.why;
    const Typed typed =
        text_box(tr("Why##why"), why,
                 {.hint = tr("Why? (t; may stay empty)"), .enter_submits = true, .focus = std::exchange(place.focus_why, false)});
    if (why != line.why) place.both->explain(line, why);
    if (typed == Typed::submitted) {
        place.session->flush();
        place.explains = {};
        place.focus_line = true;
    }
}

void write(app::App& app, Session& session, report::Format format) {
    session.flush();
    const std::string name = filled("{} – {} – {}", session.team().name, tr("Then, now, why"), iso(local_date(session.header().held)));
    app.write_paper(look_back::then_now_why(session), name, format);
}

void draw_end(app::App& app, app::Meeting& meeting, RecalibratePlace& place) {
    Session& session = meeting.session();
    const std::string on = filled(tr("On with the {}"), session.outline().name.shown());
    if (button(on.c_str(), Kind::primary, 0, session.outline().colour)) {
        if (!session.read_only()) {
            const Recalibration::Parts parts = place.both->parts();
            for (const Part& part : *parts) place.both->add_missing_actions(part);
            place.both->end();
        }
        meeting.beside() = false;
    }
    if (std::exchange(place.focus_end, false)) focus_last_item();
    const char* pdf = tr("Then, now, why (PDF)");
    beside(button_width(pdf));
    if (button(pdf)) write(app, session, report::Format::pdf);
    const char* markdown = tr("As text (Markdown)");
    beside(button_width(markdown));
    if (button(markdown)) write(app, session, report::Format::markdown);
}

void draw_head(app::Meeting& meeting, RecalibratePlace& place) {
    const look_back::RecalibrationTally& tally = place.both->tally();
    const float done = tally.lines ? static_cast<float>(tally.judged) / static_cast<float>(tally.lines) : 1;
    const unsigned colour = meeting.session().outline().colour;
    const std::string counted =
        filled(trn("{} of {} line gone through", "{} of {} lines gone through", tally.lines), tally.judged, tally.lines);
    if (low_window()) {
        one_line(counted, em(240), Face::quiet, palette().quiet);
        ImGui::SameLine(0, em(12));
        ImGui::SetCursorPosY(ImGui::GetCursorPosY() + em(6));
        return progress(done, 0, colour);
    }
    question(filled(tr("Recalibrating: {}"), meeting.session().outline().name.shown()));
    const std::string line = filled(tr("Then: {} · now: {}"), date_in_words(local_date(place.both->then().held), false),
                                    date_in_words(local_date(meeting.session().header().held), false));
    quiet(line + " · " + counted);
    gap(6);
    progress(done, 0, colour);
    gap(10);
}

// The keys of the line that is current, and why.
void draw_judging(app::App& app, RecalibratePlace& place) {
    const Line* found = current(place);
    if (!found) return;
    const Line line = *found;
    draw_verdicts(place, line);
    if (!low_window() || explains(place, line)) {
        gap(8);
        draw_why(place, line);
        gap(8);
    }
    take_keys(app, place, line, true);
}

void draw_page(app::App& app, app::Meeting& meeting, RecalibratePlace& place) {
    const bool writable = !meeting.session().read_only(), low = low_window();
    draw_head(meeting, place);
    const Line* line = current(place);
    const float judging = !writable ? 0 : em(low ? (line && explains(place, *line) ? 120 : 54) : 108), end = low ? 0 : em(60);
    ImGui::BeginChild("lines", {0, std::max(em(low ? 120 : 200), ImGui::GetContentRegionAvail().y - judging - end)}, false,
                      ImGuiWindowFlags_NavFlattened);
    draw_both_sides(place);
    if (low) draw_end(app, meeting, place);
    ImGui::EndChild();
    if (std::exchange(place.focus_next, false)) go_on(place);
    gap(low ? 4 : 10);
    if (writable) draw_judging(app, place);
    if (!low) draw_end(app, meeting, place);
}

// For the beamer: the line that is talked about, as it was said.
void draw_large(app::App& app, app::Meeting& meeting, RecalibratePlace& place) {
    const auto lines = old_lines(*place.both);
    const auto here = std::find_if(lines.begin(), lines.end(), [&](const Line* line) { return key_of(*line) == place.current; });
    if (here == lines.end()) return words(tr("Everything was gone through."), Face::presenter);
    const Line line = **here;
    for (const Part& part : *place.both->parts())
        if (std::any_of(part.lines.begin(), part.lines.end(), [&](const Line& other) { return key_of(other) == place.current; }))
            words(part.asked.empty() ? part.heading : part.heading + " · " + part.asked, Face::heading, palette().quiet);
    gap(20);
    words(line.said, Face::presenter);
    gap(24);
    if (line.verdict)
        words(filled(tr("Now: {}"), line.verdict == Verdict::adjust ? line.says : word_on_card(*line.verdict)), Face::question);
    gap(24);
    words(tr("b stays · a otherwise · w gone · k ready · p talk about it · ↑ ↓ another line"), Face::text, palette().quiet);
    const int step = plain_pressed(key_down) ? 1 : plain_pressed(key_up) ? -1 : 0;
    const auto at = (here - lines.begin()) + step;
    if (step && at >= 0 && at < static_cast<std::ptrdiff_t>(lines.size())) place.current = key_of(*lines[static_cast<std::size_t>(at)]);
    else if (!meeting.session().read_only()) take_keys(app, place, line, false);
}

}  // namespace

bool low_window() { return ImGui::GetIO().DisplaySize.y < em(560); }

std::string word_on_card(Verdict verdict) {
    switch (verdict) {
        case Verdict::stands: return tr("stays");
        case Verdict::adjust: return tr("otherwise");
        case Verdict::lapses: return tr("gone");
        case Verdict::done: return tr("ready");
        case Verdict::discuss: return tr("talk about it");
    }
    return {};
}

ImU32 ground_on_card(Verdict verdict) {
    const Palette& p = palette();
    return verdict == Verdict::stands || verdict == Verdict::done ? p.done : verdict == Verdict::lapses ? p.late : p.busy;
}

void draw_recalibrate(app::App& app, app::Meeting& meeting) {
    RecalibratePlace& place = place_for(meeting);
    if (!place.current) go_on(place);
    if (!place.current && !old_lines(*place.both).empty()) place.current = key_of(*old_lines(*place.both).front());
    if (app.presenting()) draw_large(app, meeting, place);
    else draw_page(app, meeting, place);
}

void draw_way_back(app::App&, app::Meeting& meeting) {
    const auto& old = meeting.session().past().session(meeting.session().header().looks_back_on).of<SessionHeader>();
    const std::string label = filled(tr("Beside that of {}"), date_in_words(local_date(old.front().held), false));
    if (button(label.c_str())) meeting.beside() = true;
    gap();
}

}  // namespace alp::screens
