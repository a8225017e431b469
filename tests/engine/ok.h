#pragma once

#include <QTest>

/// In a test's function: the Result has a value; else it fails with the error's sentence.
#define OK(expression)                                                                                       \
    do {                                                                                                     \
        const auto& outcome = (expression);                                                                  \
        QVERIFY2(outcome.has_value(), outcome ? "" : outcome.error().message.c_str());                       \
    } while (false)
