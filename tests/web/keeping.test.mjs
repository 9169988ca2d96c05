// Nothing that was shown is lost: pages that go away while they write, two tabs, full and broken storage.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { answer_to, keys, open_browser, paste, press } from "./browser.mjs";

const browser = await open_browser();
const kArticle = "Austin Rejects Talks\n\nMinister Ada Brown rejected talks with Norland on Monday.";

async function open_article(options) {
    const page = await browser.open(options);
    await paste(page, kArticle);
    return page;
}

// Marks the first word with a key, and comes back in the moment in which the screen's document has it.
async function mark_first_word(page, key, type) {
    await page.locator("#canvas").focus();
    await keys(page, "Escape");
    await page.keyboard.press("ArrowRight");
    await page.waitForFunction(() => window.dragoman_page.ui.query("state").text_selection.join() === "0,6");
    await page.keyboard.press(key);
    await page.waitForFunction((wanted) => JSON.parse(window.dragoman_page.ui.document()).mentions
        .some(({ start, end, type: now }) => start === 0 && end === 6 && now === wanted), type);
}

async function first_type(page) {
    const { mentions } = await page.evaluate(() => JSON.parse(window.dragoman_page.ui.document()));
    return mentions.find(({ start, end }) => start === 0 && end === 6)?.type;
}

async function load_again(page) {
    await page.reload();
    await page.waitForSelector('html[data-state="done"]');
}

// Every article of the store, as its text and its corrections.
function kept(page) {
    return page.evaluate(() => new Promise((resolve) => {
        indexedDB.open("dragoman").onsuccess = ({ target: { result: db } }) => {
            const store = db.transaction("articles").objectStore("articles");
            store.getAll().onsuccess = ({ target: { result } }) => {
                resolve(result.filter(({ edits }) => edits !== undefined)
                    .map(({ id, text, edits }) => ({ id, text, edits })));
            };
        };
    }));
}

// From now on whatever the page writes takes so many milliseconds.
function slow_store(page, milliseconds) {
    return page.evaluate((wait) => {
        const { transaction } = IDBDatabase.prototype;
        IDBDatabase.prototype.transaction = function (...words) {
            const made = transaction.apply(this, words);
            const end = performance.now() + wait;
            const spin = () => {
                if (performance.now() < end) made.objectStore("articles").get("none").onsuccess = spin;
            };
            if (words[1] === "readwrite") spin();
            return made;
        };
    }, milliseconds);
}

describe("keeping", () => {
    test("a correction is there when the page is loaded again at once, ten times over", async () => {
        const page = await open_article();
        const marks = [["e", "EVENT"], ["o", "ORG"]];
        for (let i = 0; i < 10; ++i) {
            await slow_store(page, 2000);
            const [key, type] = marks[i % marks.length];
            await mark_first_word(page, key, type);
            await load_again(page);
            assert.equal(await first_type(page), type, `after ${i + 1} times`);
        }
    });

    test("words that are typed while a correction is being written are not lost with it", async () => {
        const page = await open_article();
        await press(page, "edit-text");
        await press(page, "edit-text");
        await slow_store(page, 60);
        await mark_first_word(page, "e", "EVENT");
        await page.evaluate(async () => {
            const source = document.getElementById("source");
            source.value += " Ghana paid.";
            source.dispatchEvent(new Event("input"));
            await new Promise((resolve) => setTimeout(resolve, 200));
            location.reload();
        });
        await page.waitForFunction(() => window.dragoman_page?.document()?.text.endsWith("Ghana paid."));
        assert.equal(await first_type(page), "EVENT");
    });

    test("the last correction of an article is kept when another one takes its place", async () => {
        const page = await open_article();
        await slow_store(page, 300);
        await mark_first_word(page, "o", "ORG");
        await mark_first_word(page, "e", "EVENT");
        await answer_to(page, () => page.evaluate(() => {
            const data = new DataTransfer();
            data.setData("text/plain", "Peru thanked Chile.");
            document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true }));
        }));
        await load_again(page);
        const first = (await kept(page)).find(({ text }) => text === kArticle);
        assert.match(first.edits, /EVENT/);
    });

    test("two tabs on one article: both keep what was done in them", async () => {
        const page = await open_article();
        const other = await page.context().newPage();
        await other.goto(browser.address);
        await other.waitForSelector('html[data-loaded]:not([data-state="loading"])');
        await other.keyboard.press("d");
        await other.waitForFunction(() => window.dragoman_page.ui.query("areas").chooser);
        await answer_to(other, () => other.keyboard.press("Enter"));
        await mark_first_word(page, "o", "ORG");
        await other.bringToFront();
        await mark_first_word(other, "e", "EVENT");
        await other.getByText("changed in another tab").waitFor();
        await load_again(other);
        assert.equal(await first_type(other), "EVENT");
        await page.bringToFront();
        await load_again(page);
        assert.equal(await first_type(page), "ORG");
        assert.deepEqual((await kept(page)).map(({ edits }) => /EVENT/.test(edits)).sort(), [false, true]);
    });

    test("a full storage is said, and the correction is still there when the page is loaded again", async () => {
        const page = await open_article();
        await page.evaluate(() => {
            IDBObjectStore.prototype.put = () => { throw new DOMException("full", "QuotaExceededError"); };
        });
        await mark_first_word(page, "e", "EVENT");
        await page.getByText("storage is full").waitFor();
        await load_again(page);
        assert.equal(await first_type(page), "EVENT");
    });

    test("when both storages are full the browser asks before the page goes", async () => {
        const page = await open_article();
        await page.evaluate(() => {
            const full = () => { throw new DOMException("full", "QuotaExceededError"); };
            IDBObjectStore.prototype.put = full;
            Storage.prototype.setItem = full;
        });
        await mark_first_word(page, "e", "EVENT");
        await page.getByText("storage is full").waitFor();
        const asked = page.waitForEvent("dialog");
        page.reload().catch(() => {});
        const dialog = await asked;
        assert.equal(dialog.type(), "beforeunload");
        await dialog.accept();
    });

    test("a store that the browser closed is opened again", async () => {
        const page = await open_article();
        await page.evaluate(() => {
            const { transaction } = IDBDatabase.prototype;
            let is_closed = true;
            IDBDatabase.prototype.transaction = function (...words) {
                if (is_closed) {
                    is_closed = false;
                    throw new DOMException("closing", "InvalidStateError");
                }
                return transaction.apply(this, words);
            };
        });
        await mark_first_word(page, "e", "EVENT");
        await page.waitForFunction(() => Object.keys(localStorage).every((key) => !key.includes("unsaved")));
        assert.match((await kept(page))[0].edits, /EVENT/);
    });

    test("without IndexedDB the last article and its corrections survive a reload all the same", async () => {
        const page = await browser.open({ wait: false });
        await page.addInitScript(() => {
            IDBFactory.prototype.open = () => { throw new DOMException("no", "SecurityError"); };
        });
        await page.reload();
        await page.waitForSelector('html[data-loaded]:not([data-state="loading"])');
        await paste(page, kArticle);
        await mark_first_word(page, "e", "EVENT");
        await page.getByText("could not keep the last changes").waitFor();
        await load_again(page);
        assert.equal(await first_type(page), "EVENT");
    });
});
