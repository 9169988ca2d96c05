"""Reads what test_format.cpp wrote as Python's own parsers and other people's programs read it:
offsets are code points, what an annotation quotes must stand at its place. Prints what is wrong."""
import csv
import html.parser
import json
import sys
import xml.etree.ElementTree as tree
from pathlib import Path

folder = Path(sys.argv[1])
faults = []
checked = 0


def check(condition, *words):
    global checked
    checked += 1
    if not condition:
        faults.append(" ".join(str(word) for word in words))


def text_of(path):
    return (folder / (path.name.split(".")[0] + ".txt")).read_text(encoding="utf-8")


def lines_of(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]


def check_brat(path):
    text = text_of(path)
    ids = set()
    for line in path.read_text(encoding="utf-8").split("\n"):
        if not line:
            continue
        fields = line.split("\t")
        check(fields[0] == "*" or fields[0] not in ids, path.name, "id twice", fields[0])
        ids.add(fields[0])
        if not line.startswith("T"):
            continue
        kind, _, places = fields[1].partition(" ")
        pieces = [tuple(map(int, place.split(" "))) for place in places.split(";")]
        words = " ".join(text[begin:end] for begin, end in pieces)
        check(words == fields[2], path.name, line)
        check(all("\n" not in text[begin:end] for begin, end in pieces), path.name, "line end", line)


def check_web_annotation(path):
    collection = json.loads(path.read_text(encoding="utf-8"))
    text = collection["dragoman:text"]
    check(text == text_of(path), path.name, "text")
    items = collection["first"]["items"]
    check(collection["total"] == len(items), path.name, "total")
    for item in items:
        if item["motivation"] == "linking":
            check(1 <= len(item["target"]) <= 2, path.name, item["id"])
            continue
        quote, place = item["target"]["selector"]
        begin, end = place["start"], place["end"]
        check(text[begin:end] == quote["exact"], path.name, item["id"])
        check(text[:begin].endswith(quote["prefix"]), path.name, item["id"], "prefix")
        check(text[end:].startswith(quote["suffix"]), path.name, item["id"], "suffix")


def check_conllu(path):
    escapes = {"s": " ", "n": "\n", "t": "\t", "r": "\r", "p": "|", "\\": "\\"}

    def spaces(value):
        out, rest = "", iter(value)
        for letter in rest:
            out += escapes[next(rest)] if letter == "\\" else letter
        return out

    built, opened = "", []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if not line or line.startswith("#"):
            continue
        fields = line.split("\t")
        check(len(fields) == 10, path.name, line)
        misc = dict(item.split("=", 1) for item in fields[9].split("|") if "=" in item)
        built += spaces(misc.get("SpacesBefore", "")) + fields[1]
        built += "" if misc.get("SpaceAfter") == "No" else spaces(misc.get("SpacesAfter", "\\s"))
        check(misc.get("Entity", "").count("(") >= 0, path.name, line)
        opened.append(misc.get("Entity", "").count("(") - misc.get("Entity", "").count(")"))
    check(sum(opened) == 0, path.name, "brackets of entities")
    check(built == text_of(path), path.name, "text")


def check_doccano(path):
    for doc in lines_of(path):
        ids = {entity["id"] for entity in doc["entities"]}
        for entity in doc["entities"]:
            words = doc["text"][entity["start_offset"]:entity["end_offset"]]
            check(words and words == words.strip(), path.name, entity)
        for relation in doc["relations"]:
            check({relation["from_id"], relation["to_id"]} <= ids, path.name, relation)


