import type { Named } from '@klocket/contract';
import { kioskPagePath } from '@klocket/contract/kiosk-paths';
import { msg, str } from '@klocket/core';
import { html, nothing } from 'lit';
import { icon } from '../../icon.ts';
import { choices } from '../../kit/choices.ts';
import { checkField, selectField, textField } from '../../kit/fields.ts';
import type { FormController } from '../../kit/form-controller.ts';
import { languageName } from '../../kit/language-names.ts';
import { idOf, type ScreenValues } from './screen-values.ts';
import { modeWords, screenModes } from './screen-words.ts';

interface ScreenFields {
  form: FormController<ScreenValues>;
  /** Its address is still to be chosen. */
  isNew: boolean;
  houses: readonly Named[];
  /** Those of the district, in its order. */
  languages: readonly string[];
  /** The desk's own language. */
  language: string;
}

/** What a screen is called, where it stands, for whom, and in which languages. */
export const screenFields = ({ form, isNew, houses, languages, language }: ScreenFields) => {
  const { name, house, mode, dimsAtNight } = form.values;
  const chosen = form.values.languages;
  const error = form.errors.get('/languages');
  return html`${textField({
      form,
      pointer: '/name',
      label: msg('Vad skärmen heter', { id: 'desk-screen-name' }),
      hint: msg('Så att alla vet vilken det är: Entrén, Fönstret mot torget.', {
        id: 'desk-screen-name-hint',
      }),
      maxLength: 80,
      value: name,
      changed: (value) => form.set({ name: value }),
    })}
    ${
      isNew
        ? textField({
            form,
            pointer: '/id',
            label: msg('Adress', { id: 'desk-screen-id' }),
            hint: msg(
              str`Skärmens sida blir ${`${location.host}${kioskPagePath(idOf(form.values) || '…')}`}. Den går inte att ändra sedan.`,
              { id: 'desk-screen-id-hint' },
            ),
            maxLength: 80,
            lang: 'en',
            value: idOf(form.values),
            changed: (id) => form.set({ id: id.trim() }),
          })
        : nothing
    }
    ${
      houses.length > 0
        ? selectField({
            form,
            pointer: '/house',
            label: msg('Var den står', { id: 'desk-screen-house' }),
            hint: msg('Husets tider säger när den dämpas, och besök räknas dit.', {
              id: 'desk-screen-house-hint',
            }),
            value: house,
            options: [
              { value: '', label: msg('Inte i något av husen', { id: 'desk-screen-no-house' }) },
              ...houses.map((one) => ({ value: one.id, label: one.name })),
            ],
            changed: (value) => form.set({ house: value }),
          })
        : nothing
    }
    <fieldset class="field">
      <legend>${msg('Hur man når den', { id: 'desk-screen-mode' })}</legend>
      ${screenModes.map(
        (one) =>
          html`<label class="choice">
            <input
              type="radio"
              name="mode"
              .checked=${mode === one}
              @change=${() => form.set({ mode: one })}
            />
            ${modeWords(one)}
          </label>`,
      )}
    </fieldset>
    ${choices(
      msg('Språk, ett i taget', { id: 'desk-screen-languages' }),
      languages.map((tag) => [tag, languageName(tag, language)] as const),
      chosen,
      (more) => {
        form.forgive('/languages');
        // What the district no longer has stays until it is taken away here.
        const order = [...languages, ...more];
        form.set({
          languages: [...new Set(order)].filter((tag) => more.includes(tag)),
        });
      },
    )}
    ${error ? html`<p class="error">${icon('warning')} ${error}</p>` : nothing}
    ${checkField({
      form,
      pointer: '/dimsAtNight',
      label: msg('Dämpa ljuset när huset är stängt', { id: 'desk-screen-dims' }),
      checked: dimsAtNight,
      changed: (value) => form.set({ dimsAtNight: value }),
    })}`;
};
