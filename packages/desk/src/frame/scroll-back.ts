/** How long a page may take to become as long as it was. */
const longestMs = 5000;

let end = () => {};

/**
 * Scrolls the page to where it was, as soon as it is long enough again; at once to its beginning. Whoever
 * begins to scroll, type or point meanwhile is left alone.
 */
export function scrollBack(top: number) {
  end();
  scrollTo(0, top);
  if (isThere(top)) return;
  const watch = new ResizeObserver(() => {
    scrollTo(0, top);
    if (isThere(top)) end();
  });
  const timer = setTimeout(() => end(), longestMs);
  const acts = ['wheel', 'touchstart', 'pointerdown', 'keydown'];
  const stop = () => {
    watch.disconnect();
    clearTimeout(timer);
    for (const act of acts) removeEventListener(act, stop);
  };
  for (const act of acts) addEventListener(act, stop, { passive: true });
  end = stop;
  watch.observe(document.body);
}

const isThere = (top: number) => Math.abs(scrollY - top) < 2;
