import type { Material } from '@klocket/contract';
import { msg } from '@klocket/core';
import { html, nothing } from 'lit';
import { heading } from '../heading.ts';
import { renderLinks } from './render-recap.ts';
import type { ActivityView } from './view.ts';

/** What there is to read before and to take home after. */
export function renderMaterials({ activity: { materials }, server, level }: ActivityView) {
  if (materials.length === 0) return nothing;
  const part = (when: Material['when'], words: string) => {
    const links = materials.filter((material) => material.when === when);
    return links.length > 0
      ? html`<p class="label">${words}</p>
          ${renderLinks(links, server)}`
      : nothing;
  };
  return html`<section class="materials" part="materials">
    ${heading(level + 1, msg('Material', { id: 'activity-materials' }))}
    ${part('before', msg('Inför träffen', { id: 'materials-before' }))}
    ${part('after', msg('Att ta med sig hem', { id: 'materials-after' }))}
  </section>`;
}
