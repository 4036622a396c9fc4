import { html, nothing } from 'lit';
import { msg } from '../words.ts';
import type { Control, Fault } from './form-controller.ts';

/** What is not right among the controls, as the browser itself judges them. */
export function checkForm(root: ParentNode): Fault[] {
  const faults = controlsOf(root)
    .filter(({ validity }) => !validity.valid)
    .map((control) => ({ field: control.dataset.field!, words: wordsFor(control) }));
  // A radio button and its neighbours are one field.
  return faults.filter(({ field }, at) => faults[at - 1]?.field !== field);
}

/** All that is not right, above the form, each a link to its field. */
export const renderFaults = (faults: readonly Fault[], root: ParentNode) =>
  faults.length
    ? html`<div class="faults" role="alert" tabindex="-1">
        <p class="strong">${msg('Det här behöver ändras:', { id: 'form-faults' })}</p>
        <ul>
          ${faults.map(
            ({ field, words }) =>
              html`<li>
                <a href="#${field}" @click=${(event: Event) => go(event, controlOf(root, field))}
                  ><bdi>${labelOf(controlOf(root, field)) ?? field}</bdi> – ${words}</a
                >
              </li>`,
          )}
        </ul>
      </div>`
    : nothing;

const controlsOf = (root: ParentNode) => [...root.querySelectorAll<Control>('[data-field]')];

const controlOf = (root: ParentNode, field: string) =>
  controlsOf(root).find(({ dataset }) => dataset.field === field);

/** What a field is called: by the legend of its group, or else by its label. */
function labelOf(control?: Control) {
  const group = control?.closest(`[data-group="${control.dataset.field}"]`);
  const label = group?.querySelector('legend') ?? control?.labels?.[0];
  return label?.firstElementChild?.matches('bdi')
    ? label.firstElementChild.textContent
    : label?.textContent.trim();
}

function go(event: Event, control?: Control) {
  event.preventDefault();
  control?.scrollIntoView({ block: 'center' });
  control?.focus({ preventScroll: true });
}

function wordsFor({ validity, validationMessage }: Control) {
  if (validity.customError) return validationMessage;
  if (validity.valueMissing) return msg('Det här behöver fyllas i.', { id: 'form-missing' });
  if (validity.rangeOverflow || validity.rangeUnderflow) {
    return msg('Talet är för stort eller för litet.', { id: 'form-range' });
  }
  return msg('Det ser inte rätt ut. Kontrollera tecknen.', { id: 'form-mismatch' });
}
