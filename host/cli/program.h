// The program put together: the workspace, the shell around it and every screen. Knows no window and no GL, so tests run it as it is. Main
// thread.
#pragma once

#include "shell/shell.h"
#include "window/application.h"
#include "window/pictures.h"

namespace alp::cli {

class Program : public window::Application {
public:
    explicit Program(workspace::Options options);
    ~Program() override;
    Program(const Program&) = delete;

    workspace::Workspace& workspace() { return workspace_; }
    shell::Navigator& navigator() { return navigator_; }
    shell::Shell& shell() { return shell_; }
    window::Pictures& pictures() { return pictures_; }

    void frame() override;
    Time now() const override { return clock_.now(); }
    std::optional<Time> next_frame_at() const override;
    std::string title() const override;
    bool presenting() const override { return navigator_.presenting(); }
    int screens_further() const override { return navigator_.screens_further(); }
    void leave() override { shell_.leave(); }
    void say(const std::string& sentence) override { workspace_.notifications().say(sentence); }
    bool wants_to_end() const override { return shell_.wants_to_end(); }
    void end(const window::WindowSize& size = {}) override;

private:
    workspace::Clock clock_;
    shell::Toasts toasts_{clock_};
    shell::Navigator navigator_;
    workspace::Workspace workspace_;
    window::Pictures pictures_;
    shell::Shell shell_;
    std::optional<Time> widgets_wake_;  // a clock or a tooltip asked for a frame
};

}  // namespace alp::cli
