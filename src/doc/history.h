// What the reader has decided about an article: edits in their order, with undo and redo. They lie
// beside the analysis and are applied again to every new one; the document that is shown is always
// the last analysis with the edits that are done, and nothing else.
//
//   History history;
//   history.begin(analysis, doc);                      doc is the analysis
//   history.add(mark_mention(...), doc);               doc is corrected
//   history.undo(doc);                                 doc is the analysis again
//   history.renew(new_analysis, doc);                  what was done is done to the new one
#pragma once
#include <string>
#include <vector>

#include "doc/document.h"
#include "doc/edit.h"

namespace dragoman {

// How to get back from the document after an edit to the one before: of each list the things that
// were different, as they were.
struct Change {
    template <class T>
    struct Part {
        uint32_t begin = 0;            // what differs begins here
        uint32_t after = 0;            // and was this long after the edit
        std::vector<T> before;         // this it was before
        std::vector<uint32_t> places;  // or, where both are as long: these things of it
        bool empty() const { return after == 0 && before.empty() && places.empty(); }
    };
    Part<Mention> mentions;
    Part<Entity> entities;
    Part<Role> roles;
    Part<Quote> quotes;
    Part<Relation> relations;
    bool empty() const {
        return mentions.empty() && entities.empty() && roles.empty() && quotes.empty() &&
               relations.empty();
    }
};

// `after` is `before` with other mentions, entities, roles, quotes and relations.
Change change_between(const Document& before, const Document& after);
void revert(Document& after, const Change& change);

class History {
  public:
    // A new article: no edits.
    void begin(Document analysis, Document& doc);

    // The same article, analysed again, its text perhaps changed. What cannot be applied any more
    // is kept and has a sentence in conflict().
    void renew(Document analysis, Document& doc);

    // As renew(), with these edits instead of what was there, `done` of them applied.
    void restore(Document analysis, std::vector<Edit> edits, uint32_t done, Document& doc);

    // Applies an edit and forgets what was undone. Returns "", or a sentence why nothing happened.
    std::string add(Edit edit, Document& doc);

    bool undo(Document& doc);  // false: there is nothing to undo
    bool redo(Document& doc);

    const std::vector<Edit>& edits() const { return edits_; }
    uint32_t done() const { return static_cast<uint32_t>(steps_.size()); }
    // Why a done edit has no effect on this text, or what speaks against it; "" for neither.
    const std::string& conflict(uint32_t edit) const {
        const Step& step = steps_[edit];
        return step.conflict.empty() ? step.contradiction : step.conflict;
    }
    uint32_t count_conflicts() const;
    // An edit in words, and of one that is done what it did: "Mark “Li” as a person (2 places)".
    std::string in_words(uint32_t edit) const;
    const Document& analysis() const { return analysis_; }

  private:
    struct Step {
        Change back;
        std::string outcome;
        std::string conflict;
        std::string contradiction;
    };
    Step apply_to(Document& doc, const Edit& edit);
    void find_contradictions(const Document& doc);

    Document analysis_;
    std::vector<Edit> edits_;  // the first done() of them are applied
    std::vector<Step> steps_;
};

}  // namespace dragoman
