// The page: carries the article from paste, file and keyboard to the Worker, and the document that
// comes back to the drawn interface and to the reader view. It knows no language and no layout.
import { file_stem } from "./articles.js";
import { Collection } from "./collection.js";
import { Comparison } from "./comparison.js";
import { CoreClient } from "./core_client.js";
import { read_bytes } from "./dragoman.js";
import { Corrections } from "./corrections.js";
import { download, picture_of, read_article_files } from "./files.js";
import { FormatsDialog } from "./formats.js";
import { Gather } from "./gather.js";
import { LabelsDialog } from "./labels.js";
import { bytes_arrived, expect_files } from "./loading_bar.js";
import { bookmarklet, read_link } from "./link.js";
import { keep, saved } from "./memory.js";
import { Opening } from "./opening.js";
import { kKinds, Reader } from "./reader.js";
import { Taking } from "./taking.js";
import { Toast } from "./toast.js";
import { kStatus, start_ui } from "./ui_bridge.js";
import { Workspace } from "./workspace.js";

const kTypingPause = 250;  // milliseconds without a key before typed text is read again
const kUnreadEdits = "The corrections of this article are damaged or of a newer Dragoman. They stay where they are; what " +
    "you do now is kept as an article of its own.";
const kSavedText = "dragoman.text";
const kSavedTheme = "dragoman.theme";

const base = new URL("./", import.meta.url);
const root = document.documentElement;
const [canvas, source, progress, file_input] =
    ["canvas", "source", "progress", "file"].map((id) => document.getElementById(id));
const message = document.querySelector("#message p");
const reader = new Reader(document.getElementById("reader"), (kind, index, by_keyboard) => {
    ui?.select(kind, index);
    collection.select(kind, index);
    corrections.choose(reader.document, kind, index);
    if (by_keyboard) corrections.enter();
}, (place) => root.dataset.view === "reader" && corrections.choose_words(reader.document, place));
const collection = new Collection(document.getElementById("collection"), show_sentence);

let ui = null;              // the drawn interface, once it runs
let core = null;            // the analysis in its Worker
let formats = null;         // the dialogue that saves in other programs' formats
let comparison = null;      // the dialogue that shows two articles beside each other
let answered = 0;           // the newest question that has an answer: a document or a sentence
let json = null;            // bytes of the document that is shown, corrections included
let asked_how = "new";      // how the newest question belongs to the article (Workspace.analysed)
let refusal = "";           // why a correction was not possible
let chosen = [0, 0];        // kind and index of what is chosen in the diagram
let reader_is_behind = false;  // a correction is not in the reader view yet
let edits_to_show = 0;      // how many corrections there were
let edits_shown = 0;        // how many of them `json` has
let compare_next = false;   // the collection that is asked for is to be compared
let permille_done = 0;
let typing = 0;             // timer of the typing pause
const standing = new Set(); // sentences that stay until they are dismissed
const workspace = new Workspace((sentence) => say(sentence));
const corrections = new Corrections(document.getElementById("correct"), () => ui);
const labels = new LabelsDialog(document.getElementById("labels"), { ui: () => ui, chosen: labels_chosen });
const toast = new Toast(document.getElementById("toast"));
const gather = new Gather(document.getElementById("gather"),
    { list: () => workspace.library(), read: read_article_files }, take_articles);
const opening = new Opening({ source, file_input, base, ui: () => ui, core: () => core, say, ask, workspace, labels, gather,
    compare: compare_annotations });
const taking = new Taking({ workspace, ui: () => ui, core: () => core, document_now, say, tell });

// --- starting ---

async function start() {
    set_theme(saved(localStorage, kSavedTheme));
    source.value = saved(sessionStorage, kSavedText);
    let manifest;
    try {
        const bytes = await read_bytes(new URL("manifest.json", base), () => {});
        manifest = JSON.parse(new TextDecoder().decode(bytes));
    } catch (error) {
        return fail(`Dragoman could not be loaded: ${error.message} Please try again later.`);
    }
    expect_files(manifest);
    core = new CoreClient(base, manifest, hears);
    formats = new FormatsDialog(document.getElementById("formats"), core, document_now, () => file_stem(workspace.text));
    comparison = new Comparison(document.getElementById("comparison"), core, {
        go: show_place,
        open_other: (doc) => ask({ type: "open", json: JSON.stringify(doc) }, "new"),
    });
    await Promise.all([core.started(), start_interface(manifest)]);
    root.dataset.loaded = "";
    if (root.dataset.state === "loading") set_state("ready");
    await workspace.open();
    tell_library();
    if (!core.asked && !await take_link()) await take_last();
    return undefined;
}

