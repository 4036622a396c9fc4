import type { Defect, DefectStatus } from '@klocket/contract';
import { msg, str } from '@klocket/core';
import { html, nothing, render, svg } from 'lit';
import { statusWords } from '../list/status-words.ts';
import type { Cluster } from './clusters.ts';

/** What a marker says of a defect, by its shape and its colour. */
export const stages = ['reported', 'handed', 'mended', 'left'] as const;
export type Stage = (typeof stages)[number];

export function stageOf(status: DefectStatus): Stage {
  switch (status) {
    case 'received':
    case 'confirmed':
      return 'reported';
    case 'handed-over':
    case 'planned':
      return 'handed';
    case 'fixed':
    case 'checked-on-walk':
      return 'mended';
    default:
      return 'left';
  }
}

export function stageWords(stage: Stage): string {
  switch (stage) {
    case 'reported':
      return msg('Anmäld', { id: 'map-reported' });
    case 'handed':
      return msg('Överlämnad eller planerad', { id: 'map-handed' });
    case 'mended':
      return msg('Åtgärdad', { id: 'map-mended' });
    case 'left':
      return msg('Avslutad på annat sätt', { id: 'map-left' });
  }
}

const shapes = {
  reported: svg`<circle cx="14" cy="14" r="11"></circle><path d="M14 8.5v6.5M14 19v.1"></path>`,
  handed: svg`<path d="M14 2l12 12-12 12L2 14z"></path><path d="M9 14h9M14.5 10l4 4-4 4"></path>`,
  mended: svg`<rect x="3" y="3" width="22" height="22" rx="5"></rect><path d="M8.5 14.5l4 4 7.5-9"></path>`,
  left: svg`<path d="M9 3h10l6 6v10l-6 6H9l-6-6V9z"></path><path d="M9 14h10"></path>`,
};

/** How one stage looks, for the map and for what explains it. */
export const drawStage = (stage: Stage) =>
  html`<svg class="stage ${stage}" viewBox="0 0 28 28" aria-hidden="true">${shapes[stage]}</svg>`;

/** Draws a marker: one defect by what has become of it, or how many there are. */
export function drawMarker(
  node: HTMLElement,
  { all }: Cluster<Defect>,
  { pressed, isChosen }: { pressed(): void; isChosen: boolean },
) {
  const [first] = all;
  const open = all.filter(({ closed }) => !closed).length;
  const label =
    all.length === 1
      ? `${statusWords(first!.status)}: ${first!.words ?? first!.category.name}`
      : msg(str`${all.length} fel, ${open} öppna`, { id: 'map-cluster' });
  node.className = 'marker pin';
  render(
    html`<button
      aria-label=${label}
      aria-pressed=${isChosen ? 'true' : 'false'}
      title=${all.length === 1 ? label : nothing}
      @click=${(event: Event) => {
        event.stopPropagation();
        pressed();
      }}
    >
      ${
        all.length === 1
          ? drawStage(stageOf(first!.status))
          : html`<svg class="many" viewBox="0 0 40 40" aria-hidden="true">
                <circle class="back" cx="20" cy="20" r="19"></circle>
                <circle class="ring" cx="20" cy="20" r="16.5" pathLength="100"></circle>
                <circle
                  class="ring part"
                  cx="20"
                  cy="20"
                  r="16.5"
                  pathLength="100"
                  stroke-dasharray="${(100 * open) / all.length} 100"
                  transform="rotate(-90 20 20)"
                ></circle>
              </svg>
              <span>${all.length}</span>`
      }
    </button>`,
    node,
  );
}
