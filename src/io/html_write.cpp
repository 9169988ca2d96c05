// The one-file edition of an article: text with its names, the diagram as a picture, and the
// ledger. Nothing runs, nothing is fetched; it can be read in a browser or a mail, and printed. The
// document itself goes with it as data, so that html_read.cpp has all of it again.
#include "io/document_builder.h"
#include "io/escape.h"
#include "io/format_files.h"
#include "io/json.h"
#include "io/ledger_words.h"
#include "io/nested_spans.h"

namespace dragoman {

namespace {

constexpr std::string_view kStyle = R"(
:root { color-scheme: light dark; --page: #fff; --ink: #1a1c20; --soft: #5b6270; --line: #d5d9e0;
        --person: #ffe2b8; --org: #cfe3ff; --place: #cdeedd; --group: #eed9f7; --thing: #f3e0d5;
        --value: #e8eaee; --cooperation: #0b62c4; --conflict: #b3261e; }
@media (prefers-color-scheme: dark) {
  :root { --page: #16181d; --ink: #e6e8ec; --soft: #a3abb8; --line: #3a3f49; --person: #6b4a12;
          --org: #1f4a80; --place: #1c5a40; --group: #5a3a6e; --thing: #633f2b; --value: #3a3f49;
          --cooperation: #7fb4ff; --conflict: #ff9d94; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem 1rem 4rem; max-width: 62rem; background: var(--page);
       color: var(--ink); font: 1rem/1.6 system-ui, sans-serif; }
main, table, th, td, blockquote, li, figcaption, footer { font-size: 16px; }
h1 { font-size: 1.6rem; line-height: 1.25; } h2 { font-size: 1.2rem; margin-top: 2.2rem; }
article p { max-width: 44rem; font-family: Georgia, serif; font-size: 1.08rem; }
mark { color: inherit; background: var(--thing); border-radius: .2em; padding: 0 .1em;
       text-decoration: underline 1px wavy var(--soft); text-underline-offset: .2em; }
mark.person { background: var(--person); text-decoration-style: solid; }
mark.org { background: var(--org); text-decoration-style: double; }
mark.place { background: var(--place); text-decoration-style: dashed; }
mark.group { background: var(--group); text-decoration-style: dotted; }
mark.value { background: var(--value); text-decoration: none; }
.legend mark { margin-right: .6em; }
figure { margin: 2rem 0; overflow-x: auto; } svg { max-width: 100%; height: auto; }
.wide { overflow-x: auto; } table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .35rem .6rem .35rem 0;
         border-bottom: 1px solid var(--line); }
th { color: var(--soft); font-weight: 600; } .number { text-align: right; padding-right: 1.2rem; }
.cooperation { color: var(--cooperation); } .conflict { color: var(--conflict); }
.soft, figcaption, footer { color: var(--soft); } blockquote { margin: .3rem 0 1rem;
  padding-left: .8rem; border-left: 3px solid var(--line); overflow-wrap: anywhere; }
td, h1, p { overflow-wrap: break-word; } a { color: inherit; }
@media print { body { max-width: none; } mark { background: none; border-bottom: 1px solid; } }
)";

std::string_view class_of(EntityType type) {
    switch (type) {
        case EntityType::Person:
            return "person";
        case EntityType::Org:
            return "org";
        case EntityType::Gpe:
        case EntityType::Loc:
        case EntityType::Fac:
            return "place";
        case EntityType::Norp:
            return "group";
        default:
            return is_value(type) ? "value" : "thing";
    }
}

class HtmlWriter {
  public:
    HtmlWriter(const Document& doc, const ExportOptions& options) : doc_(doc), options_(options) {
        for (const Mention& mention : doc.mentions) spans_.push_back(mention.span);
    }

    std::string write() {
        const std::string title = xml_escaped(title_words(doc_, options_.stem));
        html_ =
            "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
            "style-src 'unsafe-inline'; img-src data:\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" +
            title + "</title>\n<style>" + std::string(kStyle) +
            "</style>\n</head>\n<body>\n<main>\n";
        // The headline is the first line of the text; a page without one is named after its file.
        if (doc_.title.empty()) html_ += "<h1>" + title + "</h1>\n";
        add_article();
        if (!options_.svg.empty())
            html_ += "<figure>\n" + options_.svg +
                     "\n<figcaption>Blue is cooperation, red conflict, grey neither.</figcaption>\n"
                     "</figure>\n";
        add_relations();
        add_quotes();
        add_entities();
        html_ +=
            "</main>\n<footer><p>Found automatically and often wrong: a help for reading, never "
            "a source to cite. " +
            xml_escaped(options_.generator) + "</p></footer>\n";
        add_document();
        html_ += "</body>\n</html>\n";
        return std::move(html_);
    }

