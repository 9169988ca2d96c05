"""Trains the reader (src/nlp/reader.h) and writes its model file.

usage: reader_trainer.py pretrain SAMPLES_DIR [--epochs N]
       reader_trainer.py train SAMPLES_DIR OUT.drgm [--epochs N]
       reader_trainer.py names SAMPLES_DIR OUT.drgm [--epochs N]
       reader_trainer.py ends SAMPLES_DIR OUT.drgm [--epochs N]
  SAMPLES_DIR  what `dragoman train samples` wrote (src/train/samples.h), and vectors.vec, fastText's
               word vectors, the same that the samples were numbered with
Needs python3-torch and python3-numpy. One thread and fixed seeds: the same samples and the same
library give the same file. `--width 0.7` makes every layer narrower, for about half the cost: to measure what
that loses.

The network: word vectors (kept in 4 bits, trained through the rounding), a convolution over
characters, shape and gazetteer bits; a shared bidirectional LSTM; one more for tags and trees with
biaffine arcs (Dozat & Manning 2017), one for names, whose labels are a chain (src/model/chain.h) and which
sees beside each word what the other places of the document say of it (src/nlp/name_context.h). A name
label is a set of allowed labels: the loss is the negative log of the probability that all rows of
allowed labels have together, so that a corpus teaches only what it annotates. `pretrain` first lets the shared layers guess the next and the last word of raw news (Peters
et al. 2017), among 1 000 words drawn by frequency (Jean et al. 2015), and writes pretrained.pt. `names` trains the
layers of names once more and leaves all others as they are: minutes, when only the names' samples changed. `ends`
adds the small network that finds the ends of sentences (src/nlp/sentence_ends.h) to the trained reader.
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

WORD_CHARACTERS, CHARACTERS, SHAPES = 20, 100, 7  # as in src/nlp/word_features.h
GAZETTEER_BITS = 24  # as in src/nlp/gazetteer.h
FIRST_WORD = 2
CHARACTER_EMBEDDING, CHARACTER_FILTERS, SHAPE_SIZE = 24, 48, 8
SHARED, SYNTAX, NAMING = 128, 160, 80  # hidden units of one direction
CONTEXT = 48  # of a word, from the other places of its document
ARC, LABEL = 128, 96
WORDS_IN_BATCH = 2400
WORDS_OF_DOCUMENTS = 700  # names are read by whole documents
LEARNING_RATE = 2e-3
ENDS, END_FLAGS = 32, 3  # the network of sentence ends; as in src/nlp/sentence_ends.h
NEVER = -1e4  # the score of what cannot be
NEGATIVES = 1000  # words that a pretrained guess is compared with


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

    def document_batches(self, rng):
        """Whole documents together, about WORDS_OF_DOCUMENTS words: each batch in parts of sentences of like length."""
        first_words = self.labels[1][self.begins]
        ends = np.flatnonzero(np.diff(first_words)) + 1
        documents = np.split(np.arange(len(self.lengths)), ends)
        rng.shuffle(documents)
        batches, batch = [], []
        for document in documents:
            batch += document.tolist()
            if self.lengths[batch].sum() > WORDS_OF_DOCUMENTS:
                batches.append(self.parts(batch))
                batch = []
        return batches + ([self.parts(batch)] if batch else [])

    def parts(self, sentences):
        parts = []
        for s in sorted(sentences, key=lambda s: -self.lengths[s]):
            longest = self.lengths[parts[-1][0]] if parts else 0
            if not parts or self.lengths[s] + 6 < 0.6 * longest or len(parts[-1]) * (longest + 1) > WORDS_IN_BATCH:
                parts.append([])
            parts[-1].append(s)
        return parts

    def fill(self, batch):
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
        bits = (gazetteer[:, :, None] >> np.arange(GAZETTEER_BITS, dtype=np.uint32)) & 1
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


class Dropout(nn.Module):
    """Leaves out the same features at every word of a sentence (Gal & Ghahramani 2016)."""

    def __init__(self, rate):
        super().__init__()
        self.rate = rate

    def forward(self, x):
        if not self.training:
            return x
        kept = torch.rand(x.shape[0], 1, x.shape[2]) >= self.rate
        return x * (kept.float() / (1 - self.rate))


class Encoder(nn.Module):
    """A bidirectional LSTM over padded sentences: two directions, each with its padding at the end.
    (Packed sequences would do the same, but their gradient costs the square of the length.)"""

    def __init__(self, inputs, hidden):
        super().__init__()
        self.ahead = nn.LSTM(inputs, hidden, batch_first=True)
        self.back = nn.LSTM(inputs, hidden, batch_first=True)

    def forward(self, x, lengths):
        place = torch.arange(x.shape[1])[None, :]
        turned = torch.where(place < lengths[:, None], lengths[:, None] - 1 - place, place)[:, :, None]
        back = self.back(x.gather(1, turned.expand_as(x)))[0]
        return torch.cat([self.ahead(x)[0], back.gather(1, turned.expand_as(back))], 2)


def impossible_moves(names):
    """NEVER where a label cannot follow another one: what goes on must follow its own type."""
    before, after = torch.arange(names + 1)[:, None], torch.arange(names)[None, :]
    goes_on = (after > 0) & (after % 2 == 0)
    own = (before < names) & (before > 0) & ((before == after) | (before + 1 == after))
    return torch.where(goes_on & ~own, NEVER, 0.0)


class Reader(nn.Module):
    def __init__(self, vectors, upos, xpos, deps, names):
        super().__init__()
        self.words = nn.Embedding.from_pretrained(torch.tensor(vectors), freeze=False, sparse=True)
        # A step for each dimension so that seven steps hold nearly all values.
        self.register_buffer("steps", torch.tensor(vectors).abs().quantile(0.985, dim=0) / 7 + 1e-3)
        self.characters = nn.Embedding(CHARACTERS, CHARACTER_EMBEDDING, padding_idx=0)
        self.filters = nn.Conv1d(CHARACTER_EMBEDDING, CHARACTER_FILTERS, 3, padding=1)
        self.shapes = nn.Embedding(SHAPES, SHAPE_SIZE)
        inputs = vectors.shape[1] + CHARACTER_FILTERS + SHAPE_SIZE + GAZETTEER_BITS
        self.shared = Encoder(inputs, SHARED)
        self.syntax = Encoder(2 * SHARED, SYNTAX)
        self.context = nn.Linear(2 * SHARED, CONTEXT)
        self.naming = Encoder(2 * SHARED + CONTEXT + 1, NAMING)
        self.upos, self.xpos = nn.Linear(2 * SYNTAX, upos), nn.Linear(2 * SYNTAX, xpos)
        self.arc_dependent, self.arc_head = nn.Linear(2 * SYNTAX, ARC), nn.Linear(2 * SYNTAX, ARC)
        self.arc = nn.Linear(ARC, ARC)
        self.label_dependent, self.label_head = nn.Linear(2 * SYNTAX, LABEL), nn.Linear(2 * SYNTAX, LABEL)
        self.label = nn.Linear(LABEL, deps)
        self.name = nn.Linear(2 * NAMING, names)
        # [before][after]; the last row is for the first word.
        self.moves = nn.Parameter(torch.zeros(names + 1, names))
        self.register_buffer("impossible", impossible_moves(names))
        self.drop = Dropout(0.33)

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

    def other_places(self, parts, groups):
        """For each word of the parts of a batch the mean of what the network makes of the other places of its
        group, and whether there are any; of words without a group nothing."""
        flat, group = torch.cat([p.flatten(0, 1) for p in parts]), torch.cat([g.flatten() for g in groups])
        at = (group >= 0).nonzero()[:, 0]
        _, member, counts = torch.unique(group[at], return_inverse=True, return_counts=True)
        here = torch.tanh(self.context(flat[at]))
        sums = torch.zeros(len(counts), CONTEXT).index_add(0, member, here)
        others = (counts[member] - 1).float()[:, None]
        mean = (sums[member] - here) / others.clamp(min=1) * (others > 0)
        context = torch.zeros(len(flat), CONTEXT + 1).index_put((at,), torch.cat([mean, (others > 0).float()], 1))
        return [c.view(p.shape[0], p.shape[1], -1) for p, c in zip(parts, context.split([p.shape[0] * p.shape[1] for p in parts]))]

    def name_scores(self, parts, lengths, groups):
        """One tensor of scores for each part of a batch of documents."""
        return [self.name(self.drop(self.naming(torch.cat([part, context], 2), length)))
                for part, context, length in zip(parts, self.other_places(parts, groups), lengths)]

    def chain(self):
        return self.moves + self.impossible


def syntax_loss(model, batch):
    words, bits, shapes, characters, lengths, (upos, xpos, heads, deps) = batch
    states, arcs = model.tree_scores(model.encode(words, bits, shapes, characters, lengths), lengths)
    heads = torch.where(heads == -100, heads, heads + 1)  # the root is place 0
    labels = model.edge_labels(states, heads)

    def loss(scores, gold):
        return nn.functional.cross_entropy(scores.flatten(0, 1), gold.flatten(), ignore_index=-100)

    return loss(arcs, heads) + 0.8 * loss(labels, deps) + 0.4 * loss(model.upos(states), upos) + 0.3 * loss(model.xpos(states), xpos)


def names_loss(model, batches, parts):
    """`batches`: the parts of a batch of documents, `parts` their encoded words. Labels: allowed ones, document, group."""
    scores = model.name_scores(parts, [b[4] for b in batches], [b[5][2] for b in batches])
    losses = [chain_loss(part[:, 1:], b[5][0][:, 1:], model.chain()) for part, b in zip(scores, batches)]
    return sum(losses) / sum((b[5][0] >= 0).sum() for b in batches)


def chain_loss(scores, masks, moves):
    allowed = (masks.clamp(min=0)[:, :, None] >> torch.arange(scores.shape[2])) & 1
    # All rows of labels, and below them those of allowed labels alone.
    both = torch.cat([scores, scores.masked_fill(allowed == 0, NEVER)])
    inside = torch.cat([masks, masks]) >= 0
    sums = both[:, 0] + moves[-1]
    for place in range(1, both.shape[1]):
        longer = torch.logsumexp(sums[:, :, None] + moves[:-1], 1) + both[:, place]
        sums = torch.where(inside[:, place, None], longer, sums)
    every, right = torch.logsumexp(sums, 1).chunk(2)
    return (every - right).sum()


class Guesses(nn.Module):
    """Guesses the next word from the forward states and the last word from the backward states."""

    def __init__(self, vectors, counts):
        super().__init__()
        self.words = nn.Embedding.from_pretrained(torch.tensor(vectors), freeze=False, sparse=True)
        self.bias = nn.Embedding(len(vectors), 1, sparse=True)
        nn.init.zeros_(self.bias.weight)
        self.ahead, self.back = nn.Linear(SHARED, vectors.shape[1]), nn.Linear(SHARED, vectors.shape[1])
        share = torch.tensor(counts, dtype=torch.float32) ** 0.75
        share[:FIRST_WORD] = 0
        self.register_buffer("share", share / share.sum())

    def loss(self, states, words):
        known = words >= FIRST_WORD
        ahead = self.ahead(states[:, :-1, :SHARED])[known[:, 1:]]
        back = self.back(states[:, 2:, SHARED:])[known[:, 1:-1] & known[:, 2:]]
        guesses = torch.cat([ahead, back])
        right = torch.cat([words[:, 1:][known[:, 1:]], words[:, 1:-1][known[:, 1:-1] & known[:, 2:]]])
        others = torch.multinomial(self.share, NEGATIVES, replacement=True)
        chance = torch.log(self.share + 1e-9)
        right_score = (guesses * self.words(right)).sum(1, keepdim=True) + self.bias(right) - chance[right][:, None]
        scores = guesses @ self.words(others).t() + self.bias(others).t() - chance[others]
        scores = scores.masked_fill(right[:, None] == others[None, :], -1e9)
        together = torch.cat([right_score, scores], 1)
        return (torch.logsumexp(together, 1) - right_score[:, 0]).mean()


class Optimiser:
    """Adam for the dense and the sparse parameters, its rate falling evenly to nothing."""

    def __init__(self, *models):
        named = [item for m in models for item in m.named_parameters() if item[1].requires_grad]
        sparse = [p for name, p in named if name in ("words.weight", "bias.weight")]
        self.dense = [p for name, p in named if name not in ("words.weight", "bias.weight")]
        self.parts = [torch.optim.Adam(self.dense, lr=LEARNING_RATE, betas=(0.9, 0.98))]
        if sparse:
            self.parts.append(torch.optim.SparseAdam(sparse, lr=LEARNING_RATE, betas=(0.9, 0.98)))

    def step(self, loss, done):
        for part in self.parts:
            for group in part.param_groups:
                group["lr"] = LEARNING_RATE * (1 - done) + 1e-5
            part.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(self.dense, 5)
        for part in self.parts:
            part.step()


class Progress:
    """Prints the mean losses now and then."""

    def __init__(self):
        self.start, self.losses = time.time(), {}

    def add(self, kind, loss, where, every=400):
        total = self.losses.setdefault(kind, [0.0, 0])
        total[0] += loss
        total[1] += 1
        if sum(n for _, n in self.losses.values()) == every:
            shown = ", ".join(f"{k} {v / n:.4f}" for k, (v, n) in sorted(self.losses.items()))
            print(f"{where}  {time.time() - self.start:.0f} s  {shown}", flush=True)
            self.losses = {}


def hide_some(batch):
    """A word in 25 is read as an unknown one."""
    words = batch[0]
    hidden = (torch.rand(words.shape) < 0.04) & (words >= FIRST_WORD)
    return (torch.where(hidden, torch.ones_like(words), words),) + batch[1:]


def pretrain(model, vectors, raw, epochs):
    rng = random.Random(2)
    guesses = Guesses(vectors, np.bincount(raw.words, minlength=len(vectors)))
    optimiser, progress = Optimiser(model, guesses), Progress()
    model.train()
    for epoch in range(epochs):
        work = raw.batches(rng)
        for i, numbers in enumerate(work):
            batch = raw.fill(numbers)
            states = model.encode(*hide_some(batch)[:5])
            loss = guesses.loss(states, batch[0])
            optimiser.step(loss, 0.9 * (epoch + i / len(work)) / epochs)
            progress.add("guesses", loss.item(), f"epoch {epoch + 1} {i + 1}/{len(work)}")


def train(model, syntax, names, epochs, report):
    rng = random.Random(1)
    optimiser, progress = Optimiser(model), Progress()
    model.train()
    for epoch in range(epochs):
        # Trees are harder and their corpora smaller: twice an epoch.
        work = [("syntax", syntax, b) for _ in range(2 if syntax else 0) for b in syntax.batches(rng)]
        work += [("names", names, b) for b in names.document_batches(rng)]
        rng.shuffle(work)
        for i, (kind, samples, numbers) in enumerate(work):
            if kind == "syntax":
                loss = syntax_loss(model, hide_some(samples.fill(numbers)))
            else:
                batches = [hide_some(samples.fill(part)) for part in numbers]
                loss = names_loss(model, batches, [model.encode(*batch[:5]) for batch in batches])
            optimiser.step(loss, (epoch + i / len(work)) / epochs)
            progress.add(kind, loss.item(), f"epoch {epoch + 1} {i + 1}/{len(work)}")
        report(epoch)


class States:
    """What the shared layer makes of all words, read once: for stages that leave it as it is."""

    def __init__(self, model, samples):
        self.begins = torch.from_numpy(samples.begins + np.arange(len(samples.begins)))  # with the place before each
        self.rows = torch.zeros(len(samples.words) + len(samples.lengths), 2 * SHARED, dtype=torch.float16)
        model.eval()
        with torch.no_grad():
            for numbers in samples.batches(random.Random(0)):
                batch = samples.fill(numbers)
                encoded = model.encode(*batch[:5])
                for row, s in enumerate(numbers):
                    self.rows[self.begins[s]:self.begins[s] + batch[4][row]] = encoded[row, :batch[4][row]].half()

    def fill(self, numbers, lengths):
        place = torch.arange(int(lengths[0]))[None, :]
        rows = self.begins[numbers][:, None] + torch.minimum(place, lengths[:, None] - 1)
        return self.rows[rows].float()


def train_names(model, names, epochs, report):
    """The layers of names alone."""
    rng = random.Random(4)
    states = States(model, names)
    for name, parameter in model.named_parameters():
        parameter.requires_grad = name.startswith(("context.", "naming.", "name.", "moves"))
    optimiser, progress = Optimiser(model), Progress()
    model.train()
    for epoch in range(epochs):
        work = names.document_batches(rng)
        for i, parts in enumerate(work):
            batches = [names.fill(part) for part in parts]
            encoded = [model.drop(states.fill(part, batch[4])) for part, batch in zip(parts, batches)]
            loss = names_loss(model, batches, encoded)
            optimiser.step(loss, (epoch + i / len(work)) / epochs)
            progress.add("names", loss.item(), f"epoch {epoch + 1} {i + 1}/{len(work)}")
    report(epochs - 1)


class Ends(nn.Module):
    """One score a word: does a sentence end behind it? The word vectors are the reader's, unchanged."""

    def __init__(self, word_size):
        super().__init__()
        self.shapes = nn.Embedding(SHAPES, SHAPE_SIZE)
        self.lstm = Encoder(word_size + SHAPE_SIZE + END_FLAGS, ENDS)
        self.end = nn.Linear(2 * ENDS, 1)
        self.drop = Dropout(0.2)

    def forward(self, vectors, shapes, flags, lengths):
        bits = ((flags.clamp(min=0)[:, :, None] >> torch.arange(END_FLAGS)) & 1).float()
        x = torch.cat([self.drop(torch.cat([vectors, self.shapes(shapes)], 2)), bits], 2)
        return self.end(self.drop(self.lstm(x, lengths)))[:, :, 0]


