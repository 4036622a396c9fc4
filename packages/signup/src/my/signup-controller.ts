import type { Signup, SignupChange } from '@klocket/contract';
import { Latest, msg, Problem } from '@klocket/core';
import { saveFile } from '@klocket/core/writing';
import type { LitElement } from 'lit';
import type { MySignupApi } from './my-api.ts';

/** Whose sign-up, from which server, in which language. */
interface Question {
  api: MySignupApi;
  token: string;
  lang: string;
}

/** What has been done, said to who cannot see it change. */
type Said = (signup: Signup) => string;

/** Keeps a sign-up as the server last told it, and does with it what its owner wishes. */
export class SignupController extends Latest<Signup> {
  /** True while something is on its way; everything else waits for it. */
  busy = false;

  /** Why the last wish was not fulfilled. */
  refusal?: string;

  /** What was last done. */
  said = '';

  readonly #host: LitElement;
  #question?: Question;

  constructor(host: LitElement) {
    super(host);
    this.#host = host;
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

  get signup() {
    return this.answer?.data;
  }

  /** Asks, unless it is what was asked last. */
  look(question: Question) {
    const { api, token, lang } = question;
    const before = this.#question;
    if (before?.api === api && before.token === token && before.lang === lang) return;
    this.#question = question;
    if (before?.token !== token) this.answer = undefined;
    void this.#ask(before?.token === token);
  }

  /** Asks once more; what is shown stays until the answer comes. */
  readonly refresh = () => void this.#ask(true);

  change = (change: SignupChange, said: Said) =>
    this.#act(({ api, token, lang }) => api.change(token, change, lang), said);

  cancel = (said: Said) => this.#act(({ api, token, lang }) => api.cancel(token, lang), said);

  /** Saves the calendar of what is come to. */
  saveCalendar = () =>
    this.#save('klocket.ics', ({ api, token, lang }) => api.calendar(token, lang));

  /** Saves the certificate. */
  saveCertificate = () =>
    this.#save(`klocket-${this.answer?.data.certificate?.serial}.pdf`, ({ api, token, lang }) =>
      api.certificate(token, lang),
    );

  async #save(name: string, fetchIt: (question: Question) => Promise<Blob>) {
    const question = this.#question;
    if (!question || this.busy) return;
    await this.#attempt(async () => saveFile(await fetchIt(question), name));
  }

  async #ask(quiet: boolean) {
    const question = this.#question;
    if (!question?.token || this.busy) return;
    const { api, token, lang } = question;
    await this.ask(
      async () => ({ data: await api.get(token, lang), asOf: new Date(), stale: false }),
      quiet,
    );
  }

  /** True when it is done; else `refusal` says why not. */
  async #act(act: (question: Question) => Promise<Signup>, said: Said) {
    const question = this.#question;
    if (!question || this.busy) return false;
    return this.#attempt(async () => {
      const signup = await act(question);
      this.put({ data: signup, asOf: new Date(), stale: false });
      this.said = said(signup);
    });
  }

  async #attempt(act: () => Promise<void>) {
    this.busy = true;
    this.refusal = undefined;
    this.#host.requestUpdate();
    try {
      await act();
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

  readonly #seen = () => {
    if (document.visibilityState === 'visible') this.refresh();
  };
}

function refusalWords(error: unknown) {
  const { code, details } = error instanceof Problem ? error : {};
  switch (code) {
    case 'unreachable':
      return msg('Vi fick inget svar: nätet kan vara borta. Försök igen, inget görs två gånger.', {
        id: 'my-unsent',
      });
    case 'seats-too-few':
      return msg('Så många lediga platser finns det inte just nu. Du har kvar dem du hade.', {
        id: 'my-too-few',
      });
    default:
      return (
        details?.detail ?? msg('Det gick inte att göra just nu. Försök igen.', { id: 'my-refused' })
      );
  }
}
