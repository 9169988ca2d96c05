// Types of dragoman.js. The document is the JSON of version 1: the same one that the command line
// (`dragoman annotate`) writes and the page exports.

/** Loads core.wasm and the models. Rejects only when the core itself cannot run. */
export function load(options?: LoadOptions): Promise<Dragoman>;

export interface LoadOptions {
    /** The folder that holds manifest.json and the files it names; default: beside this module. */
    base?: string | URL;
    /** The parsed manifest.json, if you have it already. */
    manifest?: Manifest;
    /** Bytes, or an address of your own, for "core.wasm", "models/reader.drgm" ... */
    files?: Record<string, Uint8Array | string | URL>;
    /** Called as bytes arrive. `total` is 0 when the manifest does not say. */
    onProgress?: (progress: { loaded: number; total: number }) => void;
}

export interface Manifest {
    files: Record<string, { file: string; bytes: number }>;
}

export interface ResultOptions {
    /** Also list tokens with lemma, tags and tree. Default: false. */
    tokens?: boolean;
    /**
     * What offsets count: Unicode code points (default), UTF-16 code units (JavaScript's
     * `text.slice`), or bytes of UTF-8.
     */
    offset_unit?: OffsetUnit;
}

export interface Dragoman {
    /** For example "dragoman 0.1.0". */
    readonly version: string;
    /** A sentence for each model file that is missing or damaged; empty when all is well. */
    readonly warnings: readonly string[];

    /**
     * The whole analysis of one article. Bytes are taken as UTF-8 and mended at the door.
     * Throws an Error whose message is a sentence for the reader: too long, no text ...
     */
    annotate(text: string | Uint8Array, options?: ResultOptions): Document;
    /** The same as UTF-8 bytes of JSON, exactly as the command line writes them. */
    annotate_bytes(text: string | Uint8Array, options?: ResultOptions): Uint8Array;

    /** In slices: begin a text (an older one is dropped) ... */
    begin(text: string | Uint8Array): void;
    /** ... do at most `count` steps of a few milliseconds; thousandths done, 1000 at the end ... */
    step(count?: number): number;
    /** ... and take the document. */
    result(options?: ResultOptions): Document;
    result_bytes(options?: ResultOptions): Uint8Array;

    /** Takes a document that was written before, after checking it; then ask for result(). */
    open(json: string | Uint8Array): void;
    /** Every format, in the order of menus. */
    formats(): Format[];
    /** The name of a file's format, told by its name and how its bytes begin; "" for none. */
    guess_format(name: string, text: string | Uint8Array): string;
    /** A document in another format; without `document` the last one that was finished. */
    export_as(format: string, options?: ExportOptions): ExportResult;
    /**
     * Reads files of another program; the first is the format's own, brat and Web Annotation take
     * their text from a .txt file. Without a format the name of the first file tells it. Throws an
     * Error whose message is a sentence; what is open stays as it is.
     */
    import_from(files: { name: string; text: string | Uint8Array }[], format?: string): ImportResult;
    /**
     * Takes several documents as one collection; then ask for result(). Their texts stand one after
     * another with a line of "⁂" between; entities are joined by Wikidata id and by name.
     */
    collect(documents: (Document | string | Uint8Array)[]): void;
    /** Applies corrections, as the page saves them, to the last finished document. */
    correct(edits: string): void;
    /** One article of a collection by itself, with what was found in it. */
    article(document: Document | string | Uint8Array, index: number): Document;
    /** Two annotations of one text, or two articles on one story: which of them, `kind` says. */
    compare(a: Document | string | Uint8Array, b: Document | string | Uint8Array): Comparison | StoryComparison;
    /** A sentence about the text as a whole, for example that it is not English; or "". */
    note(): string;
}

export interface Format {
    /** "brat" */
    name: string;
    /** "brat stand-off" */
    title: string;
    /** The first one is written. */
    endings: string[];
    media_type: string;
    description: string;
    reads: boolean;
    writes: boolean;
}

export interface ExportOptions {
    document?: Document | string | Uint8Array;
    /** What the files are called before their endings: "article". */
    name?: string;
}

export interface ExportResult {
    files: { name: string; media_type: string; text: string }[];
    /** A sentence for each kind of thing that the format cannot keep. */
    left_out: string[];
}

export interface ImportResult {
    format: string;
    /** One for each text of the file, at least one. */
    documents: Document[];
    left_out: string[];
}

/** What two annotations of one text have in common, and what each has alone. */
export interface Consensus { both: number; only_a: number; only_b: number; f1: number }

export interface Comparison extends Record<
    "places" | "mentions" | "links" | "quotes" | "speakers" | "roles" | "relations" | "relation_types" |
    "relation_tones", Consensus> {
    kind: "annotations";
    /** Cohen's, over the words' types. */
    kappa: number;
    /** In the order of the text. */
    differences: (Range & { kind: string; side: "only A" | "only B" | "differs"; words: string })[];
}

/** "contradicted": the other article says the opposite; "shared": it says the same. */
export type Standing = "contradicted" | "shared" | "alone";

