// The bar of the loading screen: bytes that have come, of all that the manifest names.

const parts = new Map();
let total = 0;

export function expect_files(manifest) {
    total = Object.values(manifest.files).reduce((sum, file) => sum + file.bytes, 0);
}

// `count` bytes of the part `name` are here.
export function bytes_arrived(name, count) {
    parts.set(name, count);
    const sum = [...parts.values()].reduce((a, b) => a + b, 0);
    const bar = document.getElementById("loading-bar");
    bar.max = Math.max(total, sum);
    bar.value = sum;
    document.getElementById("loading-bytes").textContent =
        `${megabytes(sum)} of ${megabytes(bar.max)} MB`;
}

function megabytes(bytes) {
    return (bytes / 1e6).toFixed(1);
}
