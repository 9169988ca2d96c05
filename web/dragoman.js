// Dragoman's core as an ES module: the same file runs in a page, in a module Worker and in Node.
//
//   import { load } from "./dragoman.js";
//   const dragoman = await load();
//   const doc = dragoman.annotate("China rejects a meeting with the United States.");
//   doc.relations[0].label
//
// It only carries bytes over the border: texts in, one JSON document out (dragoman.d.ts explains
// every field). All knowledge of language is in core.wasm and in the model files.

const kCore = "core.wasm";
const kModels = ["models/reader.drgm", "models/lexicon.drgm", "models/events.drgm"];
const kOffsetUnits = { utf8: 0, codepoint: 1, utf16: 2 };
const kWithTokens = 4;  // the option bit of core_result that asks for the list of tokens
const kDone = 1000;     // core_step answers thousandths

const decoder = new TextDecoder();
const encoder = new TextEncoder();

// Loads the core and its models. Rejects with an Error whose message is a sentence when the core
// cannot run at all; a model that is missing or damaged only becomes one of `warnings`.
export async function load(options = {}) {
    const base = new URL(options.base ?? "./", import.meta.url);
    const files = new FileList(base, options);
    await files.read_manifest();
    const core = await Core.start(await files.read(kCore));
    const warnings = [];
    for (const name of kModels) {
        const problem = await files.read(name).then(
            (bytes) => core.load_model(name, bytes),
            (error) => error.message);
        if (problem) warnings.push(`The model ${name} is not in use: ${problem}`);
    }
    return new Dragoman(core, warnings);
}

// A core with its models. One text at a time: annotate() does it at once, begin() and step() let
// the caller breathe in between.
class Dragoman {
    #core;

    constructor(core, warnings) {
        this.#core = core;
        this.version = core.version();
        this.warnings = warnings;
    }

    annotate(text, options) {
        return this.#with_notes(JSON.parse(decoder.decode(this.annotate_bytes(text, options))));
    }

    annotate_bytes(text, options) {
        this.begin(text);
        while (this.step(kDone) < kDone) continue;
        return this.result_bytes(options);
    }

    begin(text) {
        this.#core.begin(text);
    }

    step(count = 1) {
        return this.#core.step(count);
    }

    result(options) {
        return this.#with_notes(JSON.parse(decoder.decode(this.result_bytes(options))));
    }

    result_bytes(options) {
        return this.#core.result(options);
    }

    open(json) {
        this.#core.open(json);
    }

    formats() {
        return this.#core.formats();
    }

    guess_format(name, text) {
        return this.#core.guess_format(name, text);
    }

    // Formats with several files (brat, CSV) give several; `document` may be an object or its JSON.
    export_as(format, { document = "", name = "article" } = {}) {
        return this.#core.export_as(format, name, json_of(document));
    }

    import_from(files, format = "") {
        const named = files.map(({ name, text }) =>
            ({ name, text: typeof text === "string" ? text : decoder.decode(text) }));
        return this.#core.import_from(JSON.stringify(named), format);
    }

    collect(documents) {
        this.#core.collect(list_of(documents));
    }

    correct(edits) {
        this.#core.correct(edits);
    }

    article(document, index) {
        return this.#core.article(json_of(document), index);
    }

    compare(a, b) {
        return this.#core.compare(list_of([a, b]));
    }

    note() {
        return this.#core.note();
    }

    #with_notes(doc) {
        const warnings = [...this.warnings, this.note()].filter((sentence) => sentence);
        return warnings.length ? { ...doc, warnings } : doc;
    }
}

// A document as JSON: given as an object, a string or bytes.
function json_of(document) {
    const is_plain = typeof document === "string" || document instanceof Uint8Array;
    return is_plain ? document : JSON.stringify(document);
}

function list_of(documents) {
    const words = documents.map(json_of).map((json) => typeof json === "string" ? json : decoder.decode(json));
    return `[${words.join(",")}]`;
}

