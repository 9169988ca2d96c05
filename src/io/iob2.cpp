// IOB2 in the columns of CoNLL-2003: word, tag, an empty chunk, name. One layer: of names inside
// names the outer one, and only names, no nouns and pronouns.
//
//   China NNP _ B-GPE
//   rejects VBZ _ O
#include "io/document_builder.h"
#include "io/format_files.h"
#include "io/losses.h"

namespace dragoman {

namespace {

// A word is one field: spaces inside of it would end it.
std::string one_field(std::string_view word) {
    std::string out;
    for (const char c : word) out += static_cast<uint8_t>(c) <= ' ' ? '_' : c;
    return out;
}

}  // namespace

Exported write_iob2(const Document& given, const ExportOptions& options) {
    const Document doc = with_tokens(given);
    Losses losses;
    std::vector<const Mention*> at(doc.tokens.size());
    uint32_t end = 0;
    for (const Mention& mention : doc.mentions) {
        if (mention.kind != MentionKind::Name) {
            losses.add("mention that is no name", "mentions that are no names");
        } else if (mention.tokens.empty()) {
            losses.add("name without a word of its own", "names without words of their own");
        } else if (mention.tokens.begin < end) {
            losses.add("name inside another one", "names inside other ones");
        } else {
            if (mention.span != doc.span(mention.tokens))
                losses.say("Names that are parts of words were given the whole words.");
            for (uint32_t i = mention.tokens.begin; i < mention.tokens.end; ++i) at[i] = &mention;
            end = mention.tokens.end;
        }
    }
    std::string text = "-DOCSTART- -X- O O\n\n";
    for (uint32_t i = 0; i < doc.tokens.size(); ++i) {
        const Token& token = doc.tokens[i];
        if (i > 0 && doc.tokens[i - 1].sentence != token.sentence) text += "\n";
        text += one_field(doc.words(token)) + " " + std::string(name(token.xpos)) + " _ ";
        if (at[i])
            text += (at[i]->tokens.begin == i ? "B-" : "I-") + std::string(name(at[i]->type));
        else
            text += "O";
        text += "\n";
    }
    if (!doc.relations.empty() || !doc.quotes.empty() || !doc.roles.empty())
        losses.say("IOB2 holds names only: no entities, relations, quotes and roles.");
    return {{{options.stem + ".iob2", text}}, losses.take()};
}

}  // namespace dragoman
