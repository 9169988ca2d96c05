#include "ui/moves.h"

#include <utility>

namespace dragoman {

namespace {

constexpr size_t kMostMoves = 100;  // that undo leads back through

}  // namespace

void Moves::clear() {
    moves_.clear();
    done_ = 0;
}

void Moves::add(Move move) {
    forget_undone();
    if (moves_.size() == kMostMoves) moves_.erase(moves_.begin());
    moves_.push_back(std::move(move));
    done_ = static_cast<uint32_t>(moves_.size());
}

bool Moves::is_last(uint32_t corrections) const {
    return done_ > 0 && moves_[done_ - 1].after == corrections;
}

bool Moves::is_next(uint32_t corrections) const {
    return done_ < moves_.size() && moves_[done_].after == corrections;
}

std::vector<KnownPlace> Moves::undo(std::vector<KnownPlace> places) {
    std::swap(places, moves_[--done_].places);
    return places;
}

std::vector<KnownPlace> Moves::redo(std::vector<KnownPlace> places) {
    std::swap(places, moves_[done_++].places);
    return places;
}

}  // namespace dragoman
