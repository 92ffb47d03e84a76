// Room for what is said: on the screen of an ordinary laptop at least eight sentences of the team are in sight, whatever it does with them.
#include "support/program.h"

#include <alp/ui/widgets.h>

#include <doctest/doctest.h>
#include <imgui_internal.h>

#include <cstdlib>

using namespace alp;

namespace {

constexpr int sentences = 14;

std::string sentence(int number) {
    return "Zin " + std::to_string(number) + ": wij weten van elkaar wie welke bewoner spreekt";  // as long as people write
}

struct FilledCard : Program {
    explicit FilledCard(float width = 1366, float height = 768, float scale = 1) : Program({"partnerschapskaart"}) {
        make_team("Team Noord", {"Anna", "Bilal", "Carla", "Dirk", "Els", "Farid", "Gerda", "Hans", "Ineke"});
        workspace().preferences().change([&](workspace::Settings& settings) {
            settings.text_scale = scale;
            settings.look = scale > 1 ? ui::Look::dark : ui::Look::light;
        });
        screen().resize(width, height);
        workspace::StartRequest request{.instrument = "nl.alp.partnerschapskaart", .variant = "full"};
        request.present = workspace().teams().members_today();
        workspace().meetings().start(request);
        meeting()->go_to("waarden");
        screen().frames(4);
        Session& session = meeting()->session();
        for (int i = 1; i <= sentences; ++i) {
            const Id line = session.add_contribution("waarden", "pk.1.1", sentence(i));
            lines.push_back(line);
        }
        screen().frames(4);
    }
    void group() {
        Session& session = meeting()->session();
        for (int t = 0; t < 4; ++t) {
            const Id theme = session.add_theme("waarden", "Thema " + std::to_string(t + 1));
            for (std::size_t i = static_cast<std::size_t>(t); i < lines.size() - 2; i += 4) session.mark_theme(lines[i], theme, true);
        }
        screen().frames(4);
    }
    // What was said for a moment is gone again.
    void unsaid() {
        screen().frames(2);
        screen().pass(30);
        screen().frames(4);
    }
    // Wholly.
    int in_sight() {
        int count = 0;
        for (const testing::Text& text : screen().all_texts()) {
            if (!text.visible || text.text.find("Zin ") == std::string::npos) continue;
            const ImGuiWindow* window = ImGui::FindWindowByName(text.window.c_str());
            count += window && text.min.y >= window->InnerRect.Min.y && text.max.y <= window->InnerRect.Max.y &&
                     text.max.y <= ImGui::GetIO().DisplaySize.y;
        }
        return count;
    }
    void picture(const std::string& name) {
        if (const char* folder = std::getenv("ALP_ROOM_PICTURES")) screen().picture(std::string(folder) + "/" + name + ".png");
    }
    // Of the top bar, with what it says at the left of them.
    void no_two_lie_over_each_other() {
        std::vector<testing::Item> all;
        for (const char* name : {"onwards", "more", "present", "people", "clock", "plan"})
            if (screen().has(name)) all.push_back(screen().item(name));
        CHECK(all.size() >= 2);
        for (const testing::Item& one : all) {
            CAPTURE(one.path);
            CHECK(one.min.x > 228 * 0.5f);
            for (const testing::Item& other : all) CHECK((&one == &other || one.max.x <= other.min.x || other.max.x <= one.min.x));
            for (const testing::Text& text : screen().all_texts())
                if (text.visible && text.text.starts_with("Par") && text.max.y < one.max.y) CHECK(text.max.x <= one.min.x);
        }
    }
    std::vector<Id> lines;
};

}  // namespace

TEST_CASE("at 1366 x 768 eight sentences are in sight while writing, in rounds, grouping and agreeing") {
    FilledCard program;
    for (const char* way : {"Schrijven", "Om de beurt"}) {
        CAPTURE(way);
        program->click(std::string("ways/") + way);
        program.picture(way);
        CHECK(program.in_sight() >= 8);
    }
    program->click("ways/Thema's");
    program.picture("themas-los");
    CHECK(program.in_sight() >= 8);
    program.group();
    program.picture("themas");
    CHECK(program.in_sight() >= 8);
    program->click("ways/Eens worden");
    program.picture("eens");
    CHECK(program.in_sight() >= 8);
}

