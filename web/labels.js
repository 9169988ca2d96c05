// The labels that one works with: those that come with Dragoman, those of the reader's own, and the
// dialogue `#labels` in which they are chosen, written, opened and saved. The drawn interface checks
// and uses them (src/io/schema_json.h says what a schema file holds).
import { download } from "./files.js";
import { keep, saved } from "./memory.js";

const kOwn = "dragoman.schemas";    // in localStorage: the reader's own, as a JSON array
const kChosen = "dragoman.schema";  // the one that new articles begin with, as JSON
const kColumns = ["name", "title", "colour", "key", "like", "covers", "sources", "targets"];
const kTitles = {
    kind: "Kind", name: "Label", title: "In words", colour: "Colour", key: "Key", like: "Stands on",
    covers: "Shows what is found as", sources: "From", targets: "To",
};
const kHints = {
    entity: { name: "WEAPON", title: "Weapon", key: "W", covers: "GPE, LOC" },
    relation: { name: "SELLS", title: "sells to", covers: "AID, YIELD", sources: "any", targets: "any" },
};

// The schema that a new article begins with, as JSON; "" for the usual one.
export function schema_for_new() {
    return saved(localStorage, kChosen);
}

export function is_schema_file(bytes) {
    if (bytes.length > 300_000) return false;
    try {
        return JSON.parse(new TextDecoder().decode(bytes)).format === "dragoman-schema";
    } catch {
        return false;
    }
}

export class LabelsDialog {
    #dialog;
    #page;
    #part;

