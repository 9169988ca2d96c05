// The core in its Worker: one text at a time, in small steps, so that newer text drops older work.
//
//   in   {type: "load", base, manifest}
//        {type: "annotate", request, text}     a string, or the bytes of a file
//        {type: "open", request, json}         the bytes of a Dragoman document
//        {type: "files", request, files}       [{name, text: bytes}] of any format that can be read
//        {type: "call", call, name, words}     dragoman[name](...words), beside what is under way
//   out  {type: "loading", loaded}             bytes of core and models so far
//        {type: "ready", version, warnings}
//        {type: "failed", message}             the core cannot run at all
//        {type: "progress", request, permille}
//        {type: "done", request, json, note}   json: UTF-8 bytes
//        {type: "answer", call, value}, or {type: "answer", call, problem}: a sentence
//        {type: "error", request, message, stopped}   stopped: the core is gone, start another Worker
import { load } from "./dragoman.js";

const kSliceMilliseconds = 12;
const kStepsPerCall = 4;
const kDone = 1000;

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

async function answer({ type, request, text, json, files }) {
    try {
        const notes = [];
        const article = type === "files" ? open_files(files, notes) : text;
        if (type === "open") dragoman.open(json);
        if (article !== undefined) {
            dragoman.begin(article);
            if (!await finish(request)) return;
        }
        const bytes = dragoman.result_bytes();
        const note = [dragoman.note(), ...notes].filter(Boolean).join(" ");
        const message = { type: "done", request, json: bytes, note };
        self.postMessage(message, [bytes.buffer]);
    } catch (error) {
        const stopped = error.cause instanceof WebAssembly.RuntimeError;
        const message = stopped ? "The analysis broke off in the middle of this text." : error.message;
        self.postMessage({ type: "error", request, message, stopped });
    }
}

// Opens annotations of any program and adds to `notes` what they could not keep; gives back the
// bytes of what is no such file but an article.
function open_files(files, notes) {
    const name = files[0].name.toLowerCase();
    const is_known = dragoman.formats().some((format) => format.reads && format.name !== "text" &&
        format.endings.some((ending) => name.endsWith(ending)));
    if (!is_known && !name.endsWith(".json")) return files[0].text;
    const { documents, left_out } = dragoman.import_from(files);
    dragoman.open(JSON.stringify(documents[0]));
    if (documents.length > 1) notes.push(`The file holds ${documents.length} texts; the first was opened.`);
    notes.push(...left_out);
    return undefined;
}

// Steps until the text is done; false when a newer request came in between.
async function finish(request) {
    for (;;) {
        const slice_end = performance.now() + kSliceMilliseconds;
        let permille = 0;
        do permille = dragoman.step(kStepsPerCall);
        while (permille < kDone && performance.now() < slice_end);
        if (permille === kDone) return true;
        self.postMessage({ type: "progress", request, permille });
        await messages_arrive();
        if (request !== latest) return false;
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
