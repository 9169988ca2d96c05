// Articles kept in this browser (IndexedDB, through idb-keyval): the text, its analysis and the
// corrections, saved with every change. Nothing of it leaves the browser.
//
//   const keeping = new Keeping(say);       say(sentence): when something could not be kept
//   await keeping.open();
//   keeping.save({ id, title, text, analysis, edits });        at once, in order; may be called often
//   keeping.list()                          [{ id, title, saved, length, names }], newest first
//   await keeping.load(id)                  the article, or undefined
import { createStore, del, get, set, update } from "./idb-keyval.js";

const kIndex = "index";
const kUnsaved = "dragoman.unsaved";  // in localStorage: what was not yet written when the page went

export class Keeping {
    #store = null;
    #index = new Map();
    #say;
    #writing = false;
    #next = null;       // the newest state of the article that waits to be written

    constructor(say) {
        this.#say = say;
    }

    // False where the browser keeps nothing (private windows of some browsers).
    async open() {
        try {
            this.#store = createStore("dragoman", "articles");
            this.#index = new Map((await get(kIndex, this.#store) ?? []).map((entry) => [entry.id, entry]));
            await this.#recover();
            return true;
        } catch {
            this.#store = null;
            return false;
        }
    }

    get is_open() {
        return this.#store !== null;
    }

    // By chance, since other tabs keep articles at the same time.
    new_id() {
        return 1 + (crypto.getRandomValues(new Uint32Array(1))[0] >>> 2);
    }

    list() {
        return [...this.#index.values()].sort((a, b) => b.saved - a.saved);
    }

    async load(id) {
        return this.#store ? get(`article:${id}`, this.#store) : undefined;
    }

    async forget(id) {
        await del(`article:${id}`, this.#store);
        await this.#list_anew(id);
    }

    // The small part is written down at once, so that a page that goes away in the next moment loses
    // nothing; the whole follows.
    save(article) {
        this.#note({ id: article.id, text: article.text, edits: article.edits });
        this.#next = article;
        this.#write();
    }

    // The text while it is being written, before it was read.
    save_text(id, text) {
        this.#note({ id, text });
    }

    async #write() {
        if (this.#writing || !this.#store) return;
        this.#writing = true;
        while (this.#next) {
            const article = this.#next;
            this.#next = null;
            try {
                await set(`article:${article.id}`, article, this.#store);
                await this.#list_anew(article.id, entry_of(article));
                if (!this.#next) localStorage.removeItem(kUnsaved);
            } catch (error) {
                this.#say(sentence_for(error));
            }
        }
        this.#writing = false;
    }

    #note(words) {
        try {
            localStorage.setItem(kUnsaved, JSON.stringify(words));
        } catch {
            // Too long for this small memory: the large one has it in a moment.
        }
    }

    // What the page could not write before it went away.
    async #recover() {
        const note = localStorage.getItem(kUnsaved);
        if (!note) return;
        localStorage.removeItem(kUnsaved);
        const { id, text, edits } = JSON.parse(note);
        const article = await get(`article:${id}`, this.#store) ?? { id, title: title_of(text), edits: "" };
        if (text !== article.text) Object.assign(article, { text, analysis: null });
        if (edits) article.edits = edits;
        article.saved = Date.now();
        await set(`article:${id}`, article, this.#store);
        await this.#list_anew(id, entry_of(article));
    }

    // Replaces one entry of the list, or takes it out; those of other tabs stay.
    async #list_anew(id, entry) {
        await update(kIndex, (old = []) => {
            const list = old.filter((other) => other.id !== id);
            if (entry) list.push(entry);
            this.#index = new Map(list.map((item) => [item.id, item]));
            return list;
        }, this.#store);
    }
}

export function title_of(text) {
    const line = text.trim().split("\n", 1)[0];
    return line.length > 90 ? `${line.slice(0, 90)}…` : line;
}

function entry_of({ id, title, text, saved }) {
    return { id, title, saved, length: text.length, words: text.slice(0, 20_000) };
}

function sentence_for(error) {
    return error?.name === "QuotaExceededError"
        ? "This browser's storage is full, so the last changes are not kept here. Save the article as a file " +
          "(Ctrl+S), or delete articles from the library."
        : "This browser could not keep the last changes. Save the article as a file (Ctrl+S).";
}