    // page.ui(): the drawn interface or null; page.chosen(json): the labels are in use from now on; "" for
    // the usual ones.
    constructor(dialog, page) {
        this.#dialog = dialog;
        this.#page = page;
        this.#part = (name) => dialog.querySelector(`[data-part="${name}"]`);
        this.#part("choice").addEventListener("change", () => this.#show(this.#all()[this.#part("choice").value]));
        this.#part("rows").addEventListener("click", (event) => {
            if (event.target.closest("[data-remove]")) event.target.closest("tr").remove();
        });
        this.#part("file").addEventListener("change", async ({ target }) => {
            if (target.files.length) await this.take(await target.files[0].text(), target.files[0].name);
            target.value = "";
        });
        const actions = {
            "add-entity": () => this.#add({ kind: "entity", like: "PRODUCT", covers: [] }),
            "add-relation": () => this.#add({ kind: "relation", like: "OTHER", covers: [] }),
            "open": () => this.#part("file").click(),
            "save": () => this.save(),
            "use": () => this.#use(),
            "close": () => this.#dialog.close(),
        };
        dialog.addEventListener("click", (event) => actions[event.target.closest("[data-action]")?.dataset.action]?.());
    }

    open() {
        if (!this.#page.ui()) return false;
        this.#tell("");
        this.#list(JSON.parse(this.#page.ui().schema()));
        this.#dialog.showModal();
        return true;
    }

    // Those of news, which leave nothing out.
    use_usual() {
        if (this.#page.ui()) this.#choose(this.#page.ui().shipped_schemas()[0]);
    }

    choose_file() {
        if (this.open()) this.#part("file").click();
    }

    save() {
        const schema = this.#dialog.open ? this.#written() : JSON.parse(this.#page.ui().schema());
        const problem = this.#problem(schema);
        if (problem) return this.#tell(problem);
        const name = schema.name.replace(/[^\p{L}\p{N}]+/gu, "-").toLowerCase();
        download(`${name}.schema.json`, `${JSON.stringify(schema, null, 1)}\n`, "application/json");
        return this.#tell(`Saved ${name}.schema.json.`);
    }

    // A schema file: it is used at once, or the dialogue says what is wrong with it.
    async take(text, file_name) {
        const problem = this.#page.ui().set_schema(text, true);
        if (!problem) return this.#choose(JSON.parse(text));
        if (!this.#dialog.open) this.open();
        return this.#tell(`${file_name}: ${problem}`);
    }

    #all() {
        return [...this.#page.ui().shipped_schemas(), ...own_schemas()];
    }

    #list(now) {
        const all = this.#all();
        const at = all.findIndex(({ name }) => name === now.name);
        this.#part("choice").replaceChildren(...all.map(({ name }, i) => new Option(name, i, i === at, i === at)));
        this.#show(now);
    }

    #show(schema) {
        this.#part("name").value = schema.name;
        this.#part("rows").replaceChildren();
        for (const label of schema.labels) this.#add(label, false);
        this.#tell("");
    }

    #add(label, focus = true) {
        const row = document.createElement("tr");
        row.dataset.kind = label.kind;
        const kind = document.createElement("th");
        kind.scope = "row";
        kind.textContent = label.kind === "relation" ? "Relation" : "Name";
        row.append(kind, ...kColumns.map((column) => this.#cell(label, column)));
        const remove = document.createElement("button");
        remove.type = "button";
        remove.dataset.remove = "";
        remove.textContent = "Remove";
        row.append(document.createElement("td"));
        row.lastChild.append(remove);
        const last = [...this.#part("rows").rows].findLast(({ dataset }) => dataset.kind === label.kind);
        if (last) last.after(row);
        else if (label.kind === "relation") this.#part("rows").append(row);
        else this.#part("rows").prepend(row);
        if (focus) row.querySelector("input").focus();
    }

    #cell(label, column) {
        const cell = document.createElement("td");
        const is_relation = label.kind === "relation";
        if (is_relation ? column === "colour" || column === "key" : column === "sources" || column === "targets") {
            return cell;
        }
        const field = column === "like" ? this.#types(label) : document.createElement("input");
        field.dataset.column = column;
        field.setAttribute("aria-label", kTitles[column]);
        cell.dataset.title = kTitles[column];  // on a narrow screen, where there are no heads
        if (column === "colour") {
            field.type = "color";
            field.value = (label.colour ?? this.#colour_of(label.like)).toLowerCase();
            field.dataset.is_own = label.colour ? "1" : "";
            field.addEventListener("input", () => { field.dataset.is_own = "1"; });
        } else if (column !== "like") {
            field.value = Array.isArray(label[column]) ? label[column].join(", ") : label[column] ?? "";
            field.placeholder = kHints[label.kind][column] ?? "";
            if (column === "key") field.maxLength = 1;
        }
        cell.append(field);
        return cell;
    }

    // The colour of a type, "#rrggbb".
    #colour_of(type) {
        const sample = document.createElement("i");
        sample.dataset.type = type;
        sample.style.color = "var(--type)";
        this.#dialog.append(sample);
        const parts = getComputedStyle(sample).color.match(/\d+/g) ?? [];
        sample.remove();
        return `#${parts.slice(0, 3).map((part) => Number(part).toString(16).padStart(2, "0")).join("")}`;
    }

    #types({ kind, like }) {
        const select = document.createElement("select");
        const news = this.#page.ui().shipped_schemas()[0].labels.filter((label) => label.kind === kind);
        select.append(...news.map(({ name }) => new Option(name, name, name === like, name === like)));
        return select;
    }

    // The schema that stands in the form.
    #written() {
        const labels = [...this.#part("rows").rows].map((row) => {
            const label = { kind: row.dataset.kind };
            for (const field of row.querySelectorAll("[data-column]")) {
                const { column } = field.dataset;
                const words = field.value.trim();
                if (column === "covers" || column === "sources" || column === "targets") {
                    label[column] = words.split(/[\s,;]+/).filter(Boolean);
                } else if (column === "colour") {
                    if (field.dataset.is_own) label.colour = words;
                } else if (words) {
                    label[column] = words;
                }
            }
            return label;
        });
        return { format: "dragoman-schema", version: 1, name: this.#part("name").value.trim(), labels };
    }

    // Why it is no schema, "" if it is one; the field that it is about is marked and has the keys.
    #problem(schema) {
        const names = [...this.#part("rows").querySelectorAll("[data-column=name]")];
        const fields = [this.#part("name"), ...names];
        for (const field of fields) field.removeAttribute("aria-invalid");
        const empty = this.#dialog.open ? fields.find(({ value }) => !value.trim()) : null;
        const problem = empty ? problem_of_empty(empty === fields[0])
            : this.#page.ui().set_schema(JSON.stringify(schema), true);
        const wrong = empty ?? (problem && names.findLast(({ value }) => problem.includes(`“${value.trim()}”`)));
        wrong?.setAttribute?.("aria-invalid", "true");
        wrong?.focus?.();
        return problem;
    }

    #use() {
        const schema = this.#written();
        const problem = this.#problem(schema);
        if (problem) return this.#tell(problem);
        this.#choose(schema);
        return this.#dialog.close();
    }

    // What is not one of Dragoman's is kept among the reader's own, under a name of its own.
    #choose(schema) {
        const ui = this.#page.ui();
        ui.set_schema(JSON.stringify(schema), false);
        const json = ui.schema();
        const shipped = ui.shipped_schemas().find(({ name }) => name === schema.name);
        if (shipped && JSON.stringify(shipped) !== json) {
            return this.#choose({ ...schema, name: `${schema.name} (own)` });
        }
        const used = JSON.parse(json);
        if (!shipped) {
            const others = own_schemas().filter(({ name }) => name !== used.name);
            keep(localStorage, kOwn, JSON.stringify([...others, used]));
        }
        // The usual ones need no words.
        const words = json === JSON.stringify(ui.shipped_schemas()[0]) ? "" : json;
        keep(localStorage, kChosen, words);
        if (this.#dialog.open) this.#list(used);
        return this.#page.chosen(words);
    }

    #tell(sentence) {
        this.#part("told").textContent = sentence;
    }
}

function problem_of_empty(is_of_all) {
    return is_of_all ? "These labels have no name yet." : "A label has no name yet: write one, or remove its row.";
}

function own_schemas() {
    try {
        return JSON.parse(saved(localStorage, kOwn) || "[]");
    } catch {
        return [];
    }
}
