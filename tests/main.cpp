// The test program: doctest's main. Cases stand in tests/<layer>/test_<file>.cpp.
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>
