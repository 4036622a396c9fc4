/*
 * Tells the page around a frame how tall it is, so that the frame needs no scroll bar of its own.
 * Two ways of saying it: ours, and that of WordPress, which puts a secret into the address.
 * Nothing told is private, so every parent may hear it.
 */
const parameters = new URLSearchParams(location.search);
const id = parameters.get('frame') ?? '';
const secret = /secret=([a-zA-Z0-9]+)/.exec(location.hash)?.[1];

function tellHeight() {
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  parent.postMessage({ type: 'klocket:height', id, height }, '*');
  if (secret) parent.postMessage({ message: 'height', value: height, secret }, '*');
}

if (parent !== window) {
  new ResizeObserver(tellHeight).observe(document.documentElement);
  addEventListener('message', ({ source, data }) => {
    const asked = data?.type === 'klocket:ask-height' || (secret && data?.secret === secret);
    if (source === parent && asked) tellHeight();
  });
  // WordPress lets a frame follow a link only by asking for it.
  addEventListener('click', (event) => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (!secret || !link || link.origin !== location.origin) return;
    event.preventDefault();
    parent.postMessage({ message: 'link', value: link.href, secret }, '*');
  });
}
