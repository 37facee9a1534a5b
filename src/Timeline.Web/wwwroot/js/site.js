// What every page has: keys by physical key, so that an Arabic layout has them too, and the kit's look.

const search = () => document.getElementById('site-search');

/** Whether what is typed goes into the element. */
function takesText(element) {
  return element.isContentEditable || /^(input|textarea|select)$/i.test(element.tagName);
}

document.addEventListener('keydown', (event) => {
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
  if (plain && (event.code === 'Slash' || event.key === '/') && !takesText(event.target) && search()) {
    event.preventDefault();
    search().focus();
    search().select();
  }
});

// The kit's style sheets are larger than all else of a page together, and only its notices need them: they come when the page stands. In a
// layer of their own, so that what comes late changes nothing that is there.
const { kitLight, kitDark } = document.querySelector('script[data-kit-light], script[data-kit-dark]')?.dataset ?? {};
const dress = () => {
  const style = document.createElement('style');
  style.textContent = [
    kitLight && `@import url("/${kitLight}") layer(kit)${kitDark ? ' (prefers-color-scheme: light)' : ''};`,
    kitDark && `@import url("/${kitDark}") layer(kit)${kitLight ? ' (prefers-color-scheme: dark)' : ''};`,
  ].filter(Boolean).join('');
  document.head.append(style);
};
const whenIdle = globalThis.requestIdleCallback ?? (done => setTimeout(done, 200));
addEventListener('load', () => whenIdle(dress), { once: true });
