import type { PulseQuestion } from '@klocket/contract';
import { msg, str } from '@klocket/core';
import { html, nothing } from 'lit';
import { periodWords } from '../figure-words.ts';
import { numberWords } from '../numbers.ts';

/** What others have answered, as it stands now, and how sure that is. */
export function renderIndex({ index }: PulseQuestion, lang: string) {
  const figure = index?.newest;
  if (!figure || figure.value === null) {
    return html`<p>
      ${msg('Siffran visas när tillräckligt många har svarat.', { id: 'pulse-no-index' })}
    </p>`;
  }
  const words = (value: number) => numberWords(value, { kind: 'index' }, lang);
  const { n, low, high } = figure;
  return html`<div class="index">
    <p class="quiet"><bdi>${index.title}</bdi> · ${periodWords(figure)}</p>
    <p><bdi class="number">${words(figure.value)}</bdi> <bdi>${index.unit}</bdi></p>
    <p class="quiet">
      ${n === undefined ? nothing : msg(str`${words(n)} har svarat.`, { id: 'pulse-answered' })}
      ${
        low === undefined || high === undefined
          ? nothing
          : msg(
              str`Hade alla svarat skulle siffran troligen ligga mellan ${words(low)} och ${words(high)}.`,
              { id: 'pulse-interval' },
            )
      }
    </p>
  </div>`;
}
