# One place for the flags that every target of ours is compiled with. Borrowed code (SQLCipher) does not get them.
add_library(zon_flags INTERFACE)
target_compile_options(zon_flags INTERFACE
    -Wall -Wextra -Wconversion -Wshadow
    $<$<BOOL:${ZON_WERROR}>:-Werror>
    # g++ 12 sees these inside its own optimised strings and vectors, where they are not (its bugs 105651, 105762 and
    # 108860). Every other compiler keeps them.
    $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict -Wno-stringop-overread -Wno-stringop-overflow -Wno-array-bounds>)
target_compile_definitions(zon_flags INTERFACE
    ZON_VERSION="${PROJECT_VERSION}"
    $<$<CONFIG:Debug>:_GLIBCXX_ASSERTIONS>)
target_include_directories(zon_flags INTERFACE "${PROJECT_SOURCE_DIR}")

# What is hot sets its own level; for the rest -O3 costs build time and gains nothing.
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")

# The kernel refuses to run a stack that can execute; say no to the usual memory attacks as well.
if(NOT ZON_SANITIZE)
    target_compile_options(zon_flags INTERFACE -fstack-protector-strong
        $<$<CONFIG:Release>:-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2>)
    add_link_options(-Wl,-z,relro,-z,now)
else()
    add_compile_options(-fsanitize=${ZON_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    add_link_options(-fsanitize=${ZON_SANITIZE})
    # Under a sanitizer g++ 12 takes what its own instrumentation writes for a value never set (its manual warns of it).
    add_compile_options($<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
    if(ZON_SANITIZE STREQUAL "thread")
        # Asio hands its operations over under a lock as well; GCC only says that it does not see the fences.
        add_compile_options($<$<CXX_COMPILER_ID:GNU>:-Wno-tsan>)
    endif()
endif()
if(ZON_FUZZ)
    add_compile_options(-fsanitize=fuzzer-no-link)
endif()

# Speed of work, not of the program: used when present, never needed.
find_program(ZON_CCACHE ccache)
if(ZON_CCACHE)
    set(CMAKE_C_COMPILER_LAUNCHER "${ZON_CCACHE}")
    set(CMAKE_CXX_COMPILER_LAUNCHER "${ZON_CCACHE}")
endif()
find_program(ZON_MOLD mold)
if(ZON_MOLD AND NOT ZON_SANITIZE)
    add_link_options(-fuse-ld=mold)
endif()
