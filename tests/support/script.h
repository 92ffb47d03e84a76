// What a coach does in a meeting, act by act, by the labels on the screen. Each act knows whether it was done: after an interruption the script
// goes on from where the program stands, and does nothing a second time.
#pragma once

#include "support/held_run.h"

namespace held {

struct Act {
    std::string what;
    std::function<void(Run&)> act;
    std::function<bool(Run&)> done;  // it stands there: in the meeting, or before it on the card that asks for it
    bool goes = false;               // it only opens a page, which an interruption may close again
    std::string answers = {};        // what stood on the screen until it was done, and is not asked again
    std::string asked_in = {};       // only in this step: another asks the same of its own; empty: everywhere
    std::string hides = {};          // what was given in private: on no screen until the act that shows it
    bool shows = false;              // that act
};

class Script {
public:
    Script(std::string instrument, std::string form) : instrument_(std::move(instrument)), form_(std::move(form)) {}

    const std::vector<Act>& acts() const { return acts_; }
    std::size_t first_of_start_card() const { return start_card_; }  // before the meeting there is nothing to go on with but this
    std::size_t begins() const { return begins_; }                   // the act that begins the meeting

    Act& add(std::string what, std::function<void(Run&)> act, std::function<bool(Run&)> done);
    Act& press(const std::string& path, std::function<bool(Run&)> done);

    // ---- what every meeting has
    // A team of these members, and the start card of the instrument: who is not here, a guest, the form, the name of the meeting.
    void begin(const std::vector<std::string>& members, const std::string& absent, const std::string& guest, const std::string& name);
    // "Volgende", until this step, or the page of a phase without one.
    Act& next(const std::string& phase, const std::string& step, const std::string& answers = "");
    // A new line in the field of a question. `field`: path of the field; `line`: label of the text of a line that stands there.
    Act& write(const std::string& step, const std::string& question, const std::string& field, const std::string& text,
               const std::string& line = "Bijdrage");
    // A text that has its own box.
    Act& write_in_box(const std::string& step, const std::string& question, const std::string& box, const std::string& text);
    void action(const std::string& question, const std::string& field, const std::string& text, const std::string& owner,
                const std::string& day, const std::string& iso_day);
    void look_back_on(const std::string& day, const std::string& iso_day, const std::string& field = "brief");
    void close(const std::string& button);

private:
    std::string instrument_, form_;
    std::vector<Act> acts_;
    std::size_t start_card_ = 0, begins_ = 0;
};

// In the open meeting.
const alp::Contribution* line_of(Run& run, std::string_view step, std::string_view question, std::string_view text);  // null: none
const alp::Action* action_of(Run& run, std::string_view text);
const alp::Theme* theme_of(Run& run, std::string_view name);

}  // namespace held
