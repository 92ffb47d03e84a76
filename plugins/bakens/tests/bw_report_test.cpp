// The paper of a measurement, and its radar.
#include "meeting.h"

#include <alp/text.h>

using namespace bw_test;

namespace {

template <typename Block_>
std::vector<const Block_*> blocks(const Report& report) {
    std::vector<const Block_*> found;
    for (const Block& block : report.blocks)
        if (const auto* one = std::get_if<Block_>(&block)) found.push_back(one);
    return found;
}

bool inside(const std::vector<std::pair<double, double>>& ring, double x, double y) {
    bool in = false;
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++)
        if ((ring[i].second > y) != (ring[j].second > y) &&
            x < (ring[j].first - ring[i].first) * (y - ring[i].second) / (ring[j].second - ring[i].second) + ring[i].first)
            in = !in;
    return in;
}

}  // namespace

TEST_SUITE("bakens, on paper") {
    TEST_CASE("the page has the radar, the figures of each baken, what was chosen, its signs and the actions") {
        Meeting m(5);
        m.everyone({"12345123"}, "44434440", 5);
        m.reveal();
        m.agree_on(4, "eerst het netwerk");
        m.session().add_contribution("bw.6", "bw.6.4", "bewoners noemen iemand");
        m.session().add_contribution("bw.4", "bw.4.4", "de club wist het al");
        const Report report = m.instrument().report(m.session());
        CHECK(problems(report).empty());
        CHECK(report.title == "Bakens van Team Dieze");
        REQUIRE(blocks<Figure>(report).size() == 1);
        const Grid& grid = *blocks<Grid>(report).front();
        REQUIRE(grid.rows.size() == 8);
        CHECK(grid.rows[0][0] == "1 Vraag achter de vraag");
        CHECK(grid.rows[0][1] == "3,4");
        CHECK(grid.rows[0][2] == "1–4");
        CHECK(grid.rows[7][4] == "4");
        std::string said;
        for (const Labels* labels : blocks<Labels>(report))
            for (const LabelGroup& group : labels->groups)
                for (const Label& label : group.labels) said += label.text + "|";
        for (const auto& row : blocks<Grid>(report).back()->rows) said += row[1] + "|";
        CHECK(said.find("eerst het netwerk|bewoners noemen iemand") != std::string::npos);
        CHECK(said.find("de club wist het al") != std::string::npos);
    }

    TEST_CASE("while scores are given in private neither the paper nor a second window says that nobody scored") {
        const char* const waiting = "Er zijn nog geen scores getoond. Wat gegeven is, blijft verborgen tot alles tegelijk wordt getoond.";
        Meeting m(4);
        m.go_to("bw.1");
        m->frames(2);
        m.score("Anna", "12345123");
        const Report report = m.instrument().report(m.session());
        REQUIRE_FALSE(blocks<Paragraph>(report).empty());
        CHECK(blocks<Paragraph>(report).front()->text == waiting);
        m.renew();  // what was given is not known elsewhere
        m.look_read_only();
        for (const char* step : {"bw.1", "bw.3"}) {
            CAPTURE(step);
            m.go_to(step);
            m->frames(3);
            CHECK(m->shows(waiting));
        }
    }

    TEST_CASE("on paper too a spread is only told from four scorers, and the mean of one not at all") {
        Meeting m(3);
        m.everyone({"12345123", "22222220"}, "33333330", 3);
        m.reveal();
        const Report report = m.instrument().report(m.session());
        for (const auto& row : blocks<Grid>(report).front()->rows) CHECK(row[2] == "–");
        CHECK(blocks<Grid>(report).front()->rows[7][1] == "–");
    }

    TEST_CASE("the labels of the radar stand outside the plot and within the figure, in both languages") {
        for (const char* code : {"nl", "en"}) {
            Meeting m(4);
            set_language(code);
            m.go_to("bw.1");
            m->frames(2);
            m.session().edit("x", [&](Edit& edit) {
                for (int baken = 1; baken <= 8; ++baken)
                    for (int i = 0; i < 4; ++i) {
                        Rating row;
                        row.session = m.session().id();
                        row.step = "bw.1";
                        row.scale = "bw.score";
                        row.subject = filled("baken.{}", baken);
                        row.value = 5;
                        edit.add(row);
                    }
            });
            const Report report = m.instrument().report(m.session());
            const Figure& figure = *blocks<Figure>(report).front();
            const auto outer = std::find_if(figure.strokes.begin(), figure.strokes.end(), [](const Stroke& one) { return one.filled; });
            REQUIRE(outer != figure.strokes.end());
            for (const Lettering& one : figure.letterings) {
                CAPTURE(one.text);
                const double wide = 0.6 * one.size * static_cast<double>(one.text.size()), left = one.x - wide * one.anchor;
                for (const double x : {left, left + wide / 2, left + wide})
                    for (const double y : {one.y - one.size, one.y}) CHECK_FALSE(inside(outer->points, x, y));
                CHECK(left > -one.size);
                CHECK(left + wide < figure.width + one.size);
                CHECK(one.y - one.size >= 0);
                CHECK(one.y <= figure.height);
            }
        }
        set_language("nl");
    }

    TEST_CASE("an old measurement is looked at read-only, in every step, and takes nothing") {
        Meeting m(5);
        m.everyone({"12345123"}, "44434440", 5);
        m.reveal();
        m.agree_on(4, "eerst het netwerk");
        m.look_read_only();
        for (const char* step : {"bw.0", "bw.1", "bw.2", "bw.3", "bw.4", "bw.5", "bw.6", "bw.7"}) {
            CAPTURE(step);
            m.go_to(step);
            m->frames(3);
            CHECK_FALSE(m->has("Nieuwe bijdrage"));
            CHECK_FALSE(m->has("Sluit de bijeenkomst"));
            CHECK_FALSE(m->has("Ga verder: Gewenst##on"));
            CHECK_FALSE(m->shows("Toon de scores"));
            CHECK(m->duplicates().empty());
        }
        for (const char* step : {"bw.0", "bw.1", "bw.2", "bw.3", "bw.4", "bw.5", "bw.6", "bw.7"}) {
            m.view().presenter = true;
            m.go_to(step);
            m->frames(3);
            CHECK(m->duplicates().empty());
        }
    }

    TEST_CASE("a meeting is held by keyboard alone") {
        Meeting m(2, "two");
        const auto tab_to = [&](const std::string& label) {
            for (int i = 0; i < 80 && m->focused().find(label) == std::string::npos; ++i) m->key("Tab");
            CAPTURE(label);
            REQUIRE(m->focused().find(label) != std::string::npos);
        };
        tab_to("1 Vraag achter de vraag");
        m->key("Space");
        tab_to("2 Eigen kracht van de burger");
        m->key("Space");
        tab_to("Ik ben Anna: begin");
        m->key("Enter");
        m->type("24");
        m->key("Enter");
        tab_to("Ik ben Bilal: begin");
        m->key("Enter");
        m->type("35");
        m->key("Enter");
        tab_to("reveal");
        m->key("Enter");
        m->frames(3);
        CHECK(m.view().step == "bw.3");  // this plan asks for no wish
        CHECK(m.session().ratings("bw.score").size() == 4);
        m.go_to("bw.5");
        m->frames(3);
        for (const char* name : {"Anna", "Bilal"}) {
            tab_to(std::string("Ik ben ") + name + ": begin");
            m->key("Enter");
            tab_to("Dot more");
            m->key("Enter");
            tab_to("Klaar: geef door");
            m->key("Enter");
        }
        tab_to("Toon de stippen");
        m->key("Enter");
        tab_to("Hieraan werken we");
        m->key("Enter");
        CHECK(m.session().agreements().size() == 1);
    }
}
