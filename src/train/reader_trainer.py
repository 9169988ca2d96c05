"""Trains the reader (src/nlp/reader.h) and writes its model file.

usage: reader_trainer.py SAMPLES_DIR VECTORS.vec OUT.drgm [--epochs N] [--minutes M]
  SAMPLES_DIR  what `dragoman train samples` wrote (src/train/samples.h)
  VECTORS.vec  fastText's word vectors, the same that the samples were numbered with
Needs python3-torch and python3-numpy. One thread and fixed seeds: the same samples and the same
library give the same file. `--minutes` shortens a trial: the learning rate falls to nothing by then.

The network: word vectors (kept in 4 bits, trained through the rounding), a convolution over
characters, shape and gazetteer bits; a shared bidirectional LSTM; one more for tags and trees with
biaffine arcs (Dozat & Manning 2017), one for names. A name label is a set of allowed labels: the loss is
the negative log of the probability that they have together, so that a corpus teaches only what it
annotates.
"""
import argparse
import os
import random
import struct
import sys
import time

os.environ.setdefault("OMP_NUM_THREADS", "1")
import numpy as np
import torch
import torch.nn as nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

WORD_CHARACTERS, CHARACTERS, SHAPES = 20, 100, 7  # as in src/nlp/word_features.h
FIRST_WORD = 2
CHARACTER_EMBEDDING, CHARACTER_FILTERS, SHAPE_SIZE = 24, 48, 8
SHARED, SYNTAX, NAMING = 128, 128, 64  # hidden units of one direction
ARC, LABEL = 128, 96
WORDS_IN_BATCH = 1600
LEARNING_RATE = 2e-3


class Samples:
    """One sample file: per sentence, slices of flat arrays."""

    def __init__(self, path):
        raw = np.fromfile(path, dtype=np.uint8)
        sentences, words, columns = raw[:12].view("<u4")
        at = 12

        def take(count, kind):
            nonlocal at
            size = int(count) * np.dtype(kind).itemsize
            part = raw[at:at + size].copy().view(kind)
            at += size
            return part

        self.lengths = take(sentences, "<u4").astype(np.int64)
        self.words = take(words, "<u4").astype(np.int64)
        self.gazetteer = take(words, "<u4")
        self.shapes = take(words, "u1")
        characters = take(words * WORD_CHARACTERS, "u1").reshape(-1, WORD_CHARACTERS)
        # Each different spelling once, and which of them a word has; spelling 0 is the place before.
        characters = np.concatenate([np.zeros((1, WORD_CHARACTERS), np.uint8), characters])
        rows = np.ascontiguousarray(characters).view(f"S{WORD_CHARACTERS}").ravel()
        _, first, self.spelling = np.unique(rows, return_index=True, return_inverse=True)
        self.spellings = characters[first].astype(np.int64)
        self.spelling = self.spelling[1:]
        self.labels = [take(words, "<i4").astype(np.int64) for _ in range(columns)]
        self.begins = np.concatenate([[0], np.cumsum(self.lengths)[:-1]])

    def batches(self, rng):
        """Sentence numbers in batches of about WORDS_IN_BATCH words of like length, in random order."""
        order = np.arange(len(self.lengths))
        rng.shuffle(order)
        batches = []
        for k in range(0, len(order), 4000):
            chunk = sorted(order[k:k + 4000], key=lambda s: -self.lengths[s])
            batch = []
            for s in chunk:
                if batch and (len(batch) + 1) * (self.lengths[batch[0]] + 1) > WORDS_IN_BATCH:
                    batches.append(batch)
                    batch = []
                batch.append(s)
            if batch:
                batches.append(batch)
        rng.shuffle(batches)
        return batches

    def fill(self, batch, gazetteer_bits):
        """Padded tensors of a batch, longest sentence first; place 0 is the one before the sentence."""
        size = int(self.lengths[batch[0]]) + 1
        words = np.zeros((len(batch), size), np.int64)
        gazetteer = np.zeros((len(batch), size), np.uint32)
        shapes = np.zeros((len(batch), size), np.int64)
        spelling = np.zeros((len(batch), size), np.int64)
        labels = [np.full((len(batch), size), -100, np.int64) for _ in self.labels]
        for row, s in enumerate(batch):
            begin, n = self.begins[s], self.lengths[s]
            words[row, 1:n + 1] = self.words[begin:begin + n]
            gazetteer[row, 1:n + 1] = self.gazetteer[begin:begin + n]
            shapes[row, 1:n + 1] = self.shapes[begin:begin + n]
            spelling[row, 1:n + 1] = self.spelling[begin:begin + n]
            for target, source in zip(labels, self.labels):
                target[row, 1:n + 1] = source[begin:begin + n]
        bits = (gazetteer[:, :, None] >> np.arange(gazetteer_bits, dtype=np.uint32)) & 1
        used, where = np.unique(spelling, return_inverse=True)
        lengths = torch.tensor([int(self.lengths[s]) + 1 for s in batch])
        return (torch.from_numpy(words), torch.from_numpy(bits.astype(np.float32)), torch.from_numpy(shapes),
                (torch.from_numpy(self.spellings[used]), torch.from_numpy(where.reshape(words.shape))), lengths,
                [torch.from_numpy(x) for x in labels])


