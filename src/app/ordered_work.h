// Work shared among threads whose results come out in the order in which the inputs went in.
#pragma once
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <thread>
#include <vector>

namespace dragoman {

// next(Input&) gives the next input, false when there is none; work(Input&) runs on `jobs` threads
// at once; finish(Output) is called for one result at a time, in order. No more than `jobs` inputs
// are held at a time, so the inputs may be a stream without end.
template <class Input, class Next, class Work, class Finish>
void work_in_order(uint32_t jobs, Next next, Work work, Finish finish) {
    std::mutex input_lock, output_lock;
    std::condition_variable turn_came;
    uint64_t taken = 0, turn = 0;
    auto run = [&] {
        while (true) {
            Input input;
            uint64_t number = 0;
            {
                std::lock_guard lock(input_lock);
                if (!next(input)) return;
                number = taken++;
            }
            auto output = work(input);
            std::unique_lock lock(output_lock);
            turn_came.wait(lock, [&] { return turn == number; });
            finish(std::move(output));
            ++turn;
            turn_came.notify_all();
        }
    };
    std::vector<std::thread> threads;
    for (uint32_t i = 1; i < jobs; ++i) threads.emplace_back(run);
    run();
    for (std::thread& thread : threads) thread.join();
}

}  // namespace dragoman
