// The screen as a WebAssembly program: what main.js calls.
//
//   import createUi from "./ui.js";
//   const ui = await createUi({ canvas, wasmBinary, hooks });     // hooks may be left out, one by
//   one too hooks.select(kind, index)      the reader chose something; kinds are those of ui_select
//   hooks.hover(kind, index)       the pointer is on something, or left it (kind 0)
//   hooks.command(name)            a command that lives on the page: "paste", "open-file",
//   "sample",
//                                  "edit-text" and "done-editing" (after the canvas changed its
//                                  mode), "toggle-theme" (after it changed), "reader-view",
//                                  "about", "copy-json", "download-json"
//   hooks.save(name, type, bytes, scale)
//                                  offer a file; scale 1 to 4: bytes are an SVG, of which the file
//                                  is a PNG so many times as large; scale 0: bytes are the file
//   hooks.edited(words, other_article)
//                                  the reader corrected something or took it back: ui_document()
//                                  and ui_edits() are new. other_article: undo led to another text
//   hooks.refused(sentence)        why a correction was not possible
//   hooks.open_kept(id), hooks.delete_kept(id)    the reader chose an article of the library
//   hooks.place_source(visible, x, y, width, height)
//                                  lay textarea#source over this part of the canvas (CSS pixels
//                                  from its upper left corner), or hide it
//
// Strings go in as UTF-8 bytes and a length: const at = ui._ui_alloc(n); ui.HEAPU8.set(bytes, at);
// ... ui._ui_free(at). Strings that come out end in NUL and live until the next call:
// ui.UTF8ToString(p). Numbers of enumerations are those of Stage (ui/state.h) and SelectionKind
// (ui/selection.h).
#include <emscripten.h>

#include <cstdlib>
#include <string>
#include <string_view>

#include "app/screen_web.h"
#include "io/edits_json.h"
#include "io/json.h"
#include "io/schema_json.h"
#include "ui/app.h"
#include "ui/commands.h"
#include "ui/correction.h"
#include "ui/left_out.h"
#include "ui/platform.h"
#include "ui/query.h"
#include "ui/view_words.h"

using namespace dragoman;

