/** How long a page may take to become what it was. */
const longestMs = 3000;

let end = () => {};

/**
 * Scrolls the page to where it was, as soon as it is long enough again; at once to its beginning. What
 * was left may still stand there and be long enough: so the place is held until what comes has come.
 * Whoever begins to scroll, type or point meanwhile is left alone.
 */
export function scrollBack(top: number) {
  end();
  scrollTo(0, top);
  if (top === 0) return;
  const watch = new ResizeObserver(() => {
    if (!isThere(top)) scrollTo(0, top);
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
