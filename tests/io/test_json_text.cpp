#include <doctest/doctest.h>

#include "io/json_text.h"

using namespace dragoman;

namespace {
std::string decimal(int64_t value, int digits) {
    return JsonText().decimal(value, digits).take();
}
}  // namespace

TEST_CASE("json text: commas stand between values and nowhere else") {
    JsonText json;
    json.open('{')
        .key("a")
        .open('[')
        .number(1)
        .number(-2)
        .open('{')
        .close('}')
        .close(']')
        .key("b")
        .null()
        .key("c")
        .flag(true)
        .close('}');
    CHECK(json.take() == R"({"a":[1,-2,{}],"b":null,"c":true})");
}

TEST_CASE("json text: decimals are written without zeros that say nothing") {
    CHECK(decimal(990, 3) == "0.99");
    CHECK(decimal(800, 3) == "0.8");
    CHECK(decimal(1000, 3) == "1");
    CHECK(decimal(0, 3) == "0");
    CHECK(decimal(5, 3) == "0.005");
    CHECK(decimal(-40, 1) == "-4");
    CHECK(decimal(-5, 1) == "-0.5");
    CHECK(decimal(100, 1) == "10");
}

TEST_CASE("json text: quotes, backslashes and control characters are escaped, the rest is kept") {
    std::string out;
    append_json_string(out, std::string_view("a\"b\\c\nd\te\x01\x1f\0ü😊", 18));
    CHECK(out == "\"a\\\"b\\\\c\\nd\\te\\u0001\\u001f\\u0000ü😊\"");
}
