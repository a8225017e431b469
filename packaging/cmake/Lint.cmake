# Everything over clang-tidy. The test command runs it over what changed; this target runs it over the whole tree.
find_program(ZON_RUN_CLANG_TIDY NAMES run-clang-tidy-19 run-clang-tidy)
if(ZON_RUN_CLANG_TIDY)
    add_custom_target(tidy
        COMMAND "${ZON_RUN_CLANG_TIDY}" -quiet -p "${CMAKE_BINARY_DIR}" -extra-arg=-Wno-unknown-warning-option "${PROJECT_SOURCE_DIR}/(app|ui|core)/(?!crypto/sha256_).*\\.cpp$"
        COMMENT "clang-tidy over everything" USES_TERMINAL VERBATIM)
endif()
