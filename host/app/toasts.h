// Short remarks over the page that go away by themselves: what was undone, where the PDF is.
#pragma once

#include <alp/id.h>

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace alp::app {

class Toasts {
public:
    // `action`: a word for a button beside the sentence, which calls `then`.
    void say(std::string sentence, Time now, std::string action = {}, std::function<void()> then = {});
    void draw(Time now);  // over everything: low in the sidebar, or at the lower right where that is narrow; a click puts one away
    std::optional<Time> next_end() const;

private:
    struct Toast { std::string sentence, action; std::function<void()> then; Time end; };
    std::vector<Toast> toasts_;
};

}  // namespace alp::app
