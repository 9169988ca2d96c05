// An HTML page -> the document that it carries as data, where html_write.cpp made it; else the
// words of its article, a paragraph for each block. Nothing is run, fetched or kept of the markup;
// headings, paragraphs and list items end a paragraph, <br> ends a line.
#include <algorithm>

#include "base/utf8.h"
#include "io/format_files.h"
#include "io/json.h"
#include "io/losses.h"
#include "text/clean.h"

namespace dragoman {

namespace {

constexpr std::string_view kBlocks[] = {
    "address", "article", "aside", "blockquote", "body",   "br",     "caption", "dd",
    "div",     "dl",      "dt",    "figcaption", "figure", "footer", "form",    "h1",
    "h2",      "h3",      "h4",    "h5",         "h6",     "header", "hr",      "li",
    "main",    "nav",     "ol",    "option",     "p",      "pre",    "section", "table",
    "td",      "th",      "title", "tr",         "ul",
};
// Elements whose words are no part of an article.
constexpr std::string_view kHidden[] = {"button",   "footer", "form", "head",    "nav",
                                        "noscript", "select", "svg",  "template"};
// Elements whose content is no markup: it ends only at their end tag.
constexpr std::string_view kRaw[] = {"script", "style",   "textarea", "title",
                                     "iframe", "noembed", "xmp"};

struct Named {
    std::string_view name;
    char32_t value;
};
constexpr Named kEntities[] = {
    {"amp", '&'},     {"lt", '<'},       {"gt", '>'},       {"quot", '"'},     {"apos", '\''},
    {"nbsp", 0xA0},   {"lsquo", 0x2018}, {"rsquo", 0x2019}, {"ldquo", 0x201C}, {"rdquo", 0x201D},
    {"laquo", 0xAB},  {"raquo", 0xBB},   {"ndash", 0x2013}, {"mdash", 0x2014}, {"hellip", 0x2026},
    {"shy", 0xAD},    {"euro", 0x20AC},  {"pound", 0xA3},   {"yen", 0xA5},     {"cent", 0xA2},
    {"copy", 0xA9},   {"reg", 0xAE},     {"trade", 0x2122}, {"deg", 0xB0},     {"middot", 0xB7},
    {"bull", 0x2022}, {"times", 0xD7},   {"frac12", 0xBD},  {"frac14", 0xBC},  {"frac34", 0xBE},
    {"sect", 0xA7},   {"para", 0xB6},    {"agrave", 0xE0},  {"aacute", 0xE1},  {"acirc", 0xE2},
    {"atilde", 0xE3}, {"auml", 0xE4},    {"aring", 0xE5},   {"aelig", 0xE6},   {"ccedil", 0xE7},
    {"egrave", 0xE8}, {"eacute", 0xE9},  {"ecirc", 0xEA},   {"euml", 0xEB},    {"igrave", 0xEC},
    {"iacute", 0xED}, {"icirc", 0xEE},   {"iuml", 0xEF},    {"ntilde", 0xF1},  {"ograve", 0xF2},
    {"oacute", 0xF3}, {"ocirc", 0xF4},   {"otilde", 0xF5},  {"ouml", 0xF6},    {"oslash", 0xF8},
    {"ugrave", 0xF9}, {"uacute", 0xFA},  {"ucirc", 0xFB},   {"uuml", 0xFC},    {"szlig", 0xDF},
    {"Agrave", 0xC0}, {"Aacute", 0xC1},  {"Acirc", 0xC2},   {"Auml", 0xC4},    {"Aring", 0xC5},
    {"AElig", 0xC6},  {"Ccedil", 0xC7},  {"Egrave", 0xC8},  {"Eacute", 0xC9},  {"Ecirc", 0xCA},
    {"Iacute", 0xCD}, {"Ntilde", 0xD1},  {"Oacute", 0xD3},  {"Ouml", 0xD6},    {"Oslash", 0xD8},
    {"Uacute", 0xDA}, {"Uuml", 0xDC},    {"ensp", 0x2002},  {"emsp", 0x2003},  {"thinsp", 0x2009},
    {"zwnj", 0x200C}, {"zwj", 0x200D},   {"iexcl", 0xA1},   {"iquest", 0xBF},
};

template <size_t count>
bool stands_in(const std::string_view (&list)[count], std::string_view name) {
    return std::find(std::begin(list), std::end(list), name) != std::end(list);
}

char small(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool is_letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// Where `words` (small letters) stands in html at or after `from`, in letters of any size.
size_t find_small(std::string_view html, std::string_view words, size_t from) {
    for (size_t i = from; i + words.size() <= html.size(); ++i) {
        size_t same = 0;
        while (same < words.size() && small(html[i + same]) == words[same]) ++same;
        if (same == words.size()) return i;
    }
    return std::string_view::npos;
}

struct Tag {
    std::string name;  // small letters; "" for comments and declarations
    bool closes = false;
    bool is_empty = false;  // <br/>
    size_t end = 0;         // the byte after it
};

// The tag that begins at html[at], which is '<'; end == at where it is no tag.
Tag read_tag(std::string_view html, size_t at) {
    Tag tag;
    tag.end = at;
    if (html.substr(at, 4) == "<!--") {
        const size_t end = html.find("-->", at + 4);
        tag.end = end == std::string_view::npos ? html.size() : end + 3;
        return tag;
    }
    size_t i = at + 1;
    const bool is_declaration = i < html.size() && (html[i] == '!' || html[i] == '?');
    if (i < html.size() && html[i] == '/') tag.closes = true, ++i;
    while (i < html.size() && is_letter_or_digit(html[i])) tag.name += small(html[i++]);
    if (tag.name.empty() && !is_declaration) return tag;
    char quote = 0;
    for (; i < html.size(); ++i) {
        if (quote != 0) {
            if (html[i] == quote) quote = 0;
        } else if ((html[i] == '"' || html[i] == '\'') && !is_declaration) {
            quote = html[i];
        } else if (html[i] == '>') {
            break;
        }
    }
    tag.is_empty = i > at && i < html.size() && html[i - 1] == '/';
    tag.end = std::min(i + 1, html.size());
    return tag;
}

// "&amp;" -> '&'. Returns the bytes that were read; 0 where this is no reference.
size_t read_reference(std::string_view html, size_t at, std::string& out) {
    const size_t end = html.substr(at, 12).find(';');
    if (end == std::string_view::npos || end < 2) return 0;
    const std::string_view word = html.substr(at + 1, end - 1);
    if (word[0] != '#') {
        for (const Named& entity : kEntities) {
            if (entity.name != word) continue;
            append(out, entity.value);
            return end + 1;
        }
        return 0;
    }
    const bool is_hex = word.size() > 1 && small(word[1]) == 'x';
    uint32_t value = 0;
    size_t digits = 0;
    for (size_t i = is_hex ? 2 : 1; i < word.size(); ++i, ++digits) {
        const char c = small(word[i]);
        if (c >= '0' && c <= '9')
            value = value * (is_hex ? 16 : 10) + static_cast<uint32_t>(c - '0');
        else if (is_hex && c >= 'a' && c <= 'f')
            value = value * 16 + static_cast<uint32_t>(c - 'a' + 10);
        else
            return 0;
    }
    if (digits == 0 || digits > 7) return 0;
    const bool is_character =
        value >= 0x20 ? value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF) : value == '\n';
    append(out, is_character ? value : 0xFFFD);
    return end + 1;
}

// Collects words: white space becomes one space, blocks are parted by an empty line.
class Paragraphs {
  public:
    void add(std::string_view words) {
        for (const char c : words) {
            if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f')
                space_ = !line_.empty();
            else
                add_mark(c);
        }
    }
    void add_character(const std::string& bytes) {
        if (bytes == " " || bytes == "\n") return add(bytes);
        for (const char c : bytes) add_mark(c);
    }
    void end_line(bool is_block) {
        if (!line_.empty()) {
            if (!text_.empty()) text_ += is_new_block_ ? "\n\n" : "\n";
            text_ += line_;
            line_.clear();
            is_new_block_ = false;
        }
        is_new_block_ = is_new_block_ || is_block;
        space_ = false;
    }
    std::string take() {
        end_line(true);
        return std::move(text_);
    }

