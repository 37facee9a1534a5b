// The keys of the review desk, by where they are on the keyboard, so that they work on an Arabic layout; and drafts that outlive a reload.

const plain = {
  KeyA: "accept", KeyX: "reject", Space: "skip", KeyE: "edit", KeyD: "dispute", KeyG: "group", KeyL: "lock", Escape: "close",
};

/** What a key means on the desk; null when it means nothing there. */
export function commandOf(key, inField, onButton) {
  const control = key.ctrlKey || key.metaKey;
  if (key.altKey || key.repeat) return null;
  if (control && (key.code === "Enter" || key.code === "NumpadEnter")) return "save";
  if (inField) return key.code === "Escape" ? "close" : null;
  if (control && key.code === "KeyZ") return key.shiftKey ? "redo" : "undo";
  if (control) return null;
  if (key.code === "Slash" && key.shiftKey) return "help";
  if (key.shiftKey) return null;
  if (key.code === "Space" && onButton) return null;
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(key.code);
  return digit ? digit[1] : plain[key.code] ?? null;
}

const isField = element => element?.matches?.("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]") ?? false;
const isButton = element => element?.matches?.("button, a, summary, input") ?? false;
const nameOf = field => `timeline.draft.${field.dataset.draft}`;

export function init(page) {
  const onKey = event => {
    const command = commandOf(event, isField(event.target), isButton(event.target));
    if (!command) return;
    event.preventDefault();
    page.invokeMethodAsync("OnKey", command);
  };
  const onInput = event => {
    if (event.target.dataset?.draft) sessionStorage.setItem(nameOf(event.target), event.target.value);
  };
  document.addEventListener("keydown", onKey);
  document.addEventListener("input", onInput);
  return {
    /**
     * Gives the open field the focus, and what was typed into it before a reload. What stands in it is the browser's alone:
     * an answer that comes late must not overwrite what was typed meanwhile.
     */
    open() {
      const field = document.getElementById("desk-field");
      field?.focus();
      const draft = field?.dataset.draft && sessionStorage.getItem(nameOf(field));
      if (!draft || field.value) return;
      field.value = draft;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    },
    dispose() {
      document.removeEventListener("keydown", onKey);
      document.removeEventListener("input", onInput);
    },
  };
}
