import type { DistrictForm, OccurrencePatch, StaffNamed, StaffOccurrence } from '@klocket/contract';
import { msg } from '@klocket/core';
import { html, nothing, type TemplateResult } from 'lit';
import { completeAddress } from '../../../kit/web-address.ts';
import { minutesBetween } from '../plan-words.ts';
import { places } from '../form/form-values.ts';
import { reasons, toTexts, wordsOf } from './reasons.ts';

interface MoveForm {
  occurrence: StaffOccurrence;
  district: DistrictForm | undefined;
  staff: readonly StaffNamed[];
  language: string;
  busy: boolean;
  changed(patch: OccurrencePatch): void;
}

/** Everything about one occurrence but cancelling it: online, time, house, who leads it. */
export function moveForms(form: MoveForm): TemplateResult {
  return html`<div class="moves">
    ${onlineForm(form)} ${timeForm(form)} ${placeForm(form)} ${leaderForm(form)} ${offForm(form)}
  </div>`;
}

/** One thing that can be done, opened when it is wanted; one at a time. */
const fold = (title: string, content: TemplateResult) =>
  html`<details name="move">
    <summary>${title}</summary>
    ${content}
  </details>`;

const dataOf = (event: Event) => {
  event.preventDefault();
  const data = new FormData(event.currentTarget as HTMLFormElement);
  return (name: string) => String(data.get(name) ?? '').trim();
};

function onlineForm({ occurrence, busy, changed, language }: MoveForm) {
  return fold(
    msg('Flytta till nätet', { id: 'desk-move-online' }),
    html`<form
      class="stack"
      @submit=${(event: Event) => {
        const value = dataOf(event);
        changed({ status: 'moved-online', onlineUrl: value('url'), ...reason(value, language) });
      }}
    >
      <div class="field">
        <label for="url">${msg('Länk till mötet', { id: 'desk-online-url' })}</label>
        <input
          id="url"
          name="url"
          type="url"
          required
          .value=${occurrence.onlineUrl ?? ''}
          @change=${completeAddress}
        />
      </div>
      ${reasonField(language, 'online')}
      <div>
        <button aria-disabled=${busy}>
          ${msg('Flytta till nätet', { id: 'desk-move-online' })}
        </button>
      </div>
    </form>`,
  );
}

function timeForm({ occurrence, busy, changed, language }: MoveForm) {
  const { day, startTime, endTime } = occurrence;
  return fold(
    msg('En annan tid', { id: 'desk-move-time' }),
    html`<form
      class="stack"
      @submit=${(event: Event) => {
        const value = dataOf(event);
        changed({
          startsLocal: `${value('day')}T${value('start')}`,
          durationMinutes: minutesBetween(value('start'), value('end')),
          status: 'rescheduled',
          ...reason(value, language),
        });
      }}
    >
      <div class="field">
        <label for="day">${msg('Dag', { id: 'desk-day' })}</label>
        <input id="day" name="day" type="date" required .value=${day} />
      </div>
      <div class="pair">
        <div class="field">
          <label for="start">${msg('Börjar', { id: 'desk-starts' })}</label>
          <input id="start" name="start" type="time" required .value=${startTime} />
        </div>
        <div class="field">
          <label for="end">${msg('Slutar', { id: 'desk-ends' })}</label>
          <input id="end" name="end" type="time" required .value=${endTime} />
        </div>
      </div>
      ${reasonField(language, 'time')}
      <div>
        <button aria-disabled=${busy}>${msg('Flytta tiden', { id: 'desk-move-time-do' })}</button>
      </div>
    </form>`,
  );
}

function placeForm({ occurrence, district, busy, changed, language }: MoveForm) {
  const options = district ? places(district, language) : [];
  const here = [occurrence.house?.id, occurrence.roomId].filter(Boolean).join('/');
  const isListed = options.some(({ value }) => value === here);
  return fold(
    msg('Ett annat hus eller rum', { id: 'desk-move-house' }),
    html`<form
      class="stack"
      @submit=${(event: Event) => {
        const value = dataOf(event);
        const [house, room] = value('place').split('/');
        const place = { ...(house && { house }), ...(room && { room }) };
        changed({ ...place, status: 'rescheduled', ...reason(value, language) });
      }}
    >
      <div class="field">
        <label for="place">${msg('Var', { id: 'desk-where' })}</label>
        <select id="place" name="place" required>
          ${
            isListed
              ? nothing
              : html`<option value="">${msg('Välj plats', { id: 'desk-place-choose' })}</option>`
          }
          ${options.map(
            ({ value, label }) =>
              html`<option value=${value} ?selected=${value === here}>${label}</option>`,
          )}
        </select>
      </div>
      ${reasonField(language, 'place')}
      <div>
        <button aria-disabled=${busy}>${msg('Flytta dit', { id: 'desk-move-house-do' })}</button>
      </div>
    </form>`,
  );
}

function leaderForm({ occurrence, staff, busy, changed }: MoveForm) {
  const { substitute } = occurrence;
  return fold(
    msg('Någon annan leder', { id: 'desk-substitute' }),
    html`<form
      class="stack"
      @submit=${(event: Event) => changed({ substitute: dataOf(event)('who') || null })}
    >
      <div class="field">
        <label for="who">${msg('Vem', { id: 'desk-who' })}</label>
        <select id="who" name="who">
          <option value="">${msg('Som vanligt', { id: 'desk-substitute-none' })}</option>
          ${staff.map(
            ({ id, name }) =>
              html`<option value=${id} ?selected=${id === substitute?.id}>${name}</option>`,
          )}
        </select>
      </div>
      <p class="hint">
        ${msg('Besökarna ser det inte. Den som vikarierar får ändra kvällen.', {
          id: 'desk-substitute-hint',
        })}
      </p>
      <div><button aria-disabled=${busy}>${msg('Spara', { id: 'desk-save' })}</button></div>
    </form>`,
  );
}

function offForm({ busy, changed }: MoveForm) {
  return fold(
    msg('Blir inte av just då', { id: 'desk-not-then' }),
    html`<div class="row">
      <button aria-disabled=${busy} @click=${() => changed({ status: 'postponed' })}>
        ${msg('Skjut upp, ny tid kommer', { id: 'desk-postpone' })}
      </button>
      <button aria-disabled=${busy} @click=${() => changed({ status: 'no-meeting' })}>
        ${msg('Ingen träff den gången', { id: 'desk-no-meeting' })}
      </button>
    </div>`,
  );
}

const reason = (value: (name: string) => string, language: string) =>
  value('reason') ? { reason: toTexts(value('reason'), language) } : {};

const reasonField = (language: string, name: string) =>
  html`<div class="field">
    <label for="reason-${name}">${msg('Varför (om du vill)', { id: 'desk-why' })}</label>
    <input
      id="reason-${name}"
      name="reason"
      maxlength="300"
      autocomplete="off"
      list="reasons-${name}"
    />
    <datalist id="reasons-${name}">
      ${reasons.map((texts) => html`<option value=${wordsOf(texts, language)}></option>`)}
    </datalist>
  </div>`;
