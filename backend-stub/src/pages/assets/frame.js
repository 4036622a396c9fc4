/*
 * Tells the page around a frame how tall it is, so that the frame needs no scroll bar of its own, and lets
 * its links be followed where a sandbox would stop them. Two ways of saying it: ours, and that of WordPress,
 * which puts a secret into the address. Nothing told is private, so every parent may hear it.
 */
const parameters = new URLSearchParams(location.search);
const id = parameters.get('frame') ?? '';
const secret = /secret=([a-zA-Z0-9]+)/.exec(location.hash)?.[1];
const isSandboxed = self.origin === 'null';

/** Of our pages those that a frame can show as well. */
const framed = /^\/[\w-]+(\/(activities|occurrences|houses|goals)\/[\w-]+|\/goals|\/defects)?\/?$/;

/** Whether the page around has a script of ours. */
let isHeard = false;

function tell(ours, theirs) {
  parent.postMessage({ id, ...ours }, '*');
  if (secret) parent.postMessage({ secret, ...theirs }, '*');
}

function tellHeight() {
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  tell({ type: 'klocket:height', height }, { message: 'height', value: height });
}

/** In a sandbox a link goes nowhere by itself: the page around follows it, or the frame shows it. */
function follow(event) {
  const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
  if (event.defaultPrevented || link?.origin !== location.origin || link.hasAttribute('download')) {
    return;
  }
  if (secret || (isSandboxed && isHeard)) {
    event.preventDefault();
    tell({ type: 'klocket:link', url: link.href }, { message: 'link', value: link.href });
  } else if (isSandboxed && framed.test(link.pathname)) {
    event.preventDefault();
    const query = new URLSearchParams({ page: link.pathname + link.search + link.hash });
    for (const name of ['frame', 'theme']) {
      if (parameters.has(name)) query.set(name, parameters.get(name));
    }
    location.href = `/embed?${query}`;
  }
}

if (parent !== window) {
  // At once and when all is there: what is out of sight is not observed before it comes into sight.
  tellHeight();
  addEventListener('load', tellHeight);
  new ResizeObserver(tellHeight).observe(document.documentElement);
  addEventListener('message', ({ source, data }) => {
    if (source !== parent) return;
    isHeard ||= data?.type === 'klocket:heard';
    if (data?.type === 'klocket:ask-height' || (secret && data?.secret === secret)) tellHeight();
  });
  addEventListener('click', follow);
}
