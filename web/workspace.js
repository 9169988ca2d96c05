// The article that is worked on: its text, its analysis, the corrections, and where it is kept.
// Knows the library and the links; draws nothing.
import { Keeping, title_of } from "./keeping.js";
import { keep, saved } from "./memory.js";

const kCurrent = "dragoman.article";  // in sessionStorage: which article this tab shows
const encoder = new TextEncoder();
const decoder = new TextDecoder();

export class Workspace {
    #keeping;
    #ids = new Map();     // text -> id, of the articles that this tab has shown
    id = 0;
    text = "";
    analysis = null;      // bytes of the document without corrections
    edits = "";           // JSON, "" for none

    constructor(say) {
        this.#keeping = new Keeping(say);
    }

    open() {
        return this.#keeping.open();
    }

    // The article that this tab showed before it was loaded again; undefined if there is none.
    last() {
        const id = Number(saved(sessionStorage, kCurrent));
        return id ? this.load(id) : undefined;
    }

    load(id) {
        return this.#keeping.load(id);
    }

    // How the next analysis belongs to what is here: {id, edits} for another article, "same", "new".
    analysed(how, text, analysis) {
        if (how === "new" || !this.id) this.id = this.#keeping.new_id();
        if (how === "new") this.edits = "";
        if (how.edits !== undefined) {
            this.id = how.id ?? this.#keeping.new_id();
            this.edits = how.edits;
        }
        this.text = text;
        this.analysis = analysis;
        this.#ids.set(text, this.id);
        keep(sessionStorage, kCurrent, text.trim() ? this.id : "");
    }

    // Undo led back to another text of this tab.
    went_to(text, analysis) {
        this.id = this.#ids.get(text) ?? this.id;
        this.text = text;
        this.analysis = analysis;
        keep(sessionStorage, kCurrent, this.id);
    }

    save() {
        if (!this.text.trim() || !this.#keeping.is_open) return;
        const { id, text, analysis, edits } = this;
        this.#keeping.save({ id, title: title_of(text), saved: Date.now(), text, analysis, edits });
    }

    // While it is written, before it is analysed.
    save_text(text) {
        if (this.id && text.trim()) this.#keeping.save_text(this.id, text);
    }

    forget(id) {
        return this.#keeping.forget(id);
    }

    has_corrections() {
        return this.edits !== "" && JSON.parse(this.edits).edits.length > 0;
    }

    // Lines of the library as ui_set_library takes them.
    library_lines() {
        const plain = (words) => words.replace(/[\t\n]+/g, " ");
        return this.#keeping.list().map(({ id, title, saved: time, length, words }) => {
            const date = new Date(time).toLocaleString(undefined, { dateStyle: "medium", timeStyle: "short" });
            const detail = `${date} · ${Math.max(1, Math.round(length / 6))} words`;
            return [id, plain(title), detail, plain(words)].join("\t");
        }).join("\n");
    }

    // A file that everyone reads as a document, and that Dragoman opens with its history.
    file(document) {
        if (!this.has_corrections()) return document;
        const whole = JSON.parse(decoder.decode(document));
        whole.corrections = JSON.parse(this.edits);
        whole.analysis = JSON.parse(decoder.decode(this.analysis));
        return encoder.encode(JSON.stringify(whole));
    }
}

// {json, edits} of a file that Workspace.file() made; edits is undefined for a plain document.
export function read_file(bytes) {
    try {
        const { corrections, analysis } = JSON.parse(decoder.decode(bytes));
        if (corrections && analysis) {
            return { json: encoder.encode(JSON.stringify(analysis)), edits: JSON.stringify(corrections) };
        }
    } catch {
        // The core says what is wrong with it.
    }
    return { json: bytes };
}
