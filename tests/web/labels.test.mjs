// Labels of one's own in the page: chosen, written, opened, saved, refused; kept, in links and in files.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { describe, test } from "node:test";
import { answer_to, drop_file, keys, open_browser, paste, press, query, screenshot, settle, write } from "./browser.mjs";

const browser = await open_browser();
const kArticle = "Brown sells guns\n\nMinister Ada Brown sold guns to Norway on Monday, and Norway " +
    "thanked the Harbour Board.\n\n“We will wait,” Brown said. Kenya accused Norway of delay.";
const kArms = {
    format: "dragoman-schema", version: 1, name: "Arms trade", labels: [
        { name: "PERSON", kind: "entity", key: "P" },
        { name: "STATE", kind: "entity", title: "State", colour: "#1F63C4", key: "S", like: "GPE", covers: ["GPE"] },
        { name: "WEAPON", kind: "entity", title: "Weapon", colour: "#B8421A", key: "W", like: "PRODUCT" },
        { name: "SUPPLIES", kind: "relation", title: "supplies", like: "AID", sources: ["PERSON"], targets: ["WEAPON"] },
    ],
};

async function open_article(options) {
    const page = await browser.open(options);
    await paste(page, kArticle);
    return page;
}

// A schema file is no article: nothing is asked of the core.
async function drop_schema(page, schema) {
    await page.evaluate((words) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([words], "arms.schema.json", { type: "application/json" }));
        document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true }));
    }, typeof schema === "string" ? schema : JSON.stringify(schema));
    await settle(page);
}

function shown(page) {
    return page.evaluate(() => JSON.parse(window.dragoman_page.ui.document()));
}

async function label(page, words) {
    const { text, mentions } = await shown(page);
    const found = mentions.find(({ start, end }) => [...text].slice(start, end).join("") === words);
    return found && (found.tag ?? found.type);
}

async function schema_is(page, name) {
    await page.waitForFunction((wanted) => window.dragoman_page.ui.query("state").schema === wanted, name);
}

// "guns" in the headline, the third word, by keyboard.
async function mark_guns(page) {
    await page.locator("#canvas").focus();
    await keys(page, "Escape", "Escape", "ArrowRight", "ArrowRight", "ArrowRight", "Shift+W");
}

async function with_arms(options) {
    const page = await open_article(options);
    await drop_schema(page, kArms);
    await schema_is(page, "Arms trade");
    await mark_guns(page);
    assert.equal(await label(page, "guns"), "WEAPON");
    return page;
}

