#include "nlp/quotation_marks.h"

#include <doctest/doctest.h>

#include "nlp/build_document.h"

using namespace dragoman;

namespace {

// The words of each quotation, joined by "|".
std::string quotations_of(const std::string& words, const std::string& second_paragraph = "") {
    std::string lines;
    auto add = [&](const std::string& text) {
        std::istringstream in(text);
        uint32_t index = 0;
        for (std::string word; in >> word; ++index)
            lines += word + ' ' + word + " NOUN NN " + (index == 0 ? "0 root\n" : "1 dep\n");
    };
    add(words);
    if (!second_paragraph.empty()) {
        lines += "# paragraph\n";
        add(second_paragraph);
    }
    const Document doc = build_document(lines);
    std::string out;
    for (const Quotation& quotation : find_quotations(doc)) {
        if (!out.empty()) out += '|';
        out += doc.words(doc.span(quotation.tokens));
        if (!quotation.closed) out += " (open)";
    }
    return out;
}

}  // namespace

TEST_CASE("quotation marks: curly, straight and single") {
    CHECK(quotations_of("he said “ yes or no ” twice") == "“yes or no”");
    CHECK(quotations_of("he said \" yes \" and \" no \"") == "\" yes \"|\" no \"");
    CHECK(quotations_of("the ‘ firm and committed ’ support") == "‘firm and committed ’");
}

TEST_CASE("quotation marks: a paragraph closes what was left open") {
    CHECK(quotations_of("signs of “ hidden plans", "and more ” follow") == "“hidden plans (open)");
}

TEST_CASE("quotation marks: one straight mark opens nothing") {
    CHECK(quotations_of("a 6 \" gun") == "");
}
