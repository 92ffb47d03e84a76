// The language of the screen while this lives, with the program's own catalogues; Dutch afterwards.
#pragma once

#include "support/places.h"

#include <alp/text.h>

struct In {
    explicit In(const char* code) {
        alp::add_catalogue_folder(alp::testing::built("share/locale").string());
        alp::set_language(code);
    }
    ~In() { alp::set_language("nl"); }
    In(const In&) = delete;
};