// The instance of core.wasm and the copying in and out of its memory.
class Core {
    #exports;

    static async start(bytes) {
        const core = new Core();
        try {
            const { instance } = await WebAssembly.instantiate(bytes, core.#imports());
            core.#exports = instance.exports;
            core.#exports._initialize();
        } catch (error) {
            throw new Error(`The core program cannot run here: ${error.message}`, { cause: error });
        }
        return core;
    }

    version() {
        return this.#sentence_at(this.#exports.core_version());
    }

    note() {
        return this.#sentence_at(this.#exports.core_note());
    }

    // Returns a sentence when the model was not accepted, otherwise "".
    load_model(path, bytes) {
        const name = path.slice(path.lastIndexOf("/") + 1);
        const code = this.#lend(name, (name_at, name_size) => this.#lend(bytes, (at, size) =>
            this.#exports.core_load_model(name_at, name_size, at, size)));
        return code ? this.#error_sentence(code) : "";
    }

    begin(text) {
        this.#check(this.#lend(text, (at, size) => this.#exports.core_begin(at, size)));
    }

    open(json) {
        this.#check(this.#lend(json, (at, size) => this.#exports.core_open(at, size)));
    }

    step(count) {
        return this.#guard(() => this.#exports.core_step(count));
    }

    result({ tokens = false, offset_unit = "codepoint" } = {}) {
        if (!(offset_unit in kOffsetUnits)) throw new Error(`No offset unit is called ${offset_unit}.`);
        const flags = kOffsetUnits[offset_unit] | (tokens ? kWithTokens : 0);
        return this.#guard(() => {
            const at = this.#exports.core_result(flags);
            return this.#bytes().slice(at, at + this.#exports.core_result_size());
        });
    }

    formats() {
        return JSON.parse(this.#sentence_at(this.#exports.core_formats()));
    }

    guess_format(name, text) {
        return this.#lend(name, (name_at, name_size) => this.#lend(text, (at, size) =>
            this.#sentence_at(this.#exports.core_guess(name_at, name_size, at, size))));
    }

    export_as(format, name, json) {
        this.#check(this.#lend(format, (format_at, format_size) =>
            this.#lend(name, (name_at, name_size) => this.#lend(json, (at, size) =>
                this.#exports.core_export(format_at, format_size, name_at, name_size, at, size)))));
        return this.#answer();
    }

    import_from(files, format) {
        this.#check(this.#lend(format, (format_at, format_size) => this.#lend(files, (at, size) =>
            this.#exports.core_import(format_at, format_size, at, size))));
        return this.#answer();
    }

    collect(json) {
        this.#check(this.#lend(json, (at, size) => this.#exports.core_collect(at, size)));
    }

    correct(edits) {
        this.#check(this.#lend(edits, (at, size) => this.#exports.core_correct(at, size)));
    }

    article(json, index) {
        this.#check(this.#lend(json, (at, size) => this.#exports.core_article(at, size, index)));
        return this.#answer();
    }

    compare(json) {
        this.#check(this.#lend(json, (at, size) => this.#exports.core_compare(at, size)));
        return this.#answer();
    }

    #answer() {
        const at = this.#exports.core_answer();
        return JSON.parse(decoder.decode(this.#bytes().subarray(at, at + this.#exports.core_answer_size())));
    }

    #check(code) {
        if (code) throw new Error(this.#error_sentence(code));
    }

    #error_sentence(code) {
        return this.#sentence_at(this.#exports.core_error_sentence(code));
    }

    // Copies a string or bytes into the core's memory for the time of one call.
    #lend(value, use) {
        const bytes = typeof value === "string" ? encoder.encode(value) : value;
        return this.#guard(() => {
            const at = this.#exports.core_alloc(bytes.length);
            if (!at) throw new Error("There is not enough memory for a text of this size.");
            this.#bytes().set(bytes, at);
            const answer = use(at, bytes.length);
            this.#exports.core_free(at);
            return answer;
        });
    }

    // A trap leaves the instance in no known state: it must not be used again.
    #guard(use) {
        if (!this.#exports) throw new Error("The core has stopped; load it again.");
        try {
            return use();
        } catch (error) {
            if (!(error instanceof WebAssembly.RuntimeError)) throw error;
            this.#exports = null;
            throw new Error("The core stopped in the middle of this text; load it again.",
                            { cause: error });
        }
    }

    #bytes() {
        return new Uint8Array(this.#exports.memory.buffer);  // a new view: memory may have grown
    }

    #sentence_at(at) {
        const bytes = this.#bytes();
        return decoder.decode(bytes.subarray(at, bytes.indexOf(0, at)));
    }

    // The core asks the system for nothing; what its C library wants at the most is to print.
    #imports() {
        const write = (file, parts, count, written) => {
            const view = new DataView(this.#exports.memory.buffer);
            let total = 0;
            for (let i = 0; i < count; ++i) {
                const at = view.getUint32(parts + 8 * i, true);
                const size = view.getUint32(parts + 8 * i + 4, true);
                if (size) console.error(decoder.decode(this.#bytes().subarray(at, at + size)));
                total += size;
            }
            view.setUint32(written, total, true);
            return 0;
        };
        const known = {
            fd_write: write,
            proc_exit: () => { throw new WebAssembly.RuntimeError("the core has exited"); },
        };
        const anything = { get: (target, name) => target[name] ?? (() => 0) };
        return {
            env: new Proxy({}, anything),
            wasi_snapshot_preview1: new Proxy(known, anything),
        };
    }
}

// Where the files are and how far they have come. The manifest names each by its hash:
//   {"files": {"core.wasm": {"file": "core.1a2b3c.wasm", "bytes": 412345}, ...}}
class FileList {
    #base;
    #given;
    #manifest;
    #report;
    #loaded = new Map();

    constructor(base, { files = {}, manifest, onProgress = () => {} }) {
        this.#base = base;
        this.#given = files;
        this.#manifest = manifest;
        this.#report = onProgress;
    }

    async read_manifest() {
        if (this.#manifest) return;
        try {
            const bytes = await read_bytes(new URL("manifest.json", this.#base), () => {});
            this.#manifest = JSON.parse(decoder.decode(bytes));
        } catch (error) {
            throw new Error(`The list of program files could not be read: ${error.message}`,
                            { cause: error });
        }
    }

    async read(name) {
        const given = this.#given[name];
        if (given instanceof Uint8Array) return given;
        const entry = this.#manifest.files?.[name];
        if (!given && !entry) throw new Error("The file is missing.");
        const bytes = await read_bytes(new URL(given ?? entry.file, this.#base), (count) => {
            this.#loaded.set(name, count);
            this.#report(this.progress());
        });
        this.#loaded.set(name, bytes.length);
        this.#report(this.progress());
        return bytes;
    }

    progress() {
        let loaded = 0;
        for (const count of this.#loaded.values()) loaded += count;
        let total = 0;
        for (const name of [kCore, ...kModels]) total += this.#manifest.files?.[name]?.bytes ?? 0;
        return { loaded, total };
    }
}

// All bytes of a URL; `arrived` hears how many there are so far. Node's fetch knows no file: URLs.
export async function read_bytes(url, arrived) {
    if (url.protocol === "file:") {
        const { readFile } = await import("node:fs/promises");
        return new Uint8Array(await readFile(url).catch(() => {
            throw new Error("The file could not be read.");
        }));
    }
    const response = await fetch(url).catch((error) => {
        throw new Error("The file could not be fetched.", { cause: error });
    });
    if (!response.ok) throw new Error(`The file could not be fetched (${response.status}).`);
    const parts = [];
    let size = 0;
    const reader = response.body.getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
        parts.push(part.value);
        arrived(size += part.value.length);
    }
    const bytes = new Uint8Array(size);
    let at = 0;
    for (const part of parts) {
        bytes.set(part, at);
        at += part.length;
    }
    return bytes;
}
