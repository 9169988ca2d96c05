// Corrections in the page: by keyboard alone, kept over a reload, in the library, in a link, in a file.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { describe, test } from "node:test";
import { answer_to, drawn, drop_file, edit_text, keys, open_browser, paste, press, query, screenshot, settle, type_article, write } from "./browser.mjs";

const browser = await open_browser();
const kArticle = "Austin Rejects Talks\n\nMinister Ada Brown rejected talks with Norland on Monday, and Norland " +
    "thanked the Harbour Board.\n\n“We will wait,” Brown said. Kenya accused Norland of delay.";

async function open_article(options) {
    const page = await browser.open(options);
    await paste(page, kArticle);
    return page;
}

function shown(page) {
    return page.evaluate(() => JSON.parse(window.dragoman_page.ui.document()));
}

async function mention(page, words) {
    const { text, mentions, entities } = await shown(page);
    const found = mentions.find(({ start, end }) => [...text].slice(start, end).join("") === words);
    return found && { ...found, entity: entities.find(({ id }) => id === found.entity) };
}

// The reader view follows a moment after the picture.
async function reader_shows(page, selector) {
    await page.waitForSelector(selector, { state: "attached" });
}

describe("editing", () => {
    test("by keyboard alone: choose words, mark, rename, relate, undo, redo", async () => {
        const page = await open_article();
        await keys(page, "ArrowRight");
        assert.deepEqual((await query(page, "state")).text_selection, [0, 6]);
        await keys(page, "Shift+E");
        assert.equal((await mention(page, "Austin")).type, "EVENT");
        await reader_shows(page, 'mark[data-type="EVENT"]:text-is("Austin")');
        await keys(page, "c");
        await write(page, "Lloyd Austin");
        await keys(page, "Enter");
        assert.equal((await mention(page, "Austin")).entity.name, "Lloyd Austin");
        const before = (await shown(page)).relations.length;
        await keys(page, "a");
        await write(page, "norland");
        await keys(page, "Enter", "Enter");
        assert.equal((await shown(page)).relations.length, before + 1);
        await keys(page, "Control+z", "Control+z", "Control+z");
        assert.notEqual((await mention(page, "Austin"))?.type, "EVENT");
        await keys(page, "Control+Shift+z", "Control+y");
        assert.equal((await mention(page, "Austin")).entity.name, "Lloyd Austin");
        assert.deepEqual(page.complaints, []);
    });

    test("Tab, arrows and Enter go through the card of a name, and Tab does not leave it", async () => {
        const page = await open_article();
        const at = () => page.evaluate(() => document.activeElement.id);
        await keys(page, "j", "Enter");
        const before = await at();
        await keys(page, "Tab", "ArrowDown", "ArrowDown");
        assert.ok((await query(page, "buttons"))["mark ORG"]);
        await screenshot(page, "card-by-keys-light-1280x800");
        assert.equal(await at(), before);
        await keys(page, "Enter");
        assert.equal((await mention(page, "Austin")).type, "ORG");
        await keys(page, "Tab");  // without a card it goes on in the page
        assert.ok(await page.evaluate(() => document.activeElement.matches("a, button")));
        assert.deepEqual(page.complaints, []);
    });

    test("an end of the chosen name is dragged, and one step takes it back", async () => {
        const page = await open_article();
        await settle(page);
        const place = async (words) => (await query(page, "mentions")).find((one) => one.words === words)?.rect;
        const [x, y, width, height] = await place("Ada Brown");
        await page.mouse.click(x + width / 2, y + height / 2);
        await drawn(page);
        await page.mouse.move(x, y + height / 2);
        await drawn(page);
        assert.equal(await page.evaluate(() => document.getElementById("canvas").style.cursor), "col-resize");
        await page.mouse.down();
        await page.mouse.move(x - 20, y + height / 2, { steps: 4 });
        await page.mouse.move(x - 50, y + height / 2, { steps: 4 });
        await drawn(page);
        await screenshot(page, "boundary-light-1280x800");
        await page.mouse.up();
        await drawn(page);
        assert.ok(await mention(page, "Minister Ada Brown"));
        await keys(page, "Control+z");
        assert.ok(await mention(page, "Ada Brown"));
        assert.equal(await mention(page, "Minister Ada Brown"), undefined);
        assert.deepEqual(page.complaints, []);
    });

    test("a relation that was deleted and that other words claim again is told", async () => {
        const page = await browser.open();
        await paste(page, "Peru thanked Chile. It rained.");
        assert.equal((await shown(page)).relations.length, 1);
        await page.evaluate(() => window.dragoman_page.ui.correct(3, 0, "delete", ""));
        assert.equal((await shown(page)).relations.length, 0);
        await edit_text(page);
        await answer_to(page, () => page.locator("#source").fill("Peru thanked Chile. It rained. Peru praised Chile."));
        await press(page, "edit-text");
        assert.equal((await shown(page)).relations.length, 1);
        assert.equal(await page.getByText("no longer fits this text").count(), 1);
        assert.deepEqual(page.complaints, []);
    });

    test("the palette runs any command", async () => {
        const page = await open_article();
        await keys(page, "Control+k");
        await write(page, "next relation");
        await screenshot(page, "palette-light-1280x800");
        await keys(page, "Enter");
        assert.equal((await query(page, "state")).selected.kind, 3);
    });

    test("a paste is undone like everything else", async () => {
        const page = await open_article();
        await keys(page, "ArrowRight", "e");
        await paste(page, "Peru thanked Chile.");
        await keys(page, "Control+z");
        assert.equal((await shown(page)).text, kArticle);
        assert.equal((await mention(page, "Austin")).type, "EVENT");
        assert.equal(await page.locator("#source").inputValue(), kArticle);
        await keys(page, "Control+Shift+z");
        assert.equal((await shown(page)).text, "Peru thanked Chile.");
    });

    test("nothing is lost when the page is loaded again in the middle of editing", async () => {
        const page = await open_article();
        await keys(page, "ArrowRight", "e");
        assert.match(await page.evaluate(() => window.dragoman_page.ui.edits()), /EVENT/);
        await page.reload();
        await page.waitForSelector('html[data-state="done"]');
        assert.equal((await mention(page, "Austin")).type, "EVENT");
        await page.locator("#canvas").focus();
        await keys(page, "Control+z");
        assert.notEqual((await mention(page, "Austin"))?.type, "EVENT");
        // Words that were typed a moment ago and not read yet.
        await edit_text(page);
        await page.keyboard.press("Control+End");
        await page.keyboard.type(" Ghana paid.");
        await page.reload();
        await page.waitForSelector('html[data-state="done"]');
        assert.equal((await shown(page)).text, `${kArticle} Ghana paid.`);
    });

    test("corrections stay while the text is written further", async () => {
        const page = await open_article();
        await keys(page, "ArrowRight", "e");
        await edit_text(page);
        await page.keyboard.press("Control+Home");
        await type_article(page, "News of the day.\n\n", `News of the day.\n\n${kArticle}`);
        assert.equal((await mention(page, "Austin")).type, "EVENT");
    });

    test("a correction that no longer fits the text is told, and the history says which", async () => {
        const page = await open_article();
        await keys(page, "ArrowRight", "e");
        await edit_text(page);
        await page.keyboard.press("Control+Home");
        for (let i = 0; i < 6; ++i) await page.keyboard.press("Shift+ArrowRight");
        const without = kArticle.slice("Austin".length);
        await type_article(page, "Norland", `Norland${without}`);
        await page.getByText("1 correction no longer fits this text; the history (H) says which.").waitFor();
        await keys(page, "Escape");
        await page.locator("#canvas").focus();
        await keys(page, "h");
        await screenshot(page, "history-light-1280x800");
        await keys(page, "Escape");
        // The word comes back, and with it the correction.
        await edit_text(page);
        await page.keyboard.press("Control+Home");
        await type_article(page, "Austin and ", `Austin and Norland${without}`);
        assert.equal((await mention(page, "Austin")).type, "EVENT");
    });

    test("the library finds an article by its words and opens it with its corrections", async () => {
        const page = await open_article();
        await keys(page, "ArrowRight", "e");
        await paste(page, "Peru thanked Chile.");
        await keys(page, "d");
        await write(page, "harbour board");
        await screenshot(page, "library-light-1280x800");
        await answer_to(page, () => page.keyboard.press("Enter"));
        assert.equal((await shown(page)).text, kArticle);
        assert.equal((await mention(page, "Austin")).type, "EVENT");
    });

    test("a correction is told with the way back, on every screen", async () => {
        const page = await open_article();
        await keys(page, "ArrowRight", "e");
        const toast = page.locator("#toast");
        await toast.getByText("as an event").waitFor();
        await toast.getByRole("button", { name: "Undo" }).click();
        await toast.getByText("Undone").waitFor();
        assert.notEqual(await page.evaluate(() => document.activeElement.tagName), "BUTTON", "the keys go back to the article");
        assert.notEqual((await mention(page, "Austin"))?.type, "EVENT");
        await toast.getByRole("button", { name: "Redo" }).click();
        await page.waitForFunction(() => window.dragoman_page.ui.document().includes('"EVENT"'));
        assert.deepEqual(page.complaints, []);
    });

    test("what is dragged from the page itself is no article", async () => {
        const page = await open_article();
        await page.evaluate(() => {
            const carried = new DataTransfer();
            carried.setData("text/plain", "Peru thanked Chile.");
            for (const kind of ["dragstart", "drop", "dragend"])
                document.querySelector("canvas").dispatchEvent(new DragEvent(kind, { dataTransfer: carried, bubbles: true, cancelable: true }));
        });
        await settle(page);
        assert.equal((await shown(page)).text, kArticle);
    });

    test("the library says how often an article was corrected", async () => {
        const page = await open_article();
        await keys(page, "ArrowRight", "e");
        await paste(page, "Peru thanked Chile.");
        await paste(page, kArticle);
        const lines = await page.evaluate(() => new Promise((resolve) => {
            const request = indexedDB.open("dragoman");
            request.onsuccess = () => {
                const get = request.result.transaction("articles").objectStore("articles").get("index");
                get.onsuccess = () => resolve(get.result.map(({ title, corrections }) => [title, corrections]));
            };
        }));
        const title = kArticle.split("\n")[0];
        assert.deepEqual(lines.filter(([name]) => name === title).map(([, count]) => count).sort(), [0, 1]);
    });

    test("a link holds the article and its corrections; a damaged one says so", async () => {
        const page = await open_article();
        await keys(page, "ArrowRight", "e");
        await keys(page, "Control+Shift+S");
        await page.locator("#toast", { hasText: "The link is on the clipboard. It holds" }).waitFor();
        const link = await page.evaluate(() => navigator.clipboard.readText());
        assert.ok(link.length < 2000 && link.includes("#a="), link);
        const other = await browser.open();
        await answer_to(other, () => other.evaluate((hash) => { location.hash = hash; }, new URL(link).hash));
        assert.equal((await mention(other, "Austin")).type, "EVENT");
        assert.equal(new URL(other.url()).hash, "");
        await other.evaluate(() => { location.hash = "#a=xyz"; });
        await other.getByText("This link is damaged").waitFor();
        assert.equal((await shown(other)).text, kArticle);
    });

    test("a link shows the same picture: layout, what was moved by hand, filters, what is chosen", async () => {
        const page = await open_article();
        const settled = (one) => one.waitForFunction(() =>
            window.dragoman_page.ui.query("state").settled, undefined, { timeout: 60_000 });
        await page.evaluate(() => window.dragoman_page.ui.command("layout-layers"));
        await drawn(page);
        await settled(page);
        const middle = ([x, y, width, height]) => [x + width / 2, y + height / 2];
        const node = (await query(page, "nodes")).find(({ name }) => name === "Norland");
        await page.mouse.move(...middle(node.rect));
        await page.mouse.down({ button: "left" });
        await page.mouse.move(middle(node.rect)[0] + 30, middle(node.rect)[1] + 60, { steps: 5 });
        await drawn(page);
        await page.mouse.up();
        await page.mouse.move(5, 5);
        await drawn(page);
        await page.evaluate((fit) => {
            window.dragoman_page.ui.command(fit);  // whoever opens the link sees all of it
            window.dragoman_page.ui.select(1, 1);
        }, "fit");
        await drawn(page);
        await page.mouse.click(...middle((await query(page, "buttons"))["legend conflict"]));
        await drawn(page);
        await settled(page);
        const view = await page.evaluate(() => window.dragoman_page.ui.view());
        assert.match(view, /layout\tlayered\n[^]*hide-tone\tconflict\n[^]*chosen\tentity\t[^]*pin\t/);
        await press(page, "copy-link");
        await page.locator("#toast", { hasText: "The link is on the clipboard" }).waitFor();
        const link = await page.evaluate(() => navigator.clipboard.readText());
        const other = await browser.open();
        await answer_to(other, () => other.evaluate((hash) => { location.hash = hash; }, new URL(link).hash));
        await settled(other);
        const without_places = (words) => words.replace(/^(place|pin|rim)\t.*$/gm, "$1");
        assert.equal(without_places(await other.evaluate(() => window.dragoman_page.ui.view())), without_places(view));
        const places = async (one) => (await query(one, "nodes")).map(({ name, rect }) => [name, ...rect]);
        const [here, there] = [await places(page), await places(other)];
        assert.equal(there.length, here.length);
        for (const [i, [name, x, y]] of here.entries()) {
            assert.equal(there[i][0], name);
            assert.ok(Math.abs(there[i][1] - x) < 4 && Math.abs(there[i][2] - y) < 4, `${name}: ${there[i]} for ${here[i]}`);
        }
    });

    test("an article too long for a link offers the file instead", async () => {
        const page = await browser.open();
        const words = Array.from({ length: 9000 }, (_, i) => (i * 7919 % 99991).toString(36)).join(" ");
        await paste(page, words);
        await press(page, "copy-link");
        await page.getByText("Save the article as a file instead").waitFor();
    });

    test("the bookmarklet's text is read, and the address is cleaned", async () => {
        const page = await browser.open();
        await answer_to(page, () => page.evaluate(() => { location.hash = "#t=Peru%20thanked%20Chile."; }));
        assert.equal((await shown(page)).text, "Peru thanked Chile.");
        assert.equal(new URL(page.url()).hash, "");
        await press(page, "bookmarklet");
        const link = await page.locator("#bookmarklet a").getAttribute("href");
        assert.ok(link.startsWith("javascript:"));
    });

    test("a saved file brings text, corrections and history back", async () => {
        const page = await open_article();
        await keys(page, "ArrowRight", "e");
        const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Control+s")]);
        const file = await readFile(await download.path(), "utf8");
        assert.ok(JSON.parse(file).mentions.some(({ start, end, type }) => start === 0 && end === 6 && type === "EVENT"));
        const other = await browser.open();
        await drop_file(other, "article.dragoman.json", "application/json", file);
        assert.equal((await mention(other, "Austin")).type, "EVENT");
        await keys(other, "Control+z");
        assert.notEqual((await mention(other, "Austin"))?.type, "EVENT");
    });

    test("full storage is said plainly", async () => {
        const page = await open_article();
        await page.evaluate(() => {
            IDBObjectStore.prototype.put = () => { throw new DOMException("full", "QuotaExceededError"); };
        });
        await keys(page, "ArrowRight", "e");
        await page.getByText("storage is full").waitFor();
    });

    test("highlight to highlight and box to box a relation is drawn with the mouse", async () => {
        const page = await open_article();
        await settle(page);
        const middle = ([x, y, width, height]) => [x + width / 2, y + height / 2];
        const mentions = await query(page, "mentions");
        const from = mentions.find(({ words }) => words === "Kenya");
        const to = mentions.find(({ words, rect }) => words === "Norland" && rect[1] === from.rect[1]) ??
            mentions.filter(({ words }) => words === "Norland").at(-1);
        await page.mouse.move(...middle(from.rect));
        await page.mouse.down();
        await page.mouse.move(...middle(to.rect), { steps: 6 });
        await drawn(page);
        await page.mouse.up();
        await drawn(page);
        assert.ok((await query(page, "areas"))["relation editor"]);
        await screenshot(page, "relation-editor-light-1280x800");
        const before = (await shown(page)).relations.length;
        await keys(page, "Enter");
        assert.equal((await shown(page)).relations.length, before + 1);
    });
});
