import { livePath } from '@klocket/contract/paths';

/** The server says something at least each 15 seconds; silent for so long, the channel is dead. */
export const longestSilenceMs = 45_000;

/** What has become known by the live channel. */
export interface Listener {
  /** It is open; the first time, or again. */
  opened(): void;
  /** The server has said that something has become another. */
  heard(event: string, data: string): void;
  /** It is closed, for whatever reason. */
  closed(): void;
}

/**
 * A district's live stream, read so that one can hear it being silent: a browser's own reader of such streams
 * says nothing of the comments by which a server tells that it is still there.
 */
export class LiveChannel {
  readonly #url: string;
  readonly #listener: Listener;
  readonly #silenceMs: number;
  #ending?: AbortController;
  #silence?: ReturnType<typeof setTimeout>;
  #last?: string;

  constructor(server: string, district: string, listener: Listener, silenceMs = longestSilenceMs) {
    this.#url = server + livePath(district);
    this.#listener = listener;
    this.#silenceMs = silenceMs;
  }

  /** Listens until the stream ends, breaks or is silent for too long. Whoever wants more opens it again. */
  async listen() {
    this.close();
    const ending = (this.#ending = new AbortController());
    try {
      this.#notSilent();
      const response = await fetch(this.#url, {
        headers: {
          accept: 'text/event-stream',
          ...(this.#last && { 'last-event-id': this.#last }),
        },
        cache: 'no-store',
        credentials: 'omit',
        signal: ending.signal,
      });
      const type = response.headers.get('content-type') ?? '';
      if (!response.ok || !response.body || !type.startsWith('text/event-stream')) return;
      this.#listener.opened();
      await this.#read(response.body);
    } catch {
      // A line that breaks is what this is for; who listens hears that it is closed.
    } finally {
      ending.abort();
      clearTimeout(this.#silence);
      if (this.#ending === ending) {
        this.#ending = undefined;
        this.#listener.closed();
      }
    }
  }

  /** Ends it; nobody is told. */
  close() {
    clearTimeout(this.#silence);
    const ending = this.#ending;
    this.#ending = undefined;
    ending?.abort();
  }

  async #read(body: ReadableStream<Uint8Array>) {
    const reader = body
      .pipeThrough(new TextDecoderStream() as never)
      .getReader() as ReadableStreamDefaultReader<string>;
    let rest = '';
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      this.#notSilent();
      const blocks = (rest + value).split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) this.#hear(block);
    }
  }

  #hear(block: string) {
    let event: string | undefined;
    let data = '';
    for (const line of block.split('\n')) {
      const [, name, value = ''] = /^(\w+): ?(.*)$/.exec(line) ?? [];
      if (name === 'id') this.#last = value;
      else if (name === 'event') event = value;
      else if (name === 'data') data += value;
    }
    if (event) this.#listener.heard(event, data);
  }

  #notSilent() {
    clearTimeout(this.#silence);
    const ending = this.#ending;
    this.#silence = setTimeout(() => ending?.abort(), this.#silenceMs);
  }
}
