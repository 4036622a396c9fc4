import { html, nothing, type LitElement, type ReactiveController } from 'lit';

/** A field that is not right, and what to do about it. */
export interface Fault {
  field: string;
  words: string;
}

/** What a visitor fills in. Each carries `data-field`, the name of what it is about. */
export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/**
 * A form without `<form>`, since a sandboxed frame submits none: native controls that carry
 * `data-field`, each fault told at its field. `checkForm` finds the faults, `renderFaults` sums them up.
 */
export class FormController implements ReactiveController {
  /** What is not right, in the order of the fields. */
  faults: readonly Fault[] = [];

  readonly #host: LitElement;

  constructor(host: LitElement) {
    (this.#host = host).addController(this);
  }

  hostConnected() {}

  /** True when nothing is wrong; else shows what is. */
  check(faults: readonly Fault[]) {
    void this.show(faults);
    return faults.length === 0;
  }

  /** Shows what is not right and moves there. */
  async show(faults: readonly Fault[]) {
    this.faults = faults;
    this.#host.requestUpdate();
    if (faults.length === 0) return;
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('.faults')?.focus();
  }

  /** Takes away the fault of a field that has been mended; for `@input` on all of the form. */
  readonly mend = ({ target }: Event) => {
    const { dataset, validity } = target as Control;
    if (!this.#faultOf(dataset.field) || !validity.valid) return;
    this.faults = this.faults.filter((fault) => fault.field !== dataset.field);
    this.#host.requestUpdate();
  };

  /** Whether a field is wrong, for `aria-invalid`. */
  readonly wrong = (field: string) => (this.#faultOf(field) ? 'true' : nothing);

  /** What a control is described by: its fault, and a hint that stands there. */
  readonly described = (field: string, hint?: string) =>
    [this.#faultOf(field) && `${field}-fault`, hint].filter(Boolean).join(' ') || nothing;

  /** The fault of a field, where it stands. */
  readonly fault = (field: string) => {
    const fault = this.#faultOf(field);
    return fault ? html`<p class="fault" id="${field}-fault">${fault.words}</p>` : nothing;
  };

  #faultOf(field?: string) {
    return this.faults.find((fault) => fault.field === field);
  }
}