def ends_batch(model, reader, lines, numbers):
    """(scores, right answers) of a batch of lines; place 0 is the one before a line."""
    words, _, shapes, _, lengths, (flags, right) = lines.fill(numbers)
    with torch.no_grad():
        vectors = reader.quantised_words(words)[:, 1:]
    scores = model(vectors, shapes[:, 1:], flags[:, 1:], lengths - 1)
    known = right[:, 1:] >= 0
    return scores[known], right[:, 1:][known].float(), flags[:, 1:][known]


def train_ends(model, reader, lines, dev, epochs):
    rng = random.Random(3)
    optimiser, progress = Optimiser(model), Progress()
    for epoch in range(epochs):
        work = lines.batches(rng)
        model.train()
        for i, numbers in enumerate(work):
            scores, right, _ = ends_batch(model, reader, lines, numbers)
            loss = nn.functional.binary_cross_entropy_with_logits(scores, right)
            optimiser.step(loss, (epoch + i / len(work)) / epochs)
            progress.add("ends", loss.item(), f"epoch {epoch + 1} {i + 1}/{len(work)}")
        model.eval()
        counts = np.zeros((2, 3))  # by rules, by the network: right, found, gold
        with torch.no_grad():
            for numbers in dev.batches(random.Random(0)):
                scores, right, flags = ends_batch(model, reader, dev, numbers)
                for row, found in enumerate(((flags & 1) > 0, scores > 0)):
                    counts[row] += [(found & (right > 0)).sum(), found.sum(), (right > 0).sum()]
        f1 = 200 * counts[:, 0] / (counts[:, 1] + counts[:, 2])
        print(f"epoch {epoch + 1}: ends on lines.dev, rules {f1[0]:.2f}, network {f1[1]:.2f}", flush=True)


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


