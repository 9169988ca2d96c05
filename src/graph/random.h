// The layout's own dice: xorshift64*, the same numbers on every platform.
#pragma once
#include <cstdint>

#include "graph/geometry.h"

namespace dragoman {

class Random {
  public:
    explicit Random(uint64_t seed) : state_(seed * 0x9E3779B97F4A7C15ull + 0x2545F4914F6CDD1Dull) {
        if (state_ == 0) state_ = 1;
        for (int i = 0; i < 4; ++i) next();
    }
    uint32_t next() {
        state_ ^= state_ >> 12;
        state_ ^= state_ << 25;
        state_ ^= state_ >> 27;
        return static_cast<uint32_t>(state_ * 0x2545F4914F6CDD1Dull >> 32);
    }
    uint32_t below(uint32_t count) {  // 0 .. count - 1; count > 0
        return static_cast<uint32_t>(uint64_t{next()} * count >> 32);
    }
    float part() { return static_cast<float>(next() >> 8) * (1.0f / 16777216); }  // [0, 1)
    float between(float low, float high) { return low + (high - low) * part(); }
    Point in_disc() {  // evenly inside the unit circle
        for (;;) {
            float x = between(-1, 1);
            float y = between(-1, 1);
            if (x * x + y * y <= 1) return {x, y};
        }
    }
    Point direction() {  // a unit vector
        for (;;) {
            Point p = in_disc();
            float size = length(p);
            if (size > 0.1f) return p * (1 / size);
        }
    }

  private:
    uint64_t state_;
};

}  // namespace dragoman
