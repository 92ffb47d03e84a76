// What is written in silence is on no beamer: in every step of every instrument, and in the guided form.
#include "support/program.h"

#include <alp/team.h>
#include <alp/ui/parts.h>

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace alp;

namespace {

struct Silence : Program {
    Silence() : Program({"minimal", "partnerschapskaart", "bakens", "casusleren", "kantelbox"}) {
        make_team("Team Noord", {"Anna", "Bilal"});
    }

    Session& session() { return meeting()->session(); }

    void begin(const std::string& instrument) {
        workspace().meetings().start({.instrument = instrument, .variant = {}});
        settle();
        REQUIRE(meeting());
        screen().resize(1440, 2600);
        if (instrument != "nl.alp.kantelbox") return;
        go_to("kb.1");
        screen().click("Ik wil een scootmobiel.");
        screen().frames(3);
    }
    void go_to(const std::string& step) {
        meeting()->go_to(step);
        screen().frames(4);
    }
    // By the button of the step; the guided form has none, and keeps what an instrument hides by itself. False: nobody writes in silence here.
    bool be_silent(const Step& step) {
        const bool guided = session().header().instrument == "nl.alp.test.minimal" && step.kind != StepKind::rate;
        if (guided) session().set_silence("Stil", step.id, "", true);
        else if (screen().has("Eerst stil schrijven")) screen().click("Eerst stil schrijven");
        screen().frames(4);
        const auto silent = [&](const std::string& question) { return ui::written_in_silence(session(), step.id, question); };
        return silent("") || std::ranges::any_of(step.questions, [&](const Question& question) { return silent(question.id); });
    }
    void show(const Step& step) {
        session().set_silence("Getoond", step.id, "", false);
        for (const Question& question : step.questions) session().set_silence("Getoond", step.id, question.id, false);
        screen().frames(2);
    }
    // Of the fields in which something new is written: by that name, or by that of their question.
    std::set<std::string> paths(const Step& step) {
        std::set<std::string> names = {"Nieuwe bijdrage", "In stilte"}, all;
        for (const Question& question : step.questions) names.insert(question_for(question, session().team().partnership));
        for (const testing::Item& item : screen().items())
            if (item.visible && item.id && names.contains(label_of(item))) all.insert(item.path);
        return all;
    }
    static std::string label_of(const testing::Item& item) {
        const std::string last = item.path.substr(item.path.rfind('/') + 1);
        return last.substr(0, last.find("##"));
    }
    const Contribution* hidden(const std::string& text) {
        for (const Contribution* row : session().rows<Contribution>())
            if (row->text == text && row->session == session().id() && ui::written_in_silence(session(), row->step, row->question))
                return row;
        return nullptr;
    }
    void look_at(const std::string& path) {
        CAPTURE(path);
        screen().click(path);
        screen().frames(2);
        if (!ImGui::GetIO().WantTextInput) return;
        const std::string secret = "geheimpje" + std::to_string(fields);
        screen().type(secret);
        screen().frames(2);
        if (!hidden(secret)) return;
        ++fields;
        screen().key("F11");
        screen().frames(3);
        CHECK_FALSE(screen().shows(secret));
        CHECK(screen().shows("Iedereen schrijft in stilte."));
        screen().key("F11");
        screen().frames(3);
        CHECK_FALSE(screen().shows("Was dat jij?"));  // the same person goes on
        screen().type("s\n");
        screen().frames(2);
        CHECK(hidden(secret + "s"));
        CHECK_FALSE(screen().shows(secret));
    }

    int fields = 0;
};

}  // namespace

TEST_CASE("whoever writes in silence is not read along on the beamer, and goes on after it: in every step of every instrument") {
    for (const char* instrument : {"nl.alp.partnerschapskaart", "nl.alp.casusleren", "nl.alp.kantelbox", "nl.alp.test.minimal"}) {
        CAPTURE(instrument);
        Silence program;
        program.begin(instrument);
        std::vector<Step> steps;
        for (const Step* step : program.session().steps()) steps.push_back(*step);
        for (const Step& step : steps) {
            CAPTURE(step.id);
            program.go_to(step.id);
            if (program.meeting()->view().step != step.id) continue;  // a gate is in between
            if (!program.be_silent(step)) continue;
            const int before = program.fields;
            for (const std::string& path : program.paths(step)) program.look_at(path);
            CHECK(program.fields > before);
            program.show(step);
        }
        CHECK(program.fields > 0);
    }
}

TEST_CASE("on the beamer and on the page the same number of contributions is not shown yet, with the half one") {
    Silence program;
    program.begin("nl.alp.casusleren");
    program.go_to("cl.1");
    program->click("Eerst stil schrijven");
    program->frames(3);
    program->type("een\ntwe");  // the button put the cursor in the field
    program->frames(3);
    CHECK(program->shows("2 bijdragen, nog niet getoond"));
    program->key("F11");
    program->frames(3);
    CHECK(program->shows("2 bijdragen, nog niet getoond"));
    program->key("F11");
    program->frames(3);
    program->type("e\n");
    CHECK(program->shows("2 bijdragen, nog niet getoond"));
}

TEST_CASE("after “First write in silence” the field has the cursor, in every step that has the button") {
    Silence program;
    for (const auto& [instrument, steps] :
         {std::pair{"nl.alp.casusleren", std::vector<std::string>{"cl.1", "cl.4", "cl.6", "cl.7", "cl.8"}},
          std::pair{"nl.alp.kantelbox", std::vector<std::string>{"kb.2", "kb.4"}},
          std::pair{"nl.alp.partnerschapskaart", std::vector<std::string>{"waarden"}}}) {
        program.begin(instrument);
        for (const std::string& step : steps) {
            program.go_to(step);
            if (!program->has("Eerst stil schrijven")) continue;
            CAPTURE(step);
            program->click("Eerst stil schrijven");
            program->frames(3);
            program->type("geheimpje van " + step + "\n");
            program->frames(2);
            CHECK(program.hidden("geheimpje van " + step));
        }
    }
}
