import type { PartyRow, PeopleList } from '@klocket/contract';
import { msg, str } from '@klocket/core';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../icon.ts';
import { languageName } from '../../kit/language-names.ts';
import { momentWords } from '../../kit/moment-words.ts';
import { may } from '../../me.ts';
import type { DeskPlace } from '../../place.ts';
import { isAlone, partyWords, statusWords } from './people-words.ts';

interface Parties {
  place: DeskPlace;
  list: PeopleList;
  rows: readonly PartyRow[];
  /** The id of the one that is being changed. */
  opened: string;
  toggle(id: string): void;
}

/** Parties one by one: who they are, how they are reached, what they have answered. */
export const parties = ({ place, list, rows, opened, toggle }: Parties): TemplateResult => {
  // What is cancelled can still be erased.
  const mayChange = ({ status }: PartyRow) =>
    status !== 'cancelled' || may(place.me, place.district, 'erase');
  const renderParty = (row: PartyRow) =>
    html`<li class="party" id=${row.id}>
      ${renderWho(row, list, place)}
      ${mayChange(row) ? renderButton(row, opened === row.id, toggle) : nothing}
      ${
        opened === row.id
          ? html`<klocket-desk-party-change
              class="whole"
              .place=${place}
              .row=${row}
            ></klocket-desk-party-change>`
          : nothing
      }
    </li>`;
  return html`<ul class="rows">
    ${rows.map(renderParty)}
  </ul>`;
};

const renderButton = ({ id, name, code }: PartyRow, isOpen: boolean, toggle: Parties['toggle']) =>
  html`<button
    class="no-print"
    aria-expanded=${isOpen}
    aria-label=${msg(str`Ändra ${name ?? code}`, { id: 'desk-change-party' })}
    @click=${() => toggle(id)}
  >
    ${msg('Ändra', { id: 'desk-change-one' })}
  </button>`;

function renderWho(row: PartyRow, list: PeopleList, place: DeskPlace) {
  const { name, code, email, phone, party, place: inLine, seats } = row;
  const { language } = place;
  return html`<div class="who">
    <strong>
      ${inLine ? [html`<span class="quiet">${inLine}.</span>`, ' '] : nothing}${
        name ?? msg('Utan namn', { id: 'desk-no-name' })
      }
    </strong>
    <span class="small">
      ${isAlone(party) ? nothing : `${seatWords(seats)}: ${partyWords(party, language)} · `}
      <span class="code quiet">${code}</span>
    </span>
    <span class="small reach">
      ${phone ? html`<a href="tel:${phone}">${phone}</a>` : nothing}
      ${email ? html`<a href="mailto:${email}">${email}</a>` : nothing}
      ${
        phone || email
          ? nothing
          : html`<span class="quiet"
              >${msg('Varken mejl eller telefon', { id: 'desk-no-contact' })}</span
            >`
      }
    </span>
    ${renderAnswers(row, list)}
    <span class="chips">${renderChips(row, place)}</span>
  </div>`;
}

const seatWords = (seats: number) =>
  seats === 1
    ? msg('1 plats', { id: 'desk-seat-one' })
    : msg(str`${seats} platser`, { id: 'desk-seats' });

function renderAnswers({ answers }: PartyRow, { questions }: PeopleList) {
  const answered = questions.flatMap(({ id, label, options }) => {
    const answer = answers[id];
    if (answer === undefined) return [];
    const nameOf = (value: string) => options.find((option) => option.id === value)?.name ?? value;
    const words =
      typeof answer === 'boolean'
        ? answer
          ? msg('Ja', { id: 'desk-answer-yes' })
          : msg('Nej', { id: 'desk-answer-no' })
        : Array.isArray(answer)
          ? answer.map(nameOf).join(', ')
          : nameOf(answer);
    return [{ label, words }];
  });
  if (answered.length === 0) return nothing;
  return html`<dl class="answers small">
    ${answered.map(
      ({ label, words }) =>
        html`<dt class="quiet">${label}</dt>
          <dd>${words}</dd>`,
    )}
  </dl>`;
}

function renderChips({ interpreter, reply, status, heldUntil }: PartyRow, place: DeskPlace) {
  return html`${
    status === 'confirmed' || status === 'waiting'
      ? nothing
      : html`<span class="chip ${status === 'offered' ? 'notice' : 'plain'}"
          >${statusWords(status)}</span
        >`
  }
  ${
    status === 'offered' && heldUntil
      ? html`<span class="chip notice"
          >${msg(str`Hålls till ${momentWords(heldUntil, place)}`, { id: 'desk-held-until' })}</span
        >`
      : nothing
  }
  ${
    interpreter
      ? html`<span class="chip"
          >${icon('globe')}
          ${msg(str`Tolk: ${languageName(interpreter, place.language)}`, {
            id: 'desk-interpreter-chip',
          })}</span
        >`
      : nothing
  }
  ${
    reply === 'cannot'
      ? html`<span class="chip off">${msg('Har sagt nej', { id: 'desk-said-no' })}</span>`
      : reply === 'coming'
        ? html`<span class="chip">${msg('Kommer ändå', { id: 'desk-said-yes' })}</span>`
        : nothing
  }`;
}
