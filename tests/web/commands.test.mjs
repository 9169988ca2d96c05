// Every command of the program, told by the program itself, run by keyboard alone: by its key where it
// has one, else through the palette.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { answer_to, drawn, keys, open_browser, paste, query, write } from "./browser.mjs";

const browser = await open_browser();
const kArticle = "Austin Rejects Talks\n\nMinister Ada Brown rejected talks with Norland on Monday, and Norland " +
    "thanked the Harbour Board.\n\n“We will wait,” Brown said. Kenya accused Norland of delay.";
const kNames = { Ctrl: "Control", Esc: "Escape", Del: "Delete", "←": "ArrowLeft", "→": "ArrowRight",
                 "↑": "ArrowUp", "↓": "ArrowDown" };
// Ways to where commands can run: [what is there, commands that lead there, a command that runs only there].
const kPlaces = [
    ["nothing", [], "next-relation"],
    ["a name", ["next-mention"], "rename"],
    ["words", ["next-word"], "mark-person"],
    ["a relation", ["next-relation"], "turn-relation"],
    ["a quotation", ["next-quote"], "speaker"],
    ["a correction", ["next-word", "mark-event"], "undo"],
    ["a correction taken back", ["next-word", "mark-event", "undo"], "redo"],
    ["a story", ["story"], "story-play"],
    ["the diagram", ["show-diagram"], "walk-left"],
    ["the text area", ["edit-text"], "done-editing"],
    ["a filter", ["next-mention", "hide-kind"], "show-all"],
];

const key_of = (key) => key.split("+").map((part) => kNames[part] ?? part).join("+") || "+";

function can_run(page, name) {
    return page.waitForFunction((wanted) => window.dragoman_page.ui.query("commands")
        .some((command) => command.name === wanted && command.can_run), name, { timeout: 10_000 })
        .catch(() => assert.fail(`${name} cannot run where it should`));
}

// As at the beginning, whatever is open and was corrected.
async function begin_again(page) {
    await page.evaluate(() => {
        for (const dialog of document.querySelectorAll("dialog[open]")) dialog.close();
        const { ui } = window.dragoman_page;
        if (document.documentElement.dataset.view === "reader") document.querySelector('[data-command="reader-view"]').click();
        for (let i = 0; i < 8; ++i) ui.command("close");
        ui.command("show-all");
        ui.command("show-article");
        document.getElementById("canvas").focus();
    });
    await drawn(page);
    while (await page.evaluate(() => JSON.parse(window.dragoman_page.ui.edits()).done)) {
        await page.evaluate(() => window.dragoman_page.ui.command("undo"));
        await drawn(page);
    }
}

async function go(page, [, way, marker], all) {
    await begin_again(page);
    for (const name of way) await run(page, all.get(name));
    await can_run(page, marker);
}

// By its key, or by the letter that it has while words are chosen, or through the palette.
async function run(page, command) {
    const key = command.key || command.word_key;
    if (key) await keys(page, key_of(key));
    else await through_palette(page, command);
}

async function through_palette(page, { label }) {
    await keys(page, "Control+k");
    await write(page, label);
    await keys(page, "Enter");
}

// Whether `name` is what ran last, now or soon.
function has_run(page, name) {
    return page.waitForFunction((wanted) => window.dragoman_page.ui.query("state").last_command === wanted, name,
        { timeout: 4000 }).then(() => true, () => false);
}

// Runs all commands of `left` that can run at a place and takes them out. Tells which did not run.
async function run_all(page, place, all, left, counts) {
    const silent = [];
    await go(page, place, all);
    const there = (await query(page, "commands")).filter(({ name, can_run: runs }) => runs && left.has(name));
    for (const command of there) {
        if (command.name === "paste" || command.name === "sample") continue;  // at the end: another text
        await go(page, place, all);
        if (command.key) await keys(page, key_of(command.key));
        else await through_palette(page, command);
        if (await has_run(page, command.name)) {
            left.delete(command.name);
            counts[command.key ? "key" : "palette"] += 1;
        } else {
            silent.push(`${command.name} (${command.key || "palette"}) at ${place[0]}`);
        }
    }
    return silent;
}

describe("commands", () => {
    test("every command runs by keyboard alone", async (context) => {
        const page = await browser.open({ width: 640, height: 400 });  // small pictures are drawn soon
        page.on("filechooser", () => {});
        page.on("download", (download) => download.cancel());
        await paste(page, kArticle);
        const all = new Map((await query(page, "commands")).map((command) => [command.name, command]));
        assert.ok(all.size > 100, `${all.size} commands`);
        const left = new Map(all);
        const counts = { key: 0, palette: 0 };
        const silent = [];
        for (const place of kPlaces) silent.push(...await run_all(page, place, all, left, counts));
        await begin_again(page);
        await paste(page, `${kArticle}\n\n⁂\n\nPeru Thanks Kenya\n\nPeru thanked Kenya on Tuesday.`);
        silent.push(...await run_all(page, ["several articles", [], "next-article"], all, left, counts));
        await page.evaluate(() => {
            const { ui } = window.dragoman_page;
            ui.set_schema(JSON.stringify(ui.shipped_schemas()[1]));
        });
        silent.push(...await run_all(page, ["other labels", [], "news-labels"], all, left, counts));
        for (const name of ["paste", "sample"]) {
            await begin_again(page);
            await answer_to(page, () => through_palette(page, all.get(name)));
            if (await has_run(page, name) && left.delete(name)) ++counts.palette;
        }
        context.diagnostic(`${counts.key} by key, ${counts.palette} through the palette`);
        assert.deepEqual([...left.keys()], [], silent.join("\n"));
        assert.deepEqual(page.complaints, []);
    });

    test("no two commands share a key", async () => {
        const page = await browser.open();
        const taken = (await query(page, "commands")).map(({ key }) => key).filter(Boolean);
        assert.equal(new Set(taken).size, taken.length);
    });
});
