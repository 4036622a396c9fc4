import { findSite } from '@klocket/core/site';
import { firstRequest } from '@klocket/core/first-request';

/** Which files a tag needs: its own first, then what that imports. */
export type WidgetTable = Record<string, string[]>;

interface Options {
  table: WidgetTable;
  /** Where widgets ask when the page names no server. */
  server: string;
  load(file: string): Promise<unknown>;
}

/**
 * Finds our tags in a page and loads only their code: those there now, those added later, and those
 * our own widgets say they need inside their shadow roots. All files of a tag are asked for at once,
 * and its data while they are on their way. Included twice, the second has nothing left to do.
 */
export function loadWidgets(root: Document, { table, server, load }: Options) {
  const loaded = new Set<string>();

  const need = (tag: string) => {
    const files = table[tag];
    if (!files || loaded.has(tag) || customElements.get(tag)) return;
    loaded.add(tag);
    for (const file of files) {
      load(file).catch(() => {
        // Lost on the way: the next time the tag is met, or the network is back, it is tried again.
        if (loaded.delete(tag)) addEventListener('online', () => need(tag), { once: true });
      });
    }
  };

  const meet = (element: Element) => {
    if (!table[element.localName] || customElements.get(element.localName)) return;
    const site = findSite(element, server);
    const path = firstRequest(element, site);
    if (path && !('prefetched' in element)) {
      const url = site.server + path;
      const response = fetch(url, { credentials: 'omit' });
      // Whether it failed is the widget's to see; here it only must not count as unhandled.
      response.catch(() => {});
      Object.assign(element, { prefetched: { url, response } });
    }
    need(element.localName);
  };

  const selector = Object.keys(table).join();
  const scan = (parent: ParentNode) => parent.querySelectorAll(selector).forEach(meet);

  root.addEventListener('klocket-needs', (event) => need((event as Event & { tag: string }).tag));
  new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) {
        if (node instanceof Element) {
          meet(node);
          scan(node);
        }
      }
    }
  }).observe(root, { subtree: true, childList: true });
  scan(root);
}
