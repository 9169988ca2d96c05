// A linear scorer over listed features: each feature that training kept has a row of small whole
// weights, one for each class. Sums of whole numbers are the same on every machine.
//
//   features {"verb=attack" 256, "target=city" 128}, classes {AID, ASSAULT}  ->  sums {-900, 5200}
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "base/hash.h"
#include "model/container.h"
#include "model/tensor.h"

namespace dragoman {

// A feature is known by 32 bits of the hash of its name; its value counts in 256ths.
struct Feature {
    uint32_t key = 0;
    int32_t value = kOne;
    static constexpr int32_t kOne = 256;
    bool operator==(const Feature&) const = default;
};

inline uint32_t feature_key(uint64_t hash) {
    return static_cast<uint32_t>(hash ^ hash >> 32);
}
inline uint32_t feature_key(std::string_view name) {
    return feature_key(hash(name));
}

class Scorer {
  public:
    bool is_loaded() const { return classes_ > 0; }
    uint32_t classes() const { return classes_; }
    uint32_t features() const { return static_cast<uint32_t>(keys_.size()); }
    // The weights of a feature, one for each class; null where training did not keep it.
    const int8_t* find(uint32_t key) const;
    // sums[0..classes()) += value x weights
    void add(Feature feature, int64_t* sums) const;
    // A sum as a score whose exponential is comparable with those of the other classes.
    float score(int64_t sum) const { return static_cast<float>(sum) * scale_; }

  private:
    friend Result<Scorer> read_scorer(const Tensors& tensors, const std::string& name);
    uint32_t classes_ = 0;
    float scale_ = 0;
    std::vector<uint32_t> keys_;
    std::vector<int8_t> weights_;  // a row of classes_ for each key
    std::vector<uint32_t> slots_;  // open addressing: number of a key, or kFree
};

// Reads the tensors NAME.keys (int8, features x 4, little endian), NAME.weights (int8, features x
// classes) and NAME.scale (float, 1). Error: ModelDamaged.
Result<Scorer> read_scorer(const Tensors& tensors, const std::string& name);

// What training found, ready to be written: rows of real weights by key.
struct ScorerRows {
    uint32_t classes = 0;
    std::vector<uint32_t> keys;
    std::vector<float> weights;  // keys.size() x classes
};

// The three sections that read_scorer() reads. Rows that round to nothing are left out.
std::vector<Section> write_scorer(const ScorerRows& rows, const std::string& name);

}  // namespace dragoman
