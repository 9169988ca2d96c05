// The core in its Worker: one text at a time, in small steps, so that newer text drops older work.
//
//   in   {type: "load", base, manifest}
//        {type: "annotate", request, text}     a string, or the bytes of a file
//        {type: "open", request, json}         the bytes of a Dragoman document
//        {type: "files", request, files}       [{name, text: bytes}] of any format that can be read
//        {type: "articles", request, items}    several of {text}, {files}, {json, edits}: a collection
//        {type: "call", call, name, words}     dragoman[name](...words), beside what is under way
//   out  {type: "loading", loaded}             bytes of core and models so far
//        {type: "ready", version, warnings}
//        {type: "failed", message}             the core cannot run at all
//        {type: "progress", request, permille}
//        {type: "done", request, json, note, second}   UTF-8 bytes; second: of two annotations of one
//                                              text that came together, the other one
//        {type: "answer", call, value}, or {type: "answer", call, problem}: a sentence
//        {type: "error", request, message, stopped}   stopped: the core is gone, start another Worker
import { split_articles } from "./articles.js";
import { load } from "./dragoman.js";

const kSliceMilliseconds = 12;
const kStepsPerCall = 4;
const kDone = 1000;
const kMostArticles = 100;  // of a collection: more would make no picture that one can read

let dragoman = null;
let latest = 0;  // the newest request: what belongs to an older one is dropped

self.addEventListener("message", ({ data }) => {
    if (data.type === "load") return start(data);
    if (data.type === "call") return answer_call(data);
    latest = data.request;
    return answer(data);
});

async function start({ base, manifest }) {
    try {
        dragoman = await load({
            base,
            manifest,
            onProgress: ({ loaded }) => self.postMessage({ type: "loading", loaded }),
        });
        const { version, warnings } = dragoman;
        self.postMessage({ type: "ready", version, warnings });
    } catch (error) {
        self.postMessage({ type: "failed", message: error.message });
    }
}

// Formats: short work that neither waits for an analysis nor ends one.
function answer_call({ call, name, words }) {
    try {
        self.postMessage({ type: "answer", call, value: dragoman[name](...words) });
    } catch (error) {
        self.postMessage({ type: "answer", call, problem: error.message });
    }
}

async function answer({ type, request, text, json, files, items }) {
    try {
        const notes = [];
        const wanted = type === "articles" ? items : [{ text, json, files }];
        const parts = limited(wanted.flatMap((item) => opened(item, notes)), notes);
        const second = await read_all(parts, request, notes);
        if (request !== latest) return;
        const bytes = dragoman.result_bytes();
        const note = [dragoman.note(), ...notes].filter(Boolean).join(" ");
        const message = { type: "done", request, json: bytes, note, second };
        self.postMessage(message, [bytes.buffer]);
    } catch (error) {
        const stopped = error.cause instanceof WebAssembly.RuntimeError;
        const message = stopped ? "The analysis broke off in the middle of this text." : error.message;
        self.postMessage({ type: "error", request, message, stopped });
    }
}

// Makes the core hold one article, or all as a collection. Returns the other document where there
// are two of the same text; the core then holds the first.
async function read_all(parts, request, notes) {
    if (parts.length === 1) return read(parts[0], request, (permille) => permille);
    const documents = [];
    const problems = [];
    for (const [index, part] of parts.entries()) {
        try {
            await read(part, request, (permille) => Math.floor((index * kDone + permille) / parts.length));
            documents.push(dragoman.result_bytes({ tokens: true }));
        } catch (error) {
            if (error.cause instanceof WebAssembly.RuntimeError) throw error;
            problems.push(error);
        }
        if (request !== latest) return undefined;
    }
    if (!documents.length) throw problems[0];
    if (problems.length) {
        notes.push(`${problems.length} of ${parts.length} articles could not be read. ${problems[0].message}`);
    }
    const is_one_text = documents.length === 2 && text_of(documents[0]) === text_of(documents[1]);
    if (documents.length > 1 && !is_one_text) dragoman.collect(documents);
    else dragoman.open(documents[0]);
    return is_one_text ? documents[1] : undefined;
}

async function read({ text, json, edits }, request, told) {
    if (json) {
        dragoman.open(json);
        if (edits) dragoman.correct(edits);
        return;
    }
    dragoman.begin(text);
    await finish(request, told);
}

function text_of(bytes) {
    return JSON.parse(new TextDecoder().decode(bytes)).text;
}

// What an item holds, as {text} to be analysed and {json} to be opened.
function opened({ text, json, edits, files }, notes) {
    if (files) return open_files(files, notes);
    if (json) return [{ json, edits }];
    return typeof text === "string" ? split_articles(text).map((part) => ({ text: part })) : [{ text }];
}

function limited(parts, notes) {
    if (parts.length <= kMostArticles) return parts;
    notes.push(`There are ${parts.length} articles; the first ${kMostArticles} were taken.`);
    return parts.slice(0, kMostArticles);
}

// Annotations of any program, with notes about what could not be kept; what is no such file is an
// article, as are notes in Markdown, and what a program keeps without a single annotation is analysed too.
function open_files(files, notes) {
    const guessed = dragoman.guess_format(files[0].name, files[0].text);
    if (guessed === "markdown") notes.push("Markdown is read as plain text, with the signs in it.");
    if (["", "text", "markdown"].includes(guessed)) return [{ text: files[0].text }];
    const { format, documents, left_out } = dragoman.import_from(files);
    notes.push(...left_out);
    return documents.map((doc) => {
        const is_bare = ["doccano", "labelstudio", "html"].includes(format) && !doc.mentions.length && !doc.relations.length;
        return is_bare ? { text: doc.text } : { json: JSON.stringify(doc) };
    });
}

// Steps until the text is done, or until a newer request came in between.
async function finish(request, told) {
    for (;;) {
        const slice_end = performance.now() + kSliceMilliseconds;
        let permille = 0;
        do permille = dragoman.step(kStepsPerCall);
        while (permille < kDone && performance.now() < slice_end);
        if (permille === kDone) return;
        self.postMessage({ type: "progress", request, permille: told(permille) });
        await messages_arrive();
        if (request !== latest) return;
    }
}

// Lets waiting messages be handled; setTimeout would wait four milliseconds each time.
const pause = new MessageChannel();
function messages_arrive() {
    return new Promise((resolve) => {
        pause.port1.onmessage = resolve;
        pause.port2.postMessage(null);
    });
}
