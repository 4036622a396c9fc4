import type { ActivityForm, DatePlan } from '@klocket/contract';
import { msg } from '@klocket/core';
import { html, nothing, type TemplateResult } from 'lit';
import { selectField, textField } from '../../../kit/fields.ts';
import type { FormController } from '../../../kit/form-controller.ts';
import { planOf, readWeeks } from './form-values.ts';
import { endTime, minutesBetween, nthWords, planWords, weekdayName } from '../plan-words.ts';

interface PlanFields {
  form: FormController<ActivityForm>;
  language: string;
}

const kinds = (): [DatePlan['repeats'], string][] => [
  ['weekly', msg('Varje vecka', { id: 'desk-repeats-weekly' })],
  ['once', msg('En gång', { id: 'desk-repeats-once' })],
  ['monthly', msg('Varje månad', { id: 'desk-repeats-monthly' })],
  ['dates', msg('Valda dagar', { id: 'desk-repeats-dates' })],
];

/** When something takes place, asked for in the parts one says it in. */
export function planFields({ form, language }: PlanFields): TemplateResult {
  const { plan } = form.values;
  const set = (next: DatePlan) => form.set({ plan: next });
  return html`<fieldset class="stack">
    <legend class="visually-hidden">${msg('När', { id: 'desk-when' })}</legend>
    <div class="choices" role="radiogroup" aria-label=${msg('Hur ofta', { id: 'desk-how-often' })}>
      ${kinds().map(
        ([repeats, words]) =>
          html`<label class="pill">
            <input
              type="radio"
              name="repeats"
              .checked=${plan.repeats === repeats}
              @change=${() => set(planOf(repeats as 'once', plan))}
            />
            ${words}
          </label>`,
      )}
    </div>
    ${plan.repeats === 'rule' ? renderRule(plan, language) : renderParts(form, plan, set, language)}
    ${errorOf(form)}
  </fieldset>`;
}

const renderRule = (plan: DatePlan, language: string) =>
  html`<p class="panel">
    ${planWords(plan, language)}.
    ${msg('Den står kvar som den är om du inte väljer något annat ovanför.', {
      id: 'desk-plan-rule-stays',
    })}
  </p>`;

type Parts = Exclude<DatePlan, { repeats: 'rule' }>;

function renderParts(
  form: FormController<ActivityForm>,
  plan: Parts,
  set: (plan: DatePlan) => void,
  language: string,
) {
  return html`
    ${plan.repeats === 'weekly' ? renderWeekdays(plan, set, language) : nothing}
    ${plan.repeats === 'monthly' ? renderNth(form, plan, set, language) : nothing}
    <div class="pair">
      ${textField({
        form,
        pointer: '/plan/startTime',
        label: msg('Börjar', { id: 'desk-starts' }),
        type: 'time',
        value: plan.startTime,
        changed: (startTime) => startTime && set({ ...plan, startTime }),
      })}
      ${textField({
        form,
        pointer: '/plan/durationMinutes',
        label: msg('Slutar', { id: 'desk-ends' }),
        type: 'time',
        value: endTime(plan.startTime, plan.durationMinutes),
        changed: (end) =>
          end && set({ ...plan, durationMinutes: minutesBetween(plan.startTime, end) }),
      })}
    </div>
    ${plan.repeats === 'dates' ? renderDates(form, plan, set) : renderBounds(form, plan, set)}
  `;
}

function renderWeekdays(
  plan: Extract<DatePlan, { repeats: 'weekly' }>,
  set: (plan: DatePlan) => void,
  language: string,
) {
  const toggled = (weekday: number) =>
    plan.weekdays.includes(weekday)
      ? plan.weekdays.filter((day) => day !== weekday)
      : [...plan.weekdays, weekday].sort();
  return html`<div class="row">
    <div class="choices" role="group" aria-label=${msg('Veckodagar', { id: 'desk-weekdays' })}>
      ${[1, 2, 3, 4, 5, 6, 7].map(
        (weekday) =>
          html`<label class="pill day">
            <input
              type="checkbox"
              data-weekday=${weekday}
              aria-label=${weekdayName(weekday, language)}
              .checked=${plan.weekdays.includes(weekday)}
              @change=${() => set({ ...plan, weekdays: toggled(weekday) })}
            />
            ${weekdayName(weekday, language, 'short')}
          </label>`,
      )}
    </div>
    <select
      class="interval"
      aria-label=${msg('Hur många veckor emellan', { id: 'desk-interval' })}
      @change=${(event: Event) => {
        const { interval: _, ...same } = plan;
        const interval = Number((event.target as HTMLSelectElement).value);
        set(interval > 1 ? { ...same, interval } : same);
      }}
    >
      ${[
        msg('varje vecka', { id: 'desk-every-week' }),
        msg('varannan vecka', { id: 'desk-every-other-week' }),
        msg('var tredje vecka', { id: 'desk-every-third-week' }),
        msg('var fjärde vecka', { id: 'desk-every-fourth-week' }),
      ].map(
        (words, index) =>
          html`<option value=${index + 1} ?selected=${(plan.interval ?? 1) === index + 1}>
            ${words}
          </option>`,
      )}
    </select>
  </div>`;
}