def read_lines(path):
    return open(path, encoding="utf-8").read().split("\n")[:-1]


def read_vectors(path):
    """(words, matrix): rows scaled to length 2, two rows in front for the place before and unknown words."""
    words, rows = [], []
    with open(path, encoding="utf-8") as file:
        size = int(file.readline().split()[1])
        for line in file:
            parts = line.rstrip("\n").rstrip(" ").split(" ")
            if parts[0] == "</s>":
                continue
            vector = np.array(parts[1:], dtype=np.float32)
            words.append(parts[0])
            rows.append(vector / (np.linalg.norm(vector) + 1e-6) * 2)
    return words, np.concatenate([np.zeros((FIRST_WORD, size), np.float32), np.array(rows)])


class Encoder(nn.Module):
    """A bidirectional LSTM over padded sentences."""

    def __init__(self, inputs, hidden):
        super().__init__()
        self.lstm = nn.LSTM(inputs, hidden, bidirectional=True, batch_first=True)

    def forward(self, x, lengths):
        packed = pack_padded_sequence(x, lengths, batch_first=True)
        return pad_packed_sequence(self.lstm(packed)[0], batch_first=True)[0]


class Reader(nn.Module):
    def __init__(self, vectors, gazetteer_bits, upos, xpos, deps, names):
        super().__init__()
        self.words = nn.Embedding.from_pretrained(torch.tensor(vectors), freeze=False, sparse=True)
        # A step for each dimension so that seven steps hold nearly all values.
        self.register_buffer("steps", torch.tensor(vectors).abs().quantile(0.985, dim=0) / 7 + 1e-3)
        self.characters = nn.Embedding(CHARACTERS, CHARACTER_EMBEDDING, padding_idx=0)
        self.filters = nn.Conv1d(CHARACTER_EMBEDDING, CHARACTER_FILTERS, 3, padding=1)
        self.shapes = nn.Embedding(SHAPES, SHAPE_SIZE)
        inputs = vectors.shape[1] + CHARACTER_FILTERS + SHAPE_SIZE + gazetteer_bits
        self.shared = Encoder(inputs, SHARED)
        self.syntax = Encoder(2 * SHARED, SYNTAX)
        self.naming = Encoder(2 * SHARED, NAMING)
        self.upos, self.xpos = nn.Linear(2 * SYNTAX, upos), nn.Linear(2 * SYNTAX, xpos)
        self.arc_dependent, self.arc_head = nn.Linear(2 * SYNTAX, ARC), nn.Linear(2 * SYNTAX, ARC)
        self.arc = nn.Linear(ARC, ARC)
        self.label_dependent, self.label_head = nn.Linear(2 * SYNTAX, LABEL), nn.Linear(2 * SYNTAX, LABEL)
        self.label = nn.Linear(LABEL, deps)
        self.name = nn.Linear(2 * NAMING, names)
        self.drop = nn.Dropout(0.33)

    def quantised_words(self, words):
        """Word vectors as the model file keeps them; the gradient passes through the rounding."""
        v = self.words(words)
        q = torch.clamp(torch.round(v / self.steps), -7, 7) * self.steps
        return v + (q - v).detach()

    def encode(self, words, bits, shapes, characters, lengths):
        spellings, where = characters  # each different spelling of the batch is convolved once
        chars = torch.relu(self.filters(self.characters(spellings).transpose(1, 2))).max(2)[0][where]
        x = torch.cat([self.quantised_words(words), chars, self.shapes(shapes)], 2)
        x = torch.cat([self.drop(x), bits], 2)
        return self.drop(self.shared(x, lengths))

    def tree_scores(self, encoded, lengths):
        states = self.drop(self.syntax(encoded, lengths))
        dependents = self.drop(torch.relu(self.arc_dependent(states)))
        heads = self.drop(torch.relu(self.arc_head(states)))
        arcs = self.arc(dependents) @ heads.transpose(1, 2)
        n = arcs.shape[1]
        beyond = torch.arange(n)[None, :] >= lengths[:, None]
        arcs = arcs.masked_fill(beyond[:, None, :], -1e9) - 1e9 * torch.eye(n)
        return states, arcs

    def edge_labels(self, states, heads):
        dependent, head = self.label_dependent(states), self.label_head(states)
        head = torch.gather(head, 1, heads.clamp(min=0).unsqueeze(2).expand(-1, -1, head.shape[2]))
        return self.label(self.drop(torch.relu(dependent + head)))

    def name_scores(self, encoded, lengths):
        return self.name(self.drop(self.naming(encoded, lengths)))


