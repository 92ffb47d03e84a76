// Step 0: which baken did we choose, what did we want to notice, and what came of it.
#include "desk.h"

#include <alp/since.h>
#include <alp/text.h>

#include <algorithm>

namespace bw {

using namespace alp;

namespace {

constexpr std::size_t most_shown = 6;

struct Earlier {
    const Agreement* row;
    std::size_t baken;
    const Review* here = nullptr;  // the verdict of this meeting
};

Id answer_to(const Session& session, const Agreement& agreement) { return Id::derive(session.id(), agreement.id, Review::table); }

// Agreements about a baken that still hold, newest first, and those that were judged just now in this step. What this meeting answered
// before, going through the earlier one line by line, is not asked again.
std::vector<Earlier> chosen_earlier(const Session& session) {
    std::vector<Earlier> found;
    for (const Agreement* row : session.rows<Agreement>()) {
        if (row->team != session.header().team || row->session == session.id()) continue;
        const Theme* theme = session.find<Theme>(row->theme);
        const std::size_t baken = theme ? baken_of(theme->subject) : baken_count;
        if (baken == baken_count) continue;
        Earlier one{row, baken};
        for (const Review* review : session.rows<Review>())
            if (review->agreement == row->id && review->session == session.id()) one.here = review;
        if (one.here && one.here->id != answer_to(session, *row)) continue;
        // Over, or said in other words since: those are an agreement of their own.
        const Since since = since_then(session, row->id);
        if ((!since.over() && since.words.empty()) || one.here) found.push_back(one);
    }
    std::sort(found.begin(), found.end(), [](const Earlier& a, const Earlier& b) { return a.row->id > b.row->id; });
    if (found.size() > most_shown) found.resize(most_shown);
    return found;
}

bool went_through(const Session& session) {
    const auto rows = session.rows<Review>();
    return std::any_of(rows.begin(), rows.end(), [&](const Review* row) { return row->session == session.id() && row->agreement; });
}

std::optional<Date> day_of(const Session& session, const Id& id) {
    for (const SessionHeader& header : session.past().sessions())
        if (header.id == id) return local_date(header.held);
    return std::nullopt;
}

void judge(Session& session, const Earlier& one, Verdict verdict) {
    session.edit(tr("Verdict on the agreement"), [&](Edit& edit) {
        Review row;
        row.id = answer_to(session, *one.row);
        row.team = session.header().team;
        row.session = session.id();
        row.agreement = one.row->id;
        row.verdict = verdict;
        edit.add(row);
    });
}

// What was done about it and what came of it; what is still open is further down.
void draw_done(const Session& session, const Agreement& agreement, ui::Face face) {
    for (const Action* action : session.rows<Action>()) {
        if (action->theme != agreement.theme || action->session != agreement.session) continue;
        ui::words("· " + action->text, face);
        const std::string came = "   " + ui::word_for(action->status) + (action->effect.empty() ? "" : ": " + action->effect);
        ui::words(came, face == ui::Face::text ? ui::Face::quiet : face, ui::palette().quiet);
    }
}

void draw_one(Desk& desk, const Earlier& one) {
    Session& session = desk.session;
    ImGui::PushID(one.row->id.text().c_str());
    ui::begin_card("earlier");
    const auto day = day_of(session, one.row->session);
    const bool large = desk.view.presenter;
    const ui::Face face = large ? ui::Face::room : ui::Face::text;
    ui::words(day ? filled(tr("Beacon {}, chosen on {}"), named(one.baken), date_in_words(*day, false))
                  : filled(tr("Beacon {}"), named(one.baken)),
              large ? ui::Face::large : ui::Face::heading, ui::tone(colour));
    ui::words(one.row->text, face);
    for (const Said& sign : session.past().said(ContributionKind::sign))
        if (sign.row.session == one.row->session && std::find(sign.themes.begin(), sign.themes.end(), one.row->theme) != sign.themes.end())
            ui::words(filled(tr("We would notice it by: {}"), sign.row.text), face);
    ui::gap(6);
    draw_done(session, *one.row, face);
    ui::gap(8);
    const std::string words[] = {tr("Still stands"), tr("Adjust it"), tr("Lapses"), tr("It is done")};
    int chosen = one.here && one.here->verdict != Verdict::discuss ? static_cast<int>(one.here->verdict) : -1;
    if (!desk.writable()) {
        if (chosen >= 0) ui::chip(words[chosen]);
    } else if (!desk.view.presenter && ui::choice("verdict", words, chosen)) {
        judge(session, one, static_cast<Verdict>(chosen));
    }
    ui::end_card();
    ImGui::PopID();
    ui::gap();
}

}  // namespace

bool chose_before(const Session& session) { return !chosen_earlier(session).empty(); }

bool can_look_back(const Session& session) {
    return chose_before(session) || !session.open_actions().empty() || !session.contributions(look_back).empty();
}

void draw_look_back(Desk& desk) {
    const auto earlier = chosen_earlier(desk.session);
    if (earlier.empty())
        ui::quiet(went_through(desk.session) ? tr("What your team chose before was gone through in this meeting.")
                                             : tr("Your team has not chosen a beacon before."));
    for (const Earlier& one : earlier) draw_one(desk, one);
    ui::gap(4);
    if (!desk.session.open_actions().empty() || !desk.view.presenter)
        ui::words(tr("What is still open"), desk.view.presenter ? ui::Face::room : ui::Face::heading);
    ui::gap(8);
    if (desk.view.presenter) return ui::large_open_actions(desk.session);
    ui::open_action_list(desk.session);
    ui::gap();
    ui::begin_card("happened");
    const Question* question = desk.session.outline().question("bw.0");
    ui::words(question ? question->text.shown() : std::string(), ui::Face::strong);
    ui::gap(8);
    ui::contribution_list(desk.session, look_back, "bw.0", colour);
    ui::end_card();
    ui::gap();
}

}  // namespace bw
