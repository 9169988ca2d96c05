// Corrections in the reader view, with the page's own controls: what is chosen can be called
// something else, be of another kind, or be no name at all. The form `#correct` stays where it is and
// shows the entity that was chosen last.
export class Corrections {
    #form;
    #ui;
    #entity = null;  // {index, name}

    // ui(): the drawn interface, which carries corrections out, or null
    constructor(form, ui) {
        this.#form = form;
        this.#ui = ui;
        form.addEventListener("submit", (event) => {
            event.preventDefault();
            this.#save();
        });
        form.elements.remove.addEventListener("click", () => ui().correct(this.#entity.index, "delete", ""));
        form.elements.undo.addEventListener("click", () => ui().command("undo"));
    }

    // An entity of the document, or null: nothing is chosen.
    choose(entity, index) {
        this.#entity = entity && this.#ui() ? { ...entity, index } : null;
        this.#form.hidden = !this.#entity;
        if (!this.#entity) return;
        const { name, label } = this.#form.elements;
        name.value = entity.name;
        const labels = JSON.parse(this.#ui().schema()).labels.filter((one) => one.kind === "entity");
        const now = entity.tag ?? entity.type;
        label.replaceChildren(...labels.map((one) =>
            new Option(one.title ?? one.name, one.name, one.name === now, one.name === now)));
        if (!labels.some((one) => one.name === now)) label.prepend(new Option(now, "", true, true));
        this.#form.querySelector("h2").textContent = `Correct “${entity.name}”`;
    }

    // After a correction: the same entity in the new document, under its new name.
    follow({ entities }) {
        if (!this.#entity) return;
        const index = entities.findIndex(({ name }) => name === this.#entity.name);
        this.choose(entities[index] ?? null, index);
    }

    #save() {
        const { name, label } = this.#form.elements;
        const wanted = name.value.trim();
        const { index, name: before } = this.#entity;
        const is_other_label = label.value && label.value !== (this.#entity.tag ?? this.#entity.type);
        if (wanted && wanted !== before) {
            this.#entity.name = wanted;
            this.#ui().correct(index, "rename", wanted);
        }
        if (is_other_label) this.#ui().correct(index, "label", label.value);
    }
}
