#include "io/explanation.h"

#include <algorithm>

namespace dragoman {

namespace {

std::string one_line(std::string_view words) {
    std::string line(words);
    std::replace(line.begin(), line.end(), '\n', ' ');
    return line;
}

// 870 -> "0.87"
std::string decimal(uint16_t thousandths) {
    std::string digits = std::to_string(1000 + thousandths).substr(1);
    while (digits.size() > 1 && digits.back() == '0') digits.pop_back();
    return thousandths == 1000 ? "1" : "0." + digits;
}

std::string heading(const Document& doc, const Relation& relation) {
    std::string line = doc.entities[relation.source].name;
    line += relation.negated ? " not " : " ";
    line += name(relation.type);
    if (relation.target != kNone) line += ' ' + doc.entities[relation.target].name;
    line += " (" + std::string(name(relation.polarity));
    if (relation.modality != Modality::Asserted)
        line += ", " + std::string(name(relation.modality));
    return line + ", " + std::string(name(relation.origin)) + ", " + decimal(relation.score) + ")";
}

}  // namespace

std::string explain_relations(const Document& doc) {
    std::string out;
    for (const Relation& relation : doc.relations) {
        const bool quoted = relation.attributed_to != kNone;
        const Span evidence = relation.evidence.empty() ? relation.trigger : relation.evidence;
        out += one_line(heading(doc, relation)) + "\n";
        out += "  says: " +
               (quoted ? one_line(doc.entities[relation.attributed_to].name)
                       : std::string("the article")) +
               "\n";
        out += "  words: " + one_line(doc.words(relation.trigger)) + "\n";
        out += "  why: " + (relation.why.empty() ? std::string("a person said so") : relation.why) +
               "\n";
        out += "  in: " + one_line(doc.words(evidence)) + "\n";
    }
    return out;
}

}  // namespace dragoman
