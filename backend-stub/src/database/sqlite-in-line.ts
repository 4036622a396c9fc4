import { SqliteAdapter, SqliteDriver, type DatabaseConnection } from 'kysely';

/** Leaves it to the driver who gets the connection; Kysely's own lock is not asked. */
export class InLineAdapter extends SqliteAdapter {
  override get supportsMultipleConnections() {
    return true;
  }
}

/**
 * Hands SQLite's one connection on in the order it was asked for. Kysely's own lock wakes everyone who
 * waits each time it is let go, so that with a few hundred requests at once the waking is all that is
 * done, and whoever is unlucky waits for ever.
 */
export class InLineDriver extends SqliteDriver {
  #isTaken = false;
  readonly #line: (() => void)[] = [];

  override async acquireConnection(): Promise<DatabaseConnection> {
    if (this.#isTaken) await new Promise<void>((next) => this.#line.push(next));
    this.#isTaken = true;
    return super.acquireConnection();
  }

  override async releaseConnection() {
    const next = this.#line.shift();
    // It stays taken on its way to the next, so that nobody who comes meanwhile slips in between.
    if (next) next();
    else this.#isTaken = false;
  }
}
