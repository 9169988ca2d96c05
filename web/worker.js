// The core in its Worker: one text at a time, in small steps, so that newer text drops older work.
//
//   in   {type: "load", base, manifest}
//        {type: "annotate", request, text}     a string, or the bytes of a file
//        {type: "open", request, json}         the bytes of a Dragoman document
//   out  {type: "loading", loaded}             bytes of core and models so far
//        {type: "ready", version, warnings}
//        {type: "failed", message}             the core cannot run at all
//        {type: "progress", request, permille}
//        {type: "done", request, json, note}   json: UTF-8 bytes
//        {type: "error", request, message, stopped}   stopped: the core is gone, start another Worker
import { load } from "./dragoman.js";

const kSliceMilliseconds = 12;
const kStepsPerCall = 4;
const kDone = 1000;

let dragoman = null;
let latest = 0;  // the newest request: what belongs to an older one is dropped

self.addEventListener("message", ({ data }) => {
    if (data.type === "load") return start(data);
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

async function answer({ type, request, text, json }) {
    try {
        if (type === "open") dragoman.open(json);
        if (type === "annotate") {
            dragoman.begin(text);
            if (!await finish(request)) return;
        }
        const bytes = dragoman.result_bytes();
        const message = { type: "done", request, json: bytes, note: dragoman.note() };
        self.postMessage(message, [bytes.buffer]);
    } catch (error) {
        const stopped = error.cause instanceof WebAssembly.RuntimeError;
        const message = stopped ? "The analysis broke off in the middle of this text." : error.message;
        self.postMessage({ type: "error", request, message, stopped });
    }
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