// The article of the address; false where it holds none.
async function take_link() {
    const fragment = location.hash;
    try {
        const content = await read_link(fragment);
        if (!content) return false;
        history.replaceState(null, "", location.pathname + location.search);
        source.value = content.text;
        ask({ type: "annotate", text: content.text }, content);
    } catch (error) {
        say(error.message);
    }
    return true;
}
window.addEventListener("hashchange", take_link);

// What this tab showed before it was loaded again.
async function take_last() {
    const article = await workspace.last();
    if (article) open_kept(article);
    else if (source.value.trim()) annotate(source.value);
}

function open_kept({ id, text, analysis, edits, schema }) {
    source.value = text;
    if (analysis) ask({ type: "open", json: analysis }, { id, edits, schema, is_kept: true });
    else ask({ type: "annotate", text }, { id, edits, schema });
}

function tell_library() {
    ui?.set_library(workspace.library_lines());
}

async function start_interface(manifest) {
    try {
        ui = await start_ui({ base, manifest, canvas, hooks, arrived: bytes_arrived });
        ui.set_dark(is_dark());
        use_labels();
        if (workspace.analysis) show_in_ui(workspace.analysis, { edits: workspace.edits });
        if (!ui.can_draw()) standing.add("This browser cannot draw with WebGL 2. The reader view shows everything as text instead.");
        show_view(ui.can_draw() ? "diagram" : "reader");
    } catch (error) {
        standing.add(`${error.message} The reader view shows everything as text instead.`);
        show_view("reader");
    }
    say("");
    // For the browser's console, for extensions and for tests.
    window.dragoman_page = {
        ui,
        requests: () => ({ asked: core.asked, answered }),
        document: () => json && JSON.parse(new TextDecoder().decode(json)),
    };
}

// --- the core ---

function annotate(text, how = "new") {
    ask({ type: "annotate", text }, how);
}

function ask(question, how) {
    clearTimeout(typing);
    say("");
    asked_how = how;
    core?.ask(question);
}

// What the core tells.
const hears = {
    loading: (bytes) => bytes_arrived("core", bytes),
    ready: ({ version, warnings }) => {
        document.getElementById("version").textContent = version;
        for (const sentence of warnings) standing.add(sentence);
        say("");
    },
    failed: fail,
    asking: () => set_state("analysing"),
    progress: (permille) => set_state("analysing", permille),
    refused: (sentence) => {
        answered = core.asked;
        say(`${sentence} Your text is kept.`);
        set_state("error");
    },
    done: show,
};

async function show({ json: bytes, note, second, request: number }) {
    json = bytes;
    let doc = JSON.parse(new TextDecoder().decode(bytes));
    if (doc.text !== source.value && document.activeElement !== source) source.value = doc.text;
    keep(sessionStorage, kSavedText, doc.text);
    workspace.analysed(asked_how, doc.text, bytes);
    refusal = "";
    use_labels();
    const are_read = show_in_ui(bytes, asked_how);
    if (!are_read) workspace.part();
    if (ui) {
        workspace.edits = ui.edits();
        if (workspace.has_corrections() || workspace.schema) doc = take_corrected();
    }
    // What was only opened stays as it is kept: another tab may work on it.
    if (!asked_how.is_kept || workspace.edits !== asked_how.edits) workspace.save();
    tell_library();
    collection.show(doc);
    corrections.choose(doc, kKinds.none, 0);
    tell_left_out();
    if (!await reader.show(doc) || number !== core.asked) return undefined;
    reader_is_behind = false;
    answered = number;
    say(note || refusal || (are_read ? "" : kUnreadEdits));
    if (!doc.text.trim()) {
        reader.clear();
        return set_state("ready");
    }
    set_state("done");
    progress.textContent = `${count(doc.entities, "name", "names")}, ` +
        `${count(doc.relations, "relation", "relations")} and ` +
        `${count(doc.quotes, "quote", "quotes")} found.`;
    if (second) compare_annotations(second, ["the first file", "the second"]);
    else if (compare_next) compare();
    compare_next = false;
    return undefined;
}

