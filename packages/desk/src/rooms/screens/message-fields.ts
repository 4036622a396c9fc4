import type { StaffScreen } from '@klocket/contract';
import { msg, str } from '@klocket/core';
import { html, nothing } from 'lit';
import { icon } from '../../icon.ts';
import { choices } from '../../kit/choices.ts';
import { checkField, textField } from '../../kit/fields.ts';
import type { FormController } from '../../kit/form-controller.ts';
import { momentWords } from '../../kit/moment-words.ts';
import { serverNow } from '../../kit/server-clock.ts';
import { textsField } from '../../kit/texts-field.ts';
import type { DeskPlace } from '../../place.ts';
import { renderPreview } from './message-preview.ts';
import {
  lengths,
  lengthWords,
  untilOf,
  type MessageEnd,
  type MessageValues,
} from './message-values.ts';

interface MessageFields {
  form: FormController<MessageValues>;
  place: DeskPlace;
  /** Those of the district; the first must not be missing. */
  languages: readonly string[];
  screens: readonly StaffScreen[];
}

/** What it shall say, on which screens, for how long, and how that will look. */
export const messageFields = (fields: MessageFields) => {
  const { form, place, languages } = fields;
  const { text, urgent } = form.values;
  return html`${textsField({
      form,
      pointer: '/text',
      label: msg('Vad det ska stå', { id: 'desk-screen-text' }),
      hint: msg('Kort: det läses på fem meters håll.', { id: 'desk-screen-text-hint' }),
      languages,
      language: place.language,
      value: text,
      maxLength: 300,
      long: true,
      changed: (value) => form.set({ text: value }),
    })}
    ${lengthField(fields)} ${screensField(fields)}
    ${checkField({
      form,
      pointer: '/urgent',
      label: msg('Viktigt: ta över skärmarna tills det är slut', { id: 'desk-screen-take-over' }),
      checked: urgent,
      changed: (value) => form.set({ urgent: value }),
    })}
    <section class="stack tight" aria-labelledby="preview">
      <h3 id="preview">${msg('Så blir det', { id: 'desk-screen-preview' })}</h3>
      ${renderPreview({ text, urgent, title: titleOf(fields), language: place.language })}
    </section>`;
};

function lengthField({ form, place }: MessageFields) {
  const { end } = form.values;
  const error = form.errors.get('/until');
  // What went out with another end is another message, and asked for anew.
  const change = (part: Partial<MessageEnd>) => {
    form.forgive('/until');
    form.set({ end: { ...end, ...part } });
  };
  const until = untilOf(end, serverNow(), place.zone);
  return html`<fieldset class="field">
      <legend>${msg('Hur länge', { id: 'desk-screen-length' })}</legend>
      <div class="choices">
        ${lengths.map(
          (length) =>
            html`<label class="pill">
              <input
                type="radio"
                name="length"
                .checked=${end.length === length}
                @change=${() => change({ length })}
              />
              ${lengthWords(length)}
            </label>`,
        )}
      </div>
    </fieldset>
    ${
      end.length === 'own'
        ? textField({
            form,
            pointer: '/until',
            label: msg('Dag och tid', { id: 'desk-day-and-time' }),
            type: 'datetime-local',
            value: end.local,
            changed: (local) => change({ local }),
          })
        : error
          ? html`<p class="error">${icon('warning')} ${error}</p>`
          : html`<p class="hint">
              ${msg(str`Försvinner av sig själv ${momentWords(until!, place)}.`, { id: 'desk-screen-ends' })}
            </p>`
    }`;
}

function screensField({ form, screens }: MessageFields) {
  const chosen = form.values.screens;
  const error = form.errors.get('/screens');
  if (screens.length < 2 && !chosen) return nothing;
  const change = (some: string[] | undefined) => {
    form.forgive('/screens');
    form.set({ screens: some });
  };
  const choice = (isSome: boolean, words: string) =>
    html`<label class="pill">
      <input
        type="radio"
        name="which"
        .checked=${(chosen !== undefined) === isSome}
        @change=${() => change(isSome ? [] : undefined)}
      />
      ${words}
    </label>`;
  return html`<fieldset class="field">
      <legend>${msg('Var', { id: 'desk-screen-where' })}</legend>
      <div class="choices">
        ${choice(false, msg('På alla skärmar', { id: 'desk-screen-all' }))}
        ${choice(true, msg('Bara på några', { id: 'desk-screen-some' }))}
      </div>
    </fieldset>
    ${
      chosen
        ? choices(
            msg('Vilka skärmar', { id: 'desk-screen-which' }),
            screens.map(({ id, name }) => [id, name] as const),
            chosen,
            change,
          )
        : nothing
    }
    ${error ? html`<p class="error">${icon('warning')} ${error}</p>` : nothing}`;
}

/** What stands at the top of the first screen it is for, as far as the desk knows. */
const titleOf = ({ form, place, screens }: MessageFields) => {
  const [first] = form.values.screens ?? [];
  return screens.find(({ id }) => id === first)?.name ?? place.districtName;
};
