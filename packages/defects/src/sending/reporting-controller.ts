import type { DefectReported } from '@klocket/contract';
import { msg, type Problem } from '@klocket/core';
import {
  newKey,
  postProven,
  QueueController,
  type Fault,
  type OutboxEntry,
} from '@klocket/core/writing';
import type { LitElement } from 'lit';
import type { Entry } from '../entry.ts';
import type { Photo } from '../photo.ts';
import type { Place } from './place.ts';
import { renderOutbox } from './render-outbox.ts';
import { entryOf, fieldOf, titleOf, toDefect, toFiles, type Written } from './wire.ts';

/** Why a report was not taken, for the visitor. */
export interface Refusal {
  faults: Fault[];
  words: string;
}

/** What was refused after the form had let go of it. */
export interface Returned extends Refusal {
  entry: OutboxEntry;
}

/** What the form waits for, and how it was refused. */
interface Current {
  key: string;
  refusal?: Refusal;
}

interface Options {
  place(): Place;
  /** Where one reports. */
  url(): string;
  /** Back to the form, with what was written. */
  returned(entry: Entry, photos: Promise<Photo[]>): void;
}

/** Sends reports once each, whatever happens on the way, and shows what became of them. */
export class ReportingController extends QueueController<DefectReported> {
  readonly #host: LitElement;
  readonly #options: Options;
  #done: DefectReported[] = [];
  #returned: Returned[] = [];
  #current?: Current;

  constructor(host: LitElement, options: Options) {
    const { place } = options;
    super(host, {
      subject: () => `defect ${place().district}`,
      headers: () => place().headers(),
      put: place().api?.put,
      post: async (entry) =>
        place().api?.report?.(entry) ?? postProven<DefectReported>(entry, await place().headers()),
      answered: (answer) => this.#answered(answer),
      refused: (problem, entry) => this.#refused(problem, entry),
    });
    this.#host = host;
    this.#options = options;
  }

  /** True while the form waits for its first try. */
  get isSending() {
    return this.#current !== undefined;
  }

  /** Sends what stands in the form: `sent` also where it is kept to be sent. */
  async report(written: Written): Promise<'sent' | 'unsent' | Refusal> {
    const { entry, lang } = written;
    const { server, district } = this.#options.place();
    // The report takes the place of its draft, photos and all, in one write.
    const current: Current = { key: entry.kept || newKey() };
    this.#current = current;
    const now = new Date();
    const sent = this.send({
      key: current.key,
      url: this.#options.url(),
      body: JSON.stringify(toDefect(written, now)),
      files: toFiles(written, server),
      lang,
      subject: `defect ${district}`,
      title: titleOf(written),
      at: now.getTime(),
    });
    void this.#focus();
    const isSafe = await sent;
    if (this.#current === current) this.letGo();
    if (current.refusal) return current.refusal;
    return isSafe ? 'sent' : 'unsent';
  }

  /** The form waits no longer: should its report be refused, that is shown beside it. */
  letGo() {
    this.#current = undefined;
    this.#host.requestUpdate();
  }

  /** What is on its way, and what has arrived. */
  render({ isOpen, anew }: { isOpen: boolean; anew(): void }) {
    const { lang, level } = this.#options.place();
    return renderOutbox({
      waiting: this.waiting,
      done: this.#done,
      returned: this.#returned,
      ...{ lang, level, isOpen, anew },
      again: this.again,
      withdraw: (queued) => void this.withdraw(queued),
      mend: (returned) => this.#mend(returned),
    });
  }

  #answered(answer: DefectReported) {
    this.#done = [...this.#done, answer];
    void this.#focus();
  }

  #refused(problem: Problem, entry: OutboxEntry) {
    const { detail, errors = [] } = problem.details ?? {};
    const refusal = {
      faults: errors.map(({ pointer, detail }) => ({ field: fieldOf(pointer), words: detail })),
      words: detail ?? msg('Det gick inte att skicka. Försök igen.', { id: 'signup-refused' }),
    };
    if (this.#current?.key === entry.key) this.#current.refusal = refusal;
    else this.#returned = [...this.#returned, { ...refusal, entry }];
  }

  #mend(returned: Returned) {
    this.#returned = this.#returned.filter((one) => one !== returned);
    const files = returned.entry.files ?? [];
    const read = async () => {
      const { readBack } = await import('../photos/index.ts');
      return Promise.all(files.map(readBack));
    };
    this.#options.returned(entryOf(returned.entry.body), read());
  }

  /** Moves to what has become of the last report, where no form stands. */
  async #focus() {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const reports = this.#host.renderRoot.querySelectorAll<HTMLElement>('.sent');
    if (!this.#host.renderRoot.querySelector('.form')) [...reports].at(-1)?.focus();
  }
}
