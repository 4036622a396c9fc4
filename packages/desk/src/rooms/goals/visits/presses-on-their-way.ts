import { msg, str } from '@klocket/core';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../../icon.ts';
import type { DeskPlace } from '../../../place.ts';
import type { VisitQueue } from './visit-queue.ts';

/** Says what waits for a network, or for somebody to sign in, and what the server would not take. */
export function renderPressesOnTheirWay(queue: VisitQueue, { notify }: DeskPlace): TemplateResult {
  const { waiting, refused, halt } = queue;
  const heads = waiting.reduce((sum, press) => sum + press.heads, 0);
  return html`<div class="on-their-way" role="status">
      ${
        heads > 0 && halt
          ? html`<div class="panel notice way">
              <p>
                ${icon('offline')}
                ${
                  halt === 'door'
                    ? msg(str`Logga in igen, så skickas de ${heads} du har räknat.`, {
                        id: 'desk-visits-at-door',
                      })
                    : msg(
                        str`${heads} väntar på nät. De är sparade här och skickas av sig själva.`,
                        { id: 'desk-visits-wait' },
                      )
                }
              </p>
              <button @click=${() => void queue.send()}>
                ${msg('Skicka nu', { id: 'desk-send-now' })}
              </button>
            </div>`
          : nothing
      }
    </div>
    ${refused.map(
      (one) =>
        html`<div class="panel off way" role="alert">
          <p class="error">
            ${icon('warning')}
            ${msg(str`${one.item.heads} kunde inte räknas. ${one.words}`, {
              id: 'desk-visits-refused',
            })}
          </p>
          <button
            @click=${() => {
              queue.drop(one);
              notify({ words: msg('Borttaget härifrån.', { id: 'desk-mark-dropped' }) });
            }}
          >
            ${msg('Jag har sett det', { id: 'desk-seen-it' })}
          </button>
        </div>`,
    )}`;
}
