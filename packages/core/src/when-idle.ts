/** Runs a thing that nobody waits for when the page has nothing better to do. */
export function whenIdle(run: () => void) {
  // Safari knows no idle time.
  if ('requestIdleCallback' in window) requestIdleCallback(run, { timeout: 2000 });
  else setTimeout(run, 300);
}
