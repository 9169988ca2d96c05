// Questions about the last frame, answered as JSON, so that a test knows where to click. Places are
// [x, y, width, height] in CSS pixels from the upper left corner of the canvas. Only what has its
// centre in view is listed.
//
//   "state"
//   {"stage":3,"dark":false,"narrow":false,"editing":false,"tab":"article","ledger":"relations",
//                "help":false,"selected":{"kind":1,"index":0},"hovered":{"kind":0,"index":0},
//                "scroll":0,"scroll_max":812,"scrolling":false,"text_selection":[0,0],
//                "last_command":"undo","schema":"News","settled":true,"nodes":12,"edges":20}
//                text_selection in bytes
//                settled: the diagram is laid out and nothing in it moves; it only works on it
//                while it is shown
//   "mentions"  [{"index":0,"entity":2,"type":"GPE","words":"China","rect":[..]}]   visible ones;
//   entity -1: none;
//                                                 a mention on two lines is listed twice
//   "nodes"     [{"entity":2,"name":"China","type":"GPE","rect":[..]}]
//   "edges"     [{"relations":[0,4],"source":2,"target":5,"polarity":"conflict","negated":false,
//                 "modality":"asserted","label":[..],"point":[x,y]}]   source, target: entities,
//                 -1: none;
//                                                 point: on the line, outside of its label, if it
//                                                 is in view
//   "buttons"   {"open-file":[..],"show-ledger":[..]}     commands, tabs, "legend GPE", "mark PER"
//   "rows"      [{"kind":"relation","index":3,"rect":[..]}]     visible rows of the ledger and the
//               inspector
//   "areas"     {"article":[..],"diagram":[..],"ledger":[..],"inspector":[..],"divider":[..]}
//   "commands"  [{"name":"undo","label":"Undo","help":"..","key":"Ctrl+Z","word_key":"",
//                 "can_run":true}]     all of them
//   "plain-places"   the file that `dragoman diagram --format places` writes of this article; it is
//                    laid out for it, with sizes of words that need no font
//
// Anything else is answered by null.
#pragma once
#include <string>
#include <string_view>

#include "ui/app.h"

namespace dragoman {

std::string answer_query(const App& app, std::string_view what);

}  // namespace dragoman