  private:
    void add_mark(char c) {
        if (space_) line_ += ' ';
        space_ = false;
        line_ += c;
    }
    std::string text_, line_;
    bool space_ = false, is_new_block_ = false;
};

// The first <name> element whole, or the page where there is none.
std::string_view part_of(std::string_view html, std::string_view name) {
    const std::string open = "<" + std::string(name), close = "</" + std::string(name);
    const size_t begin = find_small(html, open, 0);
    if (begin == std::string_view::npos || begin + open.size() >= html.size() ||
        is_letter_or_digit(html[begin + open.size()]))
        return {};
    const size_t end = find_small(html, close, begin);
    return html.substr(begin, end == std::string_view::npos ? end : end - begin);
}

std::string text_of(std::string_view html) {
    Paragraphs paragraphs;
    std::string hidden;  // the element whose content is left out, "" outside of one
    uint32_t depth = 0;  // how many of its name are open
    for (size_t i = 0; i < html.size();) {
        const Tag tag = html[i] == '<' ? read_tag(html, i) : Tag{"", false, false, i};
        if (tag.end > i) {
            i = tag.end;
            if (!tag.closes && !tag.is_empty && stands_in(kRaw, tag.name)) {
                i = std::min(html.size(), find_small(html, "</" + tag.name, i));
                continue;
            }
            if (hidden.empty() && !tag.closes && !tag.is_empty && stands_in(kHidden, tag.name)) {
                hidden = tag.name;
                depth = 0;
            }
            if (tag.name == hidden && !hidden.empty()) {
                if (!tag.is_empty) depth += tag.closes ? -1u : 1u;
                if (depth == 0) hidden.clear();
            }
            if (stands_in(kBlocks, tag.name)) paragraphs.end_line(tag.name != "br");
            continue;
        }
        std::string character;
        const size_t read = html[i] == '&' ? read_reference(html, i, character) : 0;
        if (read == 0) character = html[i];
        i += read == 0 ? 1 : read;
        if (!hidden.empty()) continue;
        if (read == 0)
            paragraphs.add(character);
        else
            paragraphs.add_character(character);
    }
    return paragraphs.take();
}

// The JSON of the document that the page carries, "" for none.
std::string_view carried_json(std::string_view html) {
    const size_t begin = html.find(kHtmlDocument);
    if (begin == std::string_view::npos) return {};
    html.remove_prefix(begin + kHtmlDocument.size());
    return html.substr(0, find_small(html, "</script", 0));
}

}  // namespace

Result<Imported> read_html(Files files) {
    if (files.empty()) return Error::FormatDamaged;
    const std::string_view html = files[0].bytes;
    Imported result;
    Losses losses;
    if (const std::string_view json = carried_json(html); !json.empty()) {
        Result<Document> doc = read_json(json);
        if (doc) {
            result.documents.push_back(std::move(*doc));
            return result;
        }
        losses.say("The annotations in this page are damaged; only its text was read.");
    } else if (find_small(html, "<mark", 0) != std::string_view::npos) {
        losses.say("This page carries no annotations that can be read; only its text was.");
    }
    std::string text;
    for (const std::string_view part : {part_of(html, "article"), part_of(html, "main"), html}) {
        text = text_of(part);
        if (!text.empty()) break;
    }
    Result<std::string> words = clean_text(text);
    if (!words) return words.error();
    result.documents.resize(1);
    result.documents[0].text = std::move(*words);
    result.left_out = losses.take();
    return result;
}

}  // namespace dragoman
