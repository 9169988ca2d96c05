// The pixels of a screenshot: a reader for the plain PNGs that browsers write (8 bits, RGB or RGBA).
import { inflateSync } from "node:zlib";

// {width, height, at(x, y) -> [r, g, b]}
export function read_png(bytes) {
    const view = Buffer.from(bytes);
    const parts = [];
    let width = 0, height = 0, channels = 0;
    for (let at = 8; at < view.length;) {
        const size = view.readUInt32BE(at);
        const kind = view.toString("latin1", at + 4, at + 8);
        const data = view.subarray(at + 8, at + 8 + size);
        if (kind === "IHDR") {
            [width, height] = [data.readUInt32BE(0), data.readUInt32BE(4)];
            channels = { 2: 3, 6: 4 }[data[9]];
            if (data[8] !== 8 || !channels || data[12] !== 0) throw new Error("not a plain PNG");
        }
        if (kind === "IDAT") parts.push(data);
        at += 12 + size;
    }
    const rows = unfilter(inflateSync(Buffer.concat(parts)), width * channels, height, channels);
    const at = (x, y) => {
        const place = Math.floor(y) * width * channels + Math.floor(x) * channels;
        return [...rows.subarray(place, place + 3)];
    };
    return { width, height, at };
}

// Each row is preceded by the number of the filter that was used on it.
function unfilter(raw, row_size, height, step) {
    const out = Buffer.alloc(row_size * height);
    for (let y = 0; y < height; ++y) {
        const filter = raw[y * (row_size + 1)];
        for (let x = 0; x < row_size; ++x) {
            const left = x < step ? 0 : out[y * row_size + x - step];
            const up = y === 0 ? 0 : out[(y - 1) * row_size + x];
            const corner = x < step || y === 0 ? 0 : out[(y - 1) * row_size + x - step];
            const guess = [0, left, up, (left + up) >> 1, nearest(left, up, corner)][filter];
            out[y * row_size + x] = raw[y * (row_size + 1) + 1 + x] + guess;
        }
    }
    return out;
}

function nearest(left, up, corner) {
    const guess = left + up - corner;
    const [a, b, c] = [left, up, corner].map((value) => Math.abs(guess - value));
    return a <= b && a <= c ? left : b <= c ? up : corner;
}

// How many different colours a rectangle has, and how often each: Map "r,g,b" -> count.
export function colors_in(image, [x, y, width, height]) {
    const counts = new Map();
    const [right, bottom] = [Math.min(image.width, x + width), Math.min(image.height, y + height)];
    for (let row = Math.max(0, Math.ceil(y)); row < bottom; ++row) {
        for (let column = Math.max(0, Math.ceil(x)); column < right; ++column) {
            const key = image.at(column, row).join();
            counts.set(key, (counts.get(key) ?? 0) + 1);
        }
    }
    return counts;
}

export function most_frequent(counts) {
    const [[key]] = [...counts].sort((a, b) => b[1] - a[1]);
    return key.split(",").map(Number);
}

// The greatest difference of any channel.
export function distance(a, b) {
    return Math.max(...a.map((value, i) => Math.abs(value - b[i])));
}