def encoder_sections(name, encoder):
    sections = []
    for direction, lstm in (("forward", encoder.ahead), ("backward", encoder.back)):
        sections += linear_sections(f"{name}.{direction}.input", lstm.weight_ih_l0, lstm.bias_ih_l0 + lstm.bias_hh_l0)
        sections += linear_sections(f"{name}.{direction}.recurrent", lstm.weight_hh_l0, None)
    return sections


def ends_sections(ends):
    return ([("ends.shapes", tensor(1, ends.shapes.weight.detach().numpy()))] +
            encoder_sections("ends.lstm", ends.lstm) + linear_sections("ends.end", ends.end.weight, ends.end.bias))


def write_model(model, ends, words, labels, path):
    steps = model.steps.numpy()
    # By the alphabet, which packs better by a third than by frequency.
    order = sorted(range(len(words)), key=lambda i: (words[i].lower(), words[i]))
    words = [words[i] for i in order]
    order = list(range(FIRST_WORD)) + [FIRST_WORD + i for i in order]
    quantised = np.clip(np.round(model.words.weight.detach().numpy() / steps), -7, 7)
    embedding = model.characters.weight.detach().numpy().copy()
    embedding[0] = 0
    table = np.einsum("ce,fek->ckf", embedding, model.filters.weight.detach().numpy())
    sections = [("words", "".join(w + "\n" for w in words).encode()), ("word.vectors", tensor(2, quantised[order])),
                ("word.scales", tensor(1, steps)), ("character.table", tensor(1, table)),
                ("character.bias", tensor(1, model.filters.bias.detach().numpy())),
                ("shape.vectors", tensor(1, model.shapes.weight.detach().numpy()))]
    sections += [(name, "".join(x + "\n" for x in lines).encode()) for name, lines in labels.items()]
    for name, encoder in (("shared", model.shared), ("syntax", model.syntax), ("naming", model.naming)):
        sections += encoder_sections(name, encoder)
    for name in ("upos", "xpos", "arc.dependent", "arc.head", "arc", "label.dependent", "label.head", "label",
                 "context", "name"):
        layer = getattr(model, name.replace(".", "_"))
        sections += linear_sections(name, layer.weight, layer.bias)
    sections.append(("name.moves", tensor(1, model.chain().detach().numpy())))
    if ends:
        sections += ends_sections(ends)
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


