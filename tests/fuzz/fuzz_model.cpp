// libFuzzer: any bytes through the door for model. Built with -DDRAGOMAN_FUZZ=ON.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "fuzz/doors.h"

using namespace dragoman;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    if (const char* fault = enter_model(bytes)) {
        std::fprintf(stderr, "%s\n", fault);
        std::abort();
    }
    return 0;
}
