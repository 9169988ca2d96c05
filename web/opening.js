// What a reader brings: words that are pasted or dropped, files that are dropped or opened, the
// samples. Everything becomes a question to the core, a set of labels, or a comparison.
import { read_bytes } from "./dragoman.js";
import { read_article_files, without_article } from "./files.js";
import { is_schema_file } from "./labels.js";
import { read_file } from "./workspace.js";

const kSamples = ["samples/river.txt", "samples/batteries.txt"];
const kLongestAnnotation = 20_000_000;  // bytes of a file that may be a second one

export class Opening {
    #page;
    #sample = 0;  // the next one

    // page: source (the text area), file_input, base; ui(), core(); say(sentence), ask(question, how);
    // workspace, labels, gather (the dialogue of several articles); compare(document, names)
    constructor(page) {
        this.#page = page;
        const { source, file_input, gather } = page;
        document.addEventListener("paste", (event) => this.#take_paste(event));
        // What is dragged from this very page is no article.
        let is_own = false;
        document.addEventListener("dragstart", () => { is_own = true; });
        document.addEventListener("dragend", () => { is_own = false; });
        document.addEventListener("dragover", (event) => {
            if (!is_move_of_words(event, source)) event.preventDefault();
        });
        document.addEventListener("drop", (event) => {
            if (is_move_of_words(event, source)) return;
            event.preventDefault();
            if (is_own) return;
            const { files } = event.dataTransfer;
            if (files.length && gather.is_open) gather.add_files([...files]);
            else if (files.length) this.take_files([...files]);
            else this.take_text(event.dataTransfer.getData("text/plain"));
        });
        file_input.addEventListener("change", () => {
            if (file_input.files.length) this.take_files([...file_input.files]);
            file_input.value = "";
        });
    }

    take_text(text) {
        this.#page.source.value = text;
        this.#page.ask({ type: "annotate", text }, "new");
    }

    // An article, annotations of another program with their text beside them, or several of these.
    async take_files(list) {
        const { say, ask, labels, ui } = this.#page;
        try {
            const problem = problem_of(list);
            if (problem) return void say(`${problem} Your text is kept.`);
            const items = await read_article_files(list);
            if (items.length > 1) return void ask({ type: "articles", items }, "new");
            const [{ text, files }] = items;
            if (!files) return void ask({ type: "annotate", text }, "new");
            if (is_schema_file(files[0].text) && ui()) {
                return void await labels.take(new TextDecoder().decode(files[0].text), list[0].name);
            }
            if (await this.#is_second_annotation(files)) return;
            const { json: analysis, edits, schema } = read_file(files[0].text);
            if (edits === undefined) ask({ type: "files", files }, "new");
            else ask({ type: "open", json: analysis }, { edits, schema });
        } catch {
            say(`The file ${list[0].name} could not be read.`);
        }
    }

    async take_sample() {
        try {
            const address = new URL(kSamples[this.#sample++ % kSamples.length], this.#page.base);
            this.take_text(new TextDecoder().decode(await read_bytes(address, () => {})));
        } catch (error) {
            this.#page.say(`The sample article is not there: ${error.message}`);
        }
    }

    async take_clipboard() {
        try {
            this.take_text(await navigator.clipboard.readText());
        } catch {
            this.#page.say("The browser does not hand out the clipboard by button; press Ctrl+V (⌘V) to paste.");
        }
    }

    #take_paste(event) {
        const { source, ui } = this.#page;
        if (event.target === source || event.target.matches?.("input, textarea") || ui()?.wants_text()) return;
        const { files } = event.clipboardData;
        const text = event.clipboardData.getData("text/plain");
        if (!text && !files.length) return;
        event.preventDefault();
        if (text) this.take_text(text);
        else this.take_files([...files]);
    }

    // Another annotation of the article that is shown is compared with it.
    async #is_second_annotation(files) {
        const { workspace, core, compare } = this.#page;
        if (!workspace.text.trim() || /\.txt$/i.test(files[0].name)) return false;
        if (files[0].text.length > kLongestAnnotation) return false;
        const { documents } = await core().call("import_from", files).catch(() => ({ documents: [] }));
        if (documents.length !== 1 || documents[0].text !== workspace.text) return false;
        compare(documents[0], ["what is shown here", files[0].name]);
        return true;
    }
}

// Why there is no article among these files; "" where there may be one.
function problem_of(list) {
    if (list.some((file) => file.size > 0)) return without_article(list);
    return list.length > 1 ? "These files are empty." : `The file ${list[0].name} is empty.`;
}

// Words that are dragged into the text area are the browser's affair.
function is_move_of_words(event, source) {
    return event.target === source && !event.dataTransfer.types.includes("Files");
}
