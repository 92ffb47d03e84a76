# Installs the build into an empty folder, then does there what a user does (start the program) and what a developer does:
# build an instrument against the installed SDK, with nothing of this source tree in reach.
# cmake -DBUILD=… -DWORK=… -DVERSION=… -P install_test.cmake
include(${CMAKE_CURRENT_LIST_DIR}/run.cmake)

file(REMOVE_RECURSE ${WORK})
set(prefix ${WORK}/prefix)  # new_instrument_test.cmake goes on from it
run(${CMAKE_COMMAND} --install ${BUILD} --prefix ${prefix})

run(${prefix}/bin/alp --version)
if(NOT said MATCHES "${VERSION}")
    message(FATAL_ERROR "the installed program says its version is: ${said}")
endif()
run(ldd ${prefix}/bin/alp)
if(said MATCHES "not found" OR said MATCHES "=> ${BUILD}/lib/")
    message(FATAL_ERROR "the installed program does not find its libraries beside itself:\n${said}")
endif()

# What only the program may use of the SDK is not given to who writes an instrument.
if(EXISTS ${prefix}/include/alp/host OR NOT EXISTS ${prefix}/include/alp/session.h)
    message(FATAL_ERROR "the headers of the SDK that are installed are not those for instruments")
endif()

# Manual and completion know every command that there is.
run(${prefix}/bin/alp --lang en --help)
string(REGEX MATCHALL "\n  [a-z][a-z-]+  " commands "${said}")
run(gzip -dc ${prefix}/share/man/man1/alp.1.gz)
string(REPLACE "\\-" "-" manual "${said}")
file(READ ${prefix}/share/bash-completion/completions/alp completion)
list(LENGTH commands count)
if(count LESS 10)
    message(FATAL_ERROR "the help names too few commands: ${commands}")
endif()
foreach(command ${commands})
    string(STRIP "${command}" command)
    if(NOT manual MATCHES "[ \"]${command}[ \",\n]" OR NOT completion MATCHES "[ |]${command}[ |)\"]")
        message(FATAL_ERROR "manual or completion does not know the command ${command}")
    endif()
endforeach()

file(WRITE ${WORK}/source/CMakeLists.txt [[
cmake_minimum_required(VERSION 3.25)
project(outside LANGUAGES CXX)
find_package(alp 1.0 REQUIRED)
alp_add_instrument(outside)
]])
file(WRITE ${WORK}/source/outside.cpp [[
#include <alp/instrument.h>

std::string leak(int number) { return std::to_string(number); }  // brings symbols that only the version script keeps in

namespace {
struct Outside : alp::Instrument {
    alp::Outline outline() const override { return {}; }
};
}  // namespace

ALP_INSTRUMENT(Outside, .id = "nl.example.outside", .name = "Outside", .version = "1.0.0", .summary = "Built elsewhere.")
]])
file(WRITE ${WORK}/source/po/nl.po [[
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\n"

msgid "Question"
msgstr "Vraag"
]])
run(${CMAKE_COMMAND} -S ${WORK}/source -B ${WORK}/build -G Ninja -DCMAKE_BUILD_TYPE=Release -DCMAKE_PREFIX_PATH=${prefix})
run(${CMAKE_COMMAND} --build ${WORK}/build)
run(${CMAKE_COMMAND} --install ${WORK}/build --prefix ${prefix})
file(GLOB plugin ${prefix}/lib*/alp/plugins/outside.so ${prefix}/lib*/*/alp/plugins/outside.so)
if(NOT plugin OR NOT EXISTS ${prefix}/share/locale/nl/LC_MESSAGES/outside.mo)
    message(FATAL_ERROR "the instrument or its catalogue was not installed")
endif()
run(nm -D --defined-only ${plugin})
if(NOT said MATCHES "^[0-9a-f]+ [A-Z] alp_instrument\n$")
    message(FATAL_ERROR "the instrument should export its descriptor only, and exports:\n${said}")
endif()

# The programs that it starts speak the language too.
file(GLOB built ${WORK}/build/plugins/outside.so ${WORK}/build/outside.so)
execute_process(COMMAND ${prefix}/bin/alp --lang nl validate ${built} OUTPUT_VARIABLE said ERROR_VARIABLE said)
if(NOT said MATCHES "laadt, en maakt zijn instrument")
    message(FATAL_ERROR "the installed validator does not speak Dutch:\n${said}")
endif()
