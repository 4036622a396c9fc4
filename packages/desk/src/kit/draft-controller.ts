import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { sameValue } from './same-value.ts';
import { newSubmissionKey } from './submission-key.ts';
import { dropDraft, keepDraft, readDraft } from './drafts.ts';

/**
 * What is typed in one form. It outlives a lost session, a dead spot and a reload of the page: all of
 * it is kept in the browser's tab until it is saved or dropped.
 */
export class DraftController<T extends object> implements ReactiveController {
  /** What there was when typing began. */
  base!: T;

  /** What is typed. */
  values!: T;

  /** The state of the thing that `base` shows. */
  etag?: string;

  /** True when what is shown was typed before, and is here again. */
  isRestored = false;

  readonly #host: ReactiveControllerHost;
  #key?: string;
  readonly #person: () => string;
  #form = '';
  /** What the server has, as far as is known. */
  #saved!: { base: T; etag?: string };

  /** `person` says whose drafts they are: computers are shared. */
  constructor(host: ReactiveControllerHost, person: () => string) {
    this.#person = person;
    (this.#host = host).addController(this);
  }

  hostConnected() {
    // What was typed is found again when a form is opened.
  }

  /** Whether a form is open at all. */
  get isOpen() {
    return this.#form !== '';
  }

  /** Whether anything is typed that is not saved. */
  get isChanged() {
    return this.isOpen && !sameValue(this.values, this.base);
  }

  /** Opens a form on what the server has; what was typed in it before takes precedence. */
  open(form: string, base: T, etag?: string) {
    this.#form = form;
    this.#saved = { base, etag };
    const draft = readDraft<T>(this.#person(), form);
    this.base = draft?.base ?? base;
    this.values = draft?.values ?? base;
    this.etag = draft ? draft.etag : etag;
    this.#key = draft?.key;
    this.isRestored = draft !== undefined;
    this.#host.requestUpdate();
  }

  /** Takes in what somebody types. */
  set(change: Partial<T>) {
    this.values = { ...this.values, ...change };
    this.#keep();
  }

  /** Names its submission: the same name with each further try, until one of them is answered. */
  submissionKey(): string {
    if (!this.#key) {
      this.#key = newSubmissionKey();
      this.#keep();
    }
    return this.#key;
  }

  /** The next submission is another one. */
  forgetSubmission() {
    this.#key = undefined;
    this.#keep();
  }

  /** What was typed is saved. */
  settle(saved: T = this.values, etag?: string) {
    this.base = this.values = saved;
    this.etag = etag;
    this.#saved = { base: saved, etag };
    this.#forget();
  }

  /** Goes on from what another has saved meanwhile, with what is typed on top of it. */
  rebase(base: T, values: T, etag?: string) {
    this.base = base;
    this.values = values;
    this.etag = etag;
    this.#saved = { base, etag };
    this.#keep();
  }

  /** Drops what is typed. */
  discard() {
    const { base, etag } = this.#saved;
    this.base = this.values = base;
    this.etag = etag;
    this.#forget();
  }

  #keep() {
    const { base, values, etag } = this;
    const key = this.#key;
    if (this.isChanged || key) keepDraft(this.#person(), this.#form, { base, values, etag, key });
    else dropDraft(this.#person(), this.#form);
    this.#host.requestUpdate();
  }

  #forget() {
    dropDraft(this.#person(), this.#form);
    this.#key = undefined;
    this.isRestored = false;
    this.#host.requestUpdate();
  }
}
