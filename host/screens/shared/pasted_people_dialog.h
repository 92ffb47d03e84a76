// People who were pasted, as the program took them apart: to look at and put right before they are taken. Main thread, inside a frame.
#pragma once

#include "workspace/pasted_people.h"

#include <functional>

namespace alp::screens {

class PastedPeopleDialog {
public:
    using Take = std::function<void(const std::vector<workspace::PastedPerson>&)>;

    // `take` gets those that are ticked when somebody says so; not called when the dialog is closed otherwise.
    void ask(std::vector<workspace::PastedPerson> people, Take take);
    void draw();  // while it is asked

private:
    void draw_person(std::size_t i);
    void draw_buttons();

    std::vector<workspace::PastedPerson> people_;
    Take take_;
    float rows_height_ = 0;  // of all rows, as they came out in the last frame; 0: not drawn yet
    bool open_ = false;
};

}  // namespace alp::screens
