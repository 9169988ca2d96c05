// The ledger as Markdown, for notes and messages: who is in the article, who did what to whom with
// the sentence that says so, who said what.
#include "io/document_builder.h"
#include "io/escape.h"
#include "io/format_files.h"
#include "io/ledger_words.h"

namespace dragoman {

namespace {

void add_entities(const Document& doc, std::string& out) {
    if (doc.entities.empty()) return;
    out += "## Who and what\n\n| name | type | mentions | roles |\n|---|---|---:|---|\n";
    for (uint32_t i = 0; i < doc.entities.size(); ++i) {
        const Entity& entity = doc.entities[i];
        out += "| ";
        if (entity.wikidata.empty())
            out += markdown_escaped(entity.name);
        else
            out += "[" + markdown_escaped(entity.name) + "](https://www.wikidata.org/wiki/" +
                   percent_escaped(entity.wikidata) + ")";
        out += " | " + type_words(entity.type) + " | " + std::to_string(count_mentions(doc, i)) +
               " | " + markdown_escaped(roles_of(doc, i)) + " |\n";
    }
    out += "\n";
}

void add_relations(const Document& doc, std::string& out) {
    if (doc.relations.empty()) return;
    out += "## Who did what to whom\n\n";
    for (const Relation& relation : doc.relations) {
        out += "- **" + markdown_escaped(doc.entities[relation.source].name) + "** " +
               markdown_escaped(act_words(relation));
        if (relation.target != kNone)
            out += " **" + markdown_escaped(doc.entities[relation.target].name) + "**";
        out += " (" + markdown_escaped(standing_words(doc, relation)) + ")\n";
        const std::string_view evidence = evidence_words(doc, relation);
        if (!evidence.empty()) out += "  > " + markdown_escaped(evidence) + "\n";
    }
    out += "\n";
}

void add_quotes(const Document& doc, std::string& out) {
    if (doc.quotes.empty()) return;
    out += "## Who said what\n\n";
    for (const Quote& quote : doc.quotes) {
        out += "- **" + markdown_escaped(speaker_words(doc, quote)) + "** (" +
               std::string(name(quote.kind)) + ")\n  > " + markdown_escaped(doc.words(quote.span)) +
               "\n";
    }
    out += "\n";
}

}  // namespace

Exported write_markdown(const Document& doc, const ExportOptions& options) {
    std::string out = "# " + markdown_escaped(title_words(doc, options.stem)) + "\n\n";
    add_entities(doc, out);
    add_relations(doc, out);
    add_quotes(doc, out);
    out += "Found automatically and often wrong";
    if (!options.generator.empty()) out += "; " + markdown_escaped(options.generator);
    out += ".\n";
    return {{{options.stem + ".md", out}}, {}};
}

}  // namespace dragoman
