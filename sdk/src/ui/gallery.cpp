// What a team might have typed stands here as it would in a session: examples, not texts of the program.
#include <alp/ui/gallery.h>

#include <alp/ui/figure.h>
#include <alp/ui/icons.h>
#include <alp/ui/picture.h>
#include <alp/ui/slider.h>
#include <alp/ui/widgets.h>

#include <array>

namespace alp::ui {
namespace {

constexpr unsigned steps[] = {0x4F46E5, 0x0369A1, 0x0F766E, 0xB45309, 0xBE185D};

struct State {
    int chosen = 0, score = -1, menu = 0, owner = 0, moment = 7;
    bool on = true, off = false, dialog = false, theme = true, stair = false;
    std::string add, written = "We van reactief naar preventief gaan, samen met de burger en de partners in de wijk.\nElke maand opnieuw.";
    std::string name = "Voorbeeldteam E";
};
State demo;

void texts() {
    question("Hoe willen we handelen?");
    quiet("Stap 3 van 5 · invullen van rechts naar links, lezen van links naar rechts");
    heading("Eerst: wat spraken we af?");
    words("Elke maand ruimte op de agenda om te mopperen, en daarna één ding kiezen dat we samen anders doen.");
    words("Vetgedrukt staat wat telt: 14 januari 2015.", Face::strong);
    one_line("Een regel die niet past wordt afgebroken met drie puntjes, en zegt zich helemaal als je wijst", em(320));
    words("✓ klaar   ← terug   verder →   €20 – “tussen aanhalingstekens” … Łukasz Çelik", Face::text);
}

void buttons() {
    if (button("Herijk de kaart", Kind::primary, 0, steps[0])) demo.dialog = true;
    beside(button_width("Sluit stap 3", Kind::primary));
    button("Sluit stap 3", Kind::primary);
    beside(button_width("Open een venster"));
    if (button("Open een venster")) demo.dialog = true;
    beside(button_width("Herinner me later"));
    button("Herinner me later", Kind::quiet);
    beside(button_width("Wis deze bijeenkomst"));
    button("Wis deze bijeenkomst", Kind::danger);
    ImGui::BeginDisabled();
    button("Niet nu##disabled");
    ImGui::SameLine();
    button("Bewaren##disabled", Kind::primary);
    ImGui::EndDisabled();
    ImGui::SameLine();
    icon_button("Zoek", icons::search, "Zoek in alles");
    ImGui::SameLine();
    icon_button("Meer", icons::more, "Meer mogelijkheden");
    button("Een knop die smaller is dan zijn woorden##narrow", Kind::normal, em(160));
    ImGui::SameLine();
    words("tekst ernaast");
    ImGui::SameLine();
    quiet("klein");
    ImGui::SameLine();
    text_link("wijzig");
    ImGui::SameLine();
    info("waarom", "Een hogere trede is geen nederlaag.");
}

void choices() {
    const std::array<std::string, 4> seen{"Zichtbaar", "Deels", "Niet", "n.v.t."};
    choice("seen", seen, demo.score, true);
    const std::array<std::string, 5> tools{"Alles", "Partnerschapskaart", "Casusleren", "Bakens", "Kantelbox"};
    choice("tools", tools, demo.chosen);
    const std::array<std::string, 3> owners{"Anna", "teamlid 2", "nog niemand"};
    if (const int picked = pick("owner", owners[static_cast<std::size_t>(demo.owner)], owners); picked >= 0) demo.owner = picked;
    ImGui::SameLine();
    if (choice_chip("werkdruk", demo.theme)) demo.theme = !demo.theme;
    ImGui::SameLine();
    if (choice_chip("bereikbaar zijn", !demo.theme)) demo.theme = !demo.theme;
    status_chip("Gedaan", palette().done);
    ImGui::SameLine();
    status_chip("Loopt", palette().busy);
    ImGui::SameLine();
    status_chip("Open", palette().card);
    ImGui::SameLine();
    status_chip("Te laat 3 wk", palette().late);
    chip("sociaal netwerk");
    ImGui::SameLine();
    chip("baken 2", wash(steps[2], 0.18f));
    ImGui::SameLine();
    dots(3);
    ImGui::SameLine();
    dots(12, steps[4]);
    check("Toon namen van teamleden", demo.on);
    check("Alleen wat open is, ook van eerdere bijeenkomsten met een ander instrument", demo.off);
    clock_chip("clock", 140, 15, true);
    ImGui::SameLine();
    clock_chip("paused", 140, 15, false);
    ImGui::SameLine();
    clock_chip("over", 1000, 15, true);
    progress(0.4f, 0, steps[0]);
    job_line("job", "PDF van het convenant maken", 0.62f);
    notice("Je tekst staat nog niet op schijf: de schijf is vol. Maak ruimte; we proberen het elke tien seconden opnieuw.", palette().late);
}

void writing() {
    text_box("name", demo.name, {.hint = "Naam van het team", .enter_submits = true});
    text_box("written", demo.written);
    text_box("add", demo.add, {.hint = "+ Schrijf een bijdrage… Enter", .enter_submits = true, .dashed = true});
    text_box("fixed", demo.written, {.face = Face::quiet, .read_only = true});
}

void contributions() {
    const LabelMark marks[] = {{"generalistisch", 0}, {"●●●", 0}};
    const LabelMark status[] = {{"teamlid 3", wash(0x4F46E5, 0.16f)}, {"12 maart", 0}};
    label("a", "Weten waar je kennis haalt", steps[2], marks);
    label("b", "Burgers weten ons te vinden, ook wie nog nooit van ons hoorde en geen vraag durft te stellen", steps[0], {}, true);
    label("c", "Samen op huisbezoek", steps[1]);
    label("d", "Goed werkend registratiesysteem vragen aan de gemeente", steps[3], status);
    label("e", "Meelopen met een collega van een ander domein", steps[4]);
    for (int i = 0; i < 3; ++i) {
        if (i) ImGui::SameLine();
        picture("cards/brug.svg", {em(96), em(72)});
    }
}

void figures() {
    quiet("Hoe de kaart groeide: 14:07");
    slider("moment", demo.moment, 12);
    Figure stair{.width = 100, .height = 34, .strokes = {}, .letterings = {}, .described = "Een trap van drie treden"};
    stair.strokes.push_back({{{2, 32}, {2, 24}, {32, 24}, {32, 16}, {62, 16}, {62, 8}, {92, 8}, {92, 32}}, steps[4], 1, true});
    stair.letterings.push_back({17, 22, "zelf", 4, steps[4], 0.5});
    stair.letterings.push_back({47, 14, "samen", 4, steps[4], 0.5});
    stair.letterings.push_back({77, 6, "voorziening", 4, steps[4], 0.5});
    figure(stair, em(320));
    gap(4);
    if (area("Kies de trap", {em(160), em(40)}).pressed) demo.stair = !demo.stair;
    const ImVec2 from = ImGui::GetItemRectMin(), to = ImGui::GetItemRectMax();
    ImGui::GetWindowDrawList()->AddRectFilled(from, to, wash(steps[4], demo.stair ? 0.3f : 0.1f), em(8));
    ImGui::GetWindowDrawList()->AddText({from.x + em(12), from.y + em(10)}, palette().text, "zelf getekend");
}

void menu() {
    const char* items[] = {"Vandaag", "Tijdlijn", "Acties", "Thema's"};
    for (int i = 0; i < 4; ++i)
        if (menu_item(items[i], demo.menu == i, i == 2 ? 4 : 0)) demo.menu = i;
}

void instrument_cards() {
    constexpr const char* names[] = {"Partnerschapskaart", "Casusleren", "Bakens Welzijn Nieuwe Stijl", "Kantelbox"};
    constexpr unsigned colours[] = {0x4F46E5, 0xB45309, 0x0F766E, 0xBE185D};
    flow(4, em(220), [&](int i, float width) {
        begin_card(names[i], width, colours[i]);
        words(names[i], Face::heading, tone(colours[i]));
        words("Samen bepalen waar het team voor staat, en hoe.");
        quiet("5 stappen · 90 min · 4–15 mensen");
        gap(16);
        quiet("Laatst: 14 jan 2015");
        button("Start", Kind::primary, ImGui::GetContentRegionAvail().x, colours[i]);
        end_card();
    });
}

void dialog() {
    if (!begin_dialog("Wat zijn jullie over een jaar?", demo.dialog)) return;
    words("Leg de kaart van toen naast nu: wat houden we vast, wat stellen we bij, wat laten we los?");
    text_box("dream", demo.add, {.hint = "Onze droom", .least_lines = 3});
    gap(16);
    if (button("Begin", Kind::primary)) demo.dialog = false;
    ImGui::SameLine();
    if (button("Liever later")) demo.dialog = false;
    end_dialog();
}

}  // namespace

std::span<const GalleryPart> gallery_parts() {
    static constexpr GalleryPart parts[] = {
        {"texts", texts},     {"buttons", buttons}, {"choices", choices},       {"writing", writing}, {"contributions", contributions},
        {"figures", figures}, {"menu", menu},       {"cards", instrument_cards}};
    return parts;
}

void draw_gallery() {
    const auto parts = gallery_parts().first(gallery_parts().size() - 1);  // the cards below, over the whole width
    flow(static_cast<int>(parts.size()), em(400), [&](int i, float width) {
        const GalleryPart& part = parts[static_cast<std::size_t>(i)];
        begin_card(part.name, width);
        part.draw();
        end_card();
    });
    instrument_cards();
    rule();
    dialog();
}

}  // namespace alp::ui
