// The drawn interface (ui.wasm) behind a few plain calls: strings and bytes in, commands out.
import { read_bytes } from "./dragoman.js";

// What the diagram shows while it has no document; the numbers are those of ui_set_status.
export const kStatus = { loading: 0, ready: 1, analysing: 2, done: 3, error: 4 };

const encoder = new TextEncoder();

// Fetches and starts the interface on `canvas`. Rejects with a sentence where that is impossible.
// Where the browser has no WebGL 2 it draws nothing (can_draw() is false), but corrects.
// hooks: what the interface asks of the page (main.js); arrived(name, bytes): how much has come.
export async function start_ui({ base, manifest, canvas, hooks, arrived }) {
    const program = manifest.files["ui.wasm"];
    const glue = manifest.files["ui.js"];
    if (!program || !glue) throw new Error("The program that draws is missing.");
    const [bytes, { default: create }] = await Promise.all([
        read_bytes(new URL(program.file, base), (count) => arrived("ui.wasm", count)),
        import(new URL(glue.file, base)),
    ]);
    arrived("ui.js", glue.bytes);
    return new Ui(await create({ canvas, wasmBinary: bytes, hooks }));
}

class Ui {
    #module;

    constructor(module) {
        this.#module = module;
    }

    // same: it is the article that is shown, analysed again; its corrections stay.
    set_document(json, same = false) {
        return this.#lend(json, (at, size) => this.#module._ui_set_document(at, size, same ? 1 : 0));
    }

    can_draw() {
        return Boolean(this.#module._ui_has_screen());
    }

    // A correction of what has this kind and number: src/ui/correction.h has the verbs and their words.
    correct(kind, index, verb, words) {
        this.#lend(encoder.encode(`${verb}\0`), (verb_at) => this.#lend(encoder.encode(words), (at, size) =>
            this.#module._ui_correct(kind, index, verb_at, at, size)));
    }

    // Corrections that were kept with the document that is shown.
    set_edits(json) {
        return this.#lend(encoder.encode(json), (at, size) => this.#module._ui_set_edits(at, size));
    }

    edits() {
        return this.#module.UTF8ToString(this.#module._ui_edits());
    }

    document() {
        return this.#module.UTF8ToString(this.#module._ui_document());
    }

    analysis() {
        return this.#module.UTF8ToString(this.#module._ui_analysis());
    }

    // What is seen and where it stands, in words, for a link.
    view() {
        return this.#module.UTF8ToString(this.#module._ui_view());
    }

    set_view(words) {
        this.#lend(encoder.encode(words), (at, size) => this.#module._ui_set_view(at, size));
    }

    // The labels that one works with, as JSON. set_schema gives back "" or why it is no schema;
    // only_check: the labels stay as they are.
    schema() {
        return this.#module.UTF8ToString(this.#module._ui_schema());
    }

    set_schema(json, only_check = false) {
        const at = this.#lend(encoder.encode(json), (words, size) =>
            this.#module._ui_set_schema(words, size, only_check ? 1 : 0));
        return this.#module.UTF8ToString(at);
    }

    shipped_schemas() {
        return JSON.parse(this.#module.UTF8ToString(this.#module._ui_shipped_schemas()));
    }

    // A sentence about what the labels leave out of the article, or "".
    left_out() {
        return this.#module.UTF8ToString(this.#module._ui_left_out());
    }

    set_library(lines) {
        this.#lend(encoder.encode(lines), (at, size) => this.#module._ui_set_library(at, size));
    }

    set_status(state, permille, sentence) {
        this.#lend(encoder.encode(sentence), (at, size) =>
            this.#module._ui_set_status(state, permille, at, size));
    }

    set_dark(dark) {
        this.#module._ui_set_dark(dark ? 1 : 0);
    }

    select(kind, index) {
        this.#module._ui_select(kind, index);
    }

    command(name) {
        this.#lend(encoder.encode(name), (at, size) => this.#module._ui_command(at, size));
    }

    wants_text() {
        return Boolean(this.#module._ui_wants_text());
    }

    frames() {
        return this.#module._ui_frames();
    }

    // Everything that was asked for has been drawn; for tests.
    is_idle() {
        return Boolean(this.#module._ui_is_idle());
    }

    // Where things are on the screen, parsed; for tests.
    query(what) {
        const at = this.#lend(encoder.encode(what), (name, size) => this.#module._ui_query(name, size));
        return JSON.parse(this.#module.UTF8ToString(at));
    }

    #lend(bytes, use) {
        const at = this.#module._ui_alloc(bytes.length);
        this.#module.HEAPU8.set(bytes, at);
        const answer = use(at, bytes.length);
        this.#module._ui_free(at);
        return answer;
    }
}
