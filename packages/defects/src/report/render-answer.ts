import { msg, str } from '@klocket/core';
import { renderLine } from '@klocket/core/writing';
import { html, nothing } from 'lit';
import type { AnswerBy } from '../entry.ts';
import type { ReportView } from '../report-view.ts';

/** Contact, only for those who want an answer. */
export function renderAnswer(view: ReportView) {
  const { about, entry, form, change } = view;
  const ways: [AnswerBy, string][] = [
    ['none', msg('Nej tack', { id: 'defect-answer-none' })],
    ['email', msg('Mejl', { id: 'signup-email' })],
    ['phone', msg('Telefon', { id: 'signup-phone' })],
  ];
  return html`<fieldset>
    <legend>${msg('Vill du ha svar?', { id: 'defect-answer' })}</legend>
    <div class="choices ways">
      ${ways.map(
        ([way, words]) =>
          html`<label class="choice"
            ><input
              type="radio"
              name="answer-by"
              .checked=${entry.answerBy === way}
              @change=${() => change({ answerBy: way })}
            />${words}</label
          >`,
      )}
    </div>
    ${
      entry.answerBy === 'none'
        ? html`<p class="hint">
            ${msg('Då är du anonym. Du får en länk där du kan följa vad som händer.', {
              id: 'defect-anonymous',
            })}
          </p>`
        : renderWay(view, entry.answerBy)
    }
    ${
      entry.answerBy === 'none'
        ? nothing
        : html`<p class="hint">
            ${msg(str`Tas bort ${about.contactKeptDays} dygn efter att felet är avslutat.`, {
              id: 'defect-contact-kept',
            })}
          </p>`
    }
    ${form.fault('contact')}
  </fieldset>`;
}

const renderWay = (view: ReportView, way: 'email' | 'phone') =>
  renderLine(
    view,
    way,
    way === 'email'
      ? msg('Mejladress', { id: 'signup-email-address' })
      : msg('Telefonnummer', { id: 'signup-phone-number' }),
  );
