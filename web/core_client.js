// The core in its Worker (worker.js), as the page sees it. Only the newest question counts: answers
// to older ones are dropped, and a question that comes before the core is ready waits for it.
//
//   const core = new CoreClient(base, manifest, { loading, ready, failed, progress, done, refused });
//   await core.started();
//   core.ask({ type: "annotate", text });          ... done({ json, note, request })

export class CoreClient {
    #address;
    #load;
    #hears;
    #worker = null;
    #is_ready = false;
    #waiting = null;
    #calls = new Map();  // number -> {question, resolve, reject}
    #called = 0;
    asked = 0;  // number of the newest question

    // hears.loading(bytes), .ready({version, warnings}), .failed(sentence): the core cannot run,
    // .asking(): a question is on its way, .progress(permille), .done({json, note, request}),
    // .refused(sentence): no article
    constructor(base, manifest, hears) {
        this.#address = new URL("worker.js", base);
        this.#load = { type: "load", base: base.href, manifest };
        this.#hears = hears;
    }

    // Resolves when the core is ready or has failed.
    started() {
        this.#is_ready = false;
        this.#worker = new Worker(this.#address, { type: "module" });
        this.#worker.postMessage(this.#load);
        return new Promise((resolve) => {
            this.#worker.addEventListener("error", () => {
                this.#hears.failed("The part that reads the article could not be started.");
                resolve();
            });
            this.#worker.addEventListener("message", ({ data }) => {
                this.#heard(data);
                if (data.type === "ready" || data.type === "failed") resolve();
            });
        });
    }

    ask(question) {
        ++this.asked;
        this.#waiting = question;
        this.#send();
    }

    // Calls a method of dragoman.js in the Worker, beside what is under way: formats, export_as,
    // import_from. Waits until the core is ready; rejects with a sentence.
    call(name, ...words) {
        return new Promise((resolve, reject) => {
            const question = { type: "call", call: ++this.#called, name, words };
            this.#calls.set(question.call, { question, resolve, reject });
            if (this.#is_ready) this.#worker.postMessage(question);
        });
    }

    #send() {
        if (!this.#is_ready || !this.#waiting) return;
        this.#hears.asking();
        this.#worker.postMessage({ ...this.#waiting, request: this.asked });
        this.#waiting = null;
    }

    #heard(data) {
        if (data.type === "loading") return this.#hears.loading(data.loaded);
        if (data.type === "failed") return this.#hears.failed(data.message);
        if (data.type === "ready") {
            this.#hears.ready(data);
            this.#is_ready = true;
            for (const { question } of this.#calls.values()) this.#worker.postMessage(question);
            return this.#send();
        }
        if (data.type === "answer") {
            const { resolve, reject } = this.#calls.get(data.call);
            this.#calls.delete(data.call);
            return data.problem ? reject(new Error(data.problem)) : resolve(data.value);
        }
        if (data.stopped) {
            this.#worker.terminate();
            this.started();
        }
        if (data.request !== this.asked) return undefined;
        if (data.type === "progress") return this.#hears.progress(data.permille);
        if (data.type === "error") return this.#hears.refused(data.message);
        return this.#hears.done(data);
    }
}
