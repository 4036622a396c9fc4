import type { Texts } from '@klocket/contract';
import { directionOf, msg } from '@klocket/core';
import { css, html } from 'lit';
import { languageName } from '../../kit/language-names.ts';

/** As a screen says it, which speaks the language of what is written and not that of the desk. */
const urgentHeading: Record<string, string | undefined> = {
  sv: 'Viktigt',
  en: 'Important',
  ar: 'مهم',
};

/** A screen is looked at as a whole: its measures follow its width, as on the wall those of its sides. */
export const previewStyles = css`
  .previews {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr));
    gap: 0.75rem;
  }
  .preview {
    container-type: inline-size;
  }
  .preview figcaption {
    margin-block-end: 0.25rem;
  }
  .wall {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    aspect-ratio: 16 / 9;
    padding: 1.7cqi 2.5cqi;
    overflow: hidden;
    border: 1px solid var(--line);
    border-radius: 6px;
    background: #fdfcf7;
    color: #0e1c19;
    font-weight: 500;
    line-height: 1.2;
  }
  .wall > span {
    padding-block-end: 0.8cqi;
    border-block-end: 0.35cqi solid #0b6b5d;
    color: #0b6b5d;
    font-size: 2.4cqi;
    font-weight: 700;
  }
  .wall > div {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    margin-block-start: 1.4cqi;
    padding: 2.2cqi;
    border-radius: 1.1cqi;
  }
  .wall[data-urgent] > div {
    background: #8c1d18;
    color: #fff;
  }
  .wall b {
    font-size: 3.6cqi;
    font-weight: 750;
  }
  .wall p {
    display: grid;
    place-content: center;
    grid-row: 2;
    overflow: hidden;
    font-size: 5.6cqi;
    font-weight: 700;
    text-align: center;
    text-wrap: balance;
  }
  .wall p[data-size='middle'] {
    font-size: 4.2cqi;
  }
  .wall p[data-size='long'] {
    font-size: 2.8cqi;
  }
  @media (forced-colors: active) {
    .wall {
      forced-color-adjust: none;
    }
  }
`;

interface Preview {
  text: Texts;
  urgent: boolean;
  /** What stands at the top of the screen. */
  title: string;
  /** The desk's own language. */
  language: string;
}

/** Words as they will stand on the screens, once in each language they are written in. */
export function renderPreview({ text, urgent, title, language }: Preview) {
  const written = Object.entries(text).filter(([, words]) => words.trim());
  if (written.length === 0) {
    return html`<p class="hint">
      ${msg('Här syns det så som det blir på skärmen, så snart något är skrivet.', { id: 'desk-screen-preview-none' })}
    </p>`;
  }
  return html`<div class="previews">
    ${written.map(([tag, words]) => {
      const heading = urgentHeading[tag.split('-')[0]!] ?? urgentHeading.en;
      return html`<figure class="preview">
        <figcaption class="quiet small">${languageName(tag, language)}</figcaption>
        <div class="wall" lang=${tag} dir=${directionOf(tag)} ?data-urgent=${urgent}>
          <span><bdi>${title}</bdi></span>
          <div>
            ${urgent ? html`<b>${heading}</b>` : ''}
            <p data-size=${sizeOf(words)}>${words}</p>
          </div>
        </div>
      </figure>`;
    })}
  </div>`;
}

/** The more words, the smaller they stand, as on the screen. */
const sizeOf = ({ length }: string) => (length > 160 ? 'long' : length > 60 ? 'middle' : 'short');
