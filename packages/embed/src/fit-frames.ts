/** Shorter or taller than this no frame becomes, in pixels, whatever it says. */
const least = 100;
const most = 6000;

/**
 * Makes the frames of a page that show us as tall as they say, those added later too, and follows the links
 * that a sandbox keeps them from following themselves. `own` is the origin they come from.
 */
export function fitFrames(page: Document, own: string) {
  const frames = () =>
    [...page.querySelectorAll('iframe')].filter(({ src }) => src.startsWith(`${own}/embed/`));

  page.defaultView!.addEventListener('message', ({ data, origin, source }) => {
    const frame = frames().find(({ contentWindow }) => contentWindow === source);
    // A sandbox takes its origin from a frame, but not its window.
    if (!frame || (origin !== own && origin !== 'null')) return;
    const { type, height, url } = Object(data) as Record<string, unknown>;
    if (type === 'klocket:height') {
      frame.contentWindow!.postMessage({ type: 'klocket:heard' }, '*');
      frame.style.boxSizing = 'content-box';
      frame.style.height = `${Math.min(Math.max(Number(height) || 0, least), most)}px`;
    }
    const isFollowed = page.activeElement === frame && String(url).startsWith(`${own}/`);
    if (type === 'klocket:link' && isFollowed) page.location.href = String(url);
  });

  for (const { contentWindow } of frames()) {
    contentWindow?.postMessage({ type: 'klocket:ask-height' }, '*');
  }
}
