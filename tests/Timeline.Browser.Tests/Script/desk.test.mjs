import assert from "node:assert/strict";
import test from "node:test";
import { commandOf } from "../../../src/Timeline.Web/wwwroot/js/desk.js";

const key = (code, more = {}) => ({ code, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, repeat: false, ...more });

test("keys are known by their place, whatever letter the layout writes there", () => {
  assert.equal(commandOf(key("KeyA", { key: "ش" }), null, null), "accept");
  assert.equal(commandOf(key("Digit3", { key: "٣" }), null, null), "3");
  assert.equal(commandOf(key("Slash", { key: "؟", shiftKey: true }), null, null), "help");
});

test("undo and redo differ by shift, with either control key", () => {
  assert.equal(commandOf(key("KeyZ", { ctrlKey: true }), null, null), "undo");
  assert.equal(commandOf(key("KeyZ", { metaKey: true, shiftKey: true }), null, null), "redo");
  assert.equal(commandOf(key("KeyZ", { ctrlKey: true }), "text", null), null);
});

test("in a field keys are letters, but for escape and save", () => {
  assert.equal(commandOf(key("KeyX"), "text", null), null);
  assert.equal(commandOf(key("Escape"), "text", null), "close");
  assert.equal(commandOf(key("Enter", { ctrlKey: true }), "choice", null), "save");
});

test("space on a button presses the button", () => {
  assert.equal(commandOf(key("Space"), null, "button"), null);
  assert.equal(commandOf(key("Space"), null, null), "skip");
});

test("a key that is held down decides once", () => assert.equal(commandOf(key("KeyA", { repeat: true }), null, null), null));

test("digits choose where there is something to choose, and are typed elsewhere", () => {
  assert.equal(commandOf(key("Digit3"), "choice", null), "3");
  assert.equal(commandOf(key("Digit3"), "text", null), null);
  assert.equal(commandOf(key("Digit3", { shiftKey: true }), "choice", null), null);
});

test("arrows go through the entries, and scroll what scrolls", () => {
  assert.equal(commandOf(key("ArrowDown"), null, null), "down");
  assert.equal(commandOf(key("ArrowUp"), null, "scroller"), null);
});
