# run(<program> <argument>...): ends the test when it fails; leaves what it printed in `said`.
function(run)
    execute_process(COMMAND ${ARGN} RESULT_VARIABLE code OUTPUT_VARIABLE said ERROR_VARIABLE said)
    if(NOT code EQUAL 0)
        list(JOIN ARGN " " call)
        message(FATAL_ERROR "${call}\nended with ${code}:\n${said}")
    endif()
    set(said "${said}" PARENT_SCOPE)
endfunction()