// False where the corrections that came with the document cannot be read.
function show_in_ui(analysis, how) {
    ui?.set_document(analysis, how === "same");
    const are_read = !how.edits || !ui?.set_edits(how.edits);
    if (how.view) ui?.set_view(how.view);
    return are_read;
}

// The interface works with the labels of the article, or with those of news.
function use_labels() {
    if (!ui) return;
    const problem = workspace.schema && ui.set_schema(workspace.schema);
    if (problem) refusal = `The labels of this article cannot be used: ${problem}`;
    if (problem || !workspace.schema) ui.set_schema(JSON.stringify(ui.shipped_schemas()[0]));
    reader.use_labels(JSON.parse(ui.schema()).labels);
}

// The reader chose labels: the article is seen with them from now on.
function labels_chosen(schema) {
    workspace.schema = schema;
    reader.use_labels(JSON.parse(ui.schema()).labels);
    if (!workspace.text.trim()) return;
    edited("The labels are in use.", false);
    toast.show("The labels are in use.");
}

// The bytes of the document that is shown, with every correction; null if there is none.
function document_now() {
    if (edits_to_show > edits_shown) take_corrected();
    return json;
}

// The document with its corrections, parsed; `json` holds its bytes.
function take_corrected() {
    edits_shown = edits_to_show;
    const doc = JSON.parse(ui.document());
    doc.generator = JSON.parse(new TextDecoder().decode(workspace.analysis)).generator;
    json = new TextEncoder().encode(JSON.stringify(doc));
    return doc;
}

// The reader corrected something: it is kept at once; the reader view follows after the picture.
function edited(words, other_article) {
    if (other_article) {
        const analysis = ui.analysis();
        workspace.went_to(JSON.parse(analysis).text, new TextEncoder().encode(analysis));
        source.value = workspace.text;
    }
    workspace.edits = ui.edits();
    say("");
    workspace.save();
    const edit = ++edits_to_show;
    reader_is_behind = true;
    setTimeout(async () => {
        if (edit !== edits_to_show) return;
        tell_library();
        const doc = take_corrected();
        collection.show(doc);
        tell_left_out();
        if (!await reader.show(doc)) return;
        reader_is_behind = false;
        if (root.dataset.view === "diagram") tell_chosen();
        else corrections.follow(doc);
        progress.textContent = words;
    });
}

// What was corrected, with the way back; what was taken back can be done again.
function show_correction(words, other_article) {
    const is_undone = words.startsWith("Undone: ");
    if (other_article) toast.show(words);
    else toast.show(words, is_undone ? "Redo" : "Undo", () => run(is_undone ? "redo" : "undo"));
}

// Where the labels have no room for what was found, the reader view has the way back too.
function tell_left_out() {
    const told = document.getElementById("left-out");
    const sentence = ui?.left_out() ?? "";
    told.querySelector("span").textContent = sentence;
    told.hidden = !sentence;
}

// What is chosen in the diagram, once the reader view has it: a correction makes new things.
function tell_chosen() {
    reader.select(...chosen);
    collection.select(...chosen);
    if (reader.document) corrections.choose(reader.document, ...chosen);
    progress.textContent = reader.described(...chosen);  // for those who hear the diagram
}

function count(list, one, many) {
    return `${list.length} ${list.length === 1 ? one : many}`;
}

function fail(sentence) {
    root.dataset.loaded = "";
    standing.add(sentence);
    say("");
    set_state("error");
}

// --- what the reader is told ---

function set_state(state, permille = 0) {
    root.dataset.state = state;
    permille_done = permille;
    // In tens, because screen readers say it aloud.
    progress.textContent = state === "analysing" ? `Reading: ${Math.floor(permille / 100) * 10} %` : "";
    tell_ui();
}

