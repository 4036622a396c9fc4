import type { ScreenCheckedIn } from '@klocket/contract';
import { describeProblem, msg, Problem, str } from '@klocket/core';
import { html, nothing } from 'lit';
import { codeKeys, isWhole, showCode, typeIn } from '../code.ts';
import { renderIcon } from '../icon.ts';
import type { TouchView } from '../touch-view.ts';
import { renderHeading } from './parts.ts';

/** The code of a sign-up, tapped, typed or read by a scanner. */
export function renderCheckIn({ visit, change, checkIn }: TouchView) {
  if (visit.checkedIn) return renderDone(visit.checkedIn);
  const { code, isSending, fault } = visit;
  const type = (letter: string) => change({ code: typeIn(code, letter), fault: undefined });
  return html`${renderHeading(msg('Skriv din kod', { id: 'touch-code' }))}
    <p>
      ${msg('Koden står i mejlet om din anmälan. Den är åtta tecken.', { id: 'touch-code-where' })}
    </p>
    <output class="typed" dir="ltr" aria-label=${msg('Din kod', { id: 'touch-your-code' })}
      >${showCode(code)}</output
    >
    ${fault ? html`<p class="fault" role="alert">${faultWords(fault)}</p>` : nothing}
    <div class="keys" dir="ltr">
      ${codeKeys.map((keys) =>
        [...keys].map((key) => html`<button class="key" @click=${() => type(key)}>${key}</button>`),
      )}
    </div>
    <p class="acts">
      <button
        class="button"
        ?disabled=${code === ''}
        @click=${() => change({ code: code.slice(0, -1), fault: undefined })}
      >
        ${msg('Ta bort ett tecken', { id: 'touch-delete' })}
      </button>
      <button class="button go" ?disabled=${!isWhole(code) || isSending} @click=${checkIn}>
        ${isSending ? msg('Skickar …', { id: 'signup-sending' }) : msg('Checka in', { id: 'touch-check-in-now' })}
      </button>
    </p>`;
}

/** No name stands here: others can read it. */
const renderDone = ({ title, startTime, seats, already }: ScreenCheckedIn) =>
  html`<div class="said" role="status">
    ${renderIcon('here')}
    ${renderHeading(
      already
        ? msg('Du var redan incheckad.', { id: 'touch-checked-in-before' })
        : msg('Välkommen, du är incheckad!', { id: 'touch-checked-in' }),
    )}
    <p><bdi>${title}</bdi> · <bdi>${startTime}</bdi></p>
    ${seats > 1 ? html`<p>${msg(str`Ni är ${seats}.`, { id: 'touch-seats' })}</p>` : nothing}
  </div>`;

const faultWords = (fault: unknown) =>
  fault instanceof Problem && (fault.code === 'not-found' || fault.code === 'invalid')
    ? msg('Koden gäller inget här i dag. Se efter en gång till, eller fråga någon av oss.', {
        id: 'touch-wrong-code',
      })
    : `${describeProblem(fault)} ${msg('Säg till någon av oss, så prickar vi av dig.', { id: 'touch-ask-us' })}`;
