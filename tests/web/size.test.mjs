// What a first visit costs on the wire: everything that the page loads, compressed as web hosts do.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { kSite } from "./folders.mjs";

const kMostBytes = 5_000_000;  // the bar of design.md: 5 MB
const kNotLoaded = /\.(md|d\.ts)$|^samples\//;

test("the first load is at most 5 MB", () => {
    const files = readdirSync(kSite, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.path, entry.name).slice(kSite.length + 1))
        .filter((name) => !kNotLoaded.test(name));
    let total = 0;
    for (const name of files.sort()) {
        const bytes = readFileSync(join(kSite, name));
        const packed = gzipSync(bytes, { level: 6 }).length;
        total += packed;
        console.log(`${String(packed).padStart(9)} of ${String(bytes.length).padStart(9)}  ${name}`);
    }
    console.log(`${String(total).padStart(9)} bytes on the first load (gzip)`);
    assert.ok(files.some((name) => name.endsWith(".wasm")));
    assert.ok(total <= kMostBytes, `${total} bytes`);
});
