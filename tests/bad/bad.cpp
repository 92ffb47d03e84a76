// One plugin per way to be wrong, see CMakeLists.txt: behaviours by name, and one description per handshake that fails.
#include <alp/instrument.h>

#include <imgui_internal.h>

#include <chrono>
#include <cmath>
#include <cstdlib>
#include <stdexcept>
#include <string>
#include <thread>

extern "C" const char bad_way[], bad_id[];  // of this plugin

namespace {

bool bad(std::string_view way) { return way == bad_way; }

// Not checked by the sanitizers: the program has to see a real segmentation fault.
[[gnu::no_sanitize("undefined")]] [[gnu::no_sanitize("address")]] void crash() { *static_cast<volatile int*>(nullptr) = 1; }
void hang() {
    for (;;) std::this_thread::sleep_for(std::chrono::hours(1));
}

struct AtLoad {
    AtLoad() {
        if (bad("throws_at_load")) throw std::runtime_error("no table");
        if (bad("crashes_at_load")) crash();
        if (bad("hangs_at_load")) hang();
    }
} at_load;

std::string* held;  // the last one only

struct OwnError {};  // not of std, and gone when the plugin is

void flood(alp::Session& session, const std::string& step) {
    session.edit("Flood", [&](alp::Edit& edit) {
        for (int i = 0; i < 100'000; ++i) {
            alp::Contribution row;
            row.session = session.id();
            row.step = step;
            row.text = "bijdrage " + std::to_string(i);
            row.place = i;
            edit.add(row);
        }
    });
}

class Bad final : public alp::Instrument {
public:
    Bad() {
        if (bad("throws_in_create")) throw std::runtime_error("no chairs.");
        if (bad("throws_int_in_create")) throw OwnError();
        if (bad("crashes_in_create")) crash();
        if (bad("aborts_in_create")) std::abort();
        if (bad("exits_in_create")) std::exit(0);
        if (bad("hangs_in_create")) hang();
        if (bad("leaks")) held = new std::string(20'000, 'x');
    }

    alp::Outline outline() const override {
        if (bad("throws_in_outline")) throw std::runtime_error("no steps");
        alp::Outline outline;
        outline.version = bad("throws_in_migrate") || bad("good_rebuilt") || bad("not_taken_over") ? 2 : 1;
        outline.name = outline.purpose = alp::text("Test");
        alp::Step step;
        step.id = bad("renamed") ? "first" : "one";
        step.title = step.heading = alp::text("One");
        step.own_points = true;
        if (!bad("invalid_outline")) outline.steps.push_back(step);
        if (bad("no_minutes")) outline.variants = {{"none", alp::text("None"), {{"all", alp::text("All"), 0, {"one"}}}}};
        if (bad("one_language")) outline.purpose.by_language.erase("en");
        if (bad("half_translated")) half_translated(outline);
        if (bad("endless_turn")) outline.variants = {{"all", alp::text("All"), {{"all", alp::text("All"), 10, {"one"}, std::nan(""), 1}}}};
        return outline;
    }

    void draw(alp::Session& session, alp::View& view) override {
        ImGui::TextUnformatted(bad_way);
        if (bad("throws_in_draw")) throw_deep_inside();
        if (bad("throws_in_edit"))
            session.edit("Half", [&](alp::Edit& edit) {
                alp::Contribution row;
                row.session = session.id();
                row.text = "half";
                edit.add(row);
                throw std::runtime_error("half-way");
            });
        if (bad("throws_long")) throw std::runtime_error(std::string(1'000'000, 'x') + "\xff");
        if (bad("pushes")) push();
        if (bad("pops")) ImGui::PopStyleColor(), ImGui::PopFont();
        if (bad("pops_id")) ImGui::PopStyleColor(), ImGui::PopID();
        if (bad("ends_host_window")) ImGui::End();
        if (bad("ends_wrong_window")) ImGui::End(), ImGui::Begin("another");
        if (bad("fails_assert")) ImGui::SetCursorPosX(3), ImGui::EndTable();
        if (bad("new_frame")) ImGui::NewFrame();
        if (bad("renders")) ImGui::End(), ImGui::Render();
        if (bad("renders_and_begins")) ImGui::End(), ImGui::Render(), ImGui::NewFrame();
        if (bad("half_drawn")) ImGui::GetWindowDrawList()->PrimReserve(6, 4);
        if (bad("changes_context")) ImGui::SetCurrentContext(nullptr);
        if (bad("leaves_table") && ImGui::BeginTable("table", 2, ImGuiTableFlags_ScrollY)) ImGui::TableNextColumn(), ImGui::Text("cell");
        if (bad("aborts_in_draw")) std::abort();
        if (bad("crashes_in_draw")) crash();
        if (bad("exits_in_draw")) std::exit(0);
        if (bad("sluggish")) std::this_thread::sleep_for(std::chrono::milliseconds(60));
        if (bad("same_id")) ImGui::Button("Same"), ImGui::Button("Same");
        if (bad("cut_off")) cut_off();
        if (bad("mouse_only")) mouse_only();
        if (bad("not_a_number") && ImGui::Button("Measure")) session.set_document("Measured", "own", {{"value", std::nan("")}});
        if (bad("no_label") && ImGui::Button("Add")) add_without_label(session);
        if (bad("slow")) std::this_thread::sleep_for(std::chrono::seconds(5));
        if (bad("floods") && session.contribution_count() < 100'000) flood(session, view.step);
    }

    alp::Report report(const alp::Session& session) const override {
        if (bad("throws_in_report")) throw std::runtime_error("no paper");
        alp::Report report = alp::outline_report(session);
        if (bad("bad_report")) report.title = "\xff";
        if (bad("blank_report")) report.blocks.clear();
        if (bad("empty_report")) report.blocks = {alp::Paragraph{"Nothing to tell."}};
        return report;
    }

    void migrate(alp::Session& session) override {
        session.add_contribution("one", {}, "taken over");
        if (bad("throws_in_migrate")) throw std::runtime_error("no memory of that");
    }

private:
    // Its sentences are in both languages, what is short is not; and one text lost what is filled in.
    static void half_translated(alp::Outline& outline) {
        const auto both = [](const char* dutch, const char* english) { return alp::Text{{{"nl", dutch}, {"en", english}}}; };
        outline.purpose = both("Kijk samen terug op de week.", "Look back on the week together.");
        outline.steps[0].questions = {{"one.busy", both("Too busy?", "Too busy?"), both("Wat was {2}?", "What was {}: {}?")}};
        outline.steps[0].title = both("Weather", "Weather");
        outline.scales = {{"mood", both("Mood", "Mood"), 1, 2, {both("low", "low"), both("high", "high")}, false}};
    }

    static void throw_deep_inside() {
        ImGui::Begin("other window");
        ImGui::BeginChild("child");
        ImGui::PushID(1);
        ImGui::PushStyleVar(ImGuiStyleVar_Alpha, 0.5f);
        ImGui::BeginDisabled();
        if (ImGui::BeginTable("table", 2)) {
            ImGui::TableNextColumn();
            ImGui::BeginGroup();
        }
        throw std::runtime_error("the chart has no\nlegs.");
    }

    static void mouse_only() {
        ImGui::Button("First");
        ImGui::PushAllowKeyboardFocus(false);
        ImGui::Button("Mouse only");
        ImGui::PopAllowKeyboardFocus();
    }

    static void cut_off() {
        const ImVec2 at = ImGui::GetCursorScreenPos();
        ImGui::PushClipRect(at, {at.x + 40, at.y + 40}, true);
        ImGui::TextUnformatted("A sentence that does not fit into forty pixels");
        ImGui::PopClipRect();
    }

    static void add_without_label(alp::Session& session) {
        session.edit("", [&](alp::Edit& edit) {
            alp::Contribution row;
            row.session = session.id();
            row.step = "one";
            row.text = "without a label";
            edit.add(row);
        });
    }

    static void push() {
        ImGui::PushID("id");
        ImGui::PushStyleColor(ImGuiCol_Text, IM_COL32(255, 0, 0, 255));
        ImGui::PushStyleVar(ImGuiStyleVar_Alpha, 0.3f);
        ImGui::PushFont(ImGui::GetFont());
        ImGui::PushItemWidth(3);
        ImGui::PushTextWrapPos(4);
        ImGui::PushClipRect({0, 0}, {1, 1}, false);
        ImGui::BeginDisabled();
        ImGui::BeginGroup();
        ImGui::TreePush("tree");
        ImGui::BeginChild("child");
    }
};

using alp::Descriptor;

constexpr Descriptor right(void (*how)(Descriptor&) = [](Descriptor&) {}) {
    Descriptor made = alp::describe(
        {.id = bad_id, .name = bad_way, .version = "1.0.0", .summary = "Wrong in one way."}, []() -> alp::Instrument* { return new Bad; },
        [](alp::Instrument* instrument) { delete instrument; }, &ImGui::GetCurrentContext);
    how(made);
    return made;
}

}  // namespace

// The linker exports one of these as alp_instrument.
#define DESCRIPTION(symbol, ...) \
    extern "C" [[gnu::visibility("default"), gnu::used]] constinit const Descriptor symbol = right([](Descriptor& d) { __VA_ARGS__; })

DESCRIPTION(described, (void)d);
DESCRIPTION(described_odd_version, d.about.version = "one");
DESCRIPTION(described_good_again, d.about.id = "nl.alp.bad.good");
DESCRIPTION(described_good_rebuilt, d.about.id = "nl.alp.bad.good", d.about.version = "2.0.0");
DESCRIPTION(described_magic, d.build.magic = 0);
DESCRIPTION(described_sdk_older, d.build.sdk_major = 0);
DESCRIPTION(described_sdk_newer, d.build.sdk_major = 7);
DESCRIPTION(described_sdk_minor_newer, d.build.sdk_minor = 99);
DESCRIPTION(described_size, d.build.size += 4);
DESCRIPTION(described_compiler, d.build.compiler = 1002);
DESCRIPTION(described_strings, d.build.strings = 0);
DESCRIPTION(described_debug, d.build.debug = !d.build.debug);
DESCRIPTION(described_json, d.build.json = 31199);
DESCRIPTION(described_imgui_version, d.build.imgui = 19150);
DESCRIPTION(described_imgui_io, d.build.imgui_io += 8);
DESCRIPTION(described_imgui_style, d.build.imgui_style += 8);
DESCRIPTION(described_imgui_vertex, d.build.imgui_vertex += 2);
DESCRIPTION(described_bad_name, d.about.id = "Bakens!");
DESCRIPTION(described_two_lined_id, d.about.id = "nl/alp\nbad");
DESCRIPTION(described_no_name, d.about.name = nullptr);
DESCRIPTION(described_no_create, d.create = nullptr);
DESCRIPTION(
    described_makes_nothing, d.create = []() -> alp::Instrument* { return nullptr; });
