/** Counts what goes wrong in a page, for who looks after it: how often, and the last one in few words. */
export class Faults {
  #count = 0;
  #last?: string;

  get count() {
    return this.#count;
  }

  /** By its code or kind; what somebody may have typed is never in it. */
  get last() {
    return this.#last;
  }

  /** Counts one, in words of ours. */
  add(what: string) {
    this.#count += 1;
    this.#last = what.slice(0, 300);
  }

  /** Counts all that nobody has caught. Returns how to stop. */
  watch(): () => void {
    const error = ({ error, filename, lineno }: ErrorEvent) => {
      const file = filename.split(/[\\/]/).pop() ?? '';
      this.add(`${error instanceof Error ? error.name : 'Error'} ${file}:${lineno}`);
    };
    const rejection = ({ reason }: PromiseRejectionEvent) =>
      this.add(`${reason instanceof Error ? reason.name : 'rejection'}`);
    addEventListener('error', error);
    addEventListener('unhandledrejection', rejection);
    return () => {
      removeEventListener('error', error);
      removeEventListener('unhandledrejection', rejection);
    };
  }
}
