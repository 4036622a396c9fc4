/**
 * Keeps what is being typed until it is sent, for this tab alone: computers are shared. Where a
 * frame has no storage, nothing is kept and nothing is said.
 */
export class Draft<Entry> {
  readonly #name: string;

  constructor(name: string) {
    this.#name = `klocket-draft ${name}`;
  }

  /** What was typed here before, if anything. */
  read(): Entry | undefined {
    try {
      return (JSON.parse(sessionStorage.getItem(this.#name) ?? 'null') as Entry) ?? undefined;
    } catch {
      // No storage here, or somebody else's words under our name.
      return undefined;
    }
  }

  keep(entry: Entry) {
    try {
      sessionStorage.setItem(this.#name, JSON.stringify(entry));
    } catch {
      // No storage here, or none left: what is typed stays in its fields.
    }
  }

  drop() {
    try {
      sessionStorage.removeItem(this.#name);
    } catch {
      // Then there was nothing to drop.
    }
  }
}
