import type { UrgentPhone } from '@klocket/contract';
import { msg } from '@klocket/core';
import { html, nothing } from 'lit';

/** Whom to call when somebody is in danger: in one line, above everything. */
export const renderDanger = (phones: readonly UrgentPhone[]) =>
  phones.length
    ? html`<p class="danger">
        ${phones.map(
          ({ name, phone }) =>
            html`<bdi>${name}</bdi>:
              <a class="strong" href="tel:${digits(phone)}"
                >${msg('ring', { id: 'defect-call' })} <bdi dir="ltr">${phone}</bdi></a
              >`,
        )}
      </p>`
    : nothing;

/** Whom to call about something urgent, before any form; `write` shows the form all the same. */
export const renderCalls = (phones: readonly UrgentPhone[], write: () => void) =>
  html`<div class="card urgent" part="calls">
    <p class="strong">${msg('Ring i stället, det går fortare:', { id: 'defect-call-first' })}</p>
    ${phones.map(
      ({ name, phone }) =>
        html`<a class="button call" href="tel:${digits(phone)}"
          ><bdi>${name}</bdi> <bdi class="number" dir="ltr">${phone}</bdi></a
        >`,
    )}
    <button class="button" @click=${write}>
      ${msg('Det är inte bråttom – skriv en anmälan', { id: 'defect-write-anyway' })}
    </button>
  </div>`;

const digits = (phone: string) => phone.replace(/[^\d+]/g, '');
