/** Nobody has touched the page for so long: what renews itself rests until somebody does. */
const restAfterMs = 10 * 60_000;

let touchedAt = Date.now();

for (const happening of ['pointerdown', 'keydown', 'scroll']) {
  addEventListener(happening, () => (touchedAt = Date.now()), { capture: true, passive: true });
}

/**
 * Whether somebody is at the desk. Only then does it ask by itself: a session that nobody uses must
 * come to its end.
 */
export const isSomebodyHere = () =>
  document.visibilityState === 'visible' && Date.now() - touchedAt < restAfterMs;