// A sentence for the reader, after those that stay true (no WebGL 2, a missing model).
function say(sentence) {
    message.textContent = [...standing, sentence].filter(Boolean).join(" ");
    tell_ui();
}

// Something was done: the sentence goes by itself, and those who hear the page hear it.
function tell(sentence) {
    say("");
    progress.textContent = sentence;
    toast.show(sentence);
}

// The sentence stands in the message box; the drawn interface repeats it only when nothing works.
function tell_ui() {
    const state = root.dataset.state;
    const sentence = state === "error" ? message.textContent : "";
    ui?.set_status(kStatus[state], state === "done" ? 1000 : permille_done, sentence);
}

document.querySelector("#message button").addEventListener("click", () => {
    standing.clear();
    say("");
});

// --- the text area ---

source.addEventListener("input", () => {
    clearTimeout(typing);
    keep(sessionStorage, kSavedText, source.value);
    workspace.save_text(source.value);
    const how = workspace.text.trim() ? "same" : "new";
    typing = setTimeout(() => annotate(source.value, how), kTypingPause);
});
addEventListener("beforeunload", (event) => {
    if (workspace.is_at_risk) event.preventDefault();
});
document.addEventListener("visibilitychange", async () => {
    if (document.hidden) return;
    await workspace.refresh().catch(() => {});
    tell_library();
});
source.addEventListener("focus", () => edit(true));
source.addEventListener("keydown", (event) => {
    const is_done = event.key === "Escape" || (event.key === "Enter" && (event.ctrlKey || event.metaKey));
    if (is_done && !event.isComposing) ask_to_edit(false);
});

// --- several articles ---

// Those of the library with their corrections, and new ones.
async function take_articles(chosen, compare_them) {
    const kept = chosen.map(async ({ id, item }) => {
        if (item) return item;
        const { text, analysis, edits } = id === workspace.id ? workspace : await workspace.load(id) ?? {};
        return analysis ? { json: analysis, edits } : { text };
    });
    compare_next = compare_them;
    ask({ type: "articles", items: await Promise.all(kept) }, "new");
}

// The annotation that is shown, and another one of the same text.
function compare_annotations(other, names) {
    comparison.open_annotations(document_now(), other, names).catch((error) => say(error.message));
}

function compare() {
    if (collection.articles.length < 2) return say("There is one article only: choose two under “Several articles”.");
    const doc = JSON.parse(new TextDecoder().decode(document_now()));
    return comparison.open_articles(json, doc).catch((error) => say(error.message));
}

function show_sentence(index) {
    if (index < 0) return;
    if (root.dataset.view === "diagram") ui.command("show-article");
    ui?.select(kKinds.sentence, index);
    reader.select(kKinds.sentence, index);
    collection.select(kKinds.sentence, index);
}

// A place of one article of the collection, counted from its beginning.
function show_place(article, offset) {
    const { text, sentences } = JSON.parse(new TextDecoder().decode(document_now()));
    const at = [...text.slice(0, collection.articles[article].begin)].length + offset;
    show_sentence(sentences.findIndex(({ start, end }) => start <= at && at < end));
}

// --- commands: one name each, from the buttons and from the drawn interface ---

const commands = {
    "paste": () => opening.take_clipboard(),
    "open-file": () => file_input.click(),
    "sample": () => opening.take_sample(),
    "edit-text": () => ask_to_edit(!is_editing()),
    "done-editing": () => ask_to_edit(false),
    "reader-view": () => show_view(root.dataset.view === "reader" ? "diagram" : "reader"),
    "copy-json": () => taking.copy_json(),
    "copy-markdown": () => copy("markdown"),
    "copy-rich": () => copy("rich"),
    "copy-plain": () => copy("plain"),
    "gather": () => gather.open(workspace.id),
    "compare": compare,
    "download-svg": () => ui?.command("download-svg"),
    "download-png-2": () => ui?.command("download-png-2"),
    "export": () => (json ? formats.open() : say("There is nothing to save yet: paste an article first.")),
    "download-json": () => taking.download_json(),
    "labels": () => labels.open() || say("Labels are changed in the drawn view, which does not run here."),
    "news-labels": () => labels.use_usual(),
    "open-labels": () => labels.choose_file(),
    "save-labels": () => ui && labels.save(),
    "copy-link": () => taking.copy_link(),
    "bookmarklet": () => document.getElementById("bookmarklet").showModal(),
    "undo": () => ui?.command("undo"),
    "redo": () => ui?.command("redo"),
    "toggle-theme": () => set_theme(is_dark() ? "light" : "dark"),
    "about": () => document.getElementById("about").showModal(),
};

