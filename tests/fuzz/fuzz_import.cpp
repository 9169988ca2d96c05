// libFuzzer: any bytes through the doors for other programs' files. The first byte says which
// format; a NUL parts the annotations from their text. Built with -DDRAGOMAN_FUZZ=ON.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "fuzz/doors.h"

using namespace dragoman;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    if (size == 0) return 0;
    const FormatRow& row = formats()[data[0] % formats().size()];
    if (!row.reads) return 0;
    const std::string bytes(reinterpret_cast<const char*>(data + 1), size - 1);
    const size_t border = bytes.find('\0');
    std::vector<NamedFile> files = {{"a", bytes.substr(0, border)}};
    if (border != bytes.npos) files.push_back({"a.txt", bytes.substr(border + 1)});
    if (const char* fault = enter_import(row.format, files)) {
        std::fprintf(stderr, "%s\n", fault);
        std::abort();
    }
    return 0;
}
