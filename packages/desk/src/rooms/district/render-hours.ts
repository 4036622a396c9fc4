import { msg, str } from '@klocket/core';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../icon.ts';
import { fieldId } from '../../kit/fields.ts';
import type { FormController } from '../../kit/form-controller.ts';
import { withChange, without } from '../../kit/changed-lists.ts';
import { weekdayName } from './house-words.ts';

/** From when until when. */
export interface Stretch {
  opens: string;
  closes: string;
}

export interface WeekdayStretch extends Stretch {
  weekday: number;
}

interface StretchesField<Item extends Stretch> {
  form: Pick<FormController<never>, 'errors' | 'labels'>;
  /** Where the list of them stands in what is sent. */
  pointer: string;
  /** What they belong to: a weekday, a day. */
  of: string;
  items: readonly Item[];
  /** Where each of them stands in that list. */
  places: readonly number[];
  changed(place: number, change: Partial<Stretch>): void;
  removed(place: number): void;
  added(): void;
}

/** The hours of one day: any number of stretches, none when closed. */
export function stretchesField<Item extends Stretch>(field: StretchesField<Item>): TemplateResult {
  const { items, places, of, added, removed } = field;
  return html`<div class="stretches">
    ${
      items.length === 0
        ? html`<span class="quiet">${msg('Stängt', { id: 'desk-closed' })}</span>`
        : nothing
    }
    ${items.map(
      (item, index) =>
        html`<span class="stretch">
          ${timeInput(field, places[index]!, 'opens', item.opens)} –
          ${timeInput(field, places[index]!, 'closes', item.closes)}
          <button type="button" class="bare only-icon" @click=${() => removed(places[index]!)}>
            ${icon('close')}
            <span class="visually-hidden">
              ${msg(str`Ta bort tiden ${item.opens}–${item.closes}, ${of}`, { id: 'desk-remove-hours' })}
            </span>
          </button>
        </span>`,
    )}
    <button type="button" class="bare" @click=${added}>
      ${icon('add')} ${msg('Tid', { id: 'desk-add-hours' })}
      <span class="visually-hidden">${of}</span>
    </button>
  </div>`;
}

function timeInput<Item extends Stretch>(
  { form, pointer, of, changed }: StretchesField<Item>,
  place: number,
  name: keyof Stretch,
  value: string,
) {
  const whole = `${pointer}/${place}/${name}`;
  const label =
    name === 'opens'
      ? msg(str`${of}, öppnar`, { id: 'desk-opens' })
      : msg(str`${of}, stänger`, { id: 'desk-closes' });
  form.labels.set(whole, label);
  return html`<input
    id=${fieldId(whole)}
    type="time"
    aria-label=${label}
    aria-invalid=${form.errors.has(whole)}
    .value=${value}
    @input=${(event: Event) => changed(place, { [name]: (event.target as HTMLInputElement).value })}
  />`;
}

interface WeekField {
  form: Pick<FormController<never>, 'errors' | 'labels'>;
  pointer: string;
  hours: readonly WeekdayStretch[];
  language: string;
  changed(hours: WeekdayStretch[]): void;
}

const week = [1, 2, 3, 4, 5, 6, 7];

/** The usual hours, a line for each day of the week. */
export function weekField(field: WeekField): TemplateResult {
  const { hours, language, changed } = field;
  const monday = hours.filter(({ weekday }) => weekday === 1);
  const asMonday = () =>
    changed([
      ...week.slice(0, 5).flatMap((weekday) => monday.map((stretch) => ({ ...stretch, weekday }))),
      ...hours.filter(({ weekday }) => weekday > 5),
    ]);
  return html`${week.map((weekday) => {
    const places = hours.flatMap((stretch, place) => (stretch.weekday === weekday ? [place] : []));
    const name = weekdayName(weekday, language);
    return html`<div class="day">
      <span class="label">${name}</span>
      ${stretchesField({
        ...field,
        of: name,
        items: places.map((place) => hours[place]!),
        places,
        changed: (place, change) => changed(withChange<WeekdayStretch>(hours, place, change)),
        removed: (place) => changed(without(hours, place)),
        added: () =>
          changed([...hours, { weekday, ...next(places.map((place) => hours[place]!)) }]),
      })}
    </div>`;
  })}
  ${
    monday.length > 0
      ? html`<div>
          <button type="button" class="bare" @click=${asMonday}>
            ${msg('Samma tider måndag till fredag', { id: 'desk-same-weekdays' })}
          </button>
        </div>`
      : nothing
  }`;
}

/** A likely next stretch: office hours, or an evening after them. */
export const next = (before: readonly Stretch[]): Stretch =>
  before.length === 0 ? { opens: '09:00', closes: '17:00' } : { opens: '18:00', closes: '21:00' };
