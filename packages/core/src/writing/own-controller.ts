import type { LitElement } from 'lit';
import { Latest } from '../latest.ts';
import { Problem } from '../problem.ts';
import { saveFile } from './save-file.ts';

/** Keeps what a secret opens as the server last told it, and does with it what its holder wishes. */
export class OwnController<Own> extends Latest<Own> {
  /** True while something is on its way; everything else waits for it. */
  busy = false;

  /** Why the last wish was not fulfilled. */
  refusal = '';

  /** What was last done, said to who cannot see it change. */
  said = '';

  readonly #host: LitElement;
  readonly #wordsFor: (error: unknown) => string;
  #token = '';
  #asked: readonly unknown[] = [];
  #get?: () => Promise<Own>;

  constructor(host: LitElement, wordsFor: (error: unknown) => string) {
    super(host);
    this.#host = host;
    this.#wordsFor = wordsFor;
  }

  override hostConnected() {
    super.hostConnected();
    addEventListener('online', this.refresh);
    document.addEventListener('visibilitychange', this.#seen);
  }

  override hostDisconnected() {
    super.hostDisconnected();
    removeEventListener('online', this.refresh);
    document.removeEventListener('visibilitychange', this.#seen);
  }

  /** Asks, unless the same was asked last. What another secret opened goes at once. */
  look(token: string, asked: readonly unknown[], get: () => Promise<Own>) {
    const isSame = token === this.#token;
    if (isSame && asked.every((part, at) => part === this.#asked[at])) return;
    if (!isSame) this.answer = undefined;
    this.#token = token;
    this.#asked = asked;
    this.#get = get;
    this.refresh();
  }

  /** Asks once more; what is shown stays until the answer comes. */
  readonly refresh = () => {
    const get = this.#get;
    if (!get || this.busy) return;
    void this.ask(async () => ({ data: await get(), asOf: new Date(), stale: false }), true);
  };

  /**
   * Does something that is answered by how it is from then on, or by nothing where nothing is left. True
   * when it is done; else `refusal` says why not.
   */
  act<Got extends Own | undefined>(act: () => Promise<Got>, say: (own: Got) => string) {
    return this.#attempt(async () => {
      const data = await act();
      if (data) this.put({ data, asOf: new Date(), stale: false });
      else this.problem = new Problem('gone');
      this.said = say(data);
    });
  }

  /** Saves a file that belongs to it. */
  save(name: string, fetchIt: () => Promise<Blob>) {
    return this.#attempt(async () => saveFile(await fetchIt(), name));
  }

  async #attempt(act: () => Promise<void>) {
    if (this.busy) return false;
    this.busy = true;
    this.refusal = this.said = '';
    this.#host.requestUpdate();
    try {
      await act();
      return true;
    } catch (error) {
      this.refusal = this.#wordsFor(error);
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

  readonly #seen = () => {
    if (document.visibilityState === 'visible') this.refresh();
  };
}
