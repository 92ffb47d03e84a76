// What a frame of widgets costs the processor, from NewFrame() to Render(), without GL. The limits are those of the project: 1 ms for 200
// contributions, 2 ms for 20,000.
#include <alp/testing.h>
#include <alp/ui/widgets.h>

#include <benchmark/benchmark.h>

#include <functional>
#include <string>
#include <utility>
#include <vector>

using namespace alp;

namespace {

std::vector<std::string> contributions(int count) {
    std::vector<std::string> texts;
    for (int i = 0; i < count; ++i)
        texts.push_back("Burgers weten ons te vinden, ook wie nog nooit van ons hoorde: bijdrage " + std::to_string(i));
    return texts;
}

// Runs `draw` on a page of 1920 x 1080. Look at the CPU time: other programs do not count.
void build_frames(benchmark::State& state, const std::function<void()>& draw) {
    testing::Screen screen([&] { testing::on_page(draw); }, {.width = 1920, .height = 1080});
    screen.watch(false);
    screen.frames(3);
    for (auto _ : state) screen.frames(1);
}

// As a step draws its list: heights from the cache, then what is in sight.
void labels(benchmark::State& state) {
    const auto texts = contributions(static_cast<int>(state.range(0)));
    const ui::LabelMark marks[] = {{"generalistisch", 0}};
    std::vector<float> heights;
    build_frames(state, [&] {
        const float width = ImGui::GetContentRegionAvail().x;
        heights.clear();
        for (const std::string& text : texts) heights.push_back(ui::label_height(text, true, width));
        ui::clipped(heights, ui::em(8), [&](std::size_t i) {
            ImGui::PushID(static_cast<int>(i));
            ui::label("bijdrage", texts[i], 0x4F46E5, marks);
            ImGui::PopID();
        });
    });
}

// Five columns with all labels in sight or not, drawn by an instrument that does not clip.
void labels_unclipped(benchmark::State& state) {
    const auto texts = contributions(static_cast<int>(state.range(0)));
    build_frames(state, [&] {
        ui::flow(5, 200, [&](int column, float) {
            for (std::size_t i = static_cast<std::size_t>(column); i < texts.size(); i += 5) {
                ImGui::PushID(static_cast<int>(i));
                ui::label("bijdrage", texts[i], 0x4F46E5);
                ImGui::PopID();
            }
        });
    });
}

void text_boxes(benchmark::State& state) {
    auto texts = contributions(static_cast<int>(state.range(0)));
    build_frames(state, [&] {
        ui::flow(5, 200, [&](int column, float) {
            for (std::size_t i = static_cast<std::size_t>(column); i < texts.size(); i += 5) {
                ImGui::PushID(static_cast<int>(i));
                ui::text_box("bijdrage", texts[i]);
                ImGui::PopID();
            }
        });
    });
}

// A key in a box of 20,000 characters: layout, edit and drawing.
void typing_in_a_long_text(benchmark::State& state) {
    std::string text;
    while (text.size() < 19000) text += "We van reactief naar preventief gaan, samen met de burger. ";
    bool focus = true;
    testing::Screen screen([&] { testing::on_page([&] { ui::text_box("vak", text, {.focus = std::exchange(focus, false)}); }); },
                           {.width = 1920, .height = 1080});
    screen.watch(false);
    screen.frames(3);
    bool add = true;
    for (auto _ : state) {
        if (add) screen.type("x");
        else screen.key("Backspace");
        add = !add;
    }
}

void start_of_the_faces(benchmark::State& state) {
    testing::Screen screen([] {});
    for (auto _ : state) ui::load_fonts();
    unsigned char* pixels = nullptr;
    int width = 0, height = 0;
    ImGui::GetIO().Fonts->GetTexDataAsRGBA32(&pixels, &width, &height);
}

}  // namespace

BENCHMARK(labels)->Name("ui/labels")->Arg(200)->Arg(20000)->Unit(benchmark::kMillisecond);
BENCHMARK(labels_unclipped)->Name("ui/labels_unclipped")->Arg(200)->Arg(2000)->Unit(benchmark::kMillisecond);
BENCHMARK(text_boxes)->Name("ui/text_boxes_idle")->Arg(200)->Unit(benchmark::kMillisecond);
BENCHMARK(typing_in_a_long_text)->Name("ui/typing_in_20000_characters")->Unit(benchmark::kMillisecond);
BENCHMARK(start_of_the_faces)->Name("ui/load_fonts")->Unit(benchmark::kMillisecond);
