import type { Signup, SignupChange } from '@klocket/contract';
import { msg, Problem } from '@klocket/core';
import { OwnController } from '@klocket/core/writing';
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
export class SignupController extends OwnController<Signup> {
  #question?: Question;

  constructor(host: LitElement) {
    super(host, refusalWords);
  }

  get signup() {
    return this.answer?.data;
  }

  /** Asks, unless it is what was asked last. */
  open(question: Question) {
    const { api, token, lang } = question;
    this.#question = question;
    this.look(token, [api, lang], () => api.get(token, lang));
  }

  change = (change: SignupChange, said: Said) =>
    this.#do(({ api, token, lang }) => this.act(() => api.change(token, change, lang), said));

  cancel = (said: Said) =>
    this.#do(({ api, token, lang }) => this.act(() => api.cancel(token, lang), said));

  /** Saves the calendar of what is come to. */
  saveCalendar = () =>
    this.#do(({ api, token, lang }) => this.save('klocket.ics', () => api.calendar(token, lang)));

  /** Saves the certificate. */
  saveCertificate = () =>
    this.#do(({ api, token, lang }) => {
      const name = `klocket-${this.signup?.certificate?.serial}.pdf`;
      return this.save(name, () => api.certificate(token, lang));
    });

  /** False where nothing has been opened yet. */
  async #do(act: (question: Question) => Promise<boolean>) {
    return this.#question ? act(this.#question) : false;
  }
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