namespace {

App& app() {
    static App the_app;
    return the_app;
}
bool has_screen = false;

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE void* ui_alloc(uint32_t size) {
    return std::malloc(size);
}
EMSCRIPTEN_KEEPALIVE void ui_free(void* at) {
    std::free(at);
}

// 0 where the browser has no WebGL2: nothing will ever be drawn; corrections work all the same.
EMSCRIPTEN_KEEPALIVE int ui_has_screen() {
    return has_screen;
}

// Shows a document (io/json.h): a new article, or (same != 0) the one that is shown, analysed
// again, with its corrections. Returns 0, or the number of an Error (base/error.h); then the
// document before stays.
EMSCRIPTEN_KEEPALIVE int ui_set_document(const char* json, uint32_t length, int same) {
    Result<Document> doc = read_json({json, length});
    if (!doc) return static_cast<int>(doc.error());
    if (same)
        renew_document(app(), std::move(*doc));
    else
        set_document(app(), std::move(*doc));
    return 0;
}

// Gives the document that is shown the corrections that were kept with it (io/edits_json.h).
EMSCRIPTEN_KEEPALIVE int ui_set_edits(const char* json, uint32_t length) {
    Result<SavedEdits> saved = read_edits({json, length});
    if (!saved) return static_cast<int>(saved.error());
    restore_document(app(), app().analysis, std::move(saved->edits), saved->done);
    return 0;
}

// The document that is shown, its analysis without corrections, and the corrections, as JSON.
EMSCRIPTEN_KEEPALIVE const char* ui_document() {
    static std::string json;
    json = write_json(app().doc);
    return json.c_str();
}
EMSCRIPTEN_KEEPALIVE const char* ui_analysis() {
    static std::string json;
    json = write_json(app().analysis);
    return json.c_str();
}
EMSCRIPTEN_KEEPALIVE const char* ui_edits() {
    static std::string json;
    json = write_edits(app().history.edits(), app().history.done());
    return json.c_str();
}

// What is seen and where it stands (ui/view_words.h), for a link.
EMSCRIPTEN_KEEPALIVE const char* ui_view() {
    static std::string words;
    words = view_words(app());
    return words.c_str();
}
EMSCRIPTEN_KEEPALIVE void ui_set_view(const char* words, uint32_t length) {
    set_view_words(app(), {words, length});
}

// The labels that one works with (io/schema_json.h). ui_set_schema gives back "", or a sentence why
// the bytes are no schema; then the labels stay as they were. check != 0: it only looks.
EMSCRIPTEN_KEEPALIVE const char* ui_set_schema(const char* json, uint32_t length, int check) {
    static std::string problem;
    SchemaReading reading = read_schema({json, length});
    problem = std::move(reading.problem);
    if (problem.empty() && !check) set_schema(app(), std::move(reading.schema));
    return problem.c_str();
}
EMSCRIPTEN_KEEPALIVE const char* ui_schema() {
    static std::string json;
    json = write_schema(app().state.schema);
    return json.c_str();
}
// Those that come with Dragoman, as a JSON array.
EMSCRIPTEN_KEEPALIVE const char* ui_shipped_schemas() {
    static std::string json;
    json = "[";
    for (const Schema& schema : shipped_schemas())
        json += (json.size() > 1 ? "," : "") + write_schema(schema);
    json += "]";
    return json.c_str();
}

// What the labels leave out of this article (ui/left_out.h), as a sentence; "" for nothing.
EMSCRIPTEN_KEEPALIVE const char* ui_left_out() {
    static std::string told;
    told = left_out_entities(app().state, app().doc);
    if (told.empty()) told = left_out_relations(app().state, app().doc);
    return told.c_str();
}

// The articles that are kept in the browser, newest first: lines of "id TAB title TAB detail TAB
// words to search".
EMSCRIPTEN_KEEPALIVE void ui_set_library(const char* lines, uint32_t length) {
    set_library(app().state, {lines, length});
    platform::request_frames(2);
}

// stage: 0 loading, 1 ready for a text, 2 analysing, 3 done, 4 failed. permille: how far. The text
// is a sentence for the reader, or empty for the usual one.
EMSCRIPTEN_KEEPALIVE void ui_set_status(uint32_t stage, uint32_t permille, const char* text,
                                        uint32_t length) {
    if (stage >= static_cast<uint32_t>(Stage::Count)) return;
    app().state.stage = static_cast<Stage>(stage);
    app().state.permille = permille;
    app().state.message.assign(text ? text : "", text ? length : 0);
    platform::request_frames(2);
}

EMSCRIPTEN_KEEPALIVE void ui_set_dark(int dark) {
    app().state.dark = dark != 0;
    platform::request_frames(2);
}

// kind: 0 none, 1 entity, 2 mention, 3 relation, 4 quote, 5 role, 6 sentence; index: from 0, into
// the arrays of the JSON document as ui_set_document sorted them. hooks.select is not called.
EMSCRIPTEN_KEEPALIVE void ui_select(uint32_t kind, uint32_t index) {
    Selection selection{static_cast<SelectionKind>(kind), index};
    if (kind >= static_cast<uint32_t>(SelectionKind::Count) || !exists(app().doc, selection))
        selection = {};
    if (app().state.selected == selection) return;
    select(app().state, selection);
    app().told_selection = selection;
    platform::request_frames(3);
}

// Runs a command of ui/commands.cpp. 1 if it ran, 0 if there is no such command or it cannot run
// now.
EMSCRIPTEN_KEEPALIVE int ui_command(const char* name, uint32_t length) {
    platform::request_frames(3);
    const bool ran = run_command({name, length}, app().state, app().doc);
    if (!has_screen) carry_out_edits(app());
    return ran;
}

// Corrects something from outside of the canvas, at once (correct() of ui/editing.h; kind and index
// as in ui_select): hooks.edited or hooks.refused is called. `verb` ends in NUL.
EMSCRIPTEN_KEEPALIVE void ui_correct(uint32_t kind, uint32_t index, const char* verb,
                                     const char* words, uint32_t length) {
    if (kind >= static_cast<uint32_t>(SelectionKind::Count)) return;
    correct(app().state, app().doc, {static_cast<SelectionKind>(kind), index}, verb,
            {words, length});
    carry_out_edits(app());
    platform::request_frames(3);
}

EMSCRIPTEN_KEEPALIVE uint32_t ui_frames() {
    return frames_drawn();
}

// 0 while something is still to be drawn or worked on.
EMSCRIPTEN_KEEPALIVE int ui_is_idle() {
    return is_idle();
}

// What was drawn in the last frame, as JSON (ui/query.h).
EMSCRIPTEN_KEEPALIVE const char* ui_query(const char* what, uint32_t length) {
    static std::string answer;
    answer = answer_query(app(), {what, length});
    return answer.c_str();
}

}  // extern "C"

int main() {
    has_screen = open_screen(app());
    if (has_screen) platform::request_frames(3);
    return 0;
}
