// Reads what test_format.cpp wrote as JavaScript programs read it: offsets are UTF-16 units.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.argv[2];
const faults = [];
let checked = 0;
function check(condition, ...words) {
    ++checked;
    if (!condition) faults.push(words.join(" "));
}

function check_label_studio(name, bytes) {
    for (const task of JSON.parse(bytes)) {
        const { text } = task.data;
        const ids = new Set();
        const pairs = new Set();
        for (const item of task.predictions[0].result) {
            if (item.type === "labels") {
                ids.add(item.id);
                check(text.slice(item.value.start, item.value.end) === item.value.text, name, item.id);
            } else {
                const pair = `${item.from_id} ${item.to_id}`;
                check(ids.has(item.from_id) && ids.has(item.to_id), name, pair);
                check(!pairs.has(pair), name, "a second relation of", pair);
                pairs.add(pair);
            }
        }
    }
}

function check_webanno(name, bytes, text) {
    const lines = bytes.split("\n");
    check(lines[0] === "#FORMAT=WebAnno TSV 3.3", name, lines[0]);
    check(lines[4] === "" && lines[5] === "", name, "two empty lines after the header");
    for (const line of lines.slice(4).filter((line) => line && !line.startsWith("#"))) {
        const fields = line.split("\t");
        const [begin, end] = fields[1].split("-").map(Number);
        const form = fields[2].replace(/\\(.)/g, (_, c) => ({ t: "\t", n: "\n" })[c] ?? c);
        check(fields.length === 10, name, line);
        check(text.slice(begin, end) === form, name, line);
    }
}

for (const name of readdirSync(folder)) {
    const bytes = readFileSync(join(folder, name), "utf8");
    const text = () => readFileSync(join(folder, `${name.split(".")[0]}.txt`), "utf8");
    if (name.endsWith(".label-studio.json")) check_label_studio(name, bytes);
    else if (name.endsWith(".tsv")) check_webanno(name, bytes, text());
    else if (name.endsWith(".json") || name.endsWith(".jsonld")) JSON.parse(bytes);
}
for (const fault of faults.slice(0, 20)) console.log("check_formats.mjs:", fault);
if (!checked) console.log("check_formats.mjs: nothing to check in", folder);
process.exit(faults.length || !checked ? 1 : 0);
