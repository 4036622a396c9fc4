import type { Occurrence } from '@klocket/contract';
import { msg } from '@klocket/core';
import { html, nothing } from 'lit';
import { webAddress } from '../web-address.ts';
import {
  googleOne,
  googleSubscribe,
  occurrenceFile,
  subscribeAddress,
} from './calendar-addresses.ts';
import type { ActivityView } from './view.ts';

interface PanelActs {
  district: string;
  copy(address: string): unknown;
  /** What was copied last. */
  copied: string | undefined;
}

/** The ways into a calendar of one's own, each with a sentence; fetched when first asked for. */
export function renderCalendarPanel(
  { activity, shown, next, server, phase }: ActivityView,
  { district, copy, copied }: PanelActs,
) {
  const calendar = webAddress(activity.calendarUrl, server) ?? '';
  const one = next ?? (phase === 'over' ? undefined : shown);
  const { sensitive } = activity;
  return html`
    ${
      sensitive
        ? html`<p>
            ${msg('Den som ser din kalender ser också det här.', { id: 'calendar-sensitive' })}
          </p>`
        : nothing
    }
    ${one ? renderOne(one, server, district, sensitive) : nothing}
    <p class="strong">${msg('Alla datum', { id: 'calendar-all' })}</p>
    <ul class="ways">
      ${way(
        subscribeAddress(calendar),
        msg('Prenumerera', { id: 'calendar-webcal' }),
        msg('För Iphone, Mac och Outlook. Ändringar kommer med av sig själva.', {
          id: 'calendar-webcal-note',
        }),
      )}
      ${
        sensitive
          ? nothing
          : way(
              googleSubscribe(calendar),
              msg('Google Kalender', { id: 'calendar-google' }),
              msg('För Android. Öppnar Google; ändringar kommer inom ett dygn.', {
                id: 'calendar-google-note',
              }),
              true,
            )
      }
      ${way(
        calendar,
        msg('Kalenderfil', { id: 'calendar-file' }),
        msg('För alla kalendrar. Ändras inte sedan den hämtats.', { id: 'calendar-file-note' }),
      )}
      <li>
        <button class="button" @click=${() => copy(calendar)}>
          ${
            copied === calendar
              ? msg('Kopierad', { id: 'calendar-copied' })
              : msg('Kopiera adressen', { id: 'calendar-copy' })
          }
        </button>
        <span>
          ${msg('Klistra in den i en kalender som kan prenumerera.', { id: 'calendar-copy-note' })}
        </span>
        <input
          class="address"
          readonly
          dir="ltr"
          .value=${calendar}
          aria-label=${msg('Kalenderns adress', { id: 'calendar-address' })}
          @focus=${(event: FocusEvent) => (event.target as HTMLInputElement).select()}
        />
      </li>
    </ul>
  `;
}

const renderOne = (
  one: Occurrence,
  server: string,
  district: string,
  sensitive: boolean | undefined,
) => html`
  <p class="strong">${msg('Bara den här gången', { id: 'calendar-one' })}</p>
  <ul class="ways">
    ${way(
      occurrenceFile(server, district, one),
      msg('Kalenderfil', { id: 'calendar-file' }),
      msg('För kalendern i din telefon eller dator.', { id: 'calendar-one-file-note' }),
    )}
    ${
      sensitive
        ? nothing
        : way(
            googleOne(one, server + one.url),
            msg('Google Kalender', { id: 'calendar-google' }),
            msg('Öppnar Google med allt ifyllt.', { id: 'calendar-one-google-note' }),
            true,
          )
    }
  </ul>
`;

const way = (address: string, name: string, note: string, elsewhere = false) => html`
  <li>
    <a
      class="button"
      href=${address}
      target=${elsewhere ? '_blank' : nothing}
      rel="noopener noreferrer"
      >${name}</a
    >
    <span>${note}</span>
  </li>
`;
