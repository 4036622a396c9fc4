import type { Screen } from '@klocket/contract';
import { kioskPagePath } from '@klocket/contract/kiosk-paths';
import type { Faults } from './faults.ts';
import type { Keeper } from './kept.ts';
import type { LifeHost } from './life-host.ts';
import { reloadedFor, whyReload } from './reload.ts';
import type { WorkerLink } from './worker-link.ts';

interface PageParts {
  host: LifeHost;
  worker: WorkerLink;
  keeper: Keeper;
  faults: Faults;
  /** Loads the page anew. */
  renew(): void;
  /** A worker is there that was not: what was asked before it came is to be asked again, so that it is kept. */
  firstKept(): void;
}

/** The page that a screen stands on: kept for when there is no network, and loaded anew for each release. */
export class OwnPage {
  readonly #parts: PageParts;
  #isKept = false;
  #isRenewing = false;

  constructor(parts: PageParts) {
    this.#parts = parts;
  }

  /** Has the page kept by its worker; where that fails, it is tried again with the next answer. */
  keep() {
    const { host, worker, faults, firstKept } = this.#parts;
    if (!host.release || this.#isKept) return;
    this.#isKept = true;
    worker.start().then(
      (isFirst) => {
        if (isFirst) firstKept();
      },
      () => {
        this.#isKept = false;
        faults.add('not kept');
      },
    );
  }

  /** Loads the page anew where the server, which has just answered, gives a reason to. */
  async mayRenew({ release, reloads }: Screen) {
    const { host, worker, keeper, faults, renew } = this.#parts;
    const { release: own } = host;
    if (!own || this.#isRenewing || host.isTouched) return;
    const told = { own, release, reloads };
    const before = keeper.kept.reloaded;
    const why = whyReload(told, before);
    if (!why) return keeper.keep({ reloaded: reloadedFor(why, told, before) });
    this.#isRenewing = true;
    try {
      // Until the new page is sure to come, the old one stays; the next answer tries again.
      if (!(await worker.prepare())) return;
      keeper.keep({ reloaded: reloadedFor(why, told, before) });
      renew();
    } catch {
      faults.add(`not renewed: ${why}`);
    } finally {
      this.#isRenewing = false;
    }
  }
}

/** Nothing stays behind of a page that was left, so that going back leads nowhere. */
export function goTo(screen?: string) {
  if (screen) location.replace(kioskPagePath(screen));
  else location.reload();
}
