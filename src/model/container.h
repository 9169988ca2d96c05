// The one file format of all models: a DRGM file of named sections.
//
//   bytes 0..3   "DRGM"
//   u32          version (1)
//   u32          number of sections n
//   u32          length of the whole file in bytes
//   u64          FNV-1a hash of all bytes after this field
//   n times      u32 offset, u32 size (of the section, from the file's begin), u32 name length,
//   name then         the sections, each at a multiple of 16
//
// All numbers are little endian. Versions: 1 (first).
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace dragoman {

struct Section {
    std::string name;
    std::string bytes;
};

// A loaded file; sections are views into bytes that it owns.
class Container {
  public:
    // The bytes of a section; empty if there is none of that name.
    std::string_view find(std::string_view name) const;
    bool has(std::string_view name) const;
    // The names of all sections, in the order of the file.
    std::vector<std::string> names() const;

  private:
    friend Result<Container> read_container(std::string_view bytes);
    struct Entry {
        std::string name;
        uint32_t offset;
        uint32_t size;
    };
    std::string bytes_;
    std::vector<Entry> entries_;
};

std::string write_container(const std::vector<Section>& sections);

// Errors: ModelBadMagic, ModelBadVersion, ModelTruncated, ModelDamaged. Copies the bytes.
Result<Container> read_container(std::string_view bytes);

}  // namespace dragoman
