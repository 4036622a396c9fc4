import type { StaffDefect } from '@klocket/contract';
import { formatDay, msg, str } from '@klocket/core';
import { html, nothing, type TemplateResult } from 'lit';
import { momentWords } from '../../../kit/moment-words.ts';
import type { DeskPlace } from '../../../place.ts';
import { statusChip, statusWords, verdictWords, voiceWords } from '../status-words.ts';

type Entry = StaffDefect['entries'][number];

/** What the receiver says and what a walk saw, beside each other; where they differ it shows. */
export function renderTruths(
  place: DeskPlace,
  { said, seen, differs }: StaffDefect,
): TemplateResult {
  const day = (of: string) =>
    formatDay(of, place.language, { day: 'numeric', month: 'long', year: 'numeric' });
  return html`<section class="stack" aria-labelledby="truths">
    <h2 id="truths">${msg('Vad som sägs och vad som syns', { id: 'desk-defect-truths' })}</h2>
    ${
      differs
        ? html`<p class="panel off">
            ${msg('Mottagarens svar och vandringen säger olika. Hör av dig till mottagaren.', {
              id: 'desk-defect-differs-lead',
            })}
          </p>`
        : nothing
    }
    <div class="truths ${differs ? 'differs' : ''}">
      <div class="card truth">
        <h3>
          ${said ? msg(str`${said.receiver.name} säger`, { id: 'desk-defect-said' }) : msg('Mottagaren säger', { id: 'desk-defect-said-none' })}
        </h3>
        ${
          said
            ? html`<strong>${statusWords(said.status)}</strong>
                ${said.words ? html`<p>${said.words}</p>` : nothing}
                ${
                  said.plannedOn
                    ? html`<p>
                        ${msg(str`Planerad till ${day(said.plannedOn)}`, { id: 'desk-defect-planned-to' })}
                      </p>`
                    : nothing
                }
                <p class="quiet small">${momentWords(said.at, place)}</p>`
            : html`<p class="quiet">${msg('Inget svar än.', { id: 'desk-defect-no-answer' })}</p>`
        }
      </div>
      <div class="card truth">
        <h3>${msg('Vandringen såg', { id: 'desk-defect-seen' })}</h3>
        ${
          seen
            ? html`<strong>${verdictWords(seen.verdict)}</strong>
                ${seen.words ? html`<p>${seen.words}</p>` : nothing}
                <p class="quiet small">${day(seen.on)}</p>`
            : html`<p class="quiet">
                ${msg('Ingen vandring har varit där än.', { id: 'desk-defect-not-seen' })}
              </p>`
        }
      </div>
    </div>
  </section>`;
}

/** All that has happened to it, the oldest first. */
export const renderStory = (place: DeskPlace, { entries }: StaffDefect): TemplateResult =>
  html`<section class="stack" aria-labelledby="story">
    <h2 id="story">${msg('Så har det gått', { id: 'desk-defect-story' })}</h2>
    <ol class="story">
      ${entries.map((entry) => renderEntry(place, entry))}
    </ol>
  </section>`;

function renderEntry(place: DeskPlace, entry: Entry) {
  const { at, by, name, staffName, status, verdict, reason, plannedOn, handedTo = [] } = entry;
  const who = staffName ?? name ?? voiceWords(by);
  const to = handedTo.map((one) => one.name).join(', ');
  return html`<li class="entry ${by}">
    <div class="chips">
      ${status ? html`<span class="chip ${statusChip(status)}">${statusWords(status)}</span>` : nothing}
      ${verdict ? html`<span class="chip plain">${verdictWords(verdict)}</span>` : nothing}
      ${to ? html`<span>${msg(str`till ${to}`, { id: 'desk-defect-handed-to' })}</span>` : nothing}
    </div>
    ${reason ? html`<p dir="auto">${reason}</p>` : nothing}
    ${
      plannedOn
        ? html`<p>
            ${msg(
              str`Planerad till ${formatDay(plannedOn, place.language, { day: 'numeric', month: 'long', year: 'numeric' })}`,
              { id: 'desk-defect-planned-to' },
            )}
          </p>`
        : nothing
    }
    <p class="quiet small">${who} · ${momentWords(at, place)}</p>
  </li>`;
}
