/*
 * What a page does once it has been read: takes off its address what networks hung on it, so that what is
 * shared is clean, and brings the widgets. What the server wrote serves until then, so they wait until one of
 * them is in sight or somebody moves; what somebody has begun to write is not taken away.
 */
const tracking =
  /^(fbclid|gclid|dclid|msclkid|twclid|igsh|igshid|mibextid|mc_cid|mc_eid|utm_[a-z_]+)(=|$)/i;
const query = location.search.slice(1).split('&');
const kept = query.filter((pair) => !tracking.test(pair));
if (kept.length < query.length) {
  const clean = kept.length > 0 ? `?${kept.join('&')}` : '';
  history.replaceState(history.state, '', location.pathname + clean + location.hash);
}

// In the browser of an app, such as Facebook's, not everything goes; what helps there is fetched there alone.
if (/\b(FBAN|FBAV|FB_IAB|Instagram)\b/.test(navigator.userAgent)) {
  import(document.querySelector('[data-inside-app]').dataset.insideApp);
}

// Who leaves a sensitive page in haste does not come back to it by “back”.
document.querySelector('.leave a')?.addEventListener('click', (event) => {
  event.preventDefault();
  // Nothing is to be read while the network takes its time.
  document.querySelector('main').hidden = true;
  location.replace(event.currentTarget.href);
});

const widgets = [...document.querySelectorAll('main :not(:defined)')];
const inside = () => widgets.some((widget) => widget.contains(document.activeElement));
const signs = ['scroll', 'keydown', 'focusout'];
let isWritten = false;
let isComing = false;

function come() {
  // Where somebody is typing or choosing, the next sign is waited for.
  if (isComing || isWritten || inside()) return;
  isComing = true;
  watch.disconnect();
  for (const sign of signs) removeEventListener(sign, soon);
  import('/v1/klocket.js');
  setTimeout(wake);
}

/*
 * The first word a browser is asked for about days, lists or languages takes it long, since it reads up on all of
 * them. It does so while the widgets' files are on their way, each in a task of its own: in the first rendering
 * that would be most of one long task.
 */
const asleep = ['DateTimeFormat', 'ListFormat', 'DisplayNames'];
function wake() {
  Intl[asleep.shift()]?.supportedLocalesOf(document.documentElement.lang);
  if (asleep.length > 0) setTimeout(wake);
}

// Safari knows no idle time.
const soon = () =>
  self.requestIdleCallback ? requestIdleCallback(come, { timeout: 1000 }) : setTimeout(come);
const watch = new IntersectionObserver((seen) => {
  if (seen.some(({ isIntersecting }) => isIntersecting)) soon();
});

if (widgets.length > 0) {
  for (const widget of widgets) {
    watch.observe(widget);
    widget.addEventListener('input', () => (isWritten = true));
  }
  for (const sign of signs) addEventListener(sign, soon, { passive: true });
}
