#include <doctest/doctest.h>

#include "text/script.h"

using namespace dragoman;

TEST_CASE("script: English is Latin, with foreign names in it too") {
    CHECK(main_script("China rejects a meeting.") == Script::Latin);
    CHECK(main_script("Li Shangfu (李尚福) met Łukasz Žižek in Reykjavík.") == Script::Latin);
}

TEST_CASE("script: Chinese, Arabic and Russian are other writings") {
    CHECK(main_script("中国拒绝与美国国防部长会面。") == Script::Other);
    CHECK(main_script("رفضت الصين الاجتماع") == Script::Other);
    CHECK(main_script("Китай отклонил встречу с FT.") == Script::Other);
}

TEST_CASE("script: numbers, signs and emoji have no letters") {
    CHECK(main_script("") == Script::None);
    CHECK(main_script("12 345 — 3.5 %\n...") == Script::None);
    CHECK(main_script("\xF0\x9F\x98\x80\xF0\x9F\x87\xBA\xF0\x9F\x87\xB8 \xEF\xBF\xBD") == Script::None);
}