def syntax_loss(model, batch):
    words, bits, shapes, characters, lengths, (upos, xpos, heads, deps) = batch
    states, arcs = model.tree_scores(model.encode(words, bits, shapes, characters, lengths), lengths)
    heads = torch.where(heads == -100, heads, heads + 1)  # the root is place 0
    labels = model.edge_labels(states, heads)

    def loss(scores, gold):
        return nn.functional.cross_entropy(scores.flatten(0, 1), gold.flatten(), ignore_index=-100)

    return loss(arcs, heads) + 0.8 * loss(labels, deps) + 0.4 * loss(model.upos(states), upos) + 0.3 * loss(model.xpos(states), xpos)


def names_loss(model, batch):
    words, bits, shapes, characters, lengths, (masks,) = batch
    scores = torch.log_softmax(model.name_scores(model.encode(words, bits, shapes, characters, lengths), lengths), 2)
    allowed = (masks.clamp(min=0)[:, :, None] >> torch.arange(scores.shape[2])) & 1
    together = torch.logsumexp(scores.masked_fill(allowed == 0, -1e9), 2)
    return -(together * (masks >= 0)).sum() / (masks >= 0).sum()


def train(model, syntax, names, gazetteer_bits, epochs, minutes, report):
    rng = random.Random(1)
    dense = [p for name, p in model.named_parameters() if name != "words.weight"]
    optimisers = [torch.optim.Adam(dense, lr=LEARNING_RATE, betas=(0.9, 0.98)),
                  torch.optim.SparseAdam([model.words.weight], lr=LEARNING_RATE, betas=(0.9, 0.98))]
    start = time.time()
    for epoch in range(epochs):
        work = [("syntax", syntax, b) for b in syntax.batches(rng)] + [("names", names, b) for b in names.batches(rng)]
        rng.shuffle(work)
        losses = {"syntax": [0.0, 0], "names": [0.0, 0]}
        model.train()
        for i, (kind, samples, numbers) in enumerate(work):
            done = (epoch + i / len(work)) / epochs
            if minutes:
                done = max(done, (time.time() - start) / 60 / minutes)
            if done >= 1:
                return
            for group in (g for o in optimisers for g in o.param_groups):
                group["lr"] = LEARNING_RATE * (1 - done) + 1e-5
            batch = samples.fill(numbers, gazetteer_bits)
            words = batch[0]
            words = torch.where((torch.rand(words.shape) < 0.04) & (words >= FIRST_WORD), torch.ones_like(words), words)
            loss = (syntax_loss if kind == "syntax" else names_loss)(model, (words,) + batch[1:])
            for optimiser in optimisers:
                optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(dense, 5)
            for optimiser in optimisers:
                optimiser.step()
            losses[kind][0] += loss.item()
            losses[kind][1] += 1
            if i % 400 == 399:
                shown = ", ".join(f"{k} {v[0] / max(v[1], 1):.4f}" for k, v in losses.items())
                print(f"epoch {epoch + 1} {i + 1}/{len(work)} {time.time() - start:.0f} s  {shown}", flush=True)
        report(epoch)


# The model file: src/model/container.h and src/model/tensor.h

def tensor(kind, array):
    array = np.ascontiguousarray(array)
    header = struct.pack("<BBH", kind, array.ndim, 0) + struct.pack(f"<{array.ndim}I", *array.shape)
    if kind == 2:
        flat = array.astype(np.int8).reshape(-1)
        if flat.size % 2:
            flat = np.append(flat, np.int8(0))
        pairs = flat.reshape(-1, 2).astype(np.uint8) & 15
        return header + (pairs[:, 0] | pairs[:, 1] << 4).astype(np.uint8).tobytes()
    return header + array.astype([np.int8, "<f4"][kind]).tobytes()


