import type { DefectReported } from '@klocket/contract';
import { msg, str } from '@klocket/core';
import { heading, type Queued } from '@klocket/core/writing';
import { html, nothing } from 'lit';
import type { Returned } from './reporting-controller.ts';

interface Outbox {
  waiting: readonly Queued[];
  done: readonly DefectReported[];
  returned: readonly Returned[];
  lang: string;
  level: number;
  isOpen: boolean;
  again(): void;
  withdraw(queued: Queued): void;
  mend(returned: Returned): void;
  anew(): void;
}

/** Reports on their way, reports that have arrived, and a way to write one more. */
export function renderOutbox(outbox: Outbox) {
  const { waiting, done, returned, isOpen, anew } = outbox;
  // What could be neither sent nor kept goes back to the form.
  const shown = waiting.filter(({ state }) => state !== 'unsent');
  return html`${done.map((report) => renderDone(report, outbox))}
  ${shown.map((queued) => renderWaiting(queued, outbox))}
  ${returned.map((one) => renderReturned(one, outbox))}
  ${
    isOpen || shown.some(({ isKept }) => !isKept)
      ? nothing
      : html`<p>
          <button class="button" @click=${anew}>
            + ${msg('Anmäl ett fel till', { id: 'defect-anew' })}
          </button>
        </p>`
  }`;
}

function renderWaiting(queued: Queued, { again, withdraw }: Outbox) {
  const { entry, state, progress, isKept } = queued;
  const isSaved = state === 'saved';
  return html`<div class="card sent waiting" part="saved" tabindex="-1" role="status">
    <p class="strong">
      ${
        isSaved
          ? msg('Sparad – skickas när du har nät.', { id: 'defect-saved' })
          : isKept
            ? msg('Sparad – skickar nu …', { id: 'defect-saved-sending' })
            : msg('Skickar … Stäng inte sidan.', { id: 'defect-sending' })
      }
    </p>
    <p><bdi>${entry.title}</bdi></p>
    ${progress.map(
      (part, at) =>
        html`<label class="progress"
          >${
            part === 1
              ? msg(str`Bild ${at + 1} är framme`, { id: 'defect-photo-sent' })
              : part > 0
                ? msg(str`Bild ${at + 1} skickas`, { id: 'defect-photo-sending' })
                : msg(str`Bild ${at + 1} väntar`, { id: 'defect-photo-waiting' })
          } <progress max="1" value=${part}></progress
        ></label>`,
    )}
    ${
      isSaved
        ? html`<p class="hint">
              ${msg('Du kan stänga sidan. Kom tillbaka hit när du har nät, så skickas den.', {
                id: 'signup-saved-hint',
              })}
            </p>
            <p class="row">
              <button class="button" @click=${again}>
                ${msg('Försök nu', { id: 'signup-send-now' })}
              </button>
              <button class="button" @click=${() => withdraw(queued)}>
                ${msg('Ta bort', { id: 'defect-remove' })}
              </button>
            </p>`
        : nothing
    }
  </div>`;
}

const renderDone = ({ my, url, warnings }: DefectReported, { level }: Outbox) =>
  html`<div class="card sent done" part="sent" tabindex="-1" role="status">
    ${heading(level + 1, msg('Skickad. Tack!', { id: 'defect-sent' }))}
    <p>
      <bdi>${my.defect.category.name}</bdi> ·
      ${msg(str`nummer ${my.defect.number}`, { id: 'defect-number' })}
    </p>
    ${warnings.map(({ detail }) => html`<p class="hint">${detail}</p>`)}
    <p>
      ${
        my.email
          ? msg(str`Vi mejlar till ${`\u2068${my.email}\u2069`} när något händer.`, {
              id: 'defect-next-mail',
            })
          : msg(
              'Spara länken: där ser du vad som händer. Ord och bilder visas när vi har läst dem.',
              {
                id: 'defect-next',
              },
            )
      }
    </p>
    <p>
      <a class="button" href=${url} rel="noopener"
        >${msg('Följ din anmälan', { id: 'defect-follow-own' })}</a
      >
    </p>
  </div>`;

const renderReturned = (returned: Returned, { mend }: Outbox) =>
  html`<div class="card" role="alert">
    <p class="strong">${msg('En anmälan kunde inte tas emot.', { id: 'defect-returned' })}</p>
    <p><bdi>${returned.entry.title}</bdi></p>
    <p>${returned.faults[0]?.words ?? returned.words}</p>
    <p>
      <button class="button" @click=${() => mend(returned)}>
        ${msg('Ändra och skicka igen', { id: 'defect-mend' })}
      </button>
    </p>
  </div>`;
