// The core in Node through the published module: what it answers, and that it is the native answer.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { kProgram, kRoot, kSite } from "./folders.mjs";
import { articles, refused_texts, strange_texts } from "./inputs.mjs";

const { load } = await import(pathToFileURL(`${kSite}/dragoman.js`));
const kText = "China Rejects Talks\n\nChina rejected a meeting with the United States on Monday, " +
    "Reuters reported. “We see no need,” said Li Wei, a spokesman for the foreign ministry 😀.";

describe("core", () => {
    let dragoman;
    before(async () => { dragoman = await load(); });

    test("loads without a complaint and says what it is", () => {
        assert.deepEqual(dragoman.warnings, []);
        assert.match(dragoman.version, /^dragoman \d+\.\d+\.\d+ \(model [0-9a-f]{8}\)$/);
    });

    test("reports the bytes of its files while it loads", async () => {
        const reports = [];
        await load({ onProgress: (progress) => reports.push(progress) });
        const last = reports.at(-1);
        assert.ok(last.total > 100_000);
        assert.equal(last.loaded, last.total);
    });

    test("finds names, entities, relations and a quote", () => {
        const doc = dragoman.annotate(kText);
        const names = doc.entities.map(({ name }) => name);
        assert.ok(names.includes("China"), names.join(", "));
        assert.ok(names.includes("United States"), names.join(", "));
        const id_of = (name) => doc.entities.find((entity) => entity.name === name).id;
        const rejection = doc.relations.find(({ source, target }) =>
            source === id_of("China") && target === id_of("United States"));
        assert.equal(rejection?.type, "REJECT");
        assert.equal(doc.quotes.some(({ kind }) => kind === "direct"), true);
    });

    test("counts offsets in the unit that is asked for", () => {
        const words = (doc, { start, end }) => ({
            codepoint: () => [...doc.text].slice(start, end).join(""),
            utf16: () => doc.text.slice(start, end),
            utf8: () => Buffer.from(doc.text).subarray(start, end).toString(),
        })[doc.offset_unit]();
        const answers = ["codepoint", "utf16", "utf8"].map((offset_unit) => {
            const doc = dragoman.annotate(`😀😀 ${kText}`, { offset_unit, tokens: true });
            assert.equal(doc.offset_unit, offset_unit);
            return doc.tokens.map((token) => words(doc, token));
        });
        assert.deepEqual(answers[1], answers[0]);
        assert.deepEqual(answers[2], answers[0]);
        assert.ok(answers[0].includes("China"));
        assert.throws(() => dragoman.annotate("a", { offset_unit: "inches" }), /inches/);
    });

    test("gives the same answer when it is stepped through", () => {
        const whole = dragoman.annotate_bytes(kText);
        dragoman.begin(kText);
        let last = 0;
        for (let permille = 0; permille < 1000; permille = dragoman.step(1)) {
            assert.ok(permille >= last);
            last = permille;
        }
        assert.deepEqual(dragoman.result_bytes(), whole);
    });

    test("drops an older text when a newer one begins", () => {
        dragoman.begin(kText);
        dragoman.step(1);
        assert.equal(dragoman.annotate("Kenya thanked Norway.").text, "Kenya thanked Norway.");
    });

    test("opens a document that it wrote, and nothing else", () => {
        const bytes = dragoman.annotate_bytes(kText, { tokens: true });
        dragoman.open(bytes);
        assert.deepEqual(dragoman.result_bytes({ tokens: true }), bytes);
        assert.throws(() => dragoman.open("{"), /not valid JSON/);
        assert.throws(() => dragoman.open('{"a": 1}'), /not a Dragoman document/);
        const broken = JSON.parse(Buffer.from(bytes));
        broken.sentences[0].end = 1e6;
        assert.throws(() => dragoman.open(JSON.stringify(broken)), /outside its text/);
    });

    test("says when a text is not what it can read", () => {
        assert.match(dragoman.annotate("中国拒绝与美国国防部长会面。").warnings.join(), /English/);
        assert.match(dragoman.annotate("🤝 2026 — 12.5%").warnings.join(), /no words/);
        assert.equal(dragoman.annotate(kText).warnings, undefined);
        assert.equal(dragoman.annotate("").warnings, undefined);
    });

    test("refuses what is no article with a sentence, and lives on", () => {
        for (const { name, bytes, says } of refused_texts()) {
            assert.throws(() => dragoman.annotate(bytes), says, name);
        }
        assert.equal(dragoman.annotate("Kenya thanked Norway.").sentences.length, 1);
    });

    test("every field of the document is explained in dragoman.d.ts", () => {
        const types = readFileSync(`${kSite}/dragoman.d.ts`, "utf8");
        const fields = new Set();
        JSON.stringify(dragoman.annotate(kText, { tokens: true }), (key, value) => {
            if (key && !/^\d+$/.test(key)) fields.add(key);
            return value;
        });
        assert.ok(fields.size > 20);
        for (const field of fields) assert.match(types, new RegExp(`\\b${field}\\??: `), field);
    });
});

