// The article that is worked on: its text, its analysis, the corrections, and where it is kept.
// Knows the library and the links; draws nothing.
import { split_articles, title_of } from "./articles.js";
import { Keeping } from "./keeping.js";
import { schema_for_new } from "./labels.js";
import { keep, saved } from "./memory.js";

const kCurrent = "dragoman.article";  // in sessionStorage: which article this tab shows
const kLongestFile = 20_000_000;      // bytes; that of the longest article is smaller
const encoder = new TextEncoder();
const decoder = new TextDecoder();

export class Workspace {
    #keeping;
    #ids = new Map();     // text -> id, of the articles that this tab has shown
    id = 0;
    text = "";
    analysis = null;      // bytes of the document without corrections
    edits = "";           // JSON, "" for none
    schema = "";          // the labels one works with, JSON; "" for those of news

    constructor(say) {
        this.#keeping = new Keeping({ say, moved: (id, new_id) => this.#moved(id, new_id) });
    }

    // Leaving the page now would lose something.
    get is_at_risk() {
        return this.#keeping.is_at_risk;
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
        if (how === "new") {
            this.edits = "";
            this.schema = schema_for_new();
        }
        if (how.edits !== undefined) {
            this.id = how.id ?? this.#keeping.new_id();
            this.edits = how.edits;
            this.schema = how.schema ?? "";
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
        if (this.text.trim()) this.#keeping.save({ ...this.#record(this.text), analysis: this.analysis });
    }

    // While it is written, before it is analysed.
    save_text(text) {
        if (this.id && text.trim()) this.#keeping.save_text(this.#record(text));
    }

    #record(text) {
        const { id, edits, schema } = this;
        return { id, title: library_title(text), saved: Date.now(), text, edits, schema };
    }

    // What is here becomes an article of its own; the one that is kept stays as it is.
    part() {
        this.id = this.#keeping.new_id();
        this.#ids.set(this.text, this.id);
        keep(sessionStorage, kCurrent, this.id);
    }

    // It is kept under another number from now on.
    #moved(id, new_id) {
        for (const [text, owner] of this.#ids) if (owner === id) this.#ids.set(text, new_id);
        if (this.id === id) this.id = new_id;
        if (Number(saved(sessionStorage, kCurrent)) === id) keep(sessionStorage, kCurrent, new_id);
    }

    forget(id) {
        return this.#keeping.forget(id);
    }

    // What other tabs keep by now is in the library too.
    refresh() {
        return this.#keeping.refresh();
    }

    has_corrections() {
        return this.edits !== "" && JSON.parse(this.edits).edits.length > 0;
    }

    // [{id, title, detail, words}], newest first; the one that is shown is there before it is kept.
    library() {
        const list = this.#keeping.list();
        if (this.text.trim() && !list.some(({ id }) => id === this.id)) {
            const { id, text } = this;
            list.unshift({ id, title: library_title(text), saved: Date.now(), length: text.length, words: text });
        }
        const rows = list.map(({ id, title, saved: time, length, words, corrections = 0 }) => {
            const date = new Date(time).toLocaleString(undefined, { dateStyle: "medium", timeStyle: "short" });
            const corrected = corrections ? ` · ${corrections} ${corrections === 1 ? "correction" : "corrections"}` : "";
            return { id, title, detail: `${date} · ${Math.max(1, Math.round(length / 6))} words${corrected}`, words };
        });
        return rows.map((row, i) => ({ ...row, detail: row.detail + copy_mark(rows, i) }));
    }

    // Lines of the library as ui_set_library takes them.
    library_lines() {
        const plain = (words) => words.replace(/[\t\n]+/g, " ");
        return this.library().map(({ id, title, detail, words }) =>
            [id, plain(title), detail, plain(words)].join("\t")).join("\n");
    }

    // A file that everyone reads as a document, and that Dragoman opens with its history.
    file(document) {
        if (!this.has_corrections() && !this.schema) return document;
        const whole = JSON.parse(decoder.decode(document));
        whole.corrections = this.edits ? JSON.parse(this.edits) : null;
        whole.analysis = JSON.parse(decoder.decode(this.analysis));
        if (this.schema) whole.schema = JSON.parse(this.schema);
        return encoder.encode(JSON.stringify(whole));
    }
}

// What tells rows apart that say the same otherwise: the older ones are copies.
function copy_mark(rows, index) {
    const { title, detail } = rows[index];
    const is_same = (row) => row.title === title && row.detail === detail;
    const newer = rows.slice(0, index).filter(is_same).length;
    return newer ? ` · copy ${newer + 1}` : "";
}

function library_title(text) {
    const count = split_articles(text).length;
    return count > 1 ? `${count} articles: ${title_of(text)}` : title_of(text);
}

// {json, edits, schema} of a file that Workspace.file() made; edits is undefined for a plain document.
export function read_file(bytes) {
    if (bytes.length > kLongestFile) return { json: bytes };
    try {
        const { corrections, analysis, schema } = JSON.parse(decoder.decode(bytes));
        if (corrections !== undefined && analysis) {
            return {
                json: encoder.encode(JSON.stringify(analysis)),
                edits: corrections ? JSON.stringify(corrections) : "",
                schema: schema ? JSON.stringify(schema) : "",
            };
        }
    } catch {
        // The core says what is wrong with it.
    }
    return { json: bytes };
}
