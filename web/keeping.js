// Articles kept in this browser (IndexedDB, through idb-keyval): the text, its analysis and the
// corrections, saved with every change. Nothing of it leaves the browser.
//
//   const keeping = new Keeping({ say, moved });   say(sentence): when something could not be kept;
//                                                  moved(id, new_id): an article has another number
//   await keeping.open();
//   keeping.save({ id, title, text, analysis, edits });        at once, in order; may be called often
//   keeping.list()                          [{ id, title, saved, length, words, corrections }], newest first
//   await keeping.load(id)                  the article, or undefined
//
// Every change has a stamp (journal.js), and the article in the store carries that of its last one.
// An article that another tab changed in the meantime is not overwritten: what was done here is kept
// as an article of its own.
import { title_of } from "./articles.js";
import { createStore, get } from "./idb-keyval.js";
import { Journal, number_of, page_of } from "./journal.js";

const kIndex = "index";
const kTwoTabs = "This article was changed in another tab as well. What you do here is kept as an article of its " +
    "own; the library has both.";

export class Keeping {
    #store = null;
    #index = new Map();
    #journal = new Journal();
    #bases = new Map();      // article -> the stamp that it had in the store when this page last saw it
    #waiting = new Map();    // article -> its newest state, to be written
    #unwritten = new Map();  // article -> its newest state, which the store did not take
    #at_risk = new Set();    // articles whose newest state is nowhere but in this page
    #is_open = false;
    #writing = false;
    #say;
    #moved;

    constructor({ say, moved }) {
        this.#say = say;
        this.#moved = moved;
    }

