#include "train/tally.h"

#include <algorithm>
#include <cstdio>

namespace dragoman {

namespace {
constexpr int kSamples = 1000;
constexpr uint64_t kSeed = 20240229;

// splitmix64 (Steele, Lea, Flood 2014)
uint64_t next_random(uint64_t& state) {
    uint64_t z = state += 0x9E3779B97F4A7C15ull;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
    return z ^ (z >> 31);
}
}  // namespace

Tally sum(const std::vector<Tally>& units) {
    Tally total;
    for (const Tally& unit : units) total += unit;
    return total;
}

Interval bootstrap(size_t unit_count,
                   const std::function<double(const std::vector<size_t>&)>& score) {
    if (unit_count == 0) return {};
    uint64_t state = kSeed;
    std::vector<double> samples;
    std::vector<size_t> drawn(unit_count);
    for (int i = 0; i < kSamples; ++i) {
        for (size_t& unit : drawn) unit = next_random(state) % unit_count;
        samples.push_back(score(drawn));
    }
    std::sort(samples.begin(), samples.end());
    return {samples[kSamples * 25 / 1000], samples[kSamples * 975 / 1000 - 1]};
}

Interval bootstrap_f1(const std::vector<Tally>& units) {
    return bootstrap(units.size(), [&](const std::vector<size_t>& drawn) {
        Tally total;
        for (size_t unit : drawn) total += units[unit];
        return total.f1();
    });
}

std::string tally_header(const std::string& title) {
    char line[160];
    std::snprintf(line, sizeof line, "%-18s %7s %7s %7s %9s %7s %7s   %s\n", title.c_str(), "gold",
                  "found", "right", "precision", "recall", "F1", "95 % interval");
    return line;
}

std::string tally_row(const std::string& name, const std::vector<Tally>& units) {
    const Tally total = sum(units);
    const Interval interval = bootstrap_f1(units);
    char line[160];
    std::snprintf(line, sizeof line, "%-18s %7llu %7llu %7llu %9.1f %7.1f %7.1f   %.1f-%.1f\n",
                  name.c_str(), static_cast<unsigned long long>(total.gold),
                  static_cast<unsigned long long>(total.found),
                  static_cast<unsigned long long>(total.right), total.precision(), total.recall(),
                  total.f1(), interval.low, interval.high);
    return line;
}

std::string accuracy_row(const std::string& name, const std::vector<Tally>& units) {
    const Interval interval = bootstrap_f1(units);
    char line[120];
    std::snprintf(line, sizeof line, "%-18s %7.2f   %.2f-%.2f\n", name.c_str(), sum(units).f1(),
                  interval.low, interval.high);
    return line;
}

}  // namespace dragoman
