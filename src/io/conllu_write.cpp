// Document -> CoNLL-U, with entities in MISC as CorefUD writes them. All spaces of the text are
// kept (SpaceAfter, SpacesAfter, SpacesBefore), so that the text can be put together again.
//
//   # global.Entity = eid-etype-head-kind-group-identity-wikidata
//   1  China  China  PROPN  NNP  _  2  nsubj  _  Entity=(e1-GPE-1-name-GPE-China-Q148)
//
// etype is the mention's type, group that of its entity, head the word of the mention that leads
// it; names are percent-escaped. Values and unresolved pronouns are entities of their own, v1, v2.
#include <algorithm>

#include "io/document_builder.h"
#include "io/escape.h"
#include "io/format_files.h"
#include "io/lines.h"
#include "io/spans_and_links.h"

namespace dragoman {

namespace {

// " " is what stands between words anyway; all else is written as UDPipe does.
std::string escaped_spaces(std::string_view gap) {
    std::string out;
    for (const char c : gap) {
        switch (c) {
            case ' ':
                out += "\\s";
                break;
            case '\n':
                out += "\\n";
                break;
            case '\t':
                out += "\\t";
                break;
            case '\r':
                out += "\\r";
                break;
            case '|':
                out += "\\p";
                break;
            case '\\':
                out += "\\\\";
                break;
            default:
                out += c;
        }
    }
    return out;
}

class ConlluWriter {
  public:
    ConlluWriter(const Document& doc, std::string_view stem) : doc_(doc) {
        text_ = "# newdoc id = " + in_one_line(stem) +
                "\n# global.Entity = eid-etype-head-kind-group-identity-wikidata\n";
        place_mentions();
        for (uint32_t i = 0; i < doc.sentences.size(); ++i) add_sentence(i);
    }
    std::string take() { return std::move(text_); }
    std::vector<std::string> losses() {
        tell_missing(doc_, kQuotes | kRoles | kRelations, losses_);
        losses_.say("Scores are not kept.");
        return losses_.take();
    }

  private:
    void place_mentions() {
        begins_.resize(doc_.tokens.size());
        ends_.resize(doc_.tokens.size());
        uint32_t values = 0;
        for (uint32_t i = 0; i < doc_.mentions.size(); ++i) {
            const Mention& mention = doc_.mentions[i];
            ids_.push_back(mention.entity == kNone ? id_of('v', values++)
                                                   : id_of('e', mention.entity));
            if (mention.tokens.empty()) {
                losses_.add("mention without a word of its own",
                            "mentions without words of their own");
                continue;
            }
            if (mention.span != doc_.span(mention.tokens))
                losses_.say("Mentions that are parts of words were given the whole words.");
            begins_[mention.tokens.begin].push_back(i);
            ends_[mention.tokens.end - 1].push_back(i);
        }
    }

    void add_sentence(uint32_t index) {
        const Sentence& sentence = doc_.sentences[index];
        if (index == 0 || doc_.sentences[index - 1].paragraph != sentence.paragraph)
            text_ += "# newpar\n";
        text_ += "# sent_id = s" + std::to_string(index + 1) +
                 "\n# text = " + in_one_line(doc_.words(sentence.span)) + "\n";
        uint32_t roots = 0;
        for (uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i)
            roots += doc_.tokens[i].head == kNone;
        for (uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i)
            add_token(i, sentence.tokens.begin, roots == 1);
        text_ += "\n";
    }

    void add_token(uint32_t index, uint32_t first, bool has_tree) {
        const Token& token = doc_.tokens[index];
        const auto field = [&](std::string_view value) {
            text_ += "\t" + (value.empty() ? std::string("_") : in_one_line(value));
        };
        text_ += std::to_string(index - first + 1);
        field(doc_.words(token));
        field(token.lemma);
        field(token.upos == Upos::X && token.xpos == Xpos::None ? "_" : name(token.upos));
        field(name(token.xpos));
        field("_");
        if (has_tree) {
            field(token.head == kNone ? "0" : std::to_string(token.head - first + 1));
            field(token.head == kNone ? "root" : name(token.dep));
        } else {
            field("_");
            field("_");
        }
        field("_");
        field(misc(index));
        text_ += "\n";
    }

    std::string misc(uint32_t index) const {
        const uint32_t begin = doc_.tokens[index].span.begin, end = doc_.tokens[index].span.end;
        const bool is_last = index + 1 == doc_.tokens.size();
        const uint32_t next =
            is_last ? static_cast<uint32_t>(doc_.text.size()) : doc_.tokens[index + 1].span.begin;
        const std::string_view gap = doc_.words(Span{end, next});
        std::string out = entities(index);
        const auto add = [&](const std::string& item) { out += (out.empty() ? "" : "|") + item; };
        if (gap.empty())
            add("SpaceAfter=No");
        else if (gap != " ")
            add("SpacesAfter=" + escaped_spaces(gap));
        if (index == 0 && begin > 0)
            add("SpacesBefore=" + escaped_spaces(doc_.words(Span{0, begin})));
        return out;
    }

    // Openings before closings; a mention of one word is both. Outer ones open first, close last.
    std::string entities(uint32_t index) const {
        std::string out;
        for (const uint32_t i : begins_[index]) {
            const Mention& mention = doc_.mentions[i];
            const bool has_entity = mention.entity != kNone;
            uint32_t head = mention.head == kNone || !mention.tokens.contains(mention.head)
                                ? mention.tokens.end - 1
                                : mention.head;
            out += "(" + ids_[i] + "-" + std::string(name(mention.type)) + "-" +
                   std::to_string(head - mention.tokens.begin + 1) + "-" +
                   std::string(name(mention.kind));
            if (has_entity) {
                const Entity& entity = doc_.entities[mention.entity];
                out += "-" + std::string(name(entity.type)) + "-" + percent_escaped(entity.name);
                if (!entity.wikidata.empty()) out += "-" + percent_escaped(entity.wikidata);
            }
            if (mention.tokens.length() == 1) out += ")";
        }
        for (size_t i = ends_[index].size(); i > 0; --i) {
            const uint32_t mention = ends_[index][i - 1];
            if (doc_.mentions[mention].tokens.length() > 1) out += ids_[mention] + ")";
        }
        return out.empty() ? out : "Entity=" + out;
    }

    const Document& doc_;
    std::string text_;
    Losses losses_;
    std::vector<std::string> ids_;                      // of each mention
    std::vector<std::vector<uint32_t>> begins_, ends_;  // mentions at each token
};

}  // namespace

Exported write_conllu(const Document& given, const ExportOptions& options) {
    const Document doc = with_tokens(given);
    ConlluWriter writer(doc, options.stem);
    std::vector<std::string> losses = writer.losses();
    return {{{options.stem + ".conllu", writer.take()}}, std::move(losses)};
}

}  // namespace dragoman
