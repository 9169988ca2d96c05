// Which writing a text is in, as far as it decides whether the analysis can read it.
#pragma once
#include <cstdint>
#include <string_view>

namespace dragoman {

enum class Script : uint8_t {
    None,   // no letters at all
    Latin,  // at least half of the letters are Latin
    Other,  // Chinese, Arabic, Russian ...
    Count
};

Script main_script(std::string_view text);

}  // namespace dragoman
