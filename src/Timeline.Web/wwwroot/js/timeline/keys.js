// Keys by their place on the keyboard (KeyboardEvent.code), so that W A S D work on an Arabic layout as on a Latin one.
// Only "?" is asked for by its character, because its place differs from layout to layout.

const BY_CODE = {
  KeyW: 'zoom-in', Equal: 'zoom-in', NumpadAdd: 'zoom-in',
  KeyS: 'zoom-out', Minus: 'zoom-out', NumpadSubtract: 'zoom-out',
  KeyA: 'pan-left', KeyD: 'pan-right',
  ArrowLeft: 'pan-left', ArrowRight: 'pan-right',
  ArrowUp: 'lane-up', ArrowDown: 'lane-down',
  PageUp: 'scroll-up', PageDown: 'scroll-down',
  Home: 'first', End: 'last',
  Period: 'next', Comma: 'previous',
  Enter: 'open', NumpadEnter: 'open', Escape: 'close',
  KeyF: 'centre', KeyT: 'table', KeyC: 'fold', KeyP: 'pin',
};

/** The command of a key press, or null. With Ctrl, Alt or Meta the browser keeps its own shortcuts. */
export function commandOf(event) {
  if (event.ctrlKey || event.altKey || event.metaKey) {
    return null;
  }

  if (event.key === '?' || event.key === '؟') {
    return 'help';
  }

  return BY_CODE[event.code] ?? null;
}
