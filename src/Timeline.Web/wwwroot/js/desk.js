// The keys of the review desk, by where they are on the keyboard, so that they work on an Arabic layout; and drafts that outlive a reload.

const plain = {
  KeyA: "accept", KeyX: "reject", Space: "skip", KeyE: "edit", KeyD: "dispute", KeyG: "group", KeyL: "lock", Escape: "close",
  KeyW: "writer-day", KeyS: "speaker", KeyK: "quotation", KeyT: "type", KeyU: "status", KeyP: "participants", KeyM: "merge", KeyB: "break",
  ArrowDown: "down", ArrowUp: "up",
};

/**
 * What a key means on the desk; null when it means nothing there.
 * @param inField null, or "text" where everything is typed, or "choice" where digits choose
 * @param onControl a button or link that the space bar presses; "scroller" where arrows scroll
 */
export function commandOf(key, inField, onControl) {
  const control = key.ctrlKey || key.metaKey;
  if (key.altKey || key.repeat) return null;
  if (control && (key.code === "Enter" || key.code === "NumpadEnter")) return "save";
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(key.code);
  if (inField) return key.code === "Escape" ? "close" : inField === "choice" && digit && !control && !key.shiftKey ? digit[1] : null;
  if (control && key.code === "KeyZ") return key.shiftKey ? "redo" : "undo";
  if (control) return null;
  if (key.code === "Slash" && key.shiftKey) return "help";
  if (key.shiftKey) return null;
  if (key.code === "Space" && onControl === "button") return null;
  if (key.code.startsWith("Arrow") && onControl) return null;
  return digit ? digit[1] : plain[key.code] ?? null;
}

const fieldOf = element => element?.matches?.("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]")
  ? element.dataset.digits ? "choice" : "text"
  : null;
const controlOf = element => element?.matches?.("a, summary, button, input") ? "button" : element?.matches?.("[tabindex='0']") ? "scroller" : null;
const nameOf = draft => `timeline.draft.${draft}`;

/** Commands that open a field: what is typed after them belongs into it, though it is not there yet. */
const opening = new Set(["edit", "dispute", "writer-day", "speaker", "participants", "quotation", "type", "status", "merge"]);

export function init(page) {
  /** What was typed since a field was asked for; null when none is awaited. */
  let early = null;
  let enter = false;

  /** Keeps a key for the field that is on its way; true when it was kept. */
  const keep = event => {
    if (early === null || event.ctrlKey || event.metaKey || event.altKey) return false;
    if (event.key === "Enter") enter = true;
    else if (event.key === "Backspace") early = early.slice(0, -1);
    else if (event.key.length === 1) early += event.key;
    else return false;
    return true;
  };
  const onKey = async event => {
    if (!fieldOf(event.target) && keep(event)) {
      event.preventDefault();
      return;
    }
    const command = commandOf(event, fieldOf(event.target), controlOf(event.target));
    if (!command) return;
    event.preventDefault();
    if (opening.has(command)) [early, enter] = ["", false];
    const opens = await page.invokeMethodAsync("OnKey", command);
    if (!opens) early = null;
  };
  const onInput = event => {
    if (event.target.dataset?.draft) sessionStorage.setItem(nameOf(event.target.dataset.draft), event.target.value);
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
      const draft = field?.dataset.draft && sessionStorage.getItem(nameOf(field.dataset.draft));
      const typed = early || draft;
      early = null;
      field?.select();
      if (!field || !typed || typed === field.value) return;
      field.value = typed;
      field.dispatchEvent(new Event("input", { bubbles: true }));
      if (enter) field.form.requestSubmit();
      enter = false;
    },
    /** What was typed is stored elsewhere now. */
    forget(draft) {
      sessionStorage.removeItem(nameOf(draft));
    },
    dispose() {
      document.removeEventListener("keydown", onKey);
      document.removeEventListener("input", onInput);
    },
  };
}