    // False where the browser keeps nothing (private windows of some browsers).
    async open() {
        try {
            this.#store = open_store();
            await this.refresh();
        } catch {
            this.#store = null;
        }
        for (const note of this.#journal.left()) await this.#recover(note);
        this.#is_open = true;
        this.#write();
        return this.#store !== null;
    }

    // By chance, since other tabs keep articles at the same time.
    new_id() {
        return 1 + (crypto.getRandomValues(new Uint32Array(1))[0] >>> 2);
    }

    list() {
        const unwritten = [...this.#unwritten.values()].map(entry_of);
        const kept = [...this.#index.values()].filter(({ id }) => !this.#unwritten.has(id));
        return [...kept, ...unwritten].sort((a, b) => b.saved - a.saved);
    }

    // What other tabs keep by now.
    async refresh() {
        if (!this.#store) return;
        this.#index = new Map((await get(kIndex, this.#store) ?? []).map((entry) => [entry.id, entry]));
    }

    async load(id) {
        const article = this.#unwritten.get(id) ?? (this.#store && await get(`article:${id}`, this.#store));
        if (article) this.#bases.set(id, article.stamp);
        return article || undefined;
    }

    async forget(id) {
        this.#unwritten.delete(id);
        this.#bases.delete(id);
        if (this.#store) await this.#change(id, () => null);
    }

    // True while leaving the page would lose something.
    get is_at_risk() {
        return this.#at_risk.size > 0;
    }

    // The words are noted at once; the whole follows.
    save(article) {
        const stamp = this.#note(article);
        this.#waiting.set(article.id, { ...article, stamp });
        this.#write();
    }

    // The text while it is being written, before it was read; with the corrections that it has.
    save_text(article) {
        this.#note(article);
    }

    #note({ analysis, ...words }) {
        const { stamp, is_written } = this.#journal.note({ ...words, base: this.#bases.get(words.id) });
        if (is_written) this.#at_risk.delete(words.id);
        else this.#at_risk.add(words.id);
        return stamp;
    }

    async #write() {
        if (this.#writing || !this.#is_open) return;
        this.#writing = true;
        while (this.#waiting.size) {
            const [id, article] = this.#waiting.entries().next().value;
            this.#waiting.delete(id);
            try {
                await this.#put(article);
            } catch (error) {
                this.#unwritten.set(id, article);
                this.#say(sentence_for(error));
            }
        }
        this.#writing = false;
    }

    async #put(article) {
        if (!this.#store) throw new Error("There is no store.");
        const { id, stamp } = article;
        const base = this.#bases.get(id);
        const is_ours = (old) => !old || old.stamp === base || page_of(old.stamp) === page_of(stamp);
        if (!await this.#change(id, (old) => (is_ours(old) ? article : undefined))) {
            await this.#fork(article);
        } else {
            this.#bases.set(id, stamp);
        }
        this.#unwritten.delete(id);
        this.#journal.settle(id, stamp);
        if (!this.#waiting.has(id)) this.#at_risk.delete(id);
    }

    async #fork(article) {
        const id = this.new_id();
        await this.#change(id, () => ({ ...article, id }));
        this.#bases.set(id, article.stamp);
        const next = this.#waiting.get(article.id);
        if (next) {
            this.#waiting.delete(article.id);
            this.#waiting.set(id, { ...next, id });
        }
        this.#moved(article.id, id);
        this.#say(kTwoTabs);
    }

    // What a page noted and did not write before it went away. A page that is still there loses
    // nothing by it: it knows its own stamp again.
    async #recover(note) {
        const { stamp, base, time, ...words } = note;
        const with_note = (old) => {
            const is_new_text = old?.text !== words.text;
            return { ...old, ...words, stamp, saved: time, title: title_of(words.text),
                     analysis: is_new_text ? null : old.analysis };
        };
        const is_same_page = (old) => page_of(old.stamp) === page_of(stamp);
        let is_behind = false;
        try {
            const is_written = await this.#change(words.id, (old) => {
                is_behind = Boolean(old && is_same_page(old) && number_of(old.stamp) >= number_of(stamp));
                if (is_behind) return undefined;
                return !old || old.stamp === base || is_same_page(old) ? with_note(old) : undefined;
            });
            if (!is_written && !is_behind) await this.#fork(with_note(undefined));
            this.#journal.drop(stamp);
        } catch (error) {
            this.#unwritten.set(words.id, with_note(undefined));
            if (this.#store) this.#say(sentence_for(error));
        }
    }

    // In one transaction: what is kept under a number becomes what next(old) gives back, null: it
    // goes, undefined: it stays; and the list follows. False if it stayed.
    async #change(id, next) {
        try {
            return await change(this.#store, id, next, (list) => this.#take(list));
        } catch (error) {
            if (error?.name !== "InvalidStateError") throw error;
            this.#store = open_store();  // the browser had closed it
            return change(this.#store, id, next, (list) => this.#take(list));
        }
    }

    #take(list) {
        this.#index = new Map(list.map((entry) => [entry.id, entry]));
    }
}

function open_store() {
    return createStore("dragoman", "articles");
}

function change(open, id, next, listed) {
    return open("readwrite", (store) => new Promise((resolve, reject) => {
        const key = `article:${id}`;
        let is_changed = false, list = [];
        store.transaction.oncomplete = () => {
            if (is_changed) listed(list);
            resolve(is_changed);
        };
        store.transaction.onabort = () => reject(store.transaction.error);
        store.get(key).onsuccess = ({ target: { result: old } }) => {
            const article = next(old);
            if (article === undefined) return;
            store.get(kIndex).onsuccess = ({ target: { result = [] } }) => {
                list = result.filter((entry) => entry.id !== id);
                if (article) list.push(entry_of(article));
                try {
                    if (article) store.put(article, key);
                    else store.delete(key);
                    store.put(list, kIndex);
                    is_changed = true;
                } catch (error) {
                    reject(error);
                    store.transaction.abort();
                }
            };
        };
    }));
}

function entry_of({ id, title, text, saved, edits }) {
    return { id, title, saved, length: text.length, words: text.slice(0, 20_000), corrections: count_done(edits) };
}

// How many corrections are done of those that are kept with an article.
function count_done(edits) {
    try {
        return edits ? JSON.parse(edits).done : 0;
    } catch {
        return 0;
    }
}

function sentence_for(error) {
    return error?.name === "QuotaExceededError"
        ? "This browser's storage is full, so the last changes are not kept here. Save the article as a file " +
          "(Ctrl+S), or delete articles from the library."
        : "This browser could not keep the last changes. Save the article as a file (Ctrl+S).";
}
