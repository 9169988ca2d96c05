#include "app/bench.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <vector>

#include "nlp/analyse.h"

namespace dragoman {

namespace {
bool is_gap(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}
}  // namespace

uint32_t count_words(std::string_view text) {
    uint32_t words = 0;
    for (size_t i = 0; i < text.size(); ++i)
        words += !is_gap(text[i]) && (i == 0 || is_gap(text[i - 1]));
    return words;
}

std::string repeat_to_words(std::string_view text, uint32_t words) {
    if (count_words(text) == 0) return std::string(text);
    std::string out;
    uint32_t have = 0;
    for (size_t at = 0; have < words;) {
        const size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view line = text.substr(at, end - at);
        out.append(line).append("\n");
        have += count_words(line);
        at = end + 1 < text.size() ? end + 1 : 0;
    }
    return out;
}

Timing time_analysis(const std::function<Document(std::string)>& analyser,
                     const std::string& text) {
    using Clock = std::chrono::steady_clock;
    Timing timing;
    timing.tokens = static_cast<uint32_t>(analyser(text).tokens.size());
    std::vector<double> times;
    double total = 0;
    while (times.size() < 3 || (total < 1000 && times.size() < 200)) {
        const Clock::time_point begin = Clock::now();
        const Document doc = analyser(text);
        times.push_back(std::chrono::duration<double, std::milli>(Clock::now() - begin).count());
        total += times.back();
    }
    std::sort(times.begin(), times.end());
    timing.milliseconds = times[times.size() / 2];
    timing.runs = static_cast<uint32_t>(times.size());
    return timing;
}

double story_share(const Models& models, const std::string& text) {
    using Clock = std::chrono::steady_clock;
    constexpr uint32_t kRead = 900;  // Analysis::progress() once all sentences are read
    constexpr int kRuns = 5;
    double fastest = 0, share = 0;
    for (int run = 0; run < kRuns; ++run) {
        Analysis analysis(models, text);
        double reading = 0, story = 0;
        for (bool more = true; more;) {
            double& part = analysis.progress() < kRead ? reading : story;
            const Clock::time_point begin = Clock::now();
            more = analysis.step();
            part += std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
        }
        if (run > 0 && reading + story >= fastest) continue;
        fastest = reading + story;
        share = fastest > 0 ? 100 * story / fastest : 0;
    }
    return share;
}

std::string timing_row(const std::string& name, const std::string& text, const Timing& timing) {
    char line[200];
    std::snprintf(line, sizeof line, "%-24s %7u words %7u tokens %9.1f ms %8.0f tokens/s\n",
                  name.c_str(), count_words(text), timing.tokens, timing.milliseconds,
                  timing.milliseconds > 0 ? timing.tokens * 1000 / timing.milliseconds : 0);
    return line;
}

}  // namespace dragoman
