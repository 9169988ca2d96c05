// How fast the core is as wasm in Node, beside the native program, after checking that both give the
// same answer.
//
// usage: node tests/bench/core.mjs [FILE]...    FILE: an article (default: the samples)
//   Needs build/site and build/native/dragoman (./build-wasm.sh build).
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync, mkdtempSync, writeFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const native = join(root, "build/native/dragoman");
const lengths = [500, 5000, 50000];

const { load } = await import(new URL("../../build/site/dragoman.js", import.meta.url));
const dragoman = await load();
if (dragoman.warnings.length) console.log(dragoman.warnings.join("\n"));

const samples = join(root, "assets/samples");
const given = process.argv.slice(2);
const files = given.length ? given
    : readdirSync(samples).filter((name) => name.endsWith(".txt")).sort().map((name) => join(samples, name));
const texts = files.map((path) => ({ name: basename(path), text: readFileSync(path, "utf8") }));
texts.push(...lengths.map((words) => ({ name: `${words} words`, text: repeat_to_words(texts[0].text, words) })));

let differ = 0;
for (const { name, text } of texts) {
    const same = compare(text);
    differ += !same;
    const { milliseconds, tokens } = time(text);
    console.log(`${name.padEnd(24)} ${String(count_words(text)).padStart(7)} words ${String(tokens).padStart(7)} tokens ` +
        `${milliseconds.toFixed(1).padStart(9)} ms ${(tokens * 1000 / milliseconds).toFixed(0).padStart(8)} tokens/s   ` +
        (same ? "native and wasm agree" : "NATIVE AND WASM DIFFER"));
}
process.exitCode = differ ? 1 : 0;

function count_words(text) {
    return text.split(/[ \n\t\r]+/).filter((word) => word).length;
}

// As src/app/bench.cpp does it: whole lines, over and over.
function repeat_to_words(text, words) {
    const lines = text.replace(/\n$/, "").split("\n");
    let out = "";
    for (let have = 0, i = 0; have < words; i = (i + 1) % lines.length) {
        out += lines[i] + "\n";
        have += count_words(lines[i]);
    }
    return out;
}

function compare(text) {
    const folder = mkdtempSync(join(tmpdir(), "dragoman-bench-"));
    try {
        const path = join(folder, "article.txt");
        writeFileSync(path, text);
        const answer = execFileSync(native, ["annotate", "--tokens", "--models", join(root, "assets/models"), path],
            { maxBuffer: 1 << 30, stdio: ["ignore", "pipe", "ignore"] });
        const ours = Buffer.from(dragoman.annotate_bytes(text, { tokens: true }));
        return Buffer.concat([ours, Buffer.from("\n")]).equals(answer);
    } finally {
        rmSync(folder, { recursive: true });
    }
}

// The median of at least 3 runs, then until a second has gone by; text to JSON bytes.
function time(text) {
    const tokens = dragoman.annotate(text, { tokens: true }).tokens.length;
    const times = [];
    for (let total = 0; times.length < 3 || (total < 1000 && times.length < 200);) {
        const begin = performance.now();
        dragoman.annotate_bytes(text);
        times.push(performance.now() - begin);
        total += times.at(-1);
    }
    times.sort((a, b) => a - b);
    return { milliseconds: times[times.length >> 1], tokens };
}
