// The questions before a meeting: who is here and how much time there is. Everything is proposed, so that one button is enough.
#pragma once

#include "screens/start/start_people.h"
#include "shell/navigator.h"
#include "workspace/workspace.h"

namespace alp::screens {

class StartScreen : public shell::Screen {
public:
    StartScreen(workspace::OpenStore& store, workspace::Meetings& meetings, const plugins::Catalogue& catalogue,
                shell::Navigator& navigator, StartPeople people)
        : store_(store), meetings_(meetings), catalogue_(catalogue), navigator_(navigator), people_(std::move(people)) {}

    std::string_view id() const override { return "start"; }
    std::string title() const override;
    void draw() override;
    std::optional<workspace::Destination> serves() const override { return workspace::Destination::start; }
    bool available() const override { return asked() != nullptr; }
    void commands(std::vector<shell::Command>& all) override;
    void entered() override { takes_keyboard_ = true; }

private:
    const plugins::Entry* asked() const;  // the instrument to start; null: none, or it is not loaded any more
    void draw_questions(const Outline& outline);
    void draw_buttons(const Outline& outline);

    workspace::OpenStore& store_;
    workspace::Meetings& meetings_;
    const plugins::Catalogue& catalogue_;
    shell::Navigator& navigator_;
    StartPeople people_;
    bool takes_keyboard_ = false;  // the first button, as soon as no menu lies over the page
};

void add_start(shell::Navigator& navigator, workspace::Workspace& workspace);

}  // namespace alp::screens
