/** What is reported, and how it is known again: by its words and by the colours of its photos. */
export interface Report {
  words: string;
  /** JPEGs in base64. */
  photos: string[];
}

/**
 * Runs in the page: fills in the form as a visitor does and sends it. Resolves once the page has said that
 * it is saved or sent: `false` when it said that it is not.
 */
export async function writeReport({ words, photos }: Report): Promise<boolean> {
  const root = document.querySelector('klocket-defect-report')!.shadowRoot!;
  const find = <Found extends HTMLElement>(selector: string) => root.querySelector<Found>(selector);
  const until = <Found>(look: () => Found | false | null | undefined) =>
    new Promise<Found>((resolve) => {
      const found = () => {
        const seen = look();
        if (!seen) return false;
        observer.disconnect();
        resolve(seen);
        return true;
      };
      const observer = new MutationObserver(found);
      observer.observe(root, { subtree: true, childList: true, attributes: true });
      found();
    });
  const say = (type: string, control: EventTarget) =>
    control.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  const anew = () =>
    [...root.querySelectorAll('button')].find((one) => /Anmäl ett fel till/.test(one.textContent));
  const cards = () => [...root.querySelectorAll('.sent')];

  await until(() => find('.form, .sent'));
  if (!find('.form')) (await until(anew)).click();
  (await until(() => find('[data-field=category]'))).click();
  const spot = await until(() => find<HTMLSelectElement>('#spot'));
  spot.value = spot.options[1]!.value;
  say('change', spot);
  const text = find<HTMLTextAreaElement>('#words')!;
  text.value = words;
  say('input', text);
  if (photos.length) {
    const files = new DataTransfer();
    for (const [at, photo] of photos.entries()) {
      const bytes = Uint8Array.from(atob(photo), (letter) => letter.charCodeAt(0));
      files.items.add(new File([bytes], `IMG_${at}.jpg`, { type: 'image/jpeg' }));
    }
    const field = find<HTMLInputElement>('[type=file]')!;
    field.files = files.files;
    say('change', field);
    await until(() => root.querySelectorAll('.photos canvas').length === photos.length);
  }
  // What earlier visits have left is on the page before the form goes; the next card is this report's.
  let before = Infinity;
  const told = until(() => {
    const isGone = !find('.form');
    if (isGone && before === Infinity) before = cards().length;
    const isBack = !isGone && before < Infinity;
    return isBack || (cards().length > before && 'said');
  });
  (await until(() => find('.go:not([aria-disabled=true])'))).click();
  return (await told) === 'said' && !/Stäng inte sidan/.test(cards().at(-1)!.textContent);
}

/** Runs in the page: how many reports still wait to be sent. What was being written when a tab died is none. */
export const entriesLeft = () =>
  new Promise<number>((resolve, reject) => {
    const opened = indexedDB.open('klocket-outbox', 1);
    opened.onerror = reject;
    opened.onupgradeneeded = () => opened.result.createObjectStore('entry', { keyPath: 'key' });
    opened.onsuccess = () => {
      const entries = opened.result.transaction('entry').objectStore('entry').getAll();
      entries.onsuccess = () => {
        opened.result.close();
        const subjects = entries.result.map(({ subject }: { subject: string }) => subject);
        resolve(subjects.filter((subject) => subject.split(' ')[0] !== 'draft').length);
      };
    };
  });