export interface StoryComparison {
    kind: "stories";
    /** The collection of both; all ids are its own. */
    document: Document;
    /** Of both articles first, then of the first alone, then of the second; how often in each. */
    entities: { entity: Id; mentions: [number, number] }[];
    pairs: {
        first: Id;
        second: Id | null;
        standing: Standing;
        claims: [{ relation: Id; standing: Standing }[], { relation: Id; standing: Standing }[]];
    }[];
    /** Who is quoted in which article; null: all who are not named. */
    voices: { speaker: Id | null; quotes: [Id[], Id[]] }[];
}

export type OffsetUnit = "codepoint" | "utf16" | "utf8";
/** A place in `text`, counted in `offset_unit`; `end` is exclusive. */
export interface Range { start: number; end: number }
/** "m1", "e1", "p1", "q1", "r1": the letter of its list and its place in it, counted from 1. */
export type Id = string;

export interface Document {
    format: "dragoman";
    version: 1;
    offset_unit: OffsetUnit;
    /** Program and models that made it. */
    generator: string;
    /** The article, mended at the door: no BOM, no carriage returns, valid UTF-8. */
    text: string;
    /** The headline; null where there is none. */
    title: Range | null;
    sentences: Sentence[];
    /** Only with `tokens: true`. */
    tokens?: Token[];
    mentions: Mention[];
    entities: Entity[];
    roles: Role[];
    quotes: Quote[];
    relations: Relation[];
    /** Added by annotate() and result(): what was left out, and why. Not in the bytes. */
    warnings?: string[];
}

export interface Sentence extends Range {
    /** A line of its own without a full stop. */
    headline: boolean;
    /** Counts from 0; a new line begins a new one. */
    paragraph: number;
}

export interface Token extends Range {
    lemma: string;
    /** Universal part of speech: "PROPN". */
    upos: string;
    /** Penn tag: "NNP". */
    xpos: string;
    /** The place of its head in `tokens`; null for the root of a sentence. */
    head: number | null;
    /** Universal dependency relation to the head: "nsubj". */
    dep: string;
}

export type EntityType =
    | "PERSON" | "NORP" | "ORG" | "GPE" | "LOC" | "FAC" | "EVENT" | "PRODUCT" | "WORK_OF_ART" | "LAW"
    | "DATE" | "TIME" | "MONEY" | "PERCENT" | "QUANTITY" | "ORDINAL" | "CARDINAL";
/** Who decided: the trained model, a rule, or the person who edited. */
export type Origin = "model" | "rule" | "user";

/** A place where the text names somebody or something, or gives a value. */
export interface Mention extends Range {
    id: Id;
    /** "Li Shangfu", "the minister", "he". */
    kind: "name" | "nominal" | "pronoun";
    type: EntityType;
    /** Null for values (DATE, MONEY ...) and for pronouns that could not be resolved. */
    entity: Id | null;
    origin: Origin;
    /** How sure, 0 to 1. */
    score: number;
    /** Only with `tokens: true`: its words as places in `tokens`, and the one that governs them. */
    tokens?: Range;
    head?: number | null;
}

/** Somebody or something in the story: all mentions that mean the same. */
export interface Entity {
    id: Id;
    name: string;
    type: EntityType;
    /** "Q148"; null where it is not known for sure. */
    wikidata: string | null;
}

/** "U.S. Defense Secretary Lloyd Austin": a person, a title, and the organisation it is held in. */
export interface Role {
    id: Id;
    person: Id;
    title: Range;
    org: Id | null;
    origin: Origin;
    score: number;
}

/** What was said, quotation marks included, without its cue. */
export interface Quote extends Range {
    id: Id;
    kind: "direct" | "indirect" | "mixed";
    /** Null for "sources say". */
    speaker: Id | null;
    speaker_mention: Id | null;
    /** The words that name the speaker: "officials familiar with the matter". */
    speaker_text: Range | null;
    /** The word that says that it is said; `token` only with `tokens: true`. */
    cue: (Range & { lemma: string; token?: number }) | null;
    addressee: Id | null;
    origin: Origin;
    score: number;
}

/** PLOVER's sixteen types, then the plain ones. */
export type RelationType =
    | "AGREE" | "CONSULT" | "SUPPORT" | "COOPERATE" | "AID" | "YIELD" | "RETREAT" | "REQUEST"
    | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT"
    | "OWN" | "MEMBER" | "LOCATE" | "COMPETE" | "CREATE" | "FEAR" | "OTHER";

/** Who did what to whom, and where the text says so. */
export interface Relation {
    id: Id;
    source: Id;
    /** Null where nobody is acted upon: "declined to comment". */
    target: Id | null;
    /** The mentions that take part. */
    source_mention: Id | null;
    target_mention: Id | null;
    type: RelationType;
    /** A few words for the diagram: "rejects meeting with". */
    label: string;
    /** The word or words that name the act. */
    trigger: Range;
    /** The clause or sentence that says so. */
    evidence: Range;
    polarity: "conflict" | "cooperation" | "neutral";
    /** -10 (war) to 10 (union), after Goldstein. */
    intensity: number;
    negated: boolean;
    modality: "asserted" | "possible" | "planned" | "desired" | "hypothetical";
    /** Who says so; null: the article itself. */
    attributed_to: Id | null;
    /** The quote in which it is said. */
    quote: Id | null;
    /** A mention of a DATE or TIME. */
    time: Id | null;
    /** A mention of a place. */
    place: Id | null;
    origin: Origin;
    score: number;
    /** The rule or feature that made it, in plain words. */
    why: string;
}