TEST_CASE("the column of the step has most of the width; a strip opens to be read and folds up again") {
    FilledCard program;
    program.meeting()->session().add_contribution("relaties", "pk.2.1", "samen op huisbezoek");
    program->frames(3);
    const testing::Item head = program->item("Waarden##head");
    CHECK(head.max.x - head.min.x > 0.6f * (1366 - 228));
    CHECK_FALSE(program->shows("samen op huisbezoek"));
    program->click("Relaties##strip");
    program->frames(2);
    CHECK(program->shows("samen op huisbezoek"));
    program.picture("strook-open");
    program->click("Inklappen");
    program->frames(2);
    CHECK_FALSE(program->shows("samen op huisbezoek"));
}

TEST_CASE("at 1024 x 768, and with letters twice as large, each way of working can still be used") {
    for (const auto& [width, scale] : {std::pair{1024.f, 1.f}, {1366.f, 2.f}, {1024.f, 2.f}}) {
        CAPTURE(width);
        CAPTURE(scale);
        FilledCard program(width, 768, scale);
        program.no_two_lie_over_each_other();
        program->click("ways/Om de beurt");
        program->frames(4);  // that the plan goes along is said below the page
        program->click("Begin de ronde");
        program->type("ook hier\n");
        CHECK(program.meeting()->session().contributions("waarden", "pk.1.1").back()->text == "ook hier");
        program.picture("beurt-" + std::to_string(static_cast<int>(width)) + "-" + std::to_string(static_cast<int>(scale)));
        program->click("ways/Thema's");
        program.unsaid();
        CHECK(program.in_sight() >= 2);
        program.group();
        program->click("ways/Eens worden");
        program.unsaid();
        program.picture("eens-" + std::to_string(static_cast<int>(width)) + "-" + std::to_string(static_cast<int>(scale)));
        program->click("Thema 1/Eens");
        CHECK(program.meeting()->session().ratings("consensus").size() == 1);
    }
}

TEST_CASE("what is said for a moment covers nothing that can be pressed, at any size") {
    for (const float scale : {1.f, 2.f}) {
        CAPTURE(scale);
        FilledCard program(1366, 768, scale);
        program.app().workspace().notifications().say("Het verslag staat klaar in de map van het programma.", "Open de map", [] {});
        program.app().workspace().notifications().say("Teruggenomen: Bijdrage toegevoegd.");
        program->frames(4);
        program.picture("melding-" + std::to_string(static_cast<int>(scale)));
        std::vector<ImRect> said;
        for (const ImGuiWindow* window : ImGui::GetCurrentContext()->Windows)
            if (window->Active && std::string_view(window->Name).starts_with("##toast")) said.push_back(window->Rect());
        REQUIRE_FALSE(said.empty());
        for (const testing::Item& item : program->items()) {
            if (!item.visible || item.id == 0 || item.path.find("toast") != std::string::npos ||
                item.window.find("sidebar") != std::string::npos)
                continue;
            if (item.max.y - item.min.y > 200) continue;  // a window, an area behind others
            ImRect in_sight(item.min, item.max);
            if (const ImGuiWindow* window = ImGui::FindWindowByName(item.window.c_str())) in_sight.ClipWith(window->OuterRectClipped);
            for (const ImRect& rect : said) {
                CAPTURE(item.path);
                CHECK_FALSE(rect.Contains(in_sight.GetCenter()));
            }
        }
        program->pass(30);
        program->frames(3);
        CHECK_FALSE(program->shows("Teruggenomen"));
    }
}

TEST_CASE("Vandaag and Vergelijken are larger on the beamer, and as they were afterwards") {
    Program program({"partnerschapskaart"});
    program.make_team("Team Noord", {"Anna"});
    for (const char* place : {"Ctrl+1", "Ctrl+5"}) {
        CAPTURE(place);
        program->key(place);
        program->frames(3);
        const float before = ui::text_scale();
        program->key("F11");
        program->frames(3);
        CHECK(program.app().navigator().presenting());
        CHECK(ui::text_scale() > 1.4f * before);
        CHECK_FALSE(program->has("sidebar/Tijdlijn"));
        program->key("Escape");
        program->frames(3);
        CHECK(ui::text_scale() == before);
    }
}
