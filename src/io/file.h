// Whole files, for the programs that run natively. The wasm modules never open one.
#pragma once
#include <string>
#include <string_view>

#include "base/error.h"

namespace dragoman {

// The bytes of a file; "-" is standard input. Errors: FileUnreadable.
Result<std::string> read_file(const std::string& path);

// Replaces the file. Error::None or FileUnwritable.
Error write_file(const std::string& path, std::string_view bytes);

}  // namespace dragoman
