// An old card is only looked at; on a small screen, and with very many contributions, all of it can be reached.
#include "filled_card.h"

#include <alp/text.h>

using namespace pk_test;

TEST_CASE("an old card can be looked at in every step and way, and nothing in it changes") {
    Meeting m;
    fill(m);
    const auto operations = m.journal().operations.size();
    m.look_read_only();
    for (const char* step : {"waarden", "relaties", "handelen", "voorwaarden", "acties", "afsluiten"}) {
        m.view().step = step;
        m->frames(3);
        CHECK_FALSE(m->has("Eigen punt##field"));
        CHECK(m->duplicates().empty());
    }
    m.view().step = "waarden";
    m->frames(3);
    CHECK(m->shows("spreekuur in de wijk"));
    m->click("bewoners ons weten te vinden");
    m->click("ways/Thema's");
    m->click("bewoners ons weten te vinden");
    m->click("ways/Eens worden");
    m->click("Vindbaar/Niet eens");
    m->click("ways/Om de beurt");
    m->click("Anna");
    m->click("ways/Dromen");
    m->click("brug");
    m->click("← Stap 2 Relaties");
    CHECK(m.view().step == "relaties");
    CHECK(m.journal().operations.size() == operations);
}

TEST_CASE("every column can be come to by mouse at 200 % on a small screen, and stands wholly in sight") {
    set_language("nl");
    Meeting m({1366, 768, 2.0f});
    m.session().set_progress("x", "waarden", "", [](Progress& row) { row.stage = Stage::agreed; });
    m->frames(3);
    for (const auto& [head, step] : {std::pair{"Acties##head", "acties"}, {"Handelen##head", "handelen"}, {"Waarden##head", "waarden"}}) {
        m->click(std::string(head).replace(std::string_view(head).find("##"), std::string::npos, "##strip"));
        m->click(head);
        CHECK(m.view().step == step);
        m->frames(3);
        const testing::Item item = m->item(head);
        CHECK(item.visible);
        CHECK(item.min.x >= 0);
        CHECK(item.max.x <= 1366);
    }
}

namespace {

double median_frame_ms(Meeting& m) {
    m->watch(false);
    m->frames(20);
    std::vector<double> times;
    for (int i = 0; i < 60; ++i) {
        m->frames(1);
        times.push_back(m->build_seconds() * 1000);
    }
    m->watch(true);
    std::nth_element(times.begin(), times.begin() + 30, times.end());
    return times[30];
}

void many(Meeting& m, int count) {
    std::vector<std::pair<std::string, std::string>> places;
    for (const Step& step : m.session().outline().steps)
        for (const Question& question : step.questions) places.emplace_back(step.id, question.id);
    m.session().edit("Veel", [&](Edit& edit) {
        for (int i = 0; i < count; ++i) {
            Contribution row;
            row.session = m.session().id();
            row.step = places[static_cast<std::size_t>(i) % places.size()].first;
            row.question = places[static_cast<std::size_t>(i) % places.size()].second;
            row.text = "bijdrage nummer " + std::to_string(i) + " die over meer dan een regel van de kolom loopt";
            row.place = i;
            edit.add(row);
        }
    });
    m.session().set_progress("x", "waarden", "", [](Progress& row) { row.stage = Stage::agreed; });
    m.view().step = "handelen";
    m->frames(3);
}

}  // namespace

TEST_CASE("a card with 20,000 contributions scrolls to its last line, and costs hardly more than one with 200") {
    set_language("nl");
    double small = 0, large = 0;
    {
        Meeting m;
        many(m, 200);
        small = median_frame_ms(m);
    }
    {
        Meeting m;
        many(m, 20000);
        large = median_frame_ms(m);
        m->scroll_to("bijdrage nummer 19988 die over meer dan een regel van de kolom loopt");
        CHECK(m->duplicates().empty());
    }
    MESSAGE("frame: ", small, " ms with 200, ", large, " ms with 20,000");
}
