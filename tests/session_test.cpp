// One meeting as an instrument reads and writes it.
#include "support/meeting.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace alp;
using alp::testing::day;
using alp::testing::InLanguage;
using alp::testing::TestMeeting;
using Texts = std::vector<std::string>;

namespace {

// What the index says is what a search through the rows says.
void check_index(const TestMeeting& meeting) {
    std::map<std::pair<std::string, std::string>, std::vector<const Contribution*>> slow;
    std::size_t count = 0;
    for (const Contribution* row : meeting.records.table<Contribution>().rows())
        if (row->session == meeting.id) {
            slow[{row->step, row->question}].push_back(row);
            ++count;
        }
    CHECK(meeting.session.contribution_count() == count);
    for (auto& [where, rows] : slow) {
        std::sort(rows.begin(), rows.end(), [](auto* a, auto* b) { return std::tie(a->place, a->id) < std::tie(b->place, b->id); });
        CHECK(meeting.session.contributions(where.first, where.second) == rows);
    }
    for (const Contribution* row : meeting.records.table<Contribution>().rows()) {
        std::size_t marks = 0;
        for (const ThemeMark* mark : meeting.records.table<ThemeMark>().rows())
            marks += mark->session == meeting.id && mark->contribution == row->id && meeting.records.find<Theme>(mark->theme) != nullptr;
        CHECK(meeting.session.themes_of(row->id).size() == marks);
    }
}

void remove(Session& session, const Id& contribution) {
    session.edit("removed", [&](Edit& edit) { edit.remove<Contribution>(contribution); });
}

}  // namespace

