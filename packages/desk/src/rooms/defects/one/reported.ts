import type { StaffDefect } from '@klocket/contract';
import { msg } from '@klocket/core';
import { html } from 'lit';
import { momentWords } from '../../../kit/moment-words.ts';
import type { DeskPlace } from '../../../place.ts';

/** What only who works here sees of it. */
export function renderReported(place: DeskPlace, defect: StaffDefect) {
  const { reported, followers, confirmations, carriedOver } = defect;
  const { answers, questions, contact, hasContact, outside, seenAt } = reported;
  const asked = questions
    .filter(({ id }) => answers[id] !== undefined)
    .map(({ id, label, options }): [string, unknown] => {
      const value = answers[id];
      const named = (one: unknown) => options.find((option) => option.id === one)?.name ?? one;
      return [label, say(Array.isArray(value) ? value.map(named) : named(value))];
    });
  const rows: [string, unknown][] = [...asked];
  if (outside) {
    const where = msg('Ligger utanför stadsdelen', { id: 'desk-defect-is-outside' });
    rows.push([msg('Platsen', { id: 'desk-defect-place' }), where]);
  }
  if (seenAt) rows.push([msg('Sågs', { id: 'desk-defect-seen-at' }), momentWords(seenAt, place)]);
  rows.push(
    [msg('Har också sett det', { id: 'desk-defect-also' }), confirmations],
    [msg('Följer det', { id: 'desk-defect-followers' }), followers],
    [msg('Öppet över vandringar', { id: 'desk-defect-carried-over' }), carriedOver],
  );
  return html`<section class="stack" aria-labelledby="about">
    <h2 id="about">${msg('Om anmälan', { id: 'desk-defect-about' })}</h2>
    <dl class="facts">
      ${rows.map(
        ([name, value]) =>
          html`<dt>${name}</dt>
            <dd>${value}</dd>`,
      )}
      <dt>${msg('Kontakt', { id: 'desk-defect-contact' })}</dt>
      <dd>
        ${
          contact
            ? [contact.name, contact.phone, contact.email].filter(Boolean).join(' · ')
            : hasContact
              ? msg('Finns. Syns för den som nyss visat sin passkey.', {
                  id: 'desk-defect-contact-hidden',
                })
              : msg('Ville inget svar', { id: 'desk-defect-no-contact' })
        }
      </dd>
    </dl>
  </section>`;
}

/** An answer as one reads it. */
const say = (value: unknown) =>
  (Array.isArray(value) ? value : [value])
    .map((one) =>
      one === true
        ? msg('Ja', { id: 'desk-yes' })
        : one === false
          ? msg('Nej', { id: 'desk-no' })
          : String(one),
    )
    .join(', ');
