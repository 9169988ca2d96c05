// The reader view corrects with the page's own controls, with and without WebGL 2.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { open_browser, paste, press, screenshot } from "./browser.mjs";

const kArticle = "Austin Rejects Talks\n\nMinister Ada Brown rejected talks with Norway on Monday, and Norway " +
    "thanked the Harbour Board.\n\n“We will wait,” Brown said. Kenya accused Norway of delay.";

for (const [where, flags] of [["beside the drawn view", []], ["without WebGL 2", ["--disable-3d-apis"]]]) {
    describe(where, async () => {
        const browser = await open_browser({ flags });

        test("an entity is renamed, made another kind, deleted, and all of it undone, by keyboard", async () => {
            const page = await browser.open();
            await paste(page, kArticle);
            if (!flags.length) await press(page, "reader-view");
            await page.locator('#entities button:has-text("Norway")').focus();
            await page.keyboard.press("Enter");
            const form = page.locator("#correct");
            await form.waitFor();
            await form.getByLabel("Name").fill("Kingdom of Norway");
            await form.getByLabel("Kind").selectOption("Organisation");
            await screenshot(page, `reader-correct-${flags.length ? "no-webgl" : "webgl"}-light-1280x800`);
            await form.getByText("Save").press("Enter");
            await page.locator('#entities [data-type="ORG"] button:has-text("Kingdom of Norway")').waitFor();
            await form.getByText("It is no name").press("Enter");
            await page.waitForFunction(() => !document.querySelector("#entities").textContent.includes("Norway"));
            assert.equal(await form.isVisible(), false);
            await press(page, "undo");
            await press(page, "undo");
            await press(page, "undo");
            await page.locator('#entities [data-type="GPE"] button:has-text("Norway")').waitFor();
            await press(page, "redo");
            await press(page, "redo");
            await page.locator('#entities [data-type="ORG"] button:has-text("Kingdom of Norway")').waitFor();
            await page.reload();
            await page.locator('#entities [data-type="ORG"] button:has-text("Kingdom of Norway")').waitFor({ state: "attached" });
            assert.deepEqual(page.complaints, []);
        });

        test("a relation is added, changed, turned and deleted, by keyboard", async () => {
            const page = await browser.open();
            await paste(page, kArticle);
            if (!flags.length) await press(page, "reader-view");
            const form = page.locator("#correct");
            const claim = (source, target) => page.evaluate((names) => {
                const { entities, relations } = window.dragoman_page.document();
                const [from, to] = names.map((wanted) => entities.find(({ name }) => name === wanted)?.id);
                return relations.filter((one) => one.source === from && one.target === to).map(
                    ({ type, label, polarity, modality, negated, attributed_to, origin }) =>
                        ({ type, label, polarity, modality, negated, attributed_to, origin }));
            }, [source, target]);
            const row = (words) => page.locator(`#relations button:has-text("${words}")`);
            await page.locator('#entities button:has-text("Kenya")').press("Enter");
            await form.getByText("Add a relation").press("Enter");
            await form.getByLabel("Whom").selectOption("Harbour Board");
            await form.locator("[name=act]").selectOption("AID");
            await form.getByLabel("In words").fill("pays for");
            await form.getByLabel("Said to be").selectOption("Planned");
            await form.getByLabel("Who says so").selectOption("Norway");
            await form.getByLabel("In words").press("Enter");
            await row("Kenya pays for Harbour Board").waitFor();
            const [added] = await claim("Kenya", "Harbour Board");
            assert.equal(added.polarity, "cooperation");  // as of its kind
            assert.equal(added.modality, "planned");
            assert.equal(added.origin, "user");
            assert.ok(added.attributed_to);
            assert.match(await form.locator("h2").textContent(), /Kenya → Harbour Board/);  // it is the chosen one
            await form.locator("[name=act]").selectOption("REJECT");
            await form.getByLabel("In words").fill("will not pay for");
            await form.getByLabel("Denied").check();
            await form.getByText("Save").press("Enter");
            await row("Kenya will not pay for Harbour Board").waitFor();
            assert.deepEqual((await claim("Kenya", "Harbour Board")).map(({ type, negated, polarity }) => [type, negated, polarity]),
                             [["REJECT", true, "conflict"]]);
            await screenshot(page, `reader-relation-${flags.length ? "no-webgl" : "webgl"}-light-1280x800`);
            await form.getByText("Turn round").press("Enter");
            await row("Harbour Board will not pay for Kenya").waitFor();
            await form.getByText("Delete the relation").press("Enter");
            await page.waitForFunction(() => !document.querySelector("#relations").textContent.includes("pay for"));
            assert.equal(await form.isVisible(), false);
            assert.equal(await page.evaluate(() => document.activeElement.id), "reader");  // not lost
            await press(page, "undo");
            await row("Harbour Board will not pay for Kenya").waitFor();
            assert.deepEqual(page.complaints, []);
        });

        test("the keyboard goes into the form and comes back to the row, which stays in sight", async () => {
            const page = await browser.open();
            await paste(page, kArticle);
            if (!flags.length) await press(page, "reader-view");
            const row = page.locator("#relations [data-relation] button").last();
            const has_focus = (element) => element.evaluate((one) => one === document.activeElement);
            const in_form = () => page.evaluate(() => document.activeElement.closest("form")?.id);
            await row.press("Enter");
            await page.locator("#correct").waitFor();
            assert.equal(await in_form(), "correct");
            const [form, box] = [await page.locator("#correct").boundingBox(), await row.boundingBox()];
            assert.ok(box.y >= form.y + form.height || box.y + box.height <= form.y, JSON.stringify([form, box]));
            await page.keyboard.press("Escape");
            assert.ok(await has_focus(row));
            assert.equal(await page.locator("#correct").isVisible(), false);
            await page.keyboard.press("Enter");
            await page.locator("#correct").getByLabel("In words").fill("points at");
            await page.keyboard.press("Enter");
            const changed = page.locator('#relations button:has-text("points at")');
            await changed.waitFor();
            await page.waitForFunction(() => document.activeElement.textContent.includes("points at"));
            assert.equal(await in_form(), undefined);
        });

        test("selected words become a name, in all places, or a quotation; a name gets its id", async () => {
            const page = await browser.open();
            await paste(page, `😀 ${kArticle} The delay was long.`);
            if (!flags.length) await press(page, "reader-view");
            const form = page.locator("#correct");
            const select = (words) => page.evaluate((wanted) => {
                const blocks = [...document.querySelectorAll("#reader article > *")];
                const block = blocks.find(({ textContent }) => textContent.includes(wanted));
                const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
                const place = (at) => {
                    walker.currentNode = block;
                    let node = walker.nextNode();
                    for (; at > node.length; node = walker.nextNode()) at -= node.length;
                    return [node, at];
                };
                const begin = block.textContent.indexOf(wanted);
                getSelection().setBaseAndExtent(...place(begin), ...place(begin + wanted.length));
            }, words);
            await select(" delay");  // with a blank that is none of it
            await page.locator("h2", { hasText: "Mark “delay”" }).waitFor();
            await form.getByLabel("Kind").selectOption("Event");
            await form.getByLabel("In all 2 places").check();
            await page.evaluate(() => document.dispatchEvent(new Event("selectionchange")));  // browsers repeat it
            await page.waitForTimeout(400);
            assert.ok(await form.getByLabel("In all 2 places").isChecked());
            assert.equal(await form.getByLabel("Kind").inputValue(), "EVENT");
            await screenshot(page, `reader-mark-${flags.length ? "no-webgl" : "webgl"}-light-1280x800`);
            await form.getByText("Save").press("Enter");
            await page.locator('mark[data-type="EVENT"]:text-is("delay")').nth(1).waitFor();
            await page.locator("h2", { hasText: "Correct “delay”" }).waitFor();  // it is chosen now
            await form.getByLabel("Wikidata id").fill("nonsense");
            await form.getByText("Save").press("Enter");
            assert.equal(await page.evaluate(() => document.querySelector("#correct [name=wikidata]").validity.valid), false);
            await form.getByLabel("Wikidata id").fill("Q42");
            await form.getByText("Save").press("Enter");
            await page.waitForFunction(() => window.dragoman_page.document().entities.some(({ wikidata }) => wikidata === "Q42"));
            await select("thanked the Harbour Board");
            await page.locator("h2", { hasText: "Mark “thanked" }).waitFor();
            await form.getByText("It is a quotation").press("Enter");
            await form.getByLabel("Who says it").selectOption("Kenya");
            await form.getByText("Save").press("Enter");
            await page.locator('#quotes li', { hasText: "thanked the Harbour Board" }).waitFor();
            assert.match(await page.locator('#quotes li', { hasText: "thanked the Harbour Board" }).textContent(), /Kenya/);
            assert.deepEqual(page.complaints, []);
        });

        test("two entities become one, and a quotation gets another speaker", async () => {
            const page = await browser.open();
            await paste(page, kArticle);
            if (!flags.length) await press(page, "reader-view");
            const form = page.locator("#correct");
            await page.locator("#quotes button").first().press("Enter");
            assert.match(await form.locator("h2").textContent(), /Who says “/);
            await form.getByLabel("Who says it").selectOption("Kenya");
            await form.getByText("Save").press("Enter");
            await page.locator('#quotes li button:has-text("Kenya")').waitFor();
            await page.locator('#entities button:has-text("Kenya")').press("Enter");
            await form.getByLabel("The same as").selectOption("Norway");
            await form.getByText("Save").press("Enter");
            await page.waitForFunction(() => !document.querySelector("#entities").textContent.includes("Kenya"));
            assert.match(await form.locator("h2").textContent(), /Norway/);
            await page.locator('#quotes li button:has-text("Norway")').waitFor();
            await press(page, "undo");
            await press(page, "undo");
            await page.locator('#entities button:has-text("Kenya")').waitFor();
            await form.getByText("Close").press("Enter");
            assert.equal(await form.isVisible(), false);
            assert.deepEqual(page.complaints, []);
        });
    });
}

