import type { NamedSpot } from '@klocket/contract';
import { msg, str } from '@klocket/core';
import { html, nothing } from 'lit';
import { icon } from '../../icon.ts';
import { without } from '../../kit/changed-lists.ts';
import { numberField, selectField, textField } from '../../kit/fields.ts';
import type { FormController } from '../../kit/form-controller.ts';
import { groupWords, meetingWords } from './walk-words.ts';
import type { WalkValues } from './walk-values.ts';

type Form = Pick<FormController<never>, 'errors' | 'labels' | 'forgive'>;
/** Changes what is typed, from what it is by then. */
type Set = (change: (now: WalkValues) => Partial<WalkValues>) => void;

/** The three meetings: when, where, and how many came. */
export const meetingFields = (form: Form, { meetings }: WalkValues, set: Set) =>
  meetingWords().map(([kind, title]) => {
    const meeting = meetings[kind];
    const at = `/meetings/${kind}`;
    const change = (part: Partial<typeof meeting>) =>
      set(({ meetings }) => ({
        meetings: { ...meetings, [kind]: { ...meetings[kind], ...part } },
      }));
    return html`<fieldset class="stack">
      <legend>${title}</legend>
      <div class="pair">
        ${textField({
          form,
          pointer: `${at}/day`,
          label: msg('Dag', { id: 'desk-walk-day' }),
          type: 'date',
          value: meeting.day,
          changed: (day) => change({ day }),
        })}
        ${textField({
          form,
          pointer: `${at}/startTime`,
          label: msg('Börjar', { id: 'desk-walk-time' }),
          type: 'time',
          value: meeting.startTime,
          changed: (startTime) => change({ startTime }),
        })}
      </div>
      ${textField({
        form,
        pointer: `${at}/place`,
        label: msg('Var man ses', { id: 'desk-walk-where' }),
        maxLength: 200,
        value: meeting.place,
        changed: (place) => change({ place }),
      })}
      ${
        kind === 'walk'
          ? nothing
          : numberField({
              form,
              pointer: `${at}/count`,
              label: msg('Hur många som kom', { id: 'desk-walk-came' }),
              min: 0,
              max: 2000,
              value: meeting.count,
              changed: (count) => change({ count }),
            })
      }
    </fieldset>`;
  });

/** The route, stop by stop. */
export function stopFields(
  form: Form,
  { stops }: WalkValues,
  spots: readonly NamedSpot[],
  set: Set,
) {
  const left = spots.filter(({ id }) => !stops.some(({ spot }) => spot === id));
  const nameOf = ({ spot, name }: WalkValues['stops'][number]) =>
    name ?? spots.find(({ id }) => id === spot)?.name ?? spot ?? '';
  const move = (from: number, to: number) =>
    set(({ stops }) => ({ stops: without(stops, from).toSpliced(to, 0, stops[from]!) }));
  return html`<ol class="stops">
      ${stops.map((stop, index) => {
        const name = nameOf(stop);
        return html`<li>
          <span>${index + 1}. ${name}</span>
          <button
            type="button"
            class="bare"
            ?disabled=${index === 0}
            aria-label=${msg(str`${name}: tidigare`, { id: 'desk-walk-earlier' })}
            @click=${() => move(index, index - 1)}
          >
            ↑
          </button>
          <button
            type="button"
            class="bare"
            ?disabled=${index === stops.length - 1}
            aria-label=${msg(str`${name}: senare`, { id: 'desk-walk-later' })}
            @click=${() => move(index, index + 1)}
          >
            ↓
          </button>
          <button
            type="button"
            class="bare"
            aria-label=${msg(str`Ta bort ${name}`, { id: 'desk-walk-stop-remove' })}
            @click=${() => set(({ stops }) => ({ stops: without(stops, index) }))}
          >
            ${icon('trash')}
          </button>
        </li>`;
      })}
    </ol>
    ${
      left.length > 0
        ? selectField({
            form,
            pointer: '/stops',
            label: msg('Lägg till ett stopp', { id: 'desk-walk-stop-add' }),
            options: [
              { value: '', label: msg('Välj en plats', { id: 'desk-walk-stop-choose' }) },
              ...left.map(({ id, name }) => ({ value: id, label: name })),
            ],
            value: '',
            changed: (spot) => {
              if (spot) set(({ stops }) => ({ stops: [...stops, { spot }] }));
            },
          })
        : nothing
    }`;
}

/** Who took part, as numbers. */
export const participantFields = (form: Form, { participants }: WalkValues, set: Set) =>
  html`<div class="numbers">
    ${groupWords().map(([group, label]) =>
      numberField({
        form,
        pointer: `/participants/${group}`,
        label,
        min: 0,
        max: 500,
        value: participants[group],
        changed: (count) => {
          set(({ participants: { [group]: _before, ...others } }) => ({
            participants: count === undefined ? others : { ...others, [group]: count },
          }));
        },
      }),
    )}
  </div>`;