TEST_SUITE("session") {
    TEST_CASE("contributions stand under their question in the order they came") {
        TestMeeting meeting;
        Session& session = meeting.session;
        session.add_contribution("vertellen", "v.1", "een");
        session.add_contribution("vertellen", "v.2", "elders");
        session.add_contribution("vertellen", "v.1", "twee", meeting.anna);
        session.add_contribution("vertellen", "", "eigen punt");
        CHECK(meeting.texts("vertellen", "v.1") == Texts{"een", "twee"});
        CHECK(meeting.texts("vertellen", "") == Texts{"eigen punt"});
        CHECK(meeting.texts("nergens", "v.1").empty());
        CHECK(session.contributions("vertellen", "v.1")[1]->author == meeting.anna);
        CHECK(session.contribution_count() == 4);

        Texts all;
        for (const Contribution* row : session.contributions("vertellen")) all.push_back(row->text);
        CHECK(all == Texts{"een", "twee", "elders", "eigen punt"});
    }

    TEST_CASE("a contribution to a question that the outline no longer asks is still among those of its step") {
        TestMeeting meeting;
        meeting.session.add_contribution("vertellen", "v.9", "uit een oudere versie");
        meeting.session.add_contribution("vertellen", "v.1", "van nu");
        const auto all = meeting.session.contributions("vertellen");
        REQUIRE(all.size() == 2);
        CHECK(all[0]->text == "van nu");
        CHECK(all[1]->text == "uit een oudere versie");
    }

    TEST_CASE("moving puts a contribution at the front, in between, at the end, or under another question") {
        TestMeeting meeting;
        Session& session = meeting.session;
        const Id a = session.add_contribution("vertellen", "v.1", "a"), b = session.add_contribution("vertellen", "v.1", "b");
        const Id c = session.add_contribution("vertellen", "v.1", "c"), d = session.add_contribution("vertellen", "v.2", "d");
        session.move_contribution(c, "vertellen", "v.1", {});
        CHECK(meeting.texts("vertellen", "v.1") == Texts{"c", "a", "b"});
        session.move_contribution(b, "vertellen", "v.1", c);
        CHECK(meeting.texts("vertellen", "v.1") == Texts{"c", "b", "a"});
        session.move_contribution(c, "vertellen", "v.1", a);
        CHECK(meeting.texts("vertellen", "v.1") == Texts{"b", "a", "c"});
        session.move_contribution(d, "vertellen", "v.1", a);
        CHECK(meeting.texts("vertellen", "v.1") == Texts{"b", "a", "d", "c"});
        CHECK(meeting.texts("vertellen", "v.2").empty());
        const std::string undone = session.undo().label;
        CHECK(undone == session.redo_label());
        CHECK(meeting.texts("vertellen", "v.2") == Texts{"d"});
        check_index(meeting);
    }

    TEST_CASE("moving into the same gap a hundred times keeps the order") {
        TestMeeting meeting;
        Session& session = meeting.session;
        const Id first = session.add_contribution("vertellen", "v.1", "first");
        std::vector<Id> ids;
        for (int i = 0; i < 100; ++i) ids.push_back(session.add_contribution("vertellen", "v.1", std::to_string(i)));
        for (const Id& id : ids) session.move_contribution(id, "vertellen", "v.1", first);
        Texts expected{"first"};
        for (int i = 99; i >= 0; --i) expected.push_back(std::to_string(i));
        CHECK(meeting.texts("vertellen", "v.1") == expected);
        session.move_contribution(ids[50], "vertellen", "v.1", ids[99]);
        CHECK(meeting.texts("vertellen", "v.1")[2] == "50");
    }

    TEST_CASE("themes are the team's, the rest theme last, and a contribution carries as many as it is given") {
        TestMeeting meeting;
        Session& session = meeting.session;
        const Id rest = session.add_theme("vertellen", "overig", true), trust = session.add_theme("vertellen", "vertrouwen");
        const Id other = session.add_theme("acties", "tijd");
        Texts names;
        for (const Theme* theme : session.themes("vertellen")) names.push_back(theme->name);
        CHECK(names == Texts{"vertrouwen", "overig"});
        CHECK(session.themes().size() == 3);

        const Id row = session.add_contribution("vertellen", "v.1", "we bellen elkaar");
        session.mark_theme(row, trust, true);
        session.mark_theme(row, other, true);
        CHECK(session.themes_of(row).size() == 2);
        CHECK(session.themes("vertellen").size() == 3);  // used here, though named elsewhere
        session.mark_theme(row, other, false);
        CHECK(session.themes("vertellen").size() == 2);
        session.mark_theme(row, other, true);  // the same mark comes back out of the bin
        CHECK(session.themes_of(row).size() == 2);
        session.edit("theme removed", [&](Edit& edit) { edit.remove<Theme>(trust); });
        REQUIRE(session.themes_of(row).size() == 1);
        CHECK(session.themes_of(row)[0]->id == other);
        session.undo();
        CHECK(session.themes_of(row).size() == 2);
        remove(session, row);
        CHECK(session.themes_of(row).empty());
        CHECK(session.themes("vertellen").front()->name == "vertrouwen");
        CHECK(session.themes_of(rest).empty());
        check_index(meeting);
    }

    TEST_CASE("a link goes from one contribution to another, one way, and rests while either is gone") {
        TestMeeting meeting;
        Session& session = meeting.session;
        const Id from = session.add_contribution("acties", "", "actie"), to = session.add_contribution("vertellen", "v.1", "waarde");
        session.edit("linked", [&](Edit& edit) {
            Link link;
            link.id = Id::derive(from, to, Link::table);
            link.session = session.id();
            link.from = from;
            link.to = to;
            edit.add(link);
        });
        CHECK(session.linked(from, to));
        CHECK_FALSE(session.linked(to, from));
        CHECK(session.links().size() == 1);
        remove(session, to);
        CHECK(session.links().empty());
        session.undo();
        CHECK(session.links().size() == 1);
    }

    TEST_CASE("members are those of the day of the meeting, in the order of their numbers") {
        TestMeeting meeting;
        const Date held = day(2016, 1, 12);
        meeting.records.edit(meeting.team, {}, "", [&](Edit& edit) {
            edit.change<Member>(meeting.anna, [&](Member& m) { m.left = held; });                         // her last day
            edit.change<Member>(meeting.bert, [&](Member& m) { m.left = held - std::chrono::days{1}; });  // gone
            edit.change<Member>(meeting.clara, [&](Member& m) { m.joined = held; });                      // her first day
            Member later;
            later.team = meeting.team;
            later.name = "Dirk";
            later.number = 4;
            later.joined = held + std::chrono::days{1};
            edit.add(later);
            Member elsewhere;
            elsewhere.team = make_id();
            elsewhere.number = 5;
            edit.add(elsewhere);
        });
        const auto members = meeting.session.members();
        REQUIRE(members.size() == 2);
        CHECK(members[0]->id == meeting.anna);
        CHECK(members[1]->id == meeting.clara);
    }

    TEST_CASE("a name is shown, or \"teamlid 3\" when it is hidden, also of who has been removed") {
        TestMeeting meeting;
        const InLanguage dutch("nl");
        CHECK(meeting.session.name_of(meeting.anna) == "Anna");
        CHECK(meeting.session.name_of(meeting.clara) == "teamlid 3");
        CHECK(meeting.session.name_of({}).empty());
        meeting.records.edit(meeting.team, {}, "", [&](Edit& edit) { edit.remove<Member>(meeting.anna); });
        CHECK(meeting.session.name_of(meeting.anna) == "Anna");
        CHECK(meeting.session.members().size() == 2);
        const InLanguage english("en");
        CHECK(meeting.session.name_of(meeting.clara) == "team member 3");
    }

    TEST_CASE("who is present counts, guests too, and nobody noted still is one") {
        TestMeeting meeting;
        CHECK(meeting.session.people() == 1);
        meeting.session.edit("present", [&](Edit& edit) {
            Attendance row;
            row.session = meeting.id;
            row.member = meeting.anna;
            edit.add(row);
            row.member = {};
            row.guest = "wijkagent";
            edit.add(row);
            row.session = make_id();
            edit.add(row);
        });
        CHECK(meeting.session.people() == 2);
        CHECK(meeting.session.present()[1]->guest == "wijkagent");
    }

    TEST_CASE("a skipped question is not a blank one, and can be taken up again with its reason kept") {
        TestMeeting meeting;
        Session& session = meeting.session;
        CHECK(session.progress("vertellen", "v.1") == nullptr);
        session.set_progress("skipped", "vertellen", "v.1", [](Progress& row) {
            row.stage = Stage::skipped;
            row.note = "geen tijd";
        });
        REQUIRE(session.progress("vertellen", "v.1"));
        CHECK(session.progress("vertellen", "v.1")->stage == Stage::skipped);
        CHECK(session.progress("vertellen") == nullptr);  // not the step as a whole
        CHECK(session.contributions("vertellen", "v.1").empty());
        session.set_progress("taken up", "vertellen", "v.1", [](Progress& row) { row.stage = Stage::open; });
        CHECK(session.progress("vertellen", "v.1")->note == "geen tijd");
        CHECK(meeting.records.table<Progress>().rows().size() == 1);
        session.undo();
        session.undo();
        CHECK(session.progress("vertellen", "v.1") == nullptr);
    }

    TEST_CASE("a rating without a value is \"weet niet\", and rating again changes it") {
        TestMeeting meeting;
        Session& session = meeting.session;
        session.rate("score", "sterk", "s.1", meeting.anna, 4, "mooi voorbeeld");
        session.rate("score", "sterk", "s.1", meeting.bert, std::nullopt);
        session.rate("score", "sterk", "s.2", meeting.anna, 2);
        session.rate("score", "gewenst", "s.1", meeting.anna, 5);
        CHECK(session.ratings("sterk").size() == 3);
        REQUIRE(session.ratings("sterk", "s.1").size() == 2);
        for (const Rating* rating : session.ratings("sterk", "s.1")) CHECK(rating->value.has_value() == (rating->member == meeting.anna));
        session.rate("score", "sterk", "s.1", meeting.anna, 3);
        REQUIRE(session.ratings("sterk", "s.1").size() == 2);
        CHECK(session.ratings("sterk", "s.1")[0]->value == 3);
        session.undo();
        CHECK(session.ratings("sterk", "s.1")[0]->value == 4);
        CHECK(session.ratings("sterk", "s.1")[0]->note == "mooi voorbeeld");
    }

    TEST_CASE("a document is the instrument's own, one per part") {
        TestMeeting meeting;
        CHECK(meeting.session.document("dream").is_null());
        meeting.session.set_document("card drawn", "dream", {{"card", 7}});
        meeting.session.set_document("card drawn", "dream", {{"card", 9}});
        CHECK(meeting.session.document("dream").at("card") == 9);
        CHECK(meeting.session.document("tilt").is_null());
        meeting.session.undo();
        CHECK(meeting.session.document("dream").at("card") == 7);
    }

    TEST_CASE("actions are listed by level and place, those still open from earlier meetings by date") {
        TestMeeting meeting;
        Session& session = meeting.session;
        const auto agree = [&](Level level, const char* text) {
            session.edit("agreed", [&](Edit& edit) {
                Action row;
                row.team = meeting.team;
                row.session = meeting.id;
                row.level = level;
                row.text = text;
                edit.add(row);
            });
        };
        agree(Level::external, "gemeente vragen");
        agree(Level::individual, "meelopen");
        agree(Level::team, "overleg");
        Texts texts;
        for (const Action* action : session.actions()) texts.push_back(action->text);
        CHECK(texts == Texts{"meelopen", "overleg", "gemeente vragen"});

        meeting.earlier_action("zonder datum");
        meeting.earlier_action("later", ActionStatus::busy, day(2016, 3, 1));
        meeting.earlier_action("te laat", ActionStatus::stuck, day(2015, 12, 1));
        meeting.earlier_action("klaar", ActionStatus::done);
        meeting.earlier_action("vervallen", ActionStatus::dropped);
        texts.clear();
        for (const Action* action : session.open_actions()) texts.push_back(action->text);
        CHECK(texts == Texts{"te laat", "later", "zonder datum"});
    }

    TEST_CASE("a closed meeting does not list actions agreed after it") {
        TestMeeting meeting;
        meeting.earlier_action("van ervoor");
        meeting.session.edit("closed", [&](Edit& edit) {
            edit.change<SessionHeader>(meeting.id, [](SessionHeader& row) {
                row.state = State::closed;
                row.closed = now() + std::chrono::seconds{1};
            });
        });
        const Id later = Clock(now() + std::chrono::hours{1}).make();
        meeting.records.edit(meeting.team, make_id(), "", [&](Edit& edit) {
            Action row;
            row.id = later;
            row.team = meeting.team;
            row.session = make_id();
            row.text = "van erna";
            edit.add(row);
        });
        REQUIRE(meeting.session.open_actions().size() == 1);
        CHECK(meeting.session.open_actions()[0]->text == "van ervoor");
    }

    TEST_CASE("looking back is planned on the session itself, and can be taken back") {
        TestMeeting meeting;
        meeting.session.plan_look_back(day(2016, 3, 1), day(2017, 1, 12));
        CHECK(meeting.session.header().look_back == day(2016, 3, 1));
        CHECK(meeting.session.header().recalibrate == day(2017, 1, 12));
        meeting.session.plan_look_back(std::nullopt, day(2017, 1, 12));
        CHECK_FALSE(meeting.session.header().look_back);
        meeting.session.undo();
        CHECK(meeting.session.header().look_back == day(2016, 3, 1));
    }

    TEST_CASE("the step reached is kept, and is no step for undo") {
        TestMeeting meeting;
        meeting.session.add_contribution("vertellen", "v.1", "een");
        const std::string label = meeting.session.undo_label();
        meeting.session.set_step("score");
        CHECK(meeting.session.header().step == "score");
        CHECK(meeting.session.undo_label() == label);
        const auto written = meeting.journal.operations.size();
        meeting.session.set_step("score");
        CHECK(meeting.journal.operations.size() == written);
        meeting.session.undo();
        CHECK(meeting.session.header().step == "score");
        CHECK(meeting.session.contribution_count() == 0);
    }

    TEST_CASE("a session that is shown as it was refuses every edit with a sentence") {
        TestMeeting meeting;
        const Id row = meeting.session.add_contribution("vertellen", "v.1", "een");
        Session past(meeting.records, meeting.id, true);
        const InLanguage dutch("nl");
        const auto refused = [](const std::function<void()>& what) {
            CHECK_THROWS_WITH_AS(what(), "deze bijeenkomst staat er zoals ze was; er kan niets aan veranderd worden", std::logic_error);
        };
        const auto before = meeting.records.revision();
        refused([&] { past.add_contribution("vertellen", "v.1", "twee"); });
        refused([&] { past.begin_contribution("vertellen", "v.1", "t"); });
        refused([&] { past.set_text(row, "anders"); });
        refused([&] { past.move_contribution(row, "vertellen", "v.2", {}); });
        refused([&] { past.mark_theme(row, make_id(), true); });
        refused([&] { past.add_theme("vertellen", "thema"); });
        refused([&] { past.set_progress("x", "vertellen", "v.1", [](Progress&) {}); });
        refused([&] { past.rate("score", "sterk", "s.1", {}, 1); });
        refused([&] { past.set_document("x", "dream", 1); });
        refused([&] { past.plan_look_back({}, {}); });
        refused([&] { past.set_step("score"); });
        refused([&] { past.edit("x", [](Edit&) {}); });
        CHECK(meeting.records.revision() == before);
        CHECK(past.contributions("vertellen", "v.1").size() == 1);
    }

    TEST_CASE("a session that is not there is refused with a sentence") {
        TestMeeting meeting;
        CHECK_THROWS_AS(Session(meeting.records, make_id()), std::out_of_range);
    }

    TEST_CASE("undo and redo are offered by name, and typing is one step") {
        const InLanguage dutch("nl");
        TestMeeting meeting;
        Session& session = meeting.session;
        CHECK(session.undo_label().empty());
        const Id row = session.add_contribution("vertellen", "v.1", "sa");
        for (const char* text : {"sam", "same", "samen"}) session.set_text(row, text);
        CHECK(session.undo_label() == "Tekst aangepast");
        CHECK(session.undo().label == "Tekst aangepast");
        CHECK(meeting.texts("vertellen", "v.1") == Texts{"sa"});
        CHECK(session.redo_label() == "Tekst aangepast");
        CHECK(session.undo_label() == "Bijdrage toegevoegd");
        session.undo();
        CHECK(session.undo_label().empty());
        session.redo();
        session.redo();
        CHECK(meeting.texts("vertellen", "v.1") == Texts{"samen"});
        CHECK(session.redo_label().empty());
    }

    TEST_CASE("a contribution that is written letter by letter is one step, and is kept before Enter") {
        const InLanguage dutch("nl");
        TestMeeting meeting;
        Session& session = meeting.session;
        const Id row = session.begin_contribution("vertellen", "v.1", "s");
        for (const char* text : {"sa", "sam", "samen"}) session.set_text(row, text);
        CHECK(meeting.journal.operations.empty());  // held back for a moment
        REQUIRE(meeting.records.settles_at());
        meeting.records.settle(*meeting.records.settles_at());
        REQUIRE(meeting.journal.operations.size() == 1);
        CHECK(meeting.journal.operations[0].changes[0].born.at("text") == "samen");
        session.set_text(row, "samen op pad");
        session.flush();
        REQUIRE(meeting.journal.operations.size() == 1);
        CHECK(meeting.journal.operations[0].changes[0].born.at("text") == "samen op pad");
        CHECK(session.undo().label == "Bijdrage toegevoegd");
        CHECK(meeting.texts("vertellen", "v.1").empty());
        session.redo();
        CHECK(meeting.texts("vertellen", "v.1") == Texts{"samen op pad"});
    }

    TEST_CASE("what was typed and taken away again before it was kept is nowhere written and no step for undo") {
        TestMeeting meeting;
        Session& session = meeting.session;
        session.add_contribution("vertellen", "v.1", "eerst");
        const std::string label = session.undo_label();
        const auto written = meeting.journal.operations.size();
        const Id row = session.begin_contribution("vertellen", "v.1", "x");
        session.drop_begun(row);
        session.flush();
        CHECK(meeting.journal.operations.size() == written);
        CHECK(session.undo_label() == label);

        const Id kept = session.begin_contribution("vertellen", "v.1", "y");
        meeting.records.settle(*meeting.records.settles_at());  // written, then taken away: the store must follow
        session.drop_begun(kept);
        session.flush();
        REQUIRE(meeting.journal.operations.size() == written + 1);
        CHECK_FALSE(meeting.journal.operations.back().changes[0].born.at("deleted").is_null());
        CHECK(session.undo_label() == label);
        session.undo();
        CHECK(meeting.texts("vertellen", "v.1").empty());
    }

    TEST_CASE("the index stays right after every kind of edit, undo and redo") {
        TestMeeting meeting;
        Session& session = meeting.session;
        std::vector<Id> ids;
        const Id theme = session.add_theme("vertellen", "vertrouwen");
        unsigned seed = 11;
        const auto random = [&](std::size_t below) {
            return static_cast<std::size_t>((seed = seed * 1664525 + 1013904223) / 65536) % below;
        };
        const char* questions[] = {"v.1", "v.2", ""};
        for (int i = 0; i < 400; ++i) {
            const char* question = questions[random(3)];
            const Id id = ids.empty() ? Id{} : ids[random(ids.size())];
            const bool alive = id && session.contribution(id);
            switch (random(9)) {
                case 0: ids.push_back(session.add_contribution("vertellen", question, std::to_string(i))); break;
                case 1: ids.push_back(session.begin_contribution("vertellen", question, std::to_string(i))); break;
                case 2:
                    if (alive) session.set_text(id, "tekst " + std::to_string(i));
                    break;
                case 3:
                    if (alive) session.move_contribution(id, "vertellen", question, ids[random(ids.size())]);
                    break;
                case 4:
                    if (alive) session.mark_theme(id, theme, random(2) == 0);
                    break;
                case 5:
                    if (alive) remove(session, id);
                    break;
                case 6: session.undo(); break;
                case 7: session.redo(); break;
                default:
                    CHECK_THROWS(session.edit("fails", [&](Edit& edit) {
                        Contribution row;
                        row.session = session.id();
                        row.step = "vertellen";
                        edit.add(row);
                        throw std::runtime_error("half-way");
                    }));
            }
            check_index(meeting);
        }
    }

    TEST_CASE("the index sees rows that are loaded and sessions that are dropped") {
        TestMeeting meeting;
        CHECK(meeting.session.contribution_count() == 0);
        Rows rows;
        Contribution row;
        row.id = make_id();
        row.session = meeting.id;
        row.step = "vertellen";
        row.text = "geladen";
        rows.of<Contribution>().push_back(row);
        meeting.records.add_rows(rows);
        CHECK(meeting.session.contribution_count() == 1);
        meeting.records.drop_session(meeting.id);
        CHECK(meeting.records.table<Contribution>().rows().empty());
        CHECK_THROWS_AS(meeting.session.header(), std::out_of_range);
    }

    TEST_CASE("another session's contributions are not this one's") {
        TestMeeting meeting;
        meeting.records.edit(meeting.team, make_id(), "elsewhere", [&](Edit& edit) {
            Contribution row;
            row.session = make_id();
            row.step = "vertellen";
            row.question = "v.1";
            edit.add(row);
        });
        CHECK(meeting.session.contributions("vertellen", "v.1").empty());
        CHECK(meeting.session.undo_label().empty());
    }

    // A quadratic index would take minutes here, and the test's time limit ends it.
    TEST_CASE("20,000 contributions are listed, typed in and moved") {
        TestMeeting meeting;
        Session& session = meeting.session;
        std::vector<Id> ids;
        session.edit("loaded", [&](Edit& edit) {
            for (int i = 0; i < 20000; ++i) {
                Contribution row;
                row.session = session.id();
                row.step = "vertellen";
                row.question = i % 2 ? "v.1" : "v.2";
                row.text = "bijdrage " + std::to_string(i);
                row.place = i;
                ids.push_back(edit.add(row));
            }
        });
        for (int frame = 0; frame < 1000; ++frame) {
            CHECK(session.contributions("vertellen", "v.1").size() == 10000);
            session.set_text(ids[100], "toets " + std::to_string(frame));
        }
        for (int i = 0; i < 20; ++i) session.move_contribution(ids[static_cast<std::size_t>(2 * i)], "vertellen", "v.2", ids.back());
        CHECK(session.contributions("vertellen", "v.2").size() == 10000);
        CHECK(session.contribution_count() == 20000);
        CHECK(session.contribution(ids[100])->text == "toets 999");
    }
}
