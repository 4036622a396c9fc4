import { firstRequest } from '@klocket/core/first-request';
import { findSite } from '@klocket/core/site';
import type { WidgetTable } from './widget-table.ts';

interface MoreFiles {
  /** The files of a tag; throws for one that there is not. */
  default(tag: string): string[];
}

interface Options {
  table: WidgetTable;
  /** Where widgets ask when the page names no server. */
  server: string;
  load(file: string): Promise<unknown>;
  /** How long to wait before a lost file is asked for again, in milliseconds. */
  retryAfter?: number[];
}

/**
 * Finds our tags in a page and loads only their code: those there now, those added later, and those
 * our own widgets say they need inside their shadow roots. All files of a tag are asked for at once,
 * and its data while they are on their way. Included twice, the second has nothing left to do.
 */
export function loadWidgets(
  root: Document,
  { table: { files, words, more }, server, load, retryAfter = [1000, 5000, 20_000] }: Options,
) {
  const coming = new Map<string, Promise<unknown>>();

  /** Loads a file once; lost on the way, again when there is a network or after a while. */
  const fetchFile = (file: string, lost = 0): Promise<unknown> =>
    // Some browsers remember that an address failed, so from the second time on it is another.
    load(`chunks/${file}.js${lost > 1 ? `?${lost}` : ''}`).catch(async (error) => {
      const wait = retryAfter[lost];
      if (wait === undefined) throw error;
      await new Promise((resolve) => {
        addEventListener('online', resolve, { once: true });
        setTimeout(resolve, wait);
      });
      return fetchFile(file, lost + 1);
    });

  const once = (file: string) => {
    let promise = coming.get(file);
    if (!promise) {
      coming.set(file, (promise = fetchFile(file)));
      // Who needs it learns it failed; the next who needs it tries again.
      promise.catch(() => coming.delete(file));
    }
    return promise;
  };

  const need = async (selector: string, lang: string) => {
    files[selector] ??= ((await once(more)) as MoreFiles).default(selector);
    await Promise.all(
      files[selector]
        .flatMap((name) =>
          name[0] === '@' ? (words[`${name}/${lang.split('-')[0]}`] ?? []) : name,
        )
        .map(once),
    );
  };

  const meet = (element: Element) => {
    // Another loader, of another version maybe, has met it already. <klocket-site> only holds attributes.
    if ('prefetched' in element || !/^klocket-(?!site$)/.test(element.localName)) return;
    const site = findSite(element, server);
    const path = firstRequest(element, site);
    let prefetched;
    if (path) {
      const url = site.server + path;
      const response = fetch(url, { credentials: 'omit' });
      // Whether it failed is the widget's to see; here it only must not count as unhandled.
      response.catch(() => {});
      prefetched = { url, response };
    }
    Object.assign(element, { prefetched });
    const views = Object.keys(files).filter((selector) => element.matches(selector));
    for (const selector of new Set([element.localName, ...views])) {
      need(selector, site.lang).catch((error) =>
        console.warn(`Klocket: no code for <${element.localName}>.`, error),
      );
    }
  };

  const scan = (parent: ParentNode) => parent.querySelectorAll(':not(:defined)').forEach(meet);

  root.addEventListener('klocket-needs', (event) => {
    const asked = event as Event & { tag: string; loading?: Promise<unknown> };
    if (asked.loading) return;
    const { lang } = findSite(event.composedPath()[0] as Element, server);
    asked.loading = need(asked.tag, lang);
  });
  new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) {
        if (node instanceof Element) {
          if (node.matches(':not(:defined)')) meet(node);
          scan(node);
        }
      }
    }
  }).observe(root, { subtree: true, childList: true });
  scan(root);
}
