/** Where the desk keeps its address: the browser's own, or memory in stories and tests. */
export interface AddressBar {
  /** Path, query and fragment. */
  readonly address: string;
  /** Goes to another address without loading the page. `replace` leaves no way back to this one. */
  go(address: string, replace?: boolean): void;
  /** Calls back when the address has become another; the returned function ends that. */
  listen(changed: () => void): () => void;
}

/** The browser's address bar and its way back. */
export const browserAddress = (): AddressBar => {
  const listeners = new Set<() => void>();
  return {
    get address() {
      return location.pathname + location.search + location.hash;
    },
    go(address, replace = false) {
      if (replace) history.replaceState(null, '', address);
      else history.pushState(null, '', address);
      for (const changed of listeners) changed();
    },
    listen(changed) {
      listeners.add(changed);
      addEventListener('popstate', changed);
      return () => {
        listeners.delete(changed);
        removeEventListener('popstate', changed);
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
