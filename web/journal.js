// What was changed and is not in the large store yet, written down at once (localStorage), so that a
// page that goes away in the next moment loses nothing. Each change is a note under a name of its own,
// with the page that made it in it: no page ever overwrites what another one wrote.
//
//   const journal = new Journal();
//   const { stamp, is_written } = journal.note({ id, text, edits });   is_written false: no room
//   journal.settle(id, stamp);    the store has it: this page's notes on the article, up to that one
//   journal.left()                notes of other pages, oldest first: [{ stamp, time, id, text, edits }]
//   journal.drop(stamp);
const kPrefix = "dragoman.unsaved.";

// A stamp names a change: "<page>.<number>". Undefined for articles of before there were stamps.
export const page_of = (stamp) => stamp?.split(".")[0];
export const number_of = (stamp) => Number(stamp?.split(".")[1]);

export class Journal {
    #page = crypto.getRandomValues(new Uint32Array(2)).join("-");
    #count = 0;
    #notes = new Map();  // article -> the stamp of its note, for those of this page

    // A new note on an article takes the place of this page's older one.
    note(change) {
        const stamp = `${this.#page}.${++this.#count}`;
        const is_written = write(stamp, JSON.stringify({ ...change, time: Date.now() }));
        if (is_written) {
            const older = this.#notes.get(change.id);
            if (older) this.drop(older);
            this.#notes.set(change.id, stamp);
        }
        return { stamp, is_written };
    }

    settle(id, stamp) {
        const noted = this.#notes.get(id);
        if (!noted || number_of(noted) > number_of(stamp)) return;
        this.drop(noted);
        this.#notes.delete(id);
    }

    drop(stamp) {
        try {
            localStorage.removeItem(kPrefix + stamp);
        } catch {
            // Without a memory there is nothing in it.
        }
    }

    left() {
        const notes = [];
        try {
            for (const key of Object.keys(localStorage)) {
                const stamp = key.startsWith(kPrefix) ? key.slice(kPrefix.length) : "";
                if (!stamp || page_of(stamp) === this.#page) continue;
                const change = parsed(localStorage.getItem(key));
                if (change) notes.push({ ...change, stamp });
                else this.drop(stamp);
            }
        } catch {
            return [];
        }
        return notes.sort((a, b) => a.time - b.time || number_of(a.stamp) - number_of(b.stamp));
    }
}

function write(stamp, words) {
    try {
        localStorage.setItem(kPrefix + stamp, words);
        return true;
    } catch {
        return false;
    }
}

function parsed(words) {
    try {
        const change = JSON.parse(words);
        return Number.isInteger(change.id) && typeof change.text === "string" ? change : null;
    } catch {
        return null;
    }
}
