import assert from "node:assert/strict";
import test from "node:test";
import { commandOf } from "../../../src/Timeline.Web/wwwroot/js/desk.js";

const key = (code, more = {}) => ({ code, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, repeat: false, ...more });

test("keys are known by their place, whatever letter the layout writes there", () => {
  assert.equal(commandOf(key("KeyA", { key: "ش" }), false, false), "accept");
  assert.equal(commandOf(key("Digit3", { key: "٣" }), false, false), "3");
  assert.equal(commandOf(key("Slash", { key: "؟", shiftKey: true }), false, false), "help");
});

test("undo and redo differ by shift, with either control key", () => {
  assert.equal(commandOf(key("KeyZ", { ctrlKey: true }), false, false), "undo");
  assert.equal(commandOf(key("KeyZ", { metaKey: true, shiftKey: true }), false, false), "redo");
  assert.equal(commandOf(key("KeyZ", { ctrlKey: true }), true, false), null);
});

test("in a field keys are letters, but for escape and save", () => {
  assert.equal(commandOf(key("KeyX"), true, false), null);
  assert.equal(commandOf(key("Escape"), true, false), "close");
  assert.equal(commandOf(key("Enter", { ctrlKey: true }), true, false), "save");
});

test("space on a button presses the button", () => {
  assert.equal(commandOf(key("Space"), false, true), null);
  assert.equal(commandOf(key("Space"), false, false), "skip");
});

test("a key that is held down decides once", () => assert.equal(commandOf(key("KeyA", { repeat: true }), false, false), null));
