#include "model/math.h"

namespace dragoman {

void softmax(float* scores, uint32_t count) {
    float highest = scores[0];
    for (uint32_t i = 1; i < count; ++i) highest = scores[i] > highest ? scores[i] : highest;
    float sum = 0;
    for (uint32_t i = 0; i < count; ++i) {
        scores[i] = exponential(scores[i] - highest);
        sum += scores[i];
    }
    for (uint32_t i = 0; i < count; ++i) scores[i] /= sum;
}

}  // namespace dragoman
