// The gentle check of alp/ui/privacy.h below a text box of a screen: what is written there easily tells about a resident too, stands in lists and on
// paper, and is not erased with a case. Main thread, inside a frame.
#pragma once

#include "workspace/open_store.h"

#include <string>
#include <string_view>

namespace alp::screens {

// What a field is for. names: of people of the team or their guests; there a bare name is no resident's, one behind "mevrouw" is.
enum class Written { words, names };

// What came of it in this frame. asks: it is asked about the text; who takes a text when its field is left waits for the answer.
struct PrivacyChecked {
    bool replaced = false, asks = false;
    explicit operator bool() const { return replaced; }
};

// Draws what is asked about the text. replaced: `text` is another now, and is to be kept. `of` names the text, the same wherever it is drawn; `writing`: its
// field has the keyboard.
PrivacyChecked privacy_check(std::string_view of, std::string& text, bool writing, Written what = Written::words);
// The same where a team is open: its members are no residents.
PrivacyChecked privacy_check(workspace::OpenStore& store, std::string_view of, std::string& text, bool writing,
                             Written what = Written::words);

}  // namespace alp::screens