def linear_sections(name, weight, bias):
    weight = weight.detach().numpy()
    scale = np.abs(weight).max(1) / 127 + 1e-12
    sections = [(name + ".weight", tensor(0, np.clip(np.round(weight / scale[:, None]), -127, 127))),
                (name + ".scale", tensor(1, scale))]
    if bias is not None:
        sections.append((name + ".bias", tensor(1, bias.detach().numpy())))
    return sections


def lstm_sections(name, lstm):
    sections = []
    for direction, suffix in (("forward", "l0"), ("backward", "l0_reverse")):
        get = lambda part: getattr(lstm, f"{part}_{suffix}")
        sections += linear_sections(f"{name}.{direction}.input", get("weight_ih"), get("bias_ih") + get("bias_hh"))
        sections += linear_sections(f"{name}.{direction}.recurrent", get("weight_hh"), None)
    return sections


def write_model(model, words, labels, path):
    steps = model.steps.numpy()
    quantised = np.clip(np.round(model.words.weight.detach().numpy() / steps), -7, 7)
    embedding = model.characters.weight.detach().numpy().copy()
    embedding[0] = 0
    table = np.einsum("ce,fek->ckf", embedding, model.filters.weight.detach().numpy())
    sections = [("words", "".join(w + "\n" for w in words).encode()), ("word.vectors", tensor(2, quantised)),
                ("word.scales", tensor(1, steps)), ("character.table", tensor(1, table)),
                ("character.bias", tensor(1, model.filters.bias.detach().numpy())),
                ("shape.vectors", tensor(1, model.shapes.weight.detach().numpy()))]
    sections += [(name, "".join(x + "\n" for x in lines).encode()) for name, lines in labels.items()]
    for name, encoder in (("shared", model.shared), ("syntax", model.syntax), ("naming", model.naming)):
        sections += lstm_sections(name, encoder.lstm)
    for name in ("upos", "xpos", "arc.dependent", "arc.head", "arc", "label.dependent", "label.head", "label", "name"):
        layer = getattr(model, name.replace(".", "_"))
        sections += linear_sections(name, layer.weight, layer.bias)
    write_container(sections, path)


def write_container(sections, path):
    round_up = lambda n: (n + 15) // 16 * 16
    header = 24
    at = round_up(header + sum(12 + len(name) for name, _ in sections))
    directory, body = b"", b""
    for name, data in sections:
        directory += struct.pack("<III", at, len(data), len(name)) + name.encode()
        at = round_up(at + len(data))
    body = directory
    for _, data in sections:
        body += b"\0" * (round_up(header + len(body)) - header - len(body)) + data
    value = 14695981039346656037
    for byte in body:
        value = (value ^ byte) * 1099511628211 & 0xFFFFFFFFFFFFFFFF
    with open(path, "wb") as file:
        file.write(b"DRGM" + struct.pack("<IIIQ", 1, len(sections), header + len(body), value) + body)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("samples")
    parser.add_argument("vectors")
    parser.add_argument("out")
    parser.add_argument("--epochs", type=int, default=10)
    parser.add_argument("--minutes", type=float, default=0)
    options = parser.parse_args()
    torch.manual_seed(1)
    torch.set_num_threads(1)
    syntax, names = Samples(options.samples + "/syntax.train"), Samples(options.samples + "/names.train")
    gazetteer_bits = int(max(syntax.gazetteer.max(), names.gazetteer.max())).bit_length()
    labels = {f"labels.{k}": read_lines(f"{options.samples}/labels.{k}") for k in ("upos", "xpos", "dep", "name")}
    words, vectors = read_vectors(options.vectors)
    model = Reader(vectors, gazetteer_bits, len(labels["labels.upos"]), len(labels["labels.xpos"]),
                   len(labels["labels.dep"]), 1 + 2 * len(labels["labels.name"]))
    print(f"{len(syntax.lengths)} + {len(names.lengths)} sentences, {len(syntax.words)} + {len(names.words)} words, "
          f"{gazetteer_bits} gazetteer bits, {len(words)} vectors", flush=True)

    def report(epoch):
        write_model(model, words, labels, options.out)
        print(f"epoch {epoch + 1} written", flush=True)

    train(model, syntax, names, gazetteer_bits, options.epochs, options.minutes, report)
    write_model(model, words, labels, options.out)


if __name__ == "__main__":
    sys.exit(main())
