import type { AccessFact } from '@klocket/contract';
import { msg } from '@klocket/core';
import { html, nothing } from 'lit';
import { accessWords } from './access-words.ts';
import { icon } from './icon.ts';

/** Access facts, each with its picture and its words. */
export const renderAccess = (access: AccessFact[]) =>
  access.length > 0
    ? html`<ul class="access" aria-label=${msg('Tillgänglighet', { id: 'access' })}>
        ${access.map((fact) => html`<li>${icon(fact)}<span>${accessWords(fact)}</span></li>`)}
      </ul>`
    : nothing;
