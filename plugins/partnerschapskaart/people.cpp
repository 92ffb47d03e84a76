#include "people.h"

#include <alp/ui/icons.h>
#include <alp/ui/widgets.h>

namespace pk {

using namespace alp;

std::optional<Id> people_chips(const std::vector<Person>& people, const std::function<bool(const Person&)>& ticked,
                               const std::function<bool(const Person&)>& chosen) {
    std::optional<Id> pressed;
    const ImFont* font = ui::face(ui::Face::quiet);
    const float right = ImGui::GetCursorScreenPos().x + ImGui::GetContentRegionAvail().x;
    bool first = true;
    for (const Person& person : people) {
        const std::string word = ticked(person) ? person.name + " " + ui::icons::check : person.name;
        const float wide = font->CalcTextSizeA(font->FontSize, 1e9f, 0, word.c_str()).x + ui::em(24);
        if (!first && ImGui::GetItemRectMax().x + ui::em(8) + wide <= right) ImGui::SameLine(0, ui::em(8));
        first = false;
        if (ui::choice_chip(filled("{}##{}", word, person.id.text()).c_str(), chosen(person))) pressed = person.id;
    }
    return pressed;
}

}  // namespace pk
