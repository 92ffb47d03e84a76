# A file in commands/ is a command: commands/new_instrument.cpp defines make_new_instrument_command(). The list of them is written here.
# A static object in each file that registers itself would not do: nothing refers to such a file, so the linker leaves it out of a static library.
file(GLOB command_files CONFIGURE_DEPENDS ${CMAKE_CURRENT_LIST_DIR}/commands/*.cpp)
set(makers "")
set(calls "")
foreach(file ${command_files})
    get_filename_component(command ${file} NAME_WE)
    string(APPEND makers "std::unique_ptr<Command> make_${command}_command();\n")
    string(APPEND calls "    all.push_back(make_${command}_command());\n")
endforeach()
set(command_list ${CMAKE_CURRENT_BINARY_DIR}/command_list.cpp)
file(CONFIGURE OUTPUT ${command_list} @ONLY CONTENT [[// Written by host/cli/commands.cmake.
#include "cli/command_list.h"

namespace alp::cli {

@makers@
std::vector<std::unique_ptr<Command>> all_commands() {
    std::vector<std::unique_ptr<Command>> all;
@calls@    return all;
}

}  // namespace alp::cli
]])
