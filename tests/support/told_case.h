// A meeting with a case in which a secret is told in all kinds of rows, and what of it is found on the disk.
#pragma once

#include "support/store_kit.h"

#include <alp/text.h>

#include <string>
#include <string_view>

namespace kit {

inline constexpr std::string_view secret = "eheimpj";  // of every form of the word

inline const Date held = Date{std::chrono::year{2026} / 1 / 12};

// A meeting with a case, all kinds of things said about it, and a lesson and an action that have no secret in them.
struct Case {
    Team team = kit::team("Wijkteam Oost");
    SessionHeader session = kit::session(team.id, "Casusleren");
    Contribution told = contribution(session.id, "Een geheimpje over de buurman");
    Contribution asked = contribution(session.id, "Is het geheimpje bekend?");
    Contribution binned = contribution(session.id, "geheimpje in de prullenbak");
    Contribution lesson = contribution(session.id, "Eerst vragen");
    Rating mark;
    Progress skipped;
    Document notes;
    Action action;

    explicit Case(Date on = held, bool example = false) {
        team.example = example;
        session.held = local_time(on, 14, 0);
        session.outline = {{"name", "Casus"},
                           {"steps", Json::array({{{"id", "vertellen"}, {"case_text", true}}, {{"id", "oogst"}, {"case_text", false}}})}};
        for (Contribution* row : {&told, &asked, &binned}) {
            row->step = "vertellen";
            row->erase_on = Date(on + std::chrono::days(181));
        }
        lesson.step = "oogst";
        lesson.kind = ContributionKind::lesson;
        mark.id = make_id();
        mark.session = session.id;
        mark.step = "vertellen";
        mark.scale = "zichtbaar";
        mark.subject = "baken.4";
        mark.value = 2;
        mark.note = "Het geheimpje bij de buurvrouw";
        skipped.id = make_id();
        skipped.session = session.id;
        skipped.step = "vertellen";
        skipped.question = "cl.3.2";
        skipped.note = "geheimpje";
        notes.id = make_id();
        notes.session = session.id;
        notes.part = "stair";
        notes.body = {{"order", {"trede.1", "trede.4"}},
                      {"tilt", -2},
                      {"card", {{"text", "Geheimpje op de kaart"}, {"id", "kaart.7"}}},
                      {"resident", {{"alias", 3}, {"age", "65"}, {"household", "alone"}}}};
        action.id = make_id();
        action.team = team.id;
        action.session = session.id;
        action.text = "Bel de school";
    }
    template <typename Row>
    void write(Store& store, const Row& row) {
        store.write(operation(team.id, session.id, "Gemaakt", {born(row)}));
    }
    template <typename Row>
    void change(Store& store, Row& row, const std::function<void(Row&)>& how) {
        const Row before = row;
        how(row);
        store.write(operation(team.id, session.id, "Aangepast", {changed(before, row)}));
    }
    void write_to(Store& store) {
        store.write(operation(team.id, {}, "Team", {born(team)}));
        write(store, session);
        for (const Contribution* row : {&told, &asked, &binned, &lesson}) write(store, *row);
        write(store, mark);
        write(store, skipped);
        write(store, notes);
        write(store, action);
        change<Contribution>(store, told, [](auto& row) { row.text = "Nog een geheimpje over de buurman"; });
        change<Contribution>(store, told, [](auto& row) { row.text = "Weer een ander geheimpje"; });
        change<Contribution>(store, told, [](auto& row) { row.place = 3; });
        change<Contribution>(store, binned, [](auto& row) { row.deleted = now(); });
        change<Rating>(store, mark, [](auto& row) { row.note = "geheimpje, en nog wat"; });
        change<Document>(store, notes, [](auto& row) { row.body["card"]["text"] = "Ander geheimpje"; });
    }
    void close(Store& store) {
        change<SessionHeader>(store, session, [](auto& row) { row.state = State::closed, row.closed = now(); });
    }
    void finish(Store& store, ActionStatus status = ActionStatus::done) {
        change<Action>(store, action, [&](auto& row) { row.status = status; });
    }
};

inline const Date at_term = Date{std::chrono::year{2026} / 7 / 12};

inline std::string erased_words(const fs::path& folder) { return std::to_string(bytes_found(folder, secret)); }

}  // namespace kit
