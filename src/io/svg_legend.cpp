#include "io/svg_legend.h"

#include "doc/schema.h"
#include "graph/article_marks.h"
#include "graph/marks.h"
#include "graph/plain_measure.h"
#include "graph/wording.h"

namespace dragoman {

namespace {

constexpr float kKeyRow = 24, kKeyGap = 14;
constexpr uint32_t kTitleLetters = 40;
constexpr float kKeySample = 26, kKeyWords = 34;  // width of a sample, where its words begin

struct Key {
    std::string words;
    EntityType type = EntityType::Count;  // or
    Polarity polarity = Polarity::Count;  // or
    LineMark mark = LineMark::Count;      // or
    std::string number = {};              // of an article
};

std::vector<Key> keys_of(const Drawing& drawing) {
    bool types[static_cast<int>(EntityType::Count)] = {};
    bool tones[static_cast<int>(Polarity::Count)] = {};
    std::vector<Relation> relations;
    for (const Node& node : drawing.diagram.nodes)
        types[static_cast<int>(drawing.doc.entities[node.entity].type)] = true;
    for (const Bundle& bundle : drawing.diagram.bundles)
        for (uint32_t r : bundle.relations) {
            tones[static_cast<int>(drawing.doc.relations[r].polarity)] = true;
            relations.push_back(drawing.doc.relations[r]);
        }
    std::vector<Key> keys;
    for (int i = 0; i < static_cast<int>(EntityType::Count); ++i)
        if (types[i])
            keys.push_back({.words = news_schema().entities[static_cast<size_t>(i)].title,
                            .type = static_cast<EntityType>(i)});
    const std::vector<Article> articles = find_articles(drawing.doc);
    for (size_t a = 0; a < articles.size(); ++a) {
        const std::string title = one_line(drawing.doc.words(articles[a].title));
        keys.push_back({.words = title.empty() ? "Article" : shortened(title, kTitleLetters),
                        .number = number_of(a)});
    }
    for (Polarity tone : {Polarity::Cooperation, Polarity::Conflict, Polarity::Neutral})
        if (tones[static_cast<int>(tone)])
            keys.push_back({.words = words_of(tone), .polarity = tone});
    for (LineMark mark : marks_of(relations))
        keys.push_back({.words = words_of(mark), .mark = mark});
    return keys;
}

void write_mark(SvgText& svg, LineMark mark, Point left, Point right) {
    const Dashes dashes = mark == LineMark::Dashed   ? dashes_of(Modality::Planned)
                          : mark == LineMark::Dotted ? dashes_of(Modality::Possible)
                                                     : Dashes{};
    svg.add("<path d=\"M").point(left).add("L").point(right).add("\"");
    if (dashes.gap > 0)
        svg.add(" stroke-dasharray=\"").number(dashes.dash).add(" ").number(dashes.gap).add("\"");
    if (mark == LineMark::Thick) svg.add(" style=\"stroke-width:4\"");
    svg.add("/>");
    const Point middle = mix(left, right, 0.5f);
    if (mark == LineMark::Ringed)
        svg.add("<circle class=\"claimed\"")
            .attribute("cx", middle.x)
            .attribute("cy", middle.y)
            .attribute("r", kClaimed)
            .add("/>");
    if (mark == LineMark::Crossed) write_cross(svg, middle);
}

void write_key(SvgText& svg, const Key& key, Point at) {
    const Point left = at + Point{0, kKeyRow * 0.5f}, right = left + Point{kKeySample, 0};
    if (key.type != EntityType::Count) {
        svg.add("<g class=\"key ").add(lower(name(key.type))).add("\">");
        write_outline(svg, shape_of(key.type), {left - Point{0, 7}, right + Point{0, 7}});
    } else if (key.polarity != Polarity::Count) {
        svg.add("<g class=\"key edge ").add(lower(name(key.polarity))).add("\"><path d=\"M");
        svg.point(left).add("L").point(right - Point{5, 0}).add("\"/><path class=\"head\" d=\"M");
        svg.point(right).add("L").point(right + Point{-9, -4.5f}).add("L");
        svg.point(right + Point{-9, 4.5f}).add("Z\"/>");
    } else if (!key.number.empty()) {
        svg.add("<g class=\"key\"><g class=\"article\"><rect").attribute("x", left.x + 5);
        svg.attribute("y", left.y - 7).add(" width=\"16\" height=\"14\" rx=\"3\"/><text");
        svg.add(" style=\"text-anchor:middle\"").attribute("x", left.x + 13);
        svg.attribute("y", left.y + kMarkType * kBaseline).add(">").add(key.number);
        svg.add("</text></g>");
    } else {
        svg.add("<g class=\"key mark\">");
        write_mark(svg, key.mark, left, right);
    }
    svg.add("<text").attribute("x", at.x + kKeyWords);
    svg.attribute("y", left.y + kLabelType * kBaseline).add(">").escaped(key.words);
    svg.add("</text></g>\n");
}

}  // namespace

float write_svg_legend(SvgText& svg, const Drawing& drawing, Point corner, float width) {
    Point at = corner;
    const std::vector<Key> keys = keys_of(drawing);
    for (const Key& key : keys) {
        const float wide = kKeyWords + measure_plainly(key.words, true, nullptr).width + kKeyGap;
        if (at.x > corner.x && at.x + wide > corner.x + width) at = {corner.x, at.y + kKeyRow};
        write_key(svg, key, at);
        at.x += wide;
    }
    return keys.empty() ? 0 : at.y + kKeyRow - corner.y;
}

}  // namespace dragoman
