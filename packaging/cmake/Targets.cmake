# How a floor becomes a target. One library per folder of core, so that what may use what is visible in the build:
# a folder sees only the libraries it names, and tests/architecture checks every include against the same order.

# zon_library(<name> SOURCES ... [DEPENDS <public libraries>] [PRIVATE <libraries used in .cpp files only>])
function(zon_library name)
    cmake_parse_arguments(ARG "" "" "SOURCES;DEPENDS;PRIVATE" ${ARGN})
    add_library(${name} STATIC ${ARG_SOURCES})
    target_link_libraries(${name} PUBLIC zon_flags ${ARG_DEPENDS} PRIVATE ${ARG_PRIVATE})
endfunction()

# zon_fuzz(<name> LINK ...): fuzz_<name>.cpp as a libFuzzer target (clang only: preset fuzz, then e.g.
# `fuzz_filter -max_total_time=600`). Where there is a folder corpus/<name>, each test run replays what is in it.
function(zon_fuzz name)
    cmake_parse_arguments(ARG "" "" "LINK" ${ARGN})
    if(EXISTS "${CMAKE_CURRENT_SOURCE_DIR}/corpus/${name}")
        add_executable(replay_${name} fuzz_${name}.cpp ${PROJECT_SOURCE_DIR}/tests/support/fuzz_replay.cpp)
        target_link_libraries(replay_${name} PRIVATE zon_flags ${ARG_LINK})
        add_test(NAME replay.${name} COMMAND replay_${name} ${CMAKE_CURRENT_SOURCE_DIR}/corpus/${name})
    endif()
    if(ZON_FUZZ)
        add_executable(fuzz_${name} fuzz_${name}.cpp)
        target_link_libraries(fuzz_${name} PRIVATE zon_flags ${ARG_LINK})
        target_link_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
    endif()
endfunction()

# zon_test(<name> SOURCES ... LINK ... [DEPENDS ...] [TIMEOUT seconds] [LABELS ...])
# A Qt Test executable. `name` is also the ctest name: folder.subject.
function(zon_test name)
    cmake_parse_arguments(ARG "" "TIMEOUT" "SOURCES;LINK;LABELS" ${ARGN})
    string(REPLACE "." "_" target "tst_${name}")
    add_executable(${target} ${ARG_SOURCES})
    set_target_properties(${target} PROPERTIES AUTOMOC ON)
    target_link_libraries(${target} PRIVATE zon_flags Qt6::Test ${ARG_LINK})
    target_compile_definitions(${target} PRIVATE ZON_TEST_DATA="${CMAKE_CURRENT_SOURCE_DIR}/data"
                                                 ZON_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
    add_test(NAME ${name} COMMAND ${target})
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 120)
    endif()
    set_tests_properties(${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT} LABELS "${ARG_LABELS}"
                         ENVIRONMENT "LC_ALL=C.UTF-8;QT_QPA_PLATFORM=offscreen;QTEST_FUNCTION_TIMEOUT=1200000")
endfunction()
