import type { Screen } from '@klocket/contract';
import { directionOf } from '@klocket/core';
import { html } from 'lit';
import { messagesAt, pageAt } from '../playlist.ts';
import type { ScenePlace } from './place.ts';

/** Words of the staff: those of the scene, or those that have not ended, one after the other. */
export function renderMessages(screen: Screen, { scene, language, now, passed }: ScenePlace) {
  const said = scene.texts
    ? [scene.texts]
    : messagesAt(screen, now.getTime())
        .filter(({ urgent }) => !urgent)
        .map(({ texts }) => texts);
  if (said.length === 0) return undefined;
  const { page } = pageAt(said.length, 1, passed);
  return renderText(said[page]!, language);
}

/** Words in a language; where they were not written in it, in the one they were, and its direction. */
export function renderText(texts: Record<string, string>, language: string) {
  const [spoken, text] = texts[language]?.trim()
    ? [language, texts[language]]
    : (Object.entries(texts)[0] ?? [language, '']);
  const size = text.length > 160 ? 'long' : text.length > 60 ? 'middle' : 'short';
  return html`<p class="message" data-size=${size} lang=${spoken} dir=${directionOf(spoken)}>
    ${text}
  </p>`;
}
