import { msg, str } from '@klocket/core';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../icon.ts';
import type { DeskPlace } from '../../place.ts';
import type { MarksController } from './marks-controller.ts';

/** Says what waits for a network, or for somebody to show a passkey, and what the server would not take. */
export function renderMarksOnTheirWay(marks: MarksController, place: DeskPlace): TemplateResult {
  const { waiting, refused, queue } = marks;
  return html`<div class="on-their-way" role="status">
      ${waiting.length > 0 && queue.halt ? renderWaiting(waiting.length, marks) : nothing}
    </div>
    ${refused.map(
      (one) =>
        html`<div class="panel off way" role="alert">
          <p class="error">${icon('warning')} ${one.words}</p>
          ${one.item.kind === 'walk-in' ? html`<p>${one.item.walkIn.name}</p>` : nothing}
          <button
            @click=${() => {
              queue.drop(one);
              place.notify({ words: msg('Borttaget härifrån.', { id: 'desk-mark-dropped' }) });
            }}
          >
            ${msg('Jag har sett det', { id: 'desk-seen-it' })}
          </button>
        </div>`,
    )}`;
}

function renderWaiting(count: number, { queue }: MarksController) {
  const words =
    count === 1
      ? msg('1 märkning väntar på nät. Den är sparad här.', { id: 'desk-mark-waits' })
      : msg(str`${count} märkningar väntar på nät. De är sparade här.`, { id: 'desk-marks-wait' });
  const atDoor = msg('Visa din passkey, så skickas det du har märkt.', {
    id: 'desk-marks-at-door',
  });
  return html`<div class="panel notice way">
    <p>${icon('offline')} ${queue.halt === 'door' ? atDoor : words}</p>
    <button @click=${() => void queue.send()}>${msg('Skicka nu', { id: 'desk-send-now' })}</button>
  </div>`;
}
