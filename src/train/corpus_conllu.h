// Trees in CoNLL-U, ten tab-separated fields a word, an empty line after a sentence.
//
// Words are syntactic words, as the trees count them. Where several of them are written as one
// ("don't" = do + n't, lines "3-4 don't ..."), `surfaces` remembers how the text spells them.
// Empty nodes ("8.1") are left out.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace dragoman {

struct TreeWord {
    std::string form;
    std::string lemma;
    std::string upos;
    std::string xpos;
    int32_t head = -1;        // index of the head in the sentence, -1 for the root
    std::string dep;          // "nsubj:pass", as the file has it
    bool space_after = true;  // false for all but the last word of a surface token
};

// Words [begin, end) that the text writes as one token.
struct SurfaceToken {
    uint32_t begin = 0;
    uint32_t end = 0;
    std::string form;
};

struct Tree {
    std::vector<TreeWord> words;
    std::vector<SurfaceToken> surfaces;  // only those of more than one word, in order
    std::string text;                    // "# text = ..."
    std::string doc_id;                  // "# newdoc id = ...", "" where the file has none
    bool new_paragraph = false;          // "# newpar" or "# newdoc": a paragraph begins here
};

// Errors: FileUnreadable; CorpusFormat where a line has not ten fields, or a number or head is
// wrong.
Result<std::vector<Tree>> read_conllu(const std::string& path);
Result<std::vector<Tree>> parse_conllu(std::string_view text);

std::string write_conllu(const std::vector<Tree>& trees);

// Where each word stands in a text spelled as the tree says: the words' forms, with a space after
// each that has one. Words inside a surface token divide its bytes among them where their forms add
// up to it ("do" + "n't"), and each take the whole token where they do not ("ca" + "n't" for
// "cant").
struct PlacedTree {
    std::string text;
    std::vector<std::pair<uint32_t, uint32_t>> places;  // bytes [begin, end), one pair a word
};
PlacedTree place_words(const Tree& tree);

}  // namespace dragoman
