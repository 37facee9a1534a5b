// Keys that work on every page. By physical key, so that an Arabic layout has them too.

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
