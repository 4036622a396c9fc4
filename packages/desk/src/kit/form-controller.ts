import type { FieldError } from '@klocket/contract';
import { Problem } from '@klocket/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { StaffProblem, type StaffAnswer } from '../staff-api.ts';
import { DraftController } from './draft-controller.ts';
import { sayProblem } from './say-problem.ts';

/** What another has saved while somebody was typing. */
export interface Conflict<T> {
  theirs: T;
  /** The state that `theirs` shows. */
  etag?: string;
  /** Who saved it. */
  by?: string;
  at?: string;
}

interface FormOptions<T> {
  /** Whose drafts they are. */
  person: () => string;
  /** What the fields show of the thing as the server has it, where they showed `base`. Default: itself. */
  read?: (source: unknown, base: T) => T;
}

/**
 * A form of a room: what is typed, kept until it is saved; what was wrong with it, field by field;
 * and what another has saved meanwhile.
 */
export class FormController<T extends object> implements ReactiveController {
  readonly draft: DraftController<T>;

  /** True while it is being saved. */
  busy = false;

  /** What was wrong, by the field's JSON pointer. */
  errors = new Map<string, string>();

  /** What went wrong as a whole, in words. */
  trouble?: string;

  /** What another has saved meanwhile. */
  conflict?: Conflict<T>;

  /** What each field that is shown is called, by its pointer: for the summary of what was wrong. */
  readonly labels = new Map<string, string>();

  readonly #host: ReactiveControllerHost & Element;
  readonly #read: (source: unknown, base: T) => T;

  constructor(host: ReactiveControllerHost & Element, { person, read }: FormOptions<T>) {
    this.#host = host;
    this.#read = read ?? ((source) => source as T);
    this.draft = new DraftController<T>(host, person);
    host.addController(this);
  }

  hostConnected() {
    // All it has to do begins when a form is opened.
  }

  get values() {
    return this.draft.values;
  }

  /** Opens it on what the server has, under a name of its own. */
  open(name: string, values: T, etag?: string) {
    this.#clear();
    this.labels.clear();
    this.draft.open(name, values, etag);
  }

  set(change: Partial<T>) {
    this.draft.set(change);
  }

  /** A field is being put right: what was wrong with it is said no longer. */
  forgive(pointer: string) {
    if (this.errors.delete(pointer)) this.#host.requestUpdate();
  }

  /** Says what is wrong before the server is asked; nothing is wrong when it is empty. */
  refuse(errors: Iterable<[pointer: string, words: string]>): boolean {
    this.#clear();
    this.errors = new Map(errors);
    if (this.errors.size > 0) this.#lookAtSummary();
    return this.errors.size > 0;
  }

  /**
   * Saves. True when it is saved; otherwise it says why, and nothing typed is lost. What is made new is
   * sent with the `key`, so that a second try after a lost answer makes no second one.
   */
  async save<S>(
    send: (values: T, etag: string | undefined, key: string) => Promise<StaffAnswer<S>>,
  ): Promise<StaffAnswer<S> | undefined> {
    if (this.busy) return undefined;
    this.#clear();
    this.busy = true;
    this.#host.requestUpdate();
    try {
      const answer = await send(this.values, this.draft.etag, this.draft.submissionKey());
      this.draft.settle(this.values, answer.etag);
      return answer;
    } catch (error) {
      this.#take(error);
      return undefined;
    } finally {
      this.busy = false;
      this.#host.requestUpdate();
    }
  }

  /** Goes on with values that take what another has saved into account. */
  resolve(values: T) {
    const { theirs, etag } = this.conflict!;
    this.draft.rebase(theirs, values, etag);
    this.#clear();
  }

  #take(error: unknown) {
    const details = error instanceof Problem ? error.details : undefined;
    if (details?.code === 'key-reused') this.draft.forgetSubmission();
    if (details?.code === 'changed-meanwhile' && details.current !== undefined) {
      this.conflict = {
        theirs: this.#read(details.current, this.draft.base),
        etag: error instanceof StaffProblem ? error.etag : undefined,
        by: details.changedBy,
        at: details.changedAt,
      };
    } else if (details?.errors?.length) {
      this.errors = wordsByPointer(details.errors);
    } else {
      this.trouble = sayProblem(error);
    }
    this.#lookAtSummary();
  }

  #clear() {
    this.errors = new Map();
    this.trouble = undefined;
    this.conflict = undefined;
    this.#host.requestUpdate();
  }

  /** Puts the focus where it says what was wrong. */
  #lookAtSummary() {
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => {
      const root = this.#host.shadowRoot ?? this.#host;
      root.querySelector<HTMLElement>('[data-summary]')?.focus();
    });
  }
}

const wordsByPointer = (errors: FieldError[]) =>
  new Map([...errors].reverse().map(({ pointer, detail }) => [pointer, detail]));