function run(name) {
    commands[name]?.();
}

for (const part of ["toolbar", "collection", "formats", "left-out"]) {
    document.getElementById(part).addEventListener("click", (event) => {
        const button = event.target.closest("[data-command]");
        if (button) run(button.dataset.command);
    });
}

// What the drawn interface asks for.
const hooks = {
    select: (kind, index) => {
        chosen = [kind, index];
        if (!reader_is_behind) tell_chosen();
    },
    hover: (kind, index) => reader.hover(kind, index),
    edited: (words, other_article) => {
        edited(words, other_article);
        show_correction(words, other_article);
    },
    refused: (sentence) => say(refusal = sentence),
    hint: (sentence) => toast.show(sentence),
    open_kept: async (id) => {
        const article = await workspace.load(id);
        if (article) open_kept(article);
        else say("This article is no longer there.");
    },
    delete_kept: async (id) => {
        await workspace.forget(id);
        tell_library();
    },
    command: (name) => {
        if (name === "edit-text" || name === "done-editing") edit(name === "edit-text");
        else run(name);
    },
    save: async (name, type, bytes, scale) => {
        try {
            download(name, scale ? await picture_of(bytes, scale) : bytes, type);
        } catch (error) {
            say(`The picture could not be made: ${error.message}`);
        }
    },
    place_source: (visible, x, y, width, height) => {
        if (!visible || root.dataset.view !== "diagram") return;
        for (const [side, size] of Object.entries({ left: x, top: y, width, height })) {
            source.style[side] = `${side === "top" ? size + canvas.offsetTop : size}px`;
        }
    },
};

async function copy(kind) {
    progress.textContent = await taking.copy(kind);
    document.querySelector("#formats [role=status]").textContent = progress.textContent;
}

// --- how the page looks ---

function edit(wanted) {
    if (wanted === is_editing()) return;
    if (wanted) root.dataset.editing = "";
    else delete root.dataset.editing;
    press("edit-text", wanted);
    if (wanted) source.focus({ preventScroll: true });
    else source.blur();
}

function is_editing() {
    return root.dataset.editing !== undefined;
}

// In the diagram the drawn interface decides where the text area lies, and calls back.
function ask_to_edit(wanted) {
    if (root.dataset.view === "diagram") ui.command(wanted ? "edit-text" : "done-editing");
    else edit(wanted);
}

function show_view(view) {
    const is_reader = view === "reader" || !ui?.can_draw();
    root.dataset.view = is_reader ? "reader" : "diagram";
    press("reader-view", is_reader);
    if (is_reader && is_editing()) ui?.command("done-editing");
    if (is_reader) for (const side of ["left", "top", "width", "height"]) source.style[side] = "";
}

function press(command, is_pressed) {
    document.querySelector(`[data-command="${command}"]`).setAttribute("aria-pressed", is_pressed);
}

// Keyboard focus must be seen: where it enters the hidden reader view, the view is shown.
document.getElementById("reader").addEventListener("focusin", () => {
    if (root.dataset.view === "diagram") show_view("reader");
});

const system_theme = matchMedia("(prefers-color-scheme: dark)");
system_theme.addEventListener("change", () => ui?.set_dark(is_dark()));

function is_dark() {
    return root.dataset.theme ? root.dataset.theme === "dark" : system_theme.matches;
}

// theme: "light", "dark", or "" for what the system says.
function set_theme(theme) {
    if (theme) root.dataset.theme = theme;
    keep(localStorage, kSavedTheme, theme);
    ui?.set_dark(is_dark());
}

canvas.addEventListener("contextmenu", (event) => event.preventDefault());
document.querySelector("#bookmarklet a").href = bookmarklet(location.href);
document.querySelector("#bookmarklet a").addEventListener("click", (event) => event.preventDefault());

start();