describe("labels", () => {
    test("a dropped schema is used: keys, card, legend, reader view, ledger, palette", async () => {
        const page = await with_arms();
        assert.equal(await label(page, "Norway"), "STATE");
        assert.equal(await label(page, "Monday"), undefined);
        await settle(page);
        const buttons = Object.keys(await query(page, "buttons"));
        assert.ok(buttons.includes("legend WEAPON") && buttons.includes("legend STATE"), buttons.join());
        await keys(page, "Enter");
        assert.ok(Object.keys(await query(page, "buttons")).includes("mark WEAPON"));
        await screenshot(page, "labels-card-light-1280x800");
        await keys(page, "Escape");
        await page.waitForSelector('mark[data-tag="WEAPON"]', { state: "attached" });
        const colour = await page.evaluate(() =>
            document.querySelector('mark[data-tag="WEAPON"]').style.getPropertyValue("--type"));
        assert.equal(colour, "#B8421A");
        assert.deepEqual(page.complaints, []);
    });

    test("what the schema does not allow is refused with a sentence", async () => {
        const page = await with_arms();
        await keys(page, "Escape", "Escape", "j");
        const before = (await shown(page)).relations.length;
        const { entities, mentions } = await shown(page);
        assert.equal(entities.find(({ id }) => id === mentions[0].entity).type, "PERSON");
        await keys(page, "a");
        await write(page, "norway");
        await keys(page, "Enter", "Enter");
        await page.getByText("cannot lead to Norway").or(page.getByText("has no relation")).first().waitFor();
        assert.equal((await shown(page)).relations.length, before);
        await keys(page, "Escape", "Escape", "Escape", "j", "a");
        await write(page, "guns");
        await keys(page, "Enter", "Enter");
        const { relations } = await shown(page);
        assert.equal(relations.length, before + 1);
        assert.ok(relations.some(({ tag, type }) => tag === "SUPPLIES" && type === "AID"));
    });

    test("labels survive a reload, go with a link and with a file", async () => {
        const page = await with_arms();
        await page.reload();
        await page.waitForSelector('html[data-state="done"]');
        await schema_is(page, "Arms trade");
        assert.equal(await label(page, "guns"), "WEAPON");

        await press(page, "copy-link");
        await page.locator("#toast", { hasText: "The link is on the clipboard" }).waitFor();
        const link = await page.evaluate(() => navigator.clipboard.readText());
        const other = await browser.open();
        await answer_to(other, () => other.evaluate((hash) => { location.hash = hash; }, new URL(link).hash));
        await schema_is(other, "Arms trade");
        assert.equal(await label(other, "guns"), "WEAPON");
        assert.equal(await label(other, "Norway"), "STATE");

        await page.locator("#canvas").focus();
        const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Control+s")]);
        const file = await readFile(await download.path(), "utf8");
        assert.equal(JSON.parse(file).schema.name, "Arms trade");
        assert.ok(JSON.parse(file).mentions.some(({ tag }) => tag === "WEAPON"));
        const third = await browser.open();
        await drop_file(third, "article.dragoman.json", "application/json", file);
        await schema_is(third, "Arms trade");
        assert.equal(await label(third, "guns"), "WEAPON");
    });

    test("labels without relations say so in the drawn view and the reader view, and lead back", async () => {
        const page = await open_article();
        const four = await page.evaluate(() => JSON.stringify(window.dragoman_page.ui.shipped_schemas()[1]));
        await page.evaluate((schema) => {
            const transfer = new DataTransfer();
            transfer.items.add(new File([schema], "four.schema.json", { type: "application/json" }));
            document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true }));
        }, four);
        await schema_is(page, "CoNLL");
        await settle(page);
        assert.ok((await query(page, "areas"))["left out"]);
        await screenshot(page, "left-out-light-1280x800");
        await press(page, "reader-view");
        const told = page.locator("#left-out");
        await told.getByText(/The labels “CoNLL” leave out all \d+ relations\./).waitFor();
        await told.getByText("Show all labels").press("Enter");
        await schema_is(page, "News");
        await told.waitFor({ state: "hidden" });
        await page.locator("#relations tr[data-relation]").first().waitFor();
        assert.deepEqual(page.complaints, []);
    });

    test("the dialogue: choose four types, write a label, be told what is wrong, save the file", async () => {
        const page = await open_article();
        await keys(page, "Shift+L");
        const dialog = page.locator("#labels");
        await dialog.waitFor();
        await screenshot(page, "labels-light-1280x800");
        // A new name stands with the names, and without words of its own it is told and marked.
        await dialog.getByText("Add a name label").click();
        const kinds = await dialog.locator("tbody tr").evaluateAll((rows) => rows.map((one) => one.dataset.kind));
        assert.equal(kinds.lastIndexOf("entity") + 1, kinds.indexOf("relation"));
        const added = dialog.locator('tbody tr[data-kind="entity"]').last();
        await dialog.getByText("Use these labels").click();
        assert.match(await dialog.locator('[data-part="told"]').textContent(), /A label has no name yet/);
        assert.equal(await added.getByLabel("Label").getAttribute("aria-invalid"), "true");
        assert.ok(await added.getByLabel("Label").evaluate((one) => one === document.activeElement));
        await added.getByText("Remove").click();
        await dialog.locator('[data-part="choice"]').selectOption("CoNLL");
        await dialog.getByText("Use these labels").click();
        await schema_is(page, "CoNLL");
        assert.equal(await label(page, "Norway"), "LOC");

        await page.locator("#canvas").focus();
        await keys(page, "Shift+L");
        await dialog.getByText("Add a name label").click();
        const row = dialog.locator("tbody tr").last();
        await row.getByLabel("Label").fill("two words");
        await dialog.getByText("Use these labels").click();
        assert.match(await dialog.locator('[data-part="told"]').textContent(), /two words/);
        await row.getByLabel("Label").fill("WEAPON");
        await row.getByLabel("Key").fill("w");
        await dialog.getByText("Use these labels").click();
        await schema_is(page, "CoNLL (own)");
        await mark_guns(page);
        assert.equal(await label(page, "guns"), "WEAPON");

        await keys(page, "Shift+L");
        const [download] = await Promise.all([page.waitForEvent("download"), dialog.getByText("Save as a file").click()]);
        const file = JSON.parse(await readFile(await download.path(), "utf8"));
        assert.equal(file.format, "dragoman-schema");
        assert.equal(file.labels.length, 5);
        await dialog.getByText("Close").click();
        assert.deepEqual(page.complaints, []);
    });

    test("a hostile schema file is told in a sentence, as text, and changes nothing", async () => {
        const page = await open_article();
        await drop_schema(page, { ...kArms, labels: [{ name: "<img src=x onerror=alert(1)>", kind: "entity" }] });
        const told = page.locator('#labels [data-part="told"]');
        await told.filter({ hasText: "<img src=x" }).waitFor();
        assert.equal(await page.locator("#labels img").count(), 0);
        assert.equal((await query(page, "state")).schema, "News");
    });

    test("the dialogue on a telephone, in the dark", async () => {
        const page = await open_article({ width: 390, height: 844, colorScheme: "dark" });
        await press(page, "labels");
        await page.locator("#labels").waitFor();
        await screenshot(page, "labels-dark-390x844");
    });
});
