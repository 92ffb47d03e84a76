include(GNUInstallDirs)

# alp_glob(<variable> <folder> <pattern>): file(GLOB) that takes the folder by the letter, also when there is a [ in its name.
function(alp_glob variable folder pattern)
    string(REGEX REPLACE "([[*?])" "[\\1]" literal "${folder}")
    file(GLOB found CONFIGURE_DEPENDS "${literal}/${pattern}")
    set(${variable} ${found} PARENT_SCOPE)
endfunction()

# alp_add_catalogue(<domain> <folder>): compiles <folder>/<language>.po to share/locale/<language>/LC_MESSAGES/<domain>.mo
function(alp_add_catalogue domain folder)
    find_program(MSGFMT msgfmt REQUIRED)
    alp_glob(catalogues "${folder}" *.po)
    set(compiled)
    foreach(po ${catalogues})
        get_filename_component(language ${po} NAME_WE)
        set(mo ${CMAKE_BINARY_DIR}/share/locale/${language}/LC_MESSAGES/${domain}.mo)
        file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/share/locale/${language}/LC_MESSAGES)
        add_custom_command(OUTPUT ${mo} COMMAND ${MSGFMT} --check-format --check-domain -o ${mo} ${po} DEPENDS ${po} VERBATIM)
        install(FILES ${mo} DESTINATION ${CMAKE_INSTALL_DATADIR}/locale/${language}/LC_MESSAGES)
        list(APPEND compiled ${mo})
    endforeach()
    add_custom_target(${domain}-catalogue ALL DEPENDS ${compiled})
endfunction()

# alp_text_domain(<target> <domain>): what tr() looks up in that target is found in the catalogue <domain>.
function(alp_text_domain target domain)
    set(file ${CMAKE_CURRENT_BINARY_DIR}/${target}-text-domain.cpp)
    file(CONFIGURE OUTPUT ${file} CONTENT [[
namespace alp {
extern const char text_domain[] __attribute__((visibility("hidden")));
const char text_domain[] = "@domain@";
}  // namespace alp
]] @ONLY)
    target_sources(${target} PRIVATE ${file})
    set_source_files_properties(${file} PROPERTIES SKIP_PRECOMPILE_HEADERS ON SKIP_UNITY_BUILD_INCLUSION ON)
    target_compile_definitions(${target} PRIVATE ALP_TEXT_DOMAIN=alp::text_domain)
endfunction()

# alp_add_instrument(<name> [SOURCES <file>...] [FOLDER <output>]): builds <name>.so from its sources (without them the *.cpp of
# this folder), with its po/ as catalogue <name>. Into plugins/, and installed; with FOLDER into that, and not installed.
# Sessions of its earlier versions, sessions/*.json (alp validate --keep), go beside it for `alp validate` to open.
# The plugin exports nothing but `alp_instrument`:
#   hidden symbols, so that plugins cannot shadow one another;
#   no GNU unique symbols, which would make dlclose() do nothing (one std::to_string is enough);
#   no undefined symbols, so that a missing function is a link error and not a load error.
function(alp_add_instrument name)
    cmake_parse_arguments(PARSE_ARGV 1 ARG "" "FOLDER" "SOURCES")
    if(NOT ARG_SOURCES)
        alp_glob(ARG_SOURCES "${CMAKE_CURRENT_SOURCE_DIR}" *.cpp)
    endif()
    add_library(${name} MODULE ${ARG_SOURCES})
    target_link_libraries(${name} PRIVATE alp::sdk)
    target_compile_features(${name} PRIVATE cxx_std_20)
    alp_text_domain(${name} ${name})
    target_compile_options(${name} PRIVATE -Wall -Wextra $<$<CXX_COMPILER_ID:GNU>:-fno-gnu-unique>)
    target_link_options(${name} PRIVATE -Wl,-z,defs -Wl,-z,now
        -Wl,--version-script=${CMAKE_CURRENT_FUNCTION_LIST_DIR}/instrument.map)
    set_target_properties(${name} PROPERTIES PREFIX "" DEFINE_SYMBOL "" CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON CXX_EXTENSIONS OFF
        LIBRARY_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/plugins INSTALL_RPATH "$ORIGIN/../..")
    if(ARG_FOLDER)
        set_target_properties(${name} PROPERTIES LIBRARY_OUTPUT_DIRECTORY ${ARG_FOLDER})
    else()
        install(TARGETS ${name} DESTINATION ${CMAKE_INSTALL_LIBDIR}/alp/plugins)
    endif()
    alp_glob(kept "${CMAKE_CURRENT_SOURCE_DIR}/sessions" *.json)
    if(kept)
        file(COPY ${kept} DESTINATION ${CMAKE_BINARY_DIR}/plugins/${name}.sessions)
    endif()
    if(EXISTS ${CMAKE_CURRENT_SOURCE_DIR}/po)
        alp_add_catalogue(${name} ${CMAKE_CURRENT_SOURCE_DIR}/po)
    endif()
endfunction()

# alp_add_instrument_test(<name> [SOURCES <file>...]): a test program and a ctest of tests/*_test.cpp, in which
# alp::testing::meet_with_this_plugin() opens the instrument <name>. Uses doctest; one source file brings its main().
function(alp_add_instrument_test name)
    cmake_parse_arguments(PARSE_ARGV 1 ARG "" "" "SOURCES")
    if(NOT ARG_SOURCES)
        alp_glob(ARG_SOURCES "${CMAKE_CURRENT_SOURCE_DIR}/tests" *_test.cpp)
    endif()
    find_package(doctest REQUIRED)
    add_executable(${name}_test ${ARG_SOURCES})
    # The testing library before the SDK: it sees what ImGui is told because its functions come first.
    target_link_libraries(${name}_test PRIVATE alp::alp_testing alp::sdk doctest::doctest)
    target_compile_features(${name}_test PRIVATE cxx_std_20)
    target_compile_definitions(${name}_test PRIVATE ALP_TEXT_DOMAIN="${name}" ALP_PLUGIN_FILE="$<TARGET_FILE:${name}>"
        ALP_PLUGIN_DATA="${CMAKE_BINARY_DIR}/share" ALP_SDK_DATA="${alp_DATA}")
    add_dependencies(${name}_test ${name})
    add_test(NAME ${name} COMMAND ${name}_test)
endfunction()
