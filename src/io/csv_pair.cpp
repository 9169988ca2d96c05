// Two tables for spreadsheets and network programs: who is in the article, and who did what to
// whom. UTF-8 with a BOM, which Excel needs, CRLF, and no cell that a spreadsheet would take for a
// formula. Offsets are code points.
#include "io/document_builder.h"
#include "io/escape.h"
#include "io/format_files.h"
#include "io/lines.h"
#include "io/losses.h"
#include "io/offsets.h"

namespace dragoman {

namespace {

class Table {
  public:
    Table() : text_("\xEF\xBB\xBF") {}
    void add(std::string_view cell) { add_raw(csv_cell(cell)); }
    void add_number(uint32_t number) { add_raw(std::to_string(number)); }
    void add_raw(std::string_view cell) {
        if (has_cells_) text_ += ",";
        text_ += cell;
        has_cells_ = true;
    }
    void end_row() {
        text_ += "\r\n";
        has_cells_ = false;
    }
    std::string take() { return std::move(text_); }

  private:
    std::string text_;
    bool has_cells_ = false;
};

std::string write_nodes(const Document& doc) {
    Table table;
    for (const std::string_view title :
         {"Id", "Label", "Kind", "Wikidata", "Mentions", "Names", "FirstWords", "Roles"})
        table.add(title);
    table.end_row();
    for (uint32_t i = 0; i < doc.entities.size(); ++i) {
        uint32_t mentions = 0, names = 0;
        std::string_view first;
        for (const Mention& mention : doc.mentions) {
            if (mention.entity != i) continue;
            if (mentions++ == 0) first = doc.words(mention.span);
            names += mention.kind == MentionKind::Name;
        }
        std::string roles;
        for (const Role& role : doc.roles) {
            if (role.person == i)
                roles += (roles.empty() ? "" : "; ") + in_one_line(doc.words(role.title));
        }
        table.add(id_of('e', i));
        table.add(doc.entities[i].name);
        table.add(name(doc.entities[i].type));
        table.add(doc.entities[i].wikidata);
        table.add_number(mentions);
        table.add_number(names);
        table.add(in_one_line(first));
        table.add(roles);
        table.end_row();
    }
    return table.take();
}

std::string write_edges(const Document& doc) {
    const OffsetTable offsets(doc.text, OffsetUnit::CodePoint);
    Table table;
    for (const std::string_view title :
         {"Source", "Target", "Type", "Label", "Relation", "Polarity", "Intensity", "Negated",
          "Modality", "SourceName", "TargetName", "AttributedTo", "Sentence", "Evidence", "Start",
          "End", "Score"})
        table.add(title);
    table.end_row();
    const auto name_of = [&](uint32_t entity) {
        return entity == kNone ? std::string_view() : doc.entities[entity].name;
    };
    for (const Relation& relation : doc.relations) {
        const uint32_t sentence = find_sentence(doc, relation.trigger.begin);
        const Span evidence = !relation.evidence.empty() ? relation.evidence
                              : sentence != kNone        ? doc.sentences[sentence].span
                                                         : relation.trigger;
        table.add(id_of('e', relation.source));
        table.add(relation.target == kNone ? "" : id_of('e', relation.target));
        table.add("Directed");
        table.add(relation.label);
        table.add(name(relation.type));
        table.add(name(relation.polarity));
        table.add_raw(decimal(relation.intensity, 1));
        table.add(relation.negated ? "true" : "false");
        table.add(name(relation.modality));
        table.add(name_of(relation.source));
        table.add(name_of(relation.target));
        table.add(name_of(relation.attributed_to));
        if (sentence == kNone)
            table.add("");
        else
            table.add_number(sentence + 1);
        table.add(in_one_line(doc.words(evidence)));
        table.add_number(offsets.from_byte(relation.trigger.begin));
        table.add_number(offsets.from_byte(relation.trigger.end));
        table.add_raw(decimal(relation.score, 3));
        table.end_row();
    }
    return table.take();
}

}  // namespace

Exported write_csv(const Document& doc, const ExportOptions& options) {
    Losses losses;
    losses.add("quote", "quotes", static_cast<uint32_t>(doc.quotes.size()));
    return {{{options.stem + ".edges.csv", write_edges(doc)},
             {options.stem + ".nodes.csv", write_nodes(doc)}},
            losses.take()};
}

}  // namespace dragoman
