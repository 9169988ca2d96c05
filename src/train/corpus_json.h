// The corpora that come as JSON: quotes, events and entity clusters.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "text/span.h"

namespace dragoman {

// One reported statement. Each part may be in several pieces; all are bytes of the text.
struct GoldAttribution {
    std::vector<Span> source;
    std::vector<Span> cue;
    std::vector<Span> content;
};

struct QuotedArticle {
    std::string id;
    std::string text;
    std::vector<GoldAttribution> attributions;
    std::string line;  // the line of the file
};

// {"doc","text","attributions":[{"source":[[0,3]],"cue":[...],"content":[...]}]} a line, in code
// points. Of an article that several people annotated, the first annotation is taken.
Result<std::vector<QuotedArticle>> parse_quotes(std::string_view lines);

// A sentence with two given participants. Either a PLOVER root and quad class ("root", "quad"), or
// a direction and sign between p and q ("label"); the other is empty or kNone.
struct EventSentence {
    std::string id;
    std::string text;
    std::vector<Span> source;  // or p
    std::vector<Span> target;  // or q
    std::string root;          // "ACCUSE"
    uint32_t quad = 0;         // 1..4: verbal or material cooperation, verbal or material conflict
    uint32_t label = kNone;    // 0 neutral, 1 p helps q, 2 q helps p, 3 p harms q, 4 q harms p
};

// Sentences in which a participant has no place are left out.
Result<std::vector<EventSentence>> parse_events(std::string_view lines);

// A document of tokens, and which of its mentions mean the same.
struct ClusteredDocument {
    struct Mention {
        TokenRange tokens;  // of the document
        uint32_t entity = 0;
    };
    std::string id;
    std::vector<std::vector<std::string>> sentences;
    std::vector<Mention> mentions;
    bool paragraphs_only = false;  // the file gives paragraphs, not sentences
};

// {"id","text"} a line: adds the texts by their ids; `id_key` says how the corpus calls the id.
Error parse_texts(std::string_view lines, std::string_view id_key,
                  std::map<std::string, std::string>& texts);

// {"doc","tokens","sentences":[[0,5]],"mentions":[[0,1,"e","type"]]} a line (GUM, OntoGUM), or one
// array of {"title","sents","vertexSet"} (DWIE): there times, money and roles are no entities.
Result<std::vector<ClusteredDocument>> parse_clusters(std::string_view text);

}  // namespace dragoman
