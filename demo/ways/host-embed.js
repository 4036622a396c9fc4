/*
 * What a WordPress site does with frames it has expanded an address to: it shows one when it speaks with its
 * secret, makes it as tall as it says within limits, and follows its links within its own host.
 */
const secretOf = /^[a-zA-Z0-9]+$/;

addEventListener('message', ({ data, source }) => {
  const { message, value, secret } = Object(data);
  if (!secretOf.test(secret ?? '')) return;
  const frames = document.querySelectorAll(`iframe[data-secret="${secret}"]`);
  for (const quotation of document.querySelectorAll(`blockquote[data-secret="${secret}"]`)) {
    quotation.style.display = 'none';
  }
  for (const frame of frames) {
    if (frame.contentWindow !== source) continue;
    frame.removeAttribute('style');
    if (message === 'height') {
      frame.height = Math.min(Math.max(parseInt(value, 10) || 0, 200), 1000);
    }
    if (message === 'link' && document.activeElement === frame && isOf(frame, value)) {
      top.location.href = value;
    }
  }
});

addEventListener('load', () => {
  for (const frame of document.querySelectorAll('iframe.wp-embedded-content')) {
    frame.contentWindow.postMessage({ message: 'ready', secret: frame.dataset.secret }, '*');
  }
});

function isOf(frame, address) {
  const { protocol, host } = new URL(address);
  return /^https?:$/.test(protocol) && host === new URL(frame.src).host;
}
