// A sentence at the lower edge that goes by itself: what was just done, with a way back, or a hint.
// What has to be read stands in the message box instead.

const kShown = 7000;  // milliseconds, longer while the pointer or the keyboard is on it

export class Toast {
    #box;
    #words;
    #button;
    #act = null;
    #timer = 0;
    #came_from = null;  // what had the keys before the button

    constructor(box) {
        this.#box = box;
        this.#words = box.querySelector("p");
        this.#button = box.querySelector("button");
        this.#button.addEventListener("click", () => {
            const act = this.#act;
            this.hide();
            this.#button.blur();  // or it keeps the keys, for act() shows it again at once
            this.#came_from?.focus();
            act?.();
        });
        box.addEventListener("focusin", (event) => {
            if (!box.contains(event.relatedTarget)) this.#came_from = event.relatedTarget;
        });
        for (const event of ["pointerenter", "focusin"]) box.addEventListener(event, () => clearTimeout(this.#timer));
        for (const event of ["pointerleave", "focusout"]) box.addEventListener(event, () => this.#count_down());
    }

    // `label` and act(): the button beside the words; "" for none.
    show(words, label = "", act = null) {
        this.#words.textContent = words;
        this.#button.textContent = label;
        this.#button.hidden = !label;
        this.#act = act;
        this.#box.hidden = false;
        this.#count_down();
    }

    hide() {
        clearTimeout(this.#timer);
        this.#box.hidden = true;
    }

    #count_down() {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.hide(), kShown);
    }
}
