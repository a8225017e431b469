# SQLCipher 4.5 or later, as the target zon_sqlcipher.
#
# A system library is used when it is new enough. Debian 12 ships 3.4.1, whose file format and defaults are too old,
# so there we build the amalgamation that packaging/fetch-sqlcipher brings: pinned by SHA-512, checked again here,
# kept in a cache so that every later build is offline.
pkg_check_modules(SQLCIPHER QUIET IMPORTED_TARGET sqlcipher>=4.5)
if(SQLCIPHER_FOUND)
    add_library(zon_sqlcipher INTERFACE)
    target_link_libraries(zon_sqlcipher INTERFACE PkgConfig::SQLCIPHER)
    target_compile_definitions(zon_sqlcipher INTERFACE SQLITE_HAS_CODEC)
    return()
endif()

execute_process(
    COMMAND "${PROJECT_SOURCE_DIR}/packaging/fetch-sqlcipher" --print-directory
    OUTPUT_VARIABLE ZON_SQLCIPHER_DIR OUTPUT_STRIP_TRAILING_WHITESPACE
    RESULT_VARIABLE ZON_SQLCIPHER_FAILED)
if(ZON_SQLCIPHER_FAILED)
    message(FATAL_ERROR "SQLCipher 4.5 or later was not found. Run packaging/fetch-sqlcipher once while online.")
endif()

add_library(zon_sqlcipher STATIC "${ZON_SQLCIPHER_DIR}/sqlite3.c")
target_include_directories(zon_sqlcipher SYSTEM PUBLIC "${ZON_SQLCIPHER_DIR}")
set_target_properties(zon_sqlcipher PROPERTIES C_STANDARD 11 C_EXTENSIONS ON)
target_compile_definitions(zon_sqlcipher PRIVATE
    _GNU_SOURCE HAVE_STDINT_H=1 HAVE_USLEEP=1 SQLITE_THREADSAFE=1 SQLITE_HAS_CODEC SQLCIPHER_CRYPTO_OPENSSL
    SQLITE_TEMP_STORE=2 SQLITE_SECURE_DELETE SQLITE_ENABLE_FTS5 SQLITE_DQS=0 SQLITE_OMIT_LOAD_EXTENSION
    SQLITE_OMIT_DEPRECATED SQLITE_EXTRA_INIT=sqlcipher_extra_init SQLITE_EXTRA_SHUTDOWN=sqlcipher_extra_shutdown
    PUBLIC SQLITE_HAS_CODEC)
target_compile_options(zon_sqlcipher PRIVATE -w)
target_link_libraries(zon_sqlcipher PUBLIC OpenSSL::Crypto Threads::Threads)
