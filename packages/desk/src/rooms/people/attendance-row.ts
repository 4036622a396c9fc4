import type { AttendanceStatus } from '@klocket/contract';
import { msg, str } from '@klocket/core';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../icon.ts';
import { languageName } from '../../kit/language-names.ts';
import type { MarkedRow } from './marks-controller.ts';
import { isThere } from './party.ts';
import { attendanceWords, isAlone, partyWords, statusWords } from './people-words.ts';

interface AttendanceRow {
  row: MarkedRow;
  language: string;
  /** Whether the other marks are shown. */
  isOpen: boolean;
  toggle(): void;
  mark(status: AttendanceStatus | null, heads?: number): void;
}

/** A party at the door: one press says that they are here, another opens all else. */
export function attendanceRow(one: AttendanceRow): TemplateResult {
  const { row, language, isOpen, toggle, mark } = one;
  const { name, code, attendance, interpreter, party, status, seats } = row;
  const isHere = isThere(attendance);
  const called = name ?? code;
  return html`<li class="party ${isHere ? 'here' : ''}">
    <div class="who">
      <strong>${name ?? msg('Utan namn', { id: 'desk-no-name' })}</strong>
      <span class="quiet small">
        <span class="code">${code}</span>
        ${isAlone(party) ? nothing : ` · ${partyWords(party, language)}`}
        ${interpreter ? ` · ${interpreterWords(interpreter, language)}` : nothing}
      </span>
      <span class="chips">${renderChips(one)}</span>
    </div>
    ${renderOnPaper(row)}
    <div class="marks no-print">
      <button
        class=${isHere ? 'here' : ''}
        aria-pressed=${isHere}
        aria-label=${msg(str`Här: ${called}`, { id: 'desk-here-named' })}
        @click=${() => mark(isHere ? null : 'present')}
      >
        ${icon('check')} ${msg('Här', { id: 'desk-attendance-present' })}
      </button>
      <button
        class="bare only-icon"
        aria-expanded=${isOpen}
        aria-label=${msg(str`Annat om ${called}`, { id: 'desk-else-named' })}
        @click=${toggle}
      >
        ${icon('more')}
      </button>
    </div>
    ${
      isHere && seats > 1
        ? html`<div class="whole step no-print">${renderHeads(one)}</div>`
        : nothing
    }
    ${isOpen && status !== 'waiting' ? renderElse(one) : nothing}
  </li>`;
}

/** On paper it is said what is marked, or there is a box to tick. */
const renderOnPaper = ({ attendance, heads, seats }: MarkedRow) =>
  attendance
    ? html`<span class="paper"
        >${attendanceWords(attendance)}${
          isThere(attendance) && seats > 1 ? ` (${heads ?? seats})` : nothing
        }</span
      >`
    : html`<span class="paper box"></span>`;

function renderChips({ row }: AttendanceRow) {
  const { attendance, isOnItsWay, reply, status } = row;
  const isPlain = attendance === 'present' || !attendance;
  return html`${
    status === 'confirmed' ? nothing : html`<span class="chip notice">${statusWords(status)}</span>`
  }
  ${isPlain ? nothing : html`<span class="chip">${attendanceWords(attendance)}</span>`}
  ${
    reply === 'cannot' && !attendance
      ? html`<span class="chip off">${msg('Har sagt nej', { id: 'desk-said-no' })}</span>`
      : nothing
  }
  ${
    isOnItsWay
      ? html`<span class="chip notice">${msg('Väntar på nät', { id: 'desk-waits-for-net' })}</span>`
      : nothing
  }`;
}

/** Of a party of four, perhaps three came. */
function renderHeads({ row, mark }: AttendanceRow) {
  const { seats, attendance } = row;
  const heads = row.heads ?? seats;
  return html`<button
      class="only-icon"
      aria-label=${msg('En färre', { id: 'desk-one-fewer' })}
      aria-disabled=${heads <= 1}
      @click=${() => heads > 1 && mark(attendance!, heads - 1)}
    >
      ${icon('minus')}
    </button>
    <output>${msg(str`${heads} av ${seats}`, { id: 'desk-heads-of' })}</output>
    <button
      class="only-icon"
      aria-label=${msg('En till', { id: 'desk-one-more' })}
      aria-disabled=${heads >= seats}
      @click=${() => heads < seats && mark(attendance!, heads + 1)}
    >
      ${icon('add')}
    </button>`;
}

const others: readonly AttendanceStatus[] = ['online', 'absent', 'excused'];

function renderElse({ row, mark }: AttendanceRow) {
  return html`<div class="whole else no-print">
    ${others.map(
      (status) =>
        html`<button
          aria-pressed=${row.attendance === status}
          @click=${() => mark(row.attendance === status ? null : status)}
        >
          ${attendanceWords(status)}
        </button>`,
    )}
    ${row.phone ? html`<a class="button" href="tel:${row.phone}">${icon('phone')} ${row.phone}</a>` : nothing}
  </div>`;
}

const interpreterWords = (tag: string, language: string) =>
  msg(str`tolk: ${languageName(tag, language)}`, { id: 'desk-interpreter-in' });
