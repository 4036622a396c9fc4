/** Where the desk keeps its address: the browser's own, or memory in stories and tests. */
export interface AddressBar {
  /** Path, query and fragment. */
  readonly address: string;
  /** Goes to another address without loading the page. `replace` leaves no way back to this one. */
  go(address: string, replace?: boolean): void;
  /** How far down the page was when it was left, if one has come back to it. */
  readonly scrolled?: number;
  /** Calls back when the address has become another; the returned function ends that. */
  listen(changed: () => void): () => void;
}

/** The browser's address bar and its way back. */
export const browserAddress = (): AddressBar => {
  const listeners = new Set<() => void>();
  const scrolls = new Map<string, number>();
  let here = 'start';
  const tell = () => {
    for (const changed of listeners) changed();
  };
  const wentBack = ({ state }: PopStateEvent) => {
    scrolls.set(here, scrollY);
    here = (state as { place?: string } | null)?.place ?? 'start';
    tell();
  };
  return {
    get address() {
      return location.pathname + location.search + location.hash;
    },
    get scrolled() {
      return scrolls.get(here);
    },
    go(address, replace = false) {
      if (replace) {
        scrolls.delete(here);
        history.replaceState({ place: here }, '', address);
      } else {
        scrolls.set(here, scrollY);
        here = crypto.randomUUID();
        history.pushState({ place: here }, '', address);
      }
      tell();
    },
    listen(changed) {
      if (listeners.size === 0) {
        addEventListener('popstate', wentBack);
        // What is in a room comes later than its address: the browser would scroll too early.
        history.scrollRestoration = 'manual';
      }
      listeners.add(changed);
      return () => {
        listeners.delete(changed);
        if (listeners.size > 0) return;
        removeEventListener('popstate', wentBack);
        history.scrollRestoration = 'auto';
      };
    },
  };
};

/** An address that lives only as long as the page it is shown in. */
export const memoryAddress = (start: string): AddressBar => {
  const listeners = new Set<() => void>();
  let address = start;
  return {
    get address() {
      return address;
    },
    go(next) {
      address = next;
      for (const changed of listeners) changed();
    },
    listen(changed) {
      listeners.add(changed);
      return () => void listeners.delete(changed);
    },
  };
};
