// The article with its highlights: wrapped, scrolled, selected and clicked. Only visible lines are
// drawn; nothing that is marked ever moves a letter.
#pragma once
#include "ui/frame.h"
#include "ui/highlights.h"
#include "ui/text_layout.h"
#include "ui/widgets.h"

namespace dragoman {

// An end of a name, and where the name would stand if it were let go now.
struct MovedEnd {
    uint32_t mention = kNone;  // kNone: none
    bool end = false;
    Span span;
};

struct ArticleView {
    // Made from the document and the width; made again when one of them changes.
    Highlights highlights;
    std::vector<Paragraph> paragraphs;
    TextLayout layout;
    float text_size = 0;

    Scroller scroller;
    uint32_t anchor = kNone;  // the byte where a text selection was begun
    bool selecting = false;
    uint32_t held = kNone;     // the highlight that the pointer was pressed on
    MovedEnd moved;            // the end of the chosen name that is being moved
    float content_height = 0;  // in the last frame
};

// After the document was replaced. Keeps the scroll position where the text before it is the same.
void renew_article(ArticleView& view, const Document& doc);

void draw_article_view(ArticleView& view, Frame& frame, const Area& area);

}  // namespace dragoman
