/** What a widget knows from where it stands: which district, language and server, and its look. */
export interface Site {
  /** The district's id; empty when the page names none. */
  district: string;
  /** A BCP 47 tag. */
  lang: string;
  /** The server's origin, without a slash at the end. */
  server: string;
  /** `light`, `dark`, `auto` (as the device prefers), or empty: the page's own colours. */
  theme: string;
}

/**
 * Reads the site of an element from its own attributes, else from the nearest `<klocket-site>`
 * around it, else from the page's language. Works before anything is upgraded, so that the loader
 * and the widget come to the same answer. `own` is what a framework has set as properties instead.
 */
export function findSite(element: Element, defaultServer: string, own?: Partial<Site>): Site {
  const read = (name: keyof Site) =>
    (own?.[name] || element.getAttribute(name)) ??
    closest(element, 'klocket-site')?.getAttribute(name) ??
    '';
  return {
    district: read('district'),
    lang: read('lang') || closest(element, '[lang]')?.getAttribute('lang') || 'sv',
    server: (read('server') || defaultServer).replace(/\/$/, ''),
    theme: read('theme'),
  };
}

/** The nearest ancestor that matches, through shadow roots too. */
export function closest(start: Element, selector: string): Element | undefined {
  for (let element: Element | null = start; element;) {
    const found: Element | null = element.closest(selector);
    if (found) return found;
    const root: Node = element.getRootNode();
    element = root instanceof ShadowRoot ? root.host : null;
  }
  return undefined;
}
