// What the colours, shapes and lines mean and which articles there are; a click on a kind or an
// article hides or shows it.
#pragma once
#include "doc/collection.h"
#include "graph/marks.h"
#include "ui/frame.h"
#include "ui/paint.h"
#include "ui/widgets.h"

namespace dragoman {

// A sample of a mark on a line through the middle of the area.
void draw_mark(ImDrawList* list, LineMark mark, const Area& area, Color color, Color ground);

// The number of an article on a small ground, its upper left corner there; zoomed like a picture.
// Returns how large it is.
Size draw_article_mark(ImDrawList* list, const Theme& theme, Point at, std::string_view numbers,
                       float zoom, float strength = 1);

// `articles`: of a collection, each with its number; none of a single article.
float legend_height(const Frame& frame, const std::vector<Article>& articles, float width);
// Scrolls where it is higher than the area.
void draw_legend(Scroller& scroller, Frame& frame, const std::vector<Article>& articles,
                 const Area& area);

}  // namespace dragoman
