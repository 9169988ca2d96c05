// The dialogue that saves the document in the formats of other programs. The core knows them; this
// only shows its table and carries its files.
import { download } from "./files.js";

const kPause = 150;  // milliseconds between two downloads: browsers drop what comes at once

// The dialogue `#formats`. document_now() gives the bytes of the document that is shown, or null.
export class FormatsDialog {
    #dialog;
    #list;
    #told;
    #core;
    #document_now;
    #stem_now;

    // stem_now(): what its files are called, before the endings.
    constructor(dialog, core, document_now, stem_now) {
        this.#dialog = dialog;
        this.#list = dialog.querySelector("ul");
        this.#told = dialog.querySelector("[role=status]");
        this.#core = core;
        this.#document_now = document_now;
        this.#stem_now = stem_now;
        this.#list.addEventListener("click", (event) => {
            const button = event.target.closest("button[data-format]");
            if (button) this.save(button.dataset.format);
        });
    }

    async open() {
        this.#told.textContent = "";
        this.#dialog.showModal();
        if (this.#list.childElementCount) return;
        try {
            const formats = await this.#core.call("formats");
            this.#list.append(...formats.filter(({ writes }) => writes).map(row_of));
            this.#list.querySelector("button")?.focus();
        } catch (error) {
            this.#told.textContent = error.message;
        }
    }

    async save(format) {
        try {
            const { files, left_out } = await this.#core.call("export_as", format, { document: this.#document_now() });
            for (const file of files) file.name = file.name.replace(/^article(?=\.)/, this.#stem_now());
            for (const { name, media_type, text } of files) {
                download(name, text, `${media_type};charset=utf-8`);
                await new Promise((done) => setTimeout(done, kPause));
            }
            const names = files.map(({ name }) => name).join(", ");
            this.#told.textContent = [`Saved ${names}.`, ...left_out].join(" ");
        } catch (error) {
            this.#told.textContent = `This could not be saved: ${error.message}`;
        }
    }
}

function row_of({ name, title, endings, description }) {
    const row = document.createElement("li");
    const button = document.createElement("button");
    const [ending, words] = [document.createElement("code"), document.createElement("small")];
    button.type = "button";
    button.dataset.format = name;
    ending.textContent = endings[0];
    words.textContent = description;
    button.append(title, " ", ending, words);
    row.append(button);
    return row;
}
