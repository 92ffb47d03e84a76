// F1: all keys on one sheet. Main thread, inside a frame.
#pragma once

namespace alp::shell {

class KeySheet {
public:
    void show(bool on) { shown_ = on; }
    bool shown() const { return shown_; }
    void draw();

private:
    bool shown_ = false;
};

}  // namespace alp::shell
