// The articles that were annotated for this project (assets/annotations): places only; the texts
// stand in the corpora that they were taken from.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "doc/labels.h"
#include "train/corpus_iob2.h"

namespace dragoman {

// Offsets count the code points of an article that are not white space, so that they hold however
// its lines are broken.
struct AnnotatedRelation {
    uint32_t source = 0;  // where a mention of the entity begins
    uint32_t target = 0;
    uint32_t trigger = 0;  // where the word that names the act begins
    RelationType type = RelationType::Other;
};

struct AnnotatedName {
    uint32_t begin = 0;
    uint32_t end = 0;
    EntityType type = EntityType::Org;
};

struct AnnotatedArticle {
    std::string corpus;   // "worldwide" or "polnear"
    std::string id;       // the article's there
    uint32_t length = 0;  // so much of it was annotated
    std::vector<AnnotatedRelation> relations;
    std::vector<AnnotatedName> names;  // in the order of the text
    std::string text;                  // that much of the article; "" where only parsed
};

//   article TAB worldwide TAB af_afrol_13 TAB 1834
//   0 TAB 52 TAB 24 TAB REJECT                      a relation of the article above
//   0 TAB 11 TAB ORG                                a name in it
// Lines that begin with # are comments. Error: CorpusFormat.
Result<std::vector<AnnotatedArticle>> parse_annotated_articles(std::string_view lines);

// The articles of a file with their texts, from the corpora under `data`. Errors: FileUnreadable;
// CorpusFormat, also where a corpus lacks an article.
Result<std::vector<AnnotatedArticle>> read_annotated_articles(const std::string& path,
                                                              const std::string& data);

// The article cut into sentences and words as the program cuts them, its names as tags: for those
// who learn from names and those who measure them. Rules alone cut sentences here.
std::vector<TaggedSentence> tagged_sentences(const AnnotatedArticle& article);

// The byte of a text at which its code point number `place` begins, white space not counted; the
// text's length behind the last one.
uint32_t byte_of_place(std::string_view text, uint32_t place);

// One article of five is held out: nothing is trained on it.
bool is_held_out(const AnnotatedArticle& article);

}  // namespace dragoman