describe("native and wasm", () => {
    const folder = mkdtempSync(join(tmpdir(), "dragoman-"));
    after(() => rmSync(folder, { recursive: true }));

    const run = (inputs, options) => {
        const files = inputs.map(({ name, bytes }) => {
            const file = join(folder, name.endsWith(".txt") ? name : `${name.replaceAll(" ", "-")}.txt`);
            writeFileSync(file, bytes);
            return file;
        });
        execFileSync(kProgram, ["annotate", ...options, "--out", folder, ...files]);
        return files.map((file) => readFileSync(file.replace(/\.txt$/, ".json")));
    };
    // Looks for the first byte that differs, so that a failure says where.
    const assert_equal_bytes = (name, wasm, native) => {
        if (Buffer.compare(wasm, native) === 0) return;
        const at = wasm.findIndex((byte, i) => byte !== native[i]);
        const near = (bytes) => Buffer.from(bytes).subarray(Math.max(0, at - 60), at + 60).toString();
        assert.fail(`${name} differs at byte ${at}:\n  wasm   ${near(wasm)}\n  native ${near(native)}`);
    };

    for (const [title, inputs] of [["articles", articles()], ["strange texts", strange_texts()]]) {
        test(`give the same bytes for ${inputs.length} ${title}`, async () => {
            assert.ok(existsSync(kProgram), "build/native/dragoman is missing");
            const dragoman = await load();
            const native = run(inputs, ["--tokens", "--models", `${kRoot}assets/models`]);
            inputs.forEach(({ name, bytes }, i) => {
                const json = dragoman.annotate_bytes(bytes, { tokens: true });
                assert_equal_bytes(name, Buffer.concat([json, Buffer.from("\n")]), native[i]);
            });
        });
    }
});

describe("models", () => {
    const manifest = JSON.parse(readFileSync(`${kSite}/manifest.json`, "utf8"));
    const names = Object.keys(manifest.files).filter((name) => name.startsWith("models/"));
    const bytes_of = (name) => new Uint8Array(readFileSync(join(kSite, manifest.files[name].file)));

    test("are all in the manifest", () => {
        assert.deepEqual(names.sort(), ["models/events.drgm", "models/lexicon.drgm", "models/reader.drgm"]);
    });

    for (const name of ["models/reader.drgm", "models/lexicon.drgm", "models/events.drgm"]) {
        test(`${name}: a missing one leaves a warning and an answer`, async () => {
            const without = { files: { ...manifest.files } };
            delete without.files[name];
            const dragoman = await load({ manifest: without });
            const doc = dragoman.annotate(kText);
            assert.match(doc.warnings.join(), new RegExp(`${name}.*missing`));
            assert.equal(doc.text, kText);
            assert.ok(doc.sentences.length >= 3);
        });

        test(`${name}: a damaged one leaves a warning and an answer`, async () => {
            const good = bytes_of(name);
            const flipped = good.slice();
            flipped[good.length >> 1] ^= 0x55;
            const other = good.slice();
            other.set([0, 0, 0, 0]);
            for (const bad of [good.subarray(0, good.length >> 1), flipped, other, new Uint8Array(0), new Uint8Array(9)]) {
                const dragoman = await load({ files: { [name]: bad } });
                assert.equal(dragoman.warnings.length, 1);
                assert.match(dragoman.warnings[0], /\.$/);
                assert.equal(dragoman.annotate(kText).text, kText);
            }
        });
    }

    test("a core that is missing or damaged is an Error with a sentence", async () => {
        await assert.rejects(load({ manifest: { files: {} } }), /The file is missing\./);
        await assert.rejects(load({ files: { "core.wasm": new Uint8Array(64) } }), /cannot run here/);
        await assert.rejects(load({ base: "nowhere/" }), /could not be read/);
    });
});
