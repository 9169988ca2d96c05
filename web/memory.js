// The browser's small memory for this page. It may be full or switched off; the page works the same
// without.

export function saved(storage, name) {
    try {
        return storage.getItem(name) ?? "";
    } catch {
        return "";
    }
}

export function keep(storage, name, value) {
    try {
        storage.setItem(name, value);
    } catch {
        // Nothing is lost that the page needs.
    }
}
