import type { Signup, SignedUp } from '@klocket/contract';
import { msg, str } from '@klocket/core';
import { heading } from '@klocket/core/writing';
import { html, nothing } from 'lit';
import { renderWhere } from '../render-where.ts';
import { dayWords, whenWords } from '../when.ts';

/** What the visitor can do with the confirmation. */
export interface ConfirmationActs {
  lang: string;
  level: number;
  /** What has become of the link: copied, or to be copied by hand. */
  copied?: 'copied' | 'by-hand';
  keep(): void;
  /** An empty form once more. */
  anew(): void;
}

/** It has arrived: whether there is a seat, the code, the link to keep, and what happens now. */
export function renderConfirmation({ signup, url }: SignedUp, acts: ConfirmationActs) {
  const { lang, copied } = acts;
  const [meeting] = signup.meetings;
  return html`<div class="card done" part="confirmation">
    <div role="status" tabindex="-1" class="arrived">
      ${heading(
        acts.level,
        signup.status === 'waiting'
          ? msg(str`Du står på väntelistan som nummer ${signup.place ?? ''}`, {
              id: 'signup-in-line',
            })
          : msg('Välkommen, du har plats!', { id: 'signup-confirmed' }),
      )}
      <p><bdi class="strong">${signup.activity.title}</bdi></p>
      ${meeting ? html`<p>${whenWords(meeting, lang)}</p>` : nothing}
      ${meeting ? renderWhere(meeting, lang) : nothing}
      <p>${msg(str`Platser: ${signup.seats}`, { id: 'signup-seats' })}</p>
    </div>
    <p class="code">
      ${msg('Din kod', { id: 'signup-code' })} <bdi dir="ltr" class="strong">${signup.code}</bdi>
    </p>
    <p>${nextWords(signup)}</p>
    <p class="row">
      <a class="button" href=${url} rel="noopener"
        >${msg('Se eller ändra din anmälan', { id: 'signup-open' })}</a
      >
      <button class="button" @click=${acts.keep}>
        ${
          copied === 'copied'
            ? msg('Länken är kopierad', { id: 'signup-link-copied' })
            : msg('Spara länken', { id: 'signup-link-keep' })
        }
      </button>
    </p>
    ${
      copied === 'by-hand'
        ? html`<input
            class="address"
            readonly
            dir="ltr"
            .value=${url}
            aria-label=${msg('Länk att kopiera', { id: 'signup-link' })}
            @focus=${({ target }: FocusEvent) => (target as HTMLInputElement).select()}
          />`
        : nothing
    }
    ${
      signup.eraseOn
        ? html`<p class="hint">
            ${msg(str`Uppgifterna tas bort ${dayWords(signup.eraseOn, lang)}.`, {
              id: 'signup-erased-on',
            })}
          </p>`
        : nothing
    }
    <p>
      <button class="button plain" @click=${acts.anew}>
        ${msg('Anmäl någon mer', { id: 'signup-anew' })}
      </button>
    </p>
  </div>`;
}

/** What happens now, by how somebody can be reached. */
function nextWords({ status, email, phone }: Signup) {
  if (email) {
    return msg(str`Vi mejlar till ${apart(email)}, även om något ändras.`, {
      id: 'signup-next-mail',
    });
  }
  if (phone) {
    return msg(str`Vi ringer ${apart(phone)} om något ändras.`, { id: 'signup-next-phone' });
  }
  return status === 'waiting'
    ? msg('Spara koden och länken. Där ser du om det blir en plats.', {
        id: 'signup-next-waiting',
      })
    : msg('Spara koden och länken. Där ser du om något ändras.', { id: 'signup-next-none' });
}

/** Keeps its own direction among words of another. */
const apart = (text: string) => `\u2068${text}\u2069`;