  private:
    // Lines are paragraphs; the headline is the page's heading.
    void add_article() {
        html_ += "<article>\n";
        const uint32_t size = static_cast<uint32_t>(doc_.text.size());
        for (uint32_t begin = 0; begin < size;) {
            const size_t found = doc_.text.find('\n', begin);
            const uint32_t end = found == std::string::npos ? size : static_cast<uint32_t>(found);
            const Span line{begin, end};
            begin = end + 1;
            if (doc_.words(line).find_first_not_of(" \t") == std::string_view::npos) continue;
            const bool is_title = !doc_.title.empty() && line.overlaps(doc_.title);
            html_ += is_title ? "<h1>" : "<p>";
            walk_nested(
                line, spans_, [&](Span span) { html_ += xml_escaped(doc_.words(span)); },
                [&](uint32_t i) { open_mark(doc_.mentions[i]); },
                [&](uint32_t) { html_ += "</mark>"; });
            html_ += is_title ? "</h1>\n" : "</p>\n";
        }
        html_ += "</article>\n";
        if (!doc_.mentions.empty())
            html_ +=
                "<p class=\"legend soft\"><mark class=\"person\">person</mark> "
                "<mark class=\"org\">organisation</mark> <mark class=\"place\">place</mark> "
                "<mark class=\"group\">people or group</mark> <mark>thing or event</mark> "
                "<mark class=\"value\">date or number</mark></p>\n";
    }

    void open_mark(const Mention& mention) {
        std::string hint = type_words(mention.type);
        if (mention.entity != kNone) hint = doc_.entities[mention.entity].name + ", " + hint;
        html_ += "<mark class=\"" + std::string(class_of(mention.type)) + "\" title=\"" +
                 xml_escaped(hint) + "\">";
    }

    void add_relations() {
        if (doc_.relations.empty()) return;
        html_ +=
            "<h2>Who did what to whom</h2>\n<div class=\"wide\"><table>\n<tr><th>who</th>"
            "<th>what</th><th>to whom</th><th>how it stands</th><th>where it says so</th></tr>\n";
        for (const Relation& relation : doc_.relations) {
            html_ += "<tr>";
            add_cell(doc_.entities[relation.source].name);
            html_ += "<td class=\"" + std::string(name(relation.polarity)) + "\">" +
                     xml_escaped(act_words(relation)) + "</td>";
            add_cell(relation.target == kNone ? "" : doc_.entities[relation.target].name);
            add_cell(standing_words(doc_, relation));
            add_cell(evidence_words(doc_, relation));
            html_ += "</tr>\n";
        }
        html_ += "</table></div>\n";
    }

    void add_quotes() {
        if (doc_.quotes.empty()) return;
        html_ += "<h2>Who said what</h2>\n";
        for (const Quote& quote : doc_.quotes) {
            html_ += "<div><strong>" + xml_escaped(speaker_words(doc_, quote)) +
                     "</strong> <span class=\"soft\">" + std::string(name(quote.kind)) +
                     "</span><blockquote>" + xml_escaped(doc_.words(quote.span)) +
                     "</blockquote></div>\n";
        }
    }

    void add_entities() {
        if (doc_.entities.empty()) return;
        html_ +=
            "<h2>Who and what</h2>\n<div class=\"wide\"><table>\n<tr><th>name</th><th>type</th>"
            "<th class=\"number\">mentions</th><th>roles</th></tr>\n";
        for (uint32_t i = 0; i < doc_.entities.size(); ++i) {
            const Entity& entity = doc_.entities[i];
            html_ += "<tr><td>";
            if (entity.wikidata.empty())
                html_ += xml_escaped(entity.name);
            else
                html_ += "<a rel=\"noreferrer\" href=\"https://www.wikidata.org/wiki/" +
                         percent_escaped(entity.wikidata) + "\">" + xml_escaped(entity.name) +
                         "</a>";
            html_ += "</td>";
            add_cell(type_words(entity.type));
            html_ += "<td class=\"number\">" + std::to_string(count_mentions(doc_, i)) + "</td>";
            add_cell(roles_of(doc_, i));
            html_ += "</tr>\n";
        }
        html_ += "</table></div>\n";
    }

    // Without a "<" no words of the article end the element or begin a comment in it.
    void add_document() {
        html_ += kHtmlDocument;
        const bool tokens = !doc_.tokens.empty();
        for (const char c : write_json(doc_, {.tokens = tokens, .generator = options_.generator})) {
            if (c == '<')
                html_ += "\\u003c";
            else
                html_ += c;
        }
        html_ += "</script>\n";
    }

    void add_cell(std::string_view words) { html_ += "<td>" + xml_escaped(words) + "</td>"; }

    const Document& doc_;
    const ExportOptions& options_;
    std::vector<Span> spans_;  // of the mentions
    std::string html_;
};

}  // namespace

Exported write_html(const Document& doc, const ExportOptions& options) {
    return {{{options.stem + ".html", HtmlWriter(doc, options).write()}}, {}};
}

}  // namespace dragoman