function renderNth(
  form: FormController<ActivityForm>,
  plan: Extract<DatePlan, { repeats: 'monthly' }>,
  set: (plan: DatePlan) => void,
  language: string,
) {
  return html`<div class="pair">
    ${selectField({
      form,
      pointer: '/plan/nth',
      label: msg('Vilken i månaden', { id: 'desk-nth' }),
      value: String(plan.nth),
      options: [1, 2, 3, 4, -1].map((nth) => ({ value: String(nth), label: nthWords(nth) })),
      changed: (value) => set({ ...plan, nth: Number(value) as 1 }),
    })}
    ${selectField({
      form,
      pointer: '/plan/weekday',
      label: msg('Veckodag', { id: 'desk-weekday' }),
      value: String(plan.weekday),
      options: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
        value: String(weekday),
        label: weekdayName(weekday, language),
      })),
      changed: (value) => set({ ...plan, weekday: Number(value) }),
    })}
  </div>`;
}

function renderBounds(
  form: FormController<ActivityForm>,
  plan: Exclude<Parts, { repeats: 'dates' }>,
  set: (plan: DatePlan) => void,
) {
  const isOnce = plan.repeats === 'once';
  return html`<div class="pair">
      ${textField({
        form,
        pointer: '/plan/from',
        label: isOnce ? msg('Dag', { id: 'desk-day' }) : msg('Från och med', { id: 'desk-from' }),
        type: 'date',
        value: plan.from,
        changed: (from) => set({ ...plan, from }),
      })}
      ${
        isOnce
          ? nothing
          : textField({
              form,
              pointer: '/plan/until',
              label: msg('Till och med', { id: 'desk-until' }),
              type: 'date',
              value: plan.until ?? '',
              min: plan.from,
              changed: (until) => set({ ...plan, until: until || undefined }),
            })
      }
    </div>
    ${
      isOnce
        ? nothing
        : textField({
            form,
            pointer: '/plan/exceptWeeks',
            label: msg('Inte vecka', { id: 'desk-not-weeks' }),
            hint: msg('Till exempel 44, 8. Enstaka dagar bockar du av i listan.', {
              id: 'desk-not-weeks-hint',
            }),
            value: (plan.exceptWeeks ?? []).map((week) => Number(week.slice(6))).join(', '),
            changed: (typed) => {
              // Half a number is not yet the week that is meant.
              if (/\d$|^$|[,\s]$/.test(typed)) setWeeks(plan, typed, set);
            },
          })
    }`;
}

function setWeeks(
  plan: Extract<DatePlan, { repeats: 'weekly' | 'monthly' }>,
  typed: string,
  set: (plan: DatePlan) => void,
) {
  if (/[,\s]$/.test(typed)) return;
  const exceptWeeks = readWeeks(typed, plan.from);
  set({ ...plan, exceptWeeks: exceptWeeks.length > 0 ? exceptWeeks : undefined });
}

function renderDates(
  form: FormController<ActivityForm>,
  plan: Extract<DatePlan, { repeats: 'dates' }>,
  set: (plan: DatePlan) => void,
) {
  const change = (index: number, day: string) =>
    set({ ...plan, dates: plan.dates.with(index, day) });
  return html`<div class="dates">
      ${plan.dates.map((day, index) =>
        textField({
          form,
          pointer: `/plan/dates/${index}`,
          label: `${msg('Dag', { id: 'desk-day' })} ${index + 1}`,
          type: 'date',
          value: day,
          changed: (next) =>
            next || plan.dates.length === 1
              ? change(index, next)
              : set({ ...plan, dates: plan.dates.toSpliced(index, 1) }),
        }),
      )}
    </div>
    <div>
      <button type="button" @click=${() => set({ ...plan, dates: [...plan.dates, ''] })}>
        ${msg('En dag till', { id: 'desk-one-more-day' })}
      </button>
    </div>`;
}

/** What is wrong with the lines that the plan became stands at the plan. */
function errorOf({ errors }: FormController<ActivityForm>) {
  const words = [...errors].find(
    ([pointer]) =>
      /^\/(recurrence|startsLocal|plan)$/.test(pointer) || /^\/recurrence\//.test(pointer),
  )?.[1];
  return words ? html`<p class="error" id="field-plan" tabindex="-1">${words}</p>` : nothing;
}
