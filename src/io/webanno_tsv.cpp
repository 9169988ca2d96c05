// WebAnno TSV 3.3, for INCEpTION and WebAnno: a row a word, offsets in UTF-16 units. Layers: names
// (id and type), chains of coreference, relations between names.
//
//   #Text=China met Japan.
//   1-1  0-5   China  Q148-url[1]  GPE[1]  name[1]  *->1-1  _        _
//   1-3  10-15 Japan  *[2]         GPE[2]  _        _       CONSULT  1-1[1_2]
#include "io/document_builder.h"
#include "io/format_files.h"
#include "io/losses.h"
#include "io/offsets.h"

namespace dragoman {

namespace {

constexpr std::string_view kNamedEntity = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity";

std::string escaped(std::string_view text) {
    std::string out;
    for (size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '\t')
            out += "\\t";
        else if (c == '\n')
            out += "\\n";
        else if (c == '-' && i + 1 < text.size() && text[i + 1] == '>')
            out += "\\->", ++i;
        else if (std::string_view("\\[]|_;*").find(c) != std::string_view::npos)
            out += '\\', out += c;
        else
            out += c;
    }
    return out;
}

// What stands in one row, before it is joined by "|".
struct Cells {
    std::string id, type, chain, next, label, source;
};

void add_cell(std::string& cell, const std::string& value) {
    cell += (cell.empty() ? "" : "|") + value;
}

class WebAnnoWriter {
  public:
    explicit WebAnnoWriter(const Document& doc)
        : doc_(doc), offsets_(doc.text, OffsetUnit::Utf16), cells_(doc.tokens.size()) {
        std::vector<uint32_t> links(doc.entities.size()), sizes(doc.entities.size());
        for (const Mention& mention : doc.mentions)
            if (mention.entity != kNone && !mention.tokens.empty()) ++sizes[mention.entity];
        for (uint32_t i = 0; i < doc.mentions.size(); ++i) add_mention(i, links, sizes);
        for (const Relation& relation : doc.relations) add_relation(relation);
    }

    std::string write() const {
        std::string text = "#FORMAT=WebAnno TSV 3.3\n#T_SP=" + std::string(kNamedEntity) +
                           "|identifier|value\n"
                           "#T_CH=de.tudarmstadt.ukp.dkpro.core.api.coref.type.CoreferenceLink|"
                           "referenceType|referenceRelation\n"
                           "#T_RL=webanno.custom.Relation|label|BT_" +
                           std::string(kNamedEntity) + "\n\n";
        for (uint32_t i = 0; i < doc_.sentences.size(); ++i) add_sentence(i, text);
        return text;
    }

    std::vector<std::string> losses() {
        losses_.add("quote", "quotes", static_cast<uint32_t>(doc_.quotes.size()));
        losses_.add("role", "roles", static_cast<uint32_t>(doc_.roles.size()));
        return losses_.take();
    }

  private:
    void add_mention(uint32_t index, std::vector<uint32_t>& links,
                     const std::vector<uint32_t>& sizes) {
        const Mention& mention = doc_.mentions[index];
        if (mention.tokens.empty()) {
            losses_.add("mention without a word of its own", "mentions without words of their own");
            return;
        }
        if (mention.span != doc_.span(mention.tokens))
            losses_.say("Mentions that are parts of words were given the whole words.");
        const std::string number = "[" + std::to_string(index + 1) + "]";
        std::string id = "*", chain, next;
        if (mention.entity != kNone) {
            const Entity& entity = doc_.entities[mention.entity];
            if (!entity.wikidata.empty())
                id = escaped("http://www.wikidata.org/entity/" + entity.wikidata);
            const std::string name_of_chain = std::to_string(mention.entity + 1);
            chain = std::string(name(mention.kind)) + "[" + name_of_chain + "]";
            const bool is_last = ++links[mention.entity] == sizes[mention.entity];
            next = (is_last ? "*->" : "coref->") + name_of_chain + "-" +
                   std::to_string(links[mention.entity]);
        }
        for (uint32_t i = mention.tokens.begin; i < mention.tokens.end; ++i) {
            add_cell(cells_[i].id, id + number);
            add_cell(cells_[i].type, std::string(name(mention.type)) + number);
            if (chain.empty()) continue;
            add_cell(cells_[i].chain, chain);
            add_cell(cells_[i].next, next);
        }
    }

    void add_relation(const Relation& relation) {
        const Span near = relation.evidence.empty() ? relation.trigger : relation.evidence;
        const uint32_t from = find_mention(doc_, relation.source, relation.source_mention, near);
        const uint32_t to = find_mention(doc_, relation.target, relation.target_mention, near);
        if (from == kNone || to == kNone || doc_.mentions[from].tokens.empty() ||
            doc_.mentions[to].tokens.empty()) {
            losses_.add("relation without two mentions to join",
                        "relations without two mentions to join");
            return;
        }
        losses_.say(
            "Of relations only their types are kept, not their words, polarity, negation, "
            "modality and who says so.");
        Cells& cells = cells_[doc_.mentions[to].tokens.begin];
        add_cell(cells.label, escaped(name(relation.type)));
        add_cell(cells.source, place(doc_.mentions[from].tokens.begin) + "[" +
                                   std::to_string(from + 1) + "_" + std::to_string(to + 1) + "]");
    }

    // "1-3": the third word of the first sentence.
    std::string place(uint32_t token) const {
        const uint32_t sentence = doc_.tokens[token].sentence;
        return std::to_string(sentence + 1) + "-" +
               std::to_string(token - doc_.sentences[sentence].tokens.begin + 1);
    }

    void add_sentence(uint32_t index, std::string& text) const {
        const Sentence& sentence = doc_.sentences[index];
        text += "\n#Text=" + escaped_line(doc_.words(sentence.span)) + "\n";
        for (uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
            const Token& token = doc_.tokens[i];
            text += place(i) + "\t" + std::to_string(offsets_.from_byte(token.span.begin)) + "-" +
                    std::to_string(offsets_.from_byte(token.span.end)) + "\t" +
                    escaped_line(doc_.words(token)) + "\t";
            for (const std::string* cell : {&cells_[i].id, &cells_[i].type, &cells_[i].chain,
                                            &cells_[i].next, &cells_[i].label, &cells_[i].source})
                text += (cell->empty() ? "_" : *cell) + "\t";
            text += "\n";
        }
    }

    // In the text itself only a backslash and what ends a row or a field is escaped.
    static std::string escaped_line(std::string_view words) {
        std::string out;
        for (const char c : words) {
            if (c == '\\')
                out += "\\\\";
            else if (c == '\t')
                out += "\\t";
            else if (c == '\n')
                out += "\\n";
            else
                out += c;
        }
        return out;
    }

    const Document& doc_;
    OffsetTable offsets_;
    std::vector<Cells> cells_;
    Losses losses_;
};

}  // namespace

Exported write_webanno(const Document& given, const ExportOptions& options) {
    const Document doc = with_tokens(given);
    WebAnnoWriter writer(doc);
    std::string text = writer.write();
    return {{{options.stem + ".tsv", std::move(text)}}, writer.losses()};
}

}  // namespace dragoman
