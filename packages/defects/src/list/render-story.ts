import type { Defect, DefectEntry, DefectStory } from '@klocket/contract';
import { formatDay, msg, str } from '@klocket/core';
import { html, nothing } from 'lit';
import { statusWords, verdictWords } from './status-words.ts';

const dayWords = (day: string, lang: string) =>
  formatDay(day, lang, { day: 'numeric', month: 'long', year: 'numeric' });

/** One defect's photos, the two truths where both are told, and all that has happened. */
export const renderStory = (
  story: DefectStory,
  { lang, server }: { lang: string; server: string },
) =>
  html`${renderPhotos(story, server)} ${renderTruths(story, lang)}
    <ol class="story" part="story">
      ${story.entries.map((entry) => renderEntry(entry, lang))}
    </ol>`;

/** Photos beside each other, each a way to the whole of it. */
export const renderPhotos = ({ photos }: Pick<Defect, 'photos'>, server = '') =>
  photos.length
    ? html`<ul class="photos">
        ${photos.map(
          ({ url, width, height }, at) =>
            html`<li>
              <a href=${server + url} target="_blank" rel="noopener"
                ><img
                  src=${server + url}
                  width=${width}
                  height=${height}
                  loading="lazy"
                  alt=${msg(str`Bild ${at + 1}`, { id: 'defect-photo' })}
              /></a>
            </li>`,
        )}
      </ul>`
    : nothing;

/** What the receiver says beside what the walk saw. */
export function renderTruths({ said, seen, differs }: Defect, lang: string) {
  if (!said && !seen) return nothing;
  return html`<div class="truths ${differs ? 'differ' : ''}" part="truths">
    ${
      differs
        ? html`<p class="strong">
            ${msg('Svaret och det vandringen såg stämmer inte överens.', { id: 'defect-differs' })}
          </p>`
        : nothing
    }
    ${
      said
        ? html`<div>
            <p class="hint">
              ${msg(str`${apart(said.receiver.name)} svarar`, { id: 'defect-says' })}
            </p>
            <p class="strong">${statusWords(said.status)}</p>
            ${said.words ? html`<p><bdi>${said.words}</bdi></p>` : nothing}
            ${said.plannedOn ? html`<p>${dayWords(said.plannedOn, lang)}</p>` : nothing}
          </div>`
        : nothing
    }
    ${
      seen
        ? html`<div>
            <p class="hint">
              ${msg(str`Trygghetsvandringen ${dayWords(seen.on, lang)} såg`, { id: 'defect-saw' })}
            </p>
            <p class="strong">${verdictWords(seen.verdict)}</p>
            ${seen.words ? html`<p><bdi>${seen.words}</bdi></p>` : nothing}
          </div>`
        : nothing
    }
  </div>`;
}

const renderEntry = (entry: DefectEntry, lang: string) =>
  html`<li>
    <p class="hint">
      <time datetime=${entry.at}>${dayWords(entry.day, lang)}</time> · <bdi>${voiceOf(entry)}</bdi>
    </p>
    <p class="strong">
      ${
        entry.verdict
          ? verdictWords(entry.verdict)
          : entry.status
            ? statusWords(entry.status)
            : nothing
      }
    </p>
    ${
      entry.handedTo?.length
        ? html`<p><bdi>${entry.handedTo.map(({ name }) => name).join(', ')}</bdi></p>`
        : nothing
    }
    ${entry.reason ? html`<p><bdi>${entry.reason}</bdi></p>` : nothing}
    ${
      entry.plannedOn
        ? html`<p>
            ${msg(str`Planerat till ${dayWords(entry.plannedOn, lang)}`, { id: 'defect-planned-on' })}
          </p>`
        : nothing
    }
  </li>`;

function voiceOf({ by, name }: DefectEntry) {
  if (name) return name;
  switch (by) {
    case 'reporter':
      return msg('Den som anmälde', { id: 'defect-by-reporter' });
    case 'desk':
      return msg('Klocket', { id: 'defect-by-desk' });
    case 'receiver':
      return msg('Mottagaren', { id: 'defect-by-receiver' });
    case 'walk':
      return msg('Trygghetsvandring', { id: 'defect-by-walk' });
  }
}

/** Keeps its own direction among words of another. */
const apart = (text: string) => `\u2068${text}\u2069`;
