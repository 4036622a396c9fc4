import type { WalkGroup, WalkLead, WalkParticipants } from '@klocket/contract';
import { walkPagePath } from '@klocket/contract/defect-paths';
import { msg, str } from '@klocket/core';
import { heading } from '@klocket/core/writing';
import { html, nothing } from 'lit';
import { groupWords } from './group-words.ts';
import type { WalkController } from './walk-controller.ts';

interface End {
  walk: WalkController;
  district: string;
  level: number;
  participants: readonly WalkParticipants[];
  /** How many nobody has looked at, and how many are new. */
  unseen: number;
  found: number;
  close(): void;
}

const mostOfGroup = 500;

/** The end of a walk: who was there, what is left, and the way to close it. */
export function renderEnd({ walk, level, participants, unseen, found, close }: End) {
  const waiting = walk.waiting.length;
  return html`<section class="end" id="end" tabindex="-1" part="end">
    ${heading(level + 1, msg('Avsluta vandringen', { id: 'walk-end' }))}
    ${renderCounts(participants, (next) => void walk.describe({ participants: next }))}
    ${
      unseen > 0
        ? html`<p>
            ${msg(str`${unseen} utan omdöme. De räknas som att ni inte kom dit.`, { id: 'walk-unseen' })}
          </p>`
        : nothing
    }
    ${found > 0 ? html`<p>${msg(str`${found} nya.`, { id: 'walk-found-count' })}</p>` : nothing}
    ${
      waiting > 0
        ? html`<p class="strong" role="status">
            ${msg(str`${waiting} är inte skickade än. Vandringen kan avslutas när allt är framme.`, { id: 'walk-unsent' })}
          </p>`
        : nothing
    }
    ${walk.refusal ? html`<p class="fault" role="alert">${refusalWords(walk)}</p>` : nothing}
    <button class="button big go" aria-disabled=${walk.isClosing} @click=${close}>
      <span
        >${
          walk.isClosing
            ? msg('Avslutar …', { id: 'walk-closing' })
            : waiting > 0
              ? msg('Skicka och avsluta', { id: 'walk-send-close' })
              : msg('Avsluta vandringen', { id: 'walk-end' })
        }</span
      >
    </button>
  </section>`;
}

/** The walk is over: what came of it, and its protocol. */
export const renderOver = (lead: WalkLead, district: string, level: number) =>
  html`<section class="end over" tabindex="-1" role="status">
    ${heading(level + 1, msg('Vandringen är avslutad', { id: 'walk-over' }))}
    <p>
      ${msg('Allt är skickat. Protokollet är klart att läsa och skriva ut.', { id: 'walk-over-lead' })}
    </p>
    <p>
      <a class="button big go" href=${walkPagePath(district, lead.id)}
        ><span>${msg('Till protokollet', { id: 'walk-protocol' })}</span></a
      >
    </p>
  </section>`;

/** How many of each group, as numbers alone: minus and plus for gloves. */
function renderCounts(
  participants: readonly WalkParticipants[],
  change: (participants: WalkParticipants[]) => void,
) {
  const countOf = (group: WalkGroup) => participants.find((one) => one.group === group)?.count ?? 0;
  const set = (group: WalkGroup, count: number) =>
    change([
      ...participants.filter((one) => one.group !== group),
      { group, count: Math.min(mostOfGroup, Math.max(0, count)) },
    ]);
  return html`<fieldset class="counts">
    <legend class="strong">${msg('Hur många är med?', { id: 'walk-how-many' })}</legend>
    ${groupWords().map(
      ([group, words]) =>
        html`<div class="count" role="group" aria-label=${words}>
          <span>${words}</span>
          <button
            class="button"
            aria-label=${msg(str`${words}: en färre`, { id: 'walk-fewer' })}
            @click=${() => set(group, countOf(group) - 1)}
          >
            −
          </button>
          <output>${countOf(group)}</output>
          <button
            class="button"
            aria-label=${msg(str`${words}: en till`, { id: 'walk-one-more' })}
            @click=${() => set(group, countOf(group) + 1)}
          >
            +
          </button>
        </div>`,
    )}
  </fieldset>`;
}

function refusalWords({ refusal, halt }: WalkController) {
  if (halt === 'door')
    return msg('Logga in igen först. Inget är borta.', { id: 'walk-close-door' });
  if (refusal?.code === 'unreachable') {
    return msg('Det finns inget nät. Försök igen när det finns, allt är sparat här.', {
      id: 'walk-close-offline',
    });
  }
  return (
    refusal?.details?.detail ?? msg('Det gick inte. Försök igen.', { id: 'walk-close-failed' })
  );
}
