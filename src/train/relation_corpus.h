// The articles whose relations were annotated for this project (assets/annotations/relations.tsv):
// places only; the texts stand in the corpora that they were taken from.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "doc/labels.h"

namespace dragoman {

// Offsets count the code points of an article that are not white space, so that they hold however
// its lines are broken.
struct AnnotatedRelation {
    uint32_t source = 0;  // where a mention of the entity begins
    uint32_t target = 0;
    uint32_t trigger = 0;  // where the word that names the act begins
    RelationType type = RelationType::Other;
};

struct AnnotatedArticle {
    std::string corpus;   // "worldwide" or "polnear"
    std::string id;       // the article's there
    uint32_t length = 0;  // so much of it was annotated
    std::vector<AnnotatedRelation> relations;
    std::string text;  // that much of the article; "" until read_article_texts()
};

//   article TAB worldwide TAB af_afrol_13 TAB 1834
//   0 TAB 52 TAB 24 TAB REJECT                      one line for each relation of the article above
// Lines that begin with # are comments. Error: CorpusFormat.
Result<std::vector<AnnotatedArticle>> parse_annotated_articles(std::string_view lines);

// Finds the texts in the corpora under `data`. Errors: FileUnreadable; CorpusFormat where a corpus
// lacks an article.
Error read_article_texts(const std::string& data, std::vector<AnnotatedArticle>& articles);

// The byte of a text at which its code point number `place` begins, white space not counted; the
// text's length behind the last one.
uint32_t byte_of_place(std::string_view text, uint32_t place);

// One article of five is held out: nothing is trained on it.
bool is_held_out(const AnnotatedArticle& article);

}  // namespace dragoman