describe("on a phone", async () => {
    const browser = await open_browser();

    test("the form opens in sight, over the lower edge, and what is chosen stays above it", async () => {
        const page = await browser.open({ width: 390, height: 844 });
        await paste(page, kArticle);
        await press(page, "reader-view");
        await page.locator('#reader article mark:has-text("Kenya")').click();
        const form = await page.locator("#correct").boundingBox();
        const mark = await page.locator('#reader article mark:has-text("Kenya")').boundingBox();
        assert.ok(form.y >= 300 && form.y + form.height <= 844 + 1, JSON.stringify(form));
        assert.ok(mark.y >= 0 && mark.y + mark.height <= form.y, JSON.stringify([mark, form]));
    });

    test("the labels are written without scrolling sideways", async () => {
        const page = await browser.open({ width: 390, height: 844 });
        await paste(page, kArticle);
        await press(page, "labels");
        const outside = await page.evaluate(() => [...document.querySelectorAll("#labels input, #labels select, #labels button")]
            .filter((field) => field.checkVisibility())
            .map((field) => [field.dataset.column ?? field.textContent, field.getBoundingClientRect()])
            .filter(([, { left, right }]) => left < 0 || right > innerWidth).map(([name]) => name));
        assert.deepEqual(outside, []);
        assert.ok((await page.locator('#labels [data-action="close"]').boundingBox()).y < 844);
    });
});
