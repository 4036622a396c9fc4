import type { Heartbeat } from '@klocket/contract';
import { askForScreen, NoAnswer, sendHeartbeat, type Said } from './ask.ts';
import type { TrueClock } from './clock.ts';
import type { Faults } from './faults.ts';
import { probeStorage } from './kept.ts';
import type { LifeHost } from './life-host.ts';
import { waitAfter } from './retry.ts';

interface HeartbeatParts {
  host: LifeHost;
  server: () => string;
  clock: TrueClock;
  faults: Faults;
  random: () => number;
}

/** What is known before it is asked. */
interface Known {
  /** Proves that this box is the screen; undefined where it is not paired. */
  token?: string | undefined;
  /** Of what it shows. */
  etag?: string | undefined;
  /** How long ago the server was last heard, where that is known. */
  ageSeconds?: number | undefined;
}

/**
 * Asks what a screen shall show: by the heartbeat of a paired one, by a plain question of one that is not, or
 * whose token is refused.
 */
export class Heartbeats {
  readonly #parts: HeartbeatParts;
  #refusedUntil?: number;

  constructor(parts: HeartbeatParts) {
    this.#parts = parts;
  }

  /** What the server says. Throws `NoAnswer`. */
  async ask(known: Known): Promise<Said> {
    const { host, server, clock } = this.#parts;
    const { token, etag } = known;
    const mayBeat = this.#refusedUntil === undefined || clock.now() >= this.#refusedUntil;
    if (token && mayBeat) {
      try {
        const heartbeat = await this.#heartbeat(known);
        const said = await sendHeartbeat(server(), host.screen, { token, heartbeat });
        this.#refusedUntil = undefined;
        return said;
      } catch (error) {
        const status = error instanceof NoAnswer ? error.status : undefined;
        if (status === undefined || status === 429 || status < 400 || status >= 500) throw error;
        // What it shows is public: a screen whose token is refused goes on all the same.
        this.#leaveOff(status);
      }
    }
    return askForScreen(server(), host.screen, { etag, lang: 'sv' });
  }

  #leaveOff(status: number) {
    const { clock, faults, random } = this.#parts;
    const now = clock.now();
    this.#refusedUntil = now + waitAfter({ status }, { failures: 1, now, random: random() });
    faults.add(`heartbeat refused: ${status}`);
  }

  async #heartbeat({ etag, ageSeconds }: Known): Promise<Heartbeat> {
    const { host, faults } = this.#parts;
    return {
      ...(etag ? { known: etag } : {}),
      release: host.release ?? 'unknown',
      uptimeSeconds: Math.floor(performance.now() / 1000),
      ...(host.scene ? { scene: host.scene } : {}),
      ...(await probeStorage()),
      ...(ageSeconds === undefined ? {} : { shownAgeSeconds: ageSeconds }),
      faults: faults.count,
      ...(faults.last ? { fault: faults.last } : {}),
      width: Math.max(1, Math.round(innerWidth * devicePixelRatio)),
      height: Math.max(1, Math.round(innerHeight * devicePixelRatio)),
    };
  }
}
