// Texts for the tests: articles, and what nobody should paste but somebody will.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { kRoot } from "./folders.mjs";

// {name, bytes} of every .txt file in a folder; none where the folder is absent.
export function texts_in(folder) {
    if (!existsSync(folder)) return [];
    const names = readdirSync(folder).filter((name) => name.endsWith(".txt")).sort();
    return names.map((name) => ({ name, bytes: readFileSync(`${folder}/${name}`) }));
}

export function articles() {
    const folders = [
        "assets/samples", "tests/articles/development", "tests/articles/test", "../shared/gold/dev",
    ];
    return folders.flatMap((folder) => texts_in(kRoot + folder));
}

// The reference article where the shared corpus is, otherwise a sample.
export function reference_article() {
    const [article] = texts_in(`${kRoot}../shared/gold/dev`).filter(({ name }) => name.startsWith("000_"));
    if (!article) console.log("skipped: the reference article (../shared is absent); a sample stands in");
    return (article?.bytes ?? readFileSync(`${kRoot}assets/samples/river.txt`)).toString("utf8");
}

const kSentence = "Norway's prime minister met the president of Kenya in Oslo on Monday. ";

// Accepted by the core, whatever it finds in them.
export function strange_texts() {
    return Object.entries({
        "empty": "",
        "spaces": " \n\t \n ",
        "one word": "China",
        "one letter": "a",
        "emoji": "👩‍👩‍👧‍👦 🇺🇸🇨🇳 met 🤝🏽 in 🏙️.",
        "Chinese": "中国拒绝与美国国防部长会面。北京表示,制裁必须先取消。",
        "Arabic": "رفضت الصين اجتماعا رفيع المستوى مع وزير الدفاع الأمريكي.",
        "mixed directions": "The minister said “السلام عليكم” to Benjamin in תל אביב yesterday.",
        "combining marks": "Zalgó̂̃̄̅̆̇̈ met Ẽva in Z̈urich.",
        "no spaces": "x".repeat(100_000),
        "one endless sentence": "Norway and Kenya and ".repeat(1_500),
        "old line ends": "Headline\r\n\r\nNorway met Kenya.\rKenya left.\r\n",
        "markup": "<img src=x onerror=alert(1)> Norway & <script>alert(1)</script> \"Kenya\".",
        "only quotes": "“”\"\"''‘’«»".repeat(50),
        "only full stops": ".".repeat(2_000),
        "byte order mark": "\uFEFFNorway met Kenya in Oslo.",
        "the same sentence again and again": kSentence.repeat(200),
    }).map(([name, text]) => ({ name, bytes: Buffer.from(text, "utf8") })).concat([
        { name: "broken UTF-8", bytes: Buffer.concat([Buffer.from("Norway met Kenya in Oslo \xe9\xe8 ", "latin1"),
            Buffer.from([0xc3, 0x28, 0xf0, 0x9f, 0x98, 0xed, 0xa0, 0x80]), Buffer.from(kSentence.repeat(3))]) },
        { name: "a few NULs", bytes: Buffer.from(`Norway\0 met\0 Kenya. ${kSentence.repeat(2)}`) },
    ]);
}

// Refused by the core with a sentence.
export function refused_texts() {
    const noise = Buffer.alloc(20_000);
    for (let i = 0, state = 1; i < noise.length; ++i) {
        state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
        noise[i] = state >> 16;
    }
    return [
        { name: "5 MB", bytes: Buffer.from(kSentence.repeat(72_000)), says: /too long/ },
        { name: "binary", bytes: noise, says: /not text/ },
        { name: "only NULs", bytes: Buffer.alloc(1_000), says: /not text/ },
    ];
}
