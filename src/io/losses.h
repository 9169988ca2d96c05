// Counts what a format cannot keep and says it in sentences, one for each kind of thing.
//
//   losses.add("relation without a target", "relations without a target");  twice
//   -> "2 relations without a target were left out."
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman {

class Losses {
  public:
    void add(std::string_view one, std::string_view many, uint32_t times = 1) {
        for (Kind& kind : kinds_) {
            if (kind.one != one) continue;
            kind.times += times;
            return;
        }
        if (times > 0) kinds_.push_back({std::string(one), std::string(many), times});
    }

    // A whole sentence, said once.
    void say(std::string_view sentence) {
        for (const std::string& said : sentences_)
            if (said == sentence) return;
        sentences_.emplace_back(sentence);
    }

    std::vector<std::string> take() {
        std::vector<std::string> result;
        for (const Kind& kind : kinds_) {
            result.push_back(std::to_string(kind.times) + " " +
                             (kind.times == 1 ? kind.one + " was" : kind.many + " were") +
                             " left out.");
        }
        for (std::string& sentence : sentences_) result.push_back(std::move(sentence));
        return result;
    }

  private:
    struct Kind {
        std::string one, many;
        uint32_t times;
    };
    std::vector<Kind> kinds_;
    std::vector<std::string> sentences_;
};

}  // namespace dragoman
