// The words that a model has a vector for.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman {

// Words numbered from 0 in the order of the file. Owns a copy of the list.
class Vocabulary {
  public:
    Vocabulary() = default;
    explicit Vocabulary(std::string_view lines);  // one word a line
    // The word's number, or kUnknown.
    uint32_t find(std::string_view word) const;
    uint32_t size() const {
        return static_cast<uint32_t>(begins_.empty() ? 0 : begins_.size() - 1);
    }

    static constexpr uint32_t kUnknown = UINT32_MAX;

  private:
    std::string_view word(uint32_t number) const;
    std::string lines_;
    std::vector<uint32_t> begins_;  // byte at which each word begins; one more at the end
    std::vector<uint32_t> slots_;   // open addressing: word number or kUnknown
};

}  // namespace dragoman
