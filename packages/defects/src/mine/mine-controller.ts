import { Latest, msg, Problem } from '@klocket/core';
import type { LitElement } from 'lit';

/** Keeps what a secret opens as the server last told it, and does with it what its holder wishes. */
export class MineController<Mine> extends Latest<Mine> {
  /** True while something is on its way; everything else waits for it. */
  busy = false;

  /** Why the last wish was not fulfilled. */
  refusal = '';

  /** What was last done. */
  said = '';

  readonly #host: LitElement;
  #asked: unknown[] = [];
  #get?: () => Promise<Mine>;

  constructor(host: LitElement) {
    super(host);
    this.#host = host;
  }

  override hostConnected() {
    super.hostConnected();
    addEventListener('online', this.refresh);
  }

  override hostDisconnected() {
    super.hostDisconnected();
    removeEventListener('online', this.refresh);
  }

  /** Asks, unless the same was asked last. */
  look(asked: unknown[], get: () => Promise<Mine>) {
    if (asked.every((part, at) => part === this.#asked[at])) return;
    this.#asked = asked;
    this.#get = get;
    this.answer = undefined;
    this.refresh();
  }

  /** Asks once more; what is shown stays until the answer comes. */
  readonly refresh = () => {
    const get = this.#get;
    if (!get || this.busy) return;
    void this.ask(async () => ({ data: await get(), stale: false }), true);
  };

  /** True when it is done; else `refusal` says why not. */
  async act(act: () => Promise<Mine | undefined>, said: string) {
    if (this.busy) return false;
    this.busy = true;
    this.refusal = this.said = '';
    this.#host.requestUpdate();
    try {
      const data = await act();
      if (data) this.put({ data, stale: false });
      else this.problem = new Problem('gone');
      this.said = said;
      return true;
    } catch (error) {
      this.refusal = refusalWords(error);
      return false;
    } finally {
      this.busy = false;
      this.#host.requestUpdate();
      if (this.refusal) await this.#showRefusal();
    }
  }

  async #showRefusal() {
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('.refusal')?.focus();
  }
}

function refusalWords(error: unknown) {
  if (error instanceof Problem && error.code !== 'unreachable' && error.details?.detail) {
    return error.details.detail;
  }
  return msg('Det gick inte att skicka. Försök igen, inget görs två gånger.', {
    id: 'mine-refused',
  });
}
