import { LiveChannel, type Listener } from './live-channel.ts';

/** A channel that was open is opened again after so long; one that did not open is waited for like an answer. */
const reopenMs = 3000;

interface ChannelParts {
  server: () => string;
  /** False while the server is away: asking whether it is back is enough then. */
  isAnswering(): boolean;
  /** How long to wait when it has not opened so many times in a row, in milliseconds. */
  waitMs(failures: number): number;
  /** Something may have happened that it did not tell. */
  missed(): void;
  heard(event: string, data: string): void;
}

/** Keeps the live channel of a screen open, however often it breaks or falls silent. */
export class OpenChannel {
  readonly #parts: ChannelParts;
  #channel?: LiveChannel;
  #isOpen = false;
  #failures = 0;
  #next?: ReturnType<typeof setTimeout>;

  constructor(parts: ChannelParts) {
    this.#parts = parts;
  }

  get isOpen() {
    return this.#isOpen;
  }

  /** Opens it, unless it is open or is going to be. */
  keep(district: string) {
    this.#channel ??= new LiveChannel(this.#parts.server(), district, this.#listener);
    if (!this.#isOpen && !this.#next) this.#open();
  }

  close() {
    clearTimeout(this.#next);
    this.#next = undefined;
    this.#channel?.close();
    this.#channel = undefined;
    this.#isOpen = false;
  }

  #open() {
    clearTimeout(this.#next);
    this.#next = undefined;
    if (this.#parts.isAnswering()) void this.#channel?.listen();
  }

  readonly #listener: Listener = {
    opened: () => {
      this.#isOpen = true;
      this.#failures = 0;
      // What happened meanwhile, a restart of the server above all, is asked for at once.
      this.#parts.missed();
    },
    heard: (event, data) => this.#parts.heard(event, data),
    closed: () => {
      const wasOpen = this.#isOpen;
      this.#isOpen = false;
      if (!this.#channel) return;
      if (wasOpen) this.#parts.missed();
      const waitMs = wasOpen ? reopenMs : this.#parts.waitMs(++this.#failures);
      this.#next ??= setTimeout(() => this.#open(), waitMs);
    },
  };
}