def check_spacy(path):
    doc = json.loads(path.read_text(encoding="utf-8"))
    text, starts, ends, end = doc["text"], set(), set(), 0
    for i, token in enumerate(doc["tokens"]):
        check(token["id"] == i, path.name, token)
        # spaCy knows at most one space between two tokens.
        check(text[end:token["start"]] in ("", " "), path.name, token)
        starts.add(token["start"])
        ends.add(token["end"])
        end = token["end"]
        if "head" in token:
            check(0 <= token["head"] < len(doc["tokens"]), path.name, token)
    check(text[end:] in ("", " "), path.name, "end")
    last = 0
    for entity in doc["ents"]:
        check(entity["start"] >= last and entity["end"] in ends and entity["start"] in starts,
              path.name, entity)
        last = entity["end"]
    for group in doc["spans"].values():
        for span in group:
            check(span["start"] in starts and span["end"] in ends, path.name, span)
    check(all(s["start"] in starts and s["end"] in ends for s in doc["sents"]), path.name, "sents")


def check_csv(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, strict=True))
    for row in rows:
        check(len(row) == len(rows[0]), path.name, row)
        for cell in row:
            is_number = cell.lstrip("-").replace(".", "", 1).isdigit()
            check(is_number or not cell.startswith(("=", "+", "-", "@", "\t", "\r")), path.name, cell)


def check_plover(path):
    text = text_of(path)
    for event in lines_of(path):
        for part in (event["trigger"], event["quote"], event["actor"], event["recipient"]):
            if part and "start" in part:
                check(text[part["start"]:part["end"]] == part["text"], path.name, part)


def check_money(path):
    things = lines_of(path)
    ids = {thing["id"] for thing in things}
    check(len(ids) == len(things), path.name, "ids")
    for thing in things:
        for key, values in thing["properties"].items():
            check(all(isinstance(value, str) and value for value in values), path.name, thing)
            if key in ("subject", "object", "employee", "employer", "involved"):
                check(set(values) <= ids, path.name, thing)


def check_tei(path):
    space = "{http://www.tei-c.org/ns/1.0}"
    root = tree.parse(path).getroot()
    body = "".join(root.find(f"{space}text/{space}body").itertext())
    check(body.strip() == text_of(path).strip(), path.name, "text")
    ids = {element.get("{http://www.w3.org/XML/1998/namespace}id") for element in root.iter()}
    for element in root.iter():
        for key in ("ref", "active", "passive", "ana", "from", "to", "source", "resp"):
            for target in (element.get(key) or "").split():
                check(target.lstrip("#") in ids, path.name, element.tag, key, target)


class Page(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags, self.open, self.words, self.inside = [], [], "", 0

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        for name, value in attributes:
            check(not name.startswith("on"), "HTML", name)
        if tag not in ("meta", "br"):
            self.open.append(tag)
        self.inside += tag == "article"

    def handle_endtag(self, tag):
        check(self.open and self.open[-1] == tag, "HTML: end of", tag, "in", self.open)
        if self.open:
            self.open.pop()
        self.inside -= tag == "article"

    def handle_data(self, data):
        if self.inside:
            self.words += data


def check_html(path):
    page = Page()
    page.feed(path.read_text(encoding="utf-8"))
    check(not page.open, path.name, page.open)
    check(page.tags.count("script") == 1 and "img" not in page.tags, path.name, "tags")
    check(page.words.split() == text_of(path).split(), path.name, "text")


kinds = {
    ".ann": check_brat, ".jsonld": check_web_annotation, ".conllu": check_conllu,
    ".spacy.json": check_spacy, ".plover.jsonl": check_plover, ".ftm.jsonl": check_money,
    ".tei.xml": check_tei, ".html": check_html, ".edges.csv": check_csv, ".nodes.csv": check_csv,
}
for path in sorted(folder.iterdir()):
    ending = path.name[path.name.index("."):]
    if ending == ".jsonl":
        check_doccano(path)
    elif ending in kinds:
        kinds[ending](path)
    elif ending.endswith(".json"):
        json.loads(path.read_text(encoding="utf-8"))
for fault in faults[:20]:
    print("check_formats.py:", fault)
if checked == 0:
    print("check_formats.py: nothing to check in", folder)
sys.exit(1 if faults or checked == 0 else 0)