def make_narrower(width):
    global SHARED, SYNTAX, NAMING, ARC, LABEL
    SHARED, SYNTAX, NAMING, ARC, LABEL = (int(size * width) // 16 * 16 for size in (SHARED, SYNTAX, NAMING, ARC, LABEL))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("stage", choices=("pretrain", "train", "names", "ends"))
    parser.add_argument("samples")
    parser.add_argument("out", nargs="?")
    parser.add_argument("--epochs", type=int, default=0)
    parser.add_argument("--width", type=float, default=1)
    options = parser.parse_args()
    torch.manual_seed(1)
    torch.set_num_threads(1)
    make_narrower(options.width)
    names = Samples(options.samples + "/names.train")
    # The stage conll2003 measures names alone.
    trees = options.samples + "/syntax.train"
    syntax = Samples(trees) if os.path.exists(trees) else None
    labels = {f"labels.{k}": read_lines(f"{options.samples}/labels.{k}") for k in ("upos", "xpos", "dep", "name")}
    words, vectors = read_vectors(options.samples + "/vectors.vec")
    model = Reader(vectors, len(labels["labels.upos"]), len(labels["labels.xpos"]),
                   len(labels["labels.dep"]), 1 + 2 * len(labels["labels.name"]))
    print(f"{len(names.words)} words with names, {len(syntax.words) if syntax else 0} in trees, {len(words)} vectors",
          flush=True)

    pretrained = options.samples + "/pretrained.pt"
    if options.stage == "pretrain":
        raw = Samples(options.samples + "/raw.train")
        print(f"{len(raw.lengths)} raw sentences, {len(raw.words)} words", flush=True)
        pretrain(model, vectors, raw, options.epochs or 1)
        torch.save(model.state_dict(), pretrained)
        return
    trained = options.samples + "/reader.pt"
    if options.stage == "ends":
        model.load_state_dict(torch.load(trained))
        model.eval()
        ends = Ends(vectors.shape[1])
        train_ends(ends, model, Samples(options.samples + "/lines.train"), Samples(options.samples + "/lines.dev"),
                   options.epochs or 6)
        write_model(model, ends, words, labels, options.out)
        return

    def report(epoch):
        torch.save(model.state_dict(), trained)
        write_model(model, None, words, labels, options.out)
        print(f"epoch {epoch + 1} written", flush=True)

    if options.stage == "names":
        model.load_state_dict(torch.load(trained))
        train_names(model, names, options.epochs or 10, report)
        return
    if os.path.exists(pretrained):
        state, own = torch.load(pretrained), model.state_dict()  # an older one has other layers of names
        model.load_state_dict({k: state[k] if k in state and state[k].shape == own[k].shape else own[k] for k in own})
    train(model, syntax, names, options.epochs or 20, report)


if __name__ == "__main__":
    sys.exit(main())
