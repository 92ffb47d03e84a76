// What a plugin is: a class made from alp::Instrument and one line ALP_INSTRUMENT(…). Everything on the main thread.
//
// An exception from any of these functions closes the session on the screen with its message; what the team typed stays.
#pragma once

#include <alp/abi.h>
#include <alp/outline.h>
#include <alp/report.h>
#include <alp/session.h>

#include <memory>

namespace alp {

// How the program shows the instrument this frame.
struct View {
    std::string step;         // the step on the screen; always one of the outline's
    bool presenter = false;   // the beamer: the one question, very large, nothing private
    bool read_only = false;   // looking at the past
    // The instrument sets these to ask something of the program:
    std::string go_to;        // show this step
    std::string say;          // show this sentence in the status line
    bool close = false;       // the team is done: close the session
    bool write_pdf = false;   // write the report as a PDF in the user's documents and say where, as the program's own command does; it
                              // is done after this frame, and an error is told to the user
    // The page of the step, for steps that have several: the program puts the word of the plan's phase here (Phase::way), or none when a step
    // was chosen by hand; the instrument puts there the word of the page that it shows, and the plan goes along.
    std::string way = {};
    bool begins = false;      // with this frame a phase of the plan begins: "Next" was pressed
};

class Instrument {
public:
    virtual ~Instrument();

    // What it is. Called often; cheap. In all languages at once, see alp::text().
    virtual Outline outline() const = 0;

    // Draws the step in the window the program began, from the cursor to the end of the page; the program draws the shell
    // around it (title, clock, presenter, closing). Every ImGui stack must be left as it was. Default: the guided form made from the outline.
    virtual void draw(Session& session, View& view);

    // What goes on paper. Default: outline_report().
    virtual Report report(const Session& session) const;

    // Called once on a session that was made with an older outline version, before it is drawn. Its edits are one operation.
    // Default: nothing.
    virtual void migrate(Session& session);
};

// Draws one step from its outline: the guided form. The default of draw(); an instrument may call it for some of its steps.
void draw_guided_form(Session& session, View& view);

}  // namespace alp

// ALP_INSTRUMENT(Class, .id = "nl.example.thing", .name = "Thing", .version = "1.0.0", .summary = "One sentence.")
// The one symbol a plugin exports. Write it once, at the end of one source file, outside any namespace.
#define ALP_INSTRUMENT(Class, ...)                                                                                   \
    static_assert(std::is_base_of_v<alp::Instrument, Class>, #Class " must be made from alp::Instrument");           \
    extern "C" [[gnu::visibility("default")]] constinit const alp::Descriptor alp_instrument =                       \
        alp::describe(alp::Description{__VA_ARGS__}, [] () -> alp::Instrument* { return new Class; },                \
                      [](alp::Instrument* made) noexcept { delete made; }, &ImGui::GetCurrentContext);
