import type { DistrictForm } from '@klocket/contract';
import { msg } from '@klocket/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { FormController } from '../../kit/form-controller.ts';
import { sameValue } from '../../kit/same-value.ts';
import { tidy } from '../../kit/tidy.ts';
import type { DeskPlace } from '../../place.ts';
import type { DistrictStore } from './district-store.ts';

/** A page of the room: it stands in a place and shows the district. */
export interface DistrictPage extends ReactiveControllerHost, Element {
  place: DeskPlace;
  store: DistrictStore;
}

interface PartFormOptions<T> {
  /** The draft's name, unlike that of any other part. */
  name: () => string;
  /** Takes the part out of the district. */
  read(source: DistrictForm): T;
  /** Puts it back. */
  write(source: DistrictForm, part: T): DistrictForm;
  /** What is wrong with it before the server is asked. */
  check?(part: T): Iterable<[pointer: string, words: string]>;
}

/** A form over one part of the district, opened as soon as the district is there. */
export class PartForm<T extends object> implements ReactiveController {
  readonly form: FormController<T>;

  readonly #host: DistrictPage;
  readonly #options: PartFormOptions<T>;

  constructor(host: DistrictPage, options: PartFormOptions<T>) {
    this.#options = options;
    (this.#host = host).addController(this);
    this.form = new FormController<T>(host, {
      person: () => host.place.me.id,
      read: (source) => options.read(source as DistrictForm),
    });
  }

  /** What is typed. */
  get values() {
    return this.form.values;
  }

  hostUpdate() {
    if (this.#host.store.source && !this.form.draft.isOpen) this.#open();
  }

  set(change: Partial<T>) {
    this.form.set(change);
  }

  /** Saves, and says so; false when something has to be put right first. */
  async save(): Promise<boolean> {
    const { form } = this;
    const { store, place } = this.#host;
    const { read, write, check } = this.#options;
    // What is sent and what the fields show must have the same places.
    form.set(tidyParts(form.values));
    if (check && form.refuse(check(form.values))) return false;
    const { base } = form.draft;
    const answer = await form.save((values, etag) =>
      store.save({
        etag,
        apply: (source) => write(source, values),
        isUntouched: (source) => sameValue(read(source), base),
      }),
    );
    if (!answer) return false;
    // What is new has been given its place in addresses.
    this.#open();
    place.notify({ words: msg('Sparat.', { id: 'desk-saved' }) });
    return true;
  }

  /** Saves what the form's button is pressed for. */
  readonly submit = (event: Event) => {
    event.preventDefault();
    void this.save();
  };

  #open() {
    const { place, store } = this.#host;
    const name = `${place.district}/${this.#options.name()}`;
    this.form.open(name, this.#options.read(store.source!), store.etag);
  }
}

/** Each part tidied, none left out: a field that was emptied is to be empty. */
const tidyParts = <T extends object>(values: T): T =>
  Object.fromEntries(
    Object.entries(values).map(([name, part]) => [name, tidy(part as unknown)]),
  ) as T;
