import { html, nothing, type LitElement, type ReactiveController } from 'lit';
import { msg } from '../words.ts';

/** A field that is not right, and what to do about it. */
export interface Fault {
  field: string;
  words: string;
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/**
 * A form without `<form>`, since a sandboxed frame submits none: native controls that carry
 * `data-field`, checked by the browser, each fault told at its field and all of them summed up on top.
 */
export class FormController implements ReactiveController {
  /** What is not right, in the order of the fields. */
  faults: readonly Fault[] = [];

  readonly #host: LitElement;

  constructor(host: LitElement) {
    (this.#host = host).addController(this);
  }

  hostConnected() {}

  /** True when every control holds what it asks for; else says which do not. */
  check() {
    const faults = this.#controls
      .filter(({ validity }) => !validity.valid)
      .map((control) => ({ field: control.dataset.field!, words: wordsFor(control) }));
    // A radio button and its neighbours are one field.
    void this.show(faults.filter(({ field }, at) => faults[at - 1]?.field !== field));
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
    const control = target as Partial<Control>;
    const field = control.dataset?.field;
    if (!field || !control.validity?.valid) return;
    this.faults = this.faults.filter((fault) => fault.field !== field);
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

  /** All that is not right, above the form, each a link to its field. */
  summary() {
    const { faults } = this;
    return faults.length
      ? html`<div class="faults" role="alert" tabindex="-1">
          <p class="strong">${msg('Det här behöver ändras:', { id: 'form-faults' })}</p>
          <ul>
            ${faults.map(
              ({ field, words }) =>
                html`<li>
                  <a href="#${field}" @click=${(event: Event) => this.#go(event, field)}
                    ><bdi>${this.#labelOf(field)}</bdi> – ${words}</a
                  >
                </li>`,
            )}
          </ul>
        </div>`
      : nothing;
  }

  get #controls() {
    return [...this.#host.renderRoot.querySelectorAll<Control>('[data-field]')];
  }

  #faultOf(field: string) {
    return this.faults.find((fault) => fault.field === field);
  }

  #controlOf(field: string) {
    return this.#controls.find(({ dataset }) => dataset.field === field);
  }

  /** What a field is called: by the legend of its group, or else by its label. */
  #labelOf(field: string) {
    const control = this.#controlOf(field);
    const group = control?.closest(`[data-group="${field}"]`)?.querySelector('legend');
    return (group ?? control?.labels?.[0])?.textContent.trim() ?? field;
  }

  #go(event: Event, field: string) {
    event.preventDefault();
    const control = this.#controlOf(field);
    control?.scrollIntoView({ block: 'center' });
    control?.focus({ preventScroll: true });
  }
}

function wordsFor({ validity, validationMessage }: Control) {
  if (validity.customError) return validationMessage;
  if (validity.valueMissing) return msg('Det här behöver fyllas i.', { id: 'form-missing' });
  if (validity.rangeOverflow || validity.rangeUnderflow) {
    return msg('Talet är för stort eller för litet.', { id: 'form-range' });
  }
  return msg('Det ser inte rätt ut. Kontrollera tecknen.', { id: 'form-mismatch' });
}
