// The dialogue `#gather`: articles that are kept in this browser, pasted ones and files, of which
// several are shown together or two compared.
import { title_of } from "./articles.js";
import { without_article } from "./files.js";

const kMostShown = 200;

export class Gather {
    #dialog;
    #list;
    #told;
    #search;
    #text;
    #source;
    #take;
    #added = [];       // {title, detail, item}: what was pasted or opened here
    #chosen = new Set();
    #rows = [];

    // source.list() -> [{id, title, detail, words}] of the library; source.read(files) -> items of
    // files. take(chosen, compare): articles to be shown, {id} of the library or {item}.
    constructor(dialog, source, take) {
        this.#dialog = dialog;
        [this.#list, this.#told, this.#search, this.#text] =
            ["ul", "[role=status]", "[type=search]", "textarea"].map((name) => dialog.querySelector(name));
        this.#source = source;
        this.#take = take;
        this.#search.addEventListener("input", () => this.#show());
        this.#list.addEventListener("change", ({ target }) => this.#choose(Number(target.value), target.checked));
        dialog.querySelector("[type=file]").addEventListener("change", ({ target }) => {
            this.add_files([...target.files]);
            target.value = "";
        });
        dialog.addEventListener("click", (event) => {
            const action = event.target.closest("[data-do]")?.dataset.do;
            if (action === "add") this.#add_text();
            if (action === "files") dialog.querySelector("[type=file]").click();
            if (action === "show" || action === "compare") this.#finish(action === "compare");
        });
        this.#text.addEventListener("keydown", (event) => {
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) this.#add_text();
        });
    }

    get is_open() {
        return this.#dialog.open;
    }

    // current: the id of the article that is shown; it is chosen from the start.
    open(current) {
        this.#added = [];
        this.#text.value = this.#search.value = "";
        this.#rows = this.#source.list().map((article) => ({ ...article, key: article.id }));
        this.#chosen = new Set(this.#rows.some(({ key }) => key === current) ? [current] : []);
        this.#show();
        this.#dialog.showModal();
    }

    async add_files(files) {
        try {
            const items = await this.#source.read(files);
            for (const item of items) this.#add(item, item.name ?? item.files[0].name, "from a file");
            this.#told.textContent = without_article(files);
        } catch {
            this.#told.textContent = `The file ${files[0].name} could not be read.`;
        }
    }

    #add_text() {
        const text = this.#text.value.trim();
        if (!text) {
            this.#told.textContent = "Paste the text of an article first.";
            return;
        }
        this.#add({ text }, title_of(text), "pasted here");
        this.#text.value = "";
        this.#text.focus();
    }

    #add(item, title, detail) {
        const key = -1 - this.#added.length;  // the library's are positive
        this.#added.push({ key, title, detail, words: "", item });
        this.#choose(key, true);
        this.#show();
    }

    #choose(key, is_chosen) {
        if (is_chosen) this.#chosen.add(key);
        else this.#chosen.delete(key);
        this.#tell();
    }

    #show() {
        const wanted = this.#search.value.trim().toLowerCase();
        const fits = ({ key, title, words }) => !wanted || key < 0 || this.#chosen.has(key) ||
            `${title} ${words}`.toLowerCase().includes(wanted);
        const rows = [...this.#added, ...this.#rows].filter(fits).slice(0, kMostShown);
        this.#list.replaceChildren(...rows.map((row) => row_of(row, this.#chosen.has(row.key))));
        this.#dialog.querySelector(".none").hidden = rows.length > 0;
        this.#tell();
    }

    #tell() {
        const count = this.#chosen.size;
        this.#told.textContent = count === 0 ? "Choose two or more."
            : count === 1 ? "One is chosen; choose one more at least." : `${count} are chosen.`;
        this.#dialog.querySelector("[data-do=show]").disabled = count < 2;
        this.#dialog.querySelector("[data-do=compare]").disabled = count !== 2;
    }

    // In the order of the list read from below: the oldest of the library first, then what was added.
    #finish(compare) {
        const rows = [...[...this.#rows].reverse(), ...this.#added].filter(({ key }) => this.#chosen.has(key));
        this.#dialog.close();
        this.#take(rows.map(({ key, item }) => (item ? { item } : { id: key })), compare);
    }
}

function row_of({ key, title, detail }, is_chosen) {
    const row = document.createElement("li");
    const [label, box, words, small] = ["label", "input", "bdi", "small"].map((name) => document.createElement(name));
    box.type = "checkbox";
    box.value = key;
    box.checked = is_chosen;
    words.textContent = title;
    small.textContent = detail;
    label.append(box, words, small);
    row.append(label);
    return row;
}
