// What the pointer does in the article: it shows what lies under it, chooses words and names, draws
// a relation from one highlight to another, moves the ends of names.
#pragma once
#include "ui/article_lines.h"
#include "ui/article_view.h"

namespace dragoman {

// `lines`: those on the screen, from above.
void act_on_pointer(ArticleView& view, Frame& frame, const Area& area,
                    const std::vector<ShownLine>& lines);

}  // namespace dragoman
