// Words of the program that are kept with what people did ("Terugkijken gepland"), in the language in which they were written then.
// For the program only: it is not installed with the SDK. Any thread.
#pragma once

#include <string>
#include <string_view>

namespace alp {

// The same in the language of the screen; as they are where no catalogue has them.
std::string in_present_language(std::string_view stored);

}  // namespace alp
