// A store of its own with the example teams in it, which are of every kind of row, and the command line on it.
#pragma once

#include "support/alp_command.h"
#include "support/store_kit.h"

#include <doctest/doctest.h>

namespace kit {

struct ExampleStore {
    Folder folder;
    ExampleStore() { REQUIRE(alp("sample").code == 0); }
    Answer alp(const std::string& words) { return alp_command(folder.path, "--store '" + folder.store().string() + "' " + words, true); }
};

}  // namespace kit
