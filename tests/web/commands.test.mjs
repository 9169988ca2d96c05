// Every command of the program, told by the program itself, run by keyboard alone: by its key where it
// has one, else through the palette.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { open_browser, paste, query } from "./browser.mjs";

const browser = await open_browser();
const kArticle = "Austin Rejects Talks\n\nMinister Ada Brown rejected talks with Norland on Monday, and Norland " +
    "thanked the Harbour Board.\n\n“We will wait,” Brown said. Kenya accused Norland of delay.";
const kNames = { Ctrl: "Control", Esc: "Escape", Del: "Delete", "←": "ArrowLeft", "→": "ArrowRight",
                 "↑": "ArrowUp", "↓": "ArrowDown" };
// Ways to where commands can run, each of keys alone: [what is there, keys].
const kPlaces = [
    ["nothing", []],
    ["a name", ["j"]],
    ["words", ["ArrowRight"]],
    ["a relation", ["r"]],
    ["a quotation", ["q"]],
    ["a correction", ["ArrowRight", "e"]],
    ["a correction taken back", ["ArrowRight", "e", "Control+z"]],
    ["a story", ["y"]],
    ["the diagram", ["6"]],
    ["the text area", ["e"]],
    ["a filter", ["j", "f"]],
];

function frames(page) {
    return page.evaluate(() => new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    }));
}

async function keys(page, ...names) {
    for (const name of names) {
        await page.keyboard.press(name);
        await frames(page);
    }
}

const key_of = (key) => key.split("+").map((part) => kNames[part] ?? part).join("+") || "+";

// As at the beginning, whatever is open and was corrected.
async function begin_again(page) {
    await page.evaluate(() => {
        for (const dialog of document.querySelectorAll("dialog[open]")) dialog.close();
        const { ui } = window.dragoman_page;
        if (document.documentElement.dataset.view === "reader") document.querySelector('[data-command="reader-view"]').click();
        for (let i = 0; i < 8; ++i) ui.command("close");
        ui.command("show-all");
        document.getElementById("canvas").focus();
    });
    await frames(page);
    for (let i = 0; i < 4; ++i) {
        await page.evaluate(() => JSON.parse(window.dragoman_page.ui.edits()).done && window.dragoman_page.ui.command("undo"));
        await frames(page);
    }
}

async function through_palette(page, { help }) {
    await keys(page, "Control+k");
    await page.keyboard.type(help);
    await frames(page);
    await keys(page, "Enter");
}

// What ran last; waits a while for the one that is wanted, since keys wait for frames.
async function last_command(page, wanted) {
    await page.waitForFunction((name) => window.dragoman_page.ui.query("state").last_command === name, wanted,
        { timeout: 4000 }).catch(() => {});
    return (await query(page, "state")).last_command;
}

describe("commands", () => {
    test("every command runs by keyboard alone", async (context) => {
        const page = await browser.open({ width: 900, height: 600 });
        page.on("filechooser", () => {});
        page.on("download", (download) => download.cancel());
        await paste(page, kArticle);
        const all = await query(page, "commands");
        assert.ok(all.length > 100, `${all.length} commands`);
        const left = new Map(all.map((command) => [command.name, command]));
        const silent = [];
        let by_key = 0, by_palette = 0;
        for (const [place, way] of kPlaces) {
            await begin_again(page);
            await keys(page, ...way);
            const there = (await query(page, "commands")).filter(({ name, can_run }) => can_run && left.has(name));
            for (const command of there) {
                if (command.name === "paste" || command.name === "sample") continue;  // at the end: another text
                await begin_again(page);
                await keys(page, ...way);
                if (command.key) await keys(page, key_of(command.key));
                else await through_palette(page, command);
                const ran = await last_command(page, command.name);
                if (ran !== command.name) {
                    silent.push(`${command.name} (${command.key || "palette"}) at ${place}: ran ${ran}`);
                    continue;
                }
                left.delete(command.name);
                by_key += command.key ? 1 : 0;
                by_palette += command.key ? 0 : 1;
            }
        }
        for (const name of ["paste", "sample"]) {
            await begin_again(page);
            await through_palette(page, left.get(name));
            if (await last_command(page, name) === name && left.delete(name)) ++by_palette;
        }
        context.diagnostic(`${by_key} by key, ${by_palette} through the palette`);
        assert.deepEqual([...left.keys()], [], silent.join("\n"));
        assert.deepEqual(page.complaints, []);
    });

    test("no two commands share a key", async () => {
        const page = await browser.open();
        const taken = (await query(page, "commands")).map(({ key }) => key).filter(Boolean);
        assert.equal(new Set(taken).size, taken.length);
    });
});
