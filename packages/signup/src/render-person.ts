import { intlLocale, msg } from '@klocket/core';
import { renderLine } from '@klocket/core/writing';
import { html, nothing } from 'lit';
import type { ContactBy, Entry } from './entry.ts';
import type { FormView } from './form-view.ts';

const spoken = 'ar bs ckb en es fa fi fr kmr pl prs ps rom ru so sq th ti tr uk zh'.split(' ');
const swedishSign = 'swl';

/** Who signs up and how to reach them. */
export function renderPerson(view: FormView) {
  const { asksName, asksContact, asksInterpreter } = view.offer.form;
  return html`${asksName ? renderLine(view, 'name', msg('Ditt namn', { id: 'signup-name' })) : nothing}
  ${asksContact ? renderWays(view) : nothing} ${asksInterpreter ? renderInterpreter(view) : nothing}`;
}

function renderWays(view: FormView) {
  const { entry, form, change } = view;
  const ways: [ContactBy, string][] = [
    ['email', msg('Mejl', { id: 'signup-email' })],
    ['phone', msg('Telefon', { id: 'signup-phone' })],
    ['none', msg('Ingetdera', { id: 'signup-no-contact' })],
  ];
  return html`<fieldset data-group="contact">
    <legend>${msg('Hur når vi dig om något ändras?', { id: 'signup-contact' })}</legend>
    <div class="choices ways">
      ${ways.map(
        ([way, words]) =>
          html`<label class="choice"
            ><input
              type="radio"
              name="contact"
              data-field="contact"
              required
              .checked=${entry.contact === way}
              aria-invalid=${form.wrong('contact')}
              aria-describedby=${form.described('contact')}
              @change=${() => change({ contact: way })}
            />${words}</label
          >`,
      )}
    </div>
    ${form.fault('contact')}
    ${entry.contact === 'email' ? renderLine(view, 'email', msg('Mejladress', { id: 'signup-email-address' })) : nothing}
    ${entry.contact === 'phone' ? renderLine(view, 'phone', msg('Telefonnummer', { id: 'signup-phone-number' })) : nothing}
    ${
      entry.contact === 'none'
        ? html`<p class="hint">
            ${msg(
              'Då får du en kort kod och en länk att spara. Med dem kan du själv se om något har ändrats.',
              { id: 'signup-no-contact-hint' },
            )}
          </p>`
        : nothing
    }
  </fieldset>`;
}

function renderInterpreter({ entry, lang, form, change }: FormView) {
  const names = new Intl.DisplayNames(intlLocale(lang), { type: 'language' });
  const named = spoken
    .map((code) => [code, names.of(code) ?? code] as const)
    .sort(([, one], [, other]) => one.localeCompare(other, lang));
  return html`<div class="field">
    <label for="interpreter">${msg('Vill du ha tolk?', { id: 'signup-interpreter' })}</label>
    <select
      id="interpreter"
      data-field="interpreter"
      aria-describedby=${form.described('interpreter')}
      @change=${({ target }: Event) =>
        change({ interpreter: (target as HTMLSelectElement).value } satisfies Partial<Entry>)}
    >
      <option value="">${msg('Nej tack', { id: 'signup-no-interpreter' })}</option>
      ${[
        [swedishSign, msg('Svenskt teckenspråk', { id: 'signup-sign-language' })] as const,
        ...named,
      ].map(
        ([code, name]) =>
          html`<option value=${code} ?selected=${code === entry.interpreter}>${name}</option>`,
      )}
    </select>
    ${form.fault('interpreter')}
  </div>`;
}
