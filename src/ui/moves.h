// What the reader moved by hand in the diagram, as steps that undo takes back. A move is no
// correction of the article and is not kept with it, but stands between the corrections in the
// order in which all of it was done; each layout has its own places, so that another one begins
// anew.
#pragma once
#include <string>
#include <vector>

#include "graph/layout.h"

namespace dragoman {

struct Move {
    std::string words;   // "Move China"
    uint32_t after = 0;  // how many corrections were done then
    // Where everything is on the other side: before the move while it is done, after it while it is
    // undone.
    std::vector<KnownPlace> places;
};

class Moves {
  public:
    void clear();
    // What is undone is forgotten.
    void add(Move move);
    void forget_undone() { moves_.resize(done_); }

    // Whether the last thing that was done, or the next to be done again, is a move, when so many
    // corrections are done.
    bool is_last(uint32_t corrections) const;
    bool is_next(uint32_t corrections) const;

    // Returns the places to go to; `places` are those of now.
    std::vector<KnownPlace> undo(std::vector<KnownPlace> places);
    std::vector<KnownPlace> redo(std::vector<KnownPlace> places);

    const std::vector<Move>& all() const { return moves_; }
    uint32_t done() const { return done_; }

  private:
    std::vector<Move> moves_;
    uint32_t done_ = 0;
};

}  // namespace dragoman
