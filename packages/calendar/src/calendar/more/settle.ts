import { Problem, warnOnce } from '@klocket/core';
import type { LitElement } from 'lit';
import { listenFresh } from '../../listen-fresh.ts';
import type { ViewPlace } from '../view-place.ts';
import { checkAttributes } from './check-attributes.ts';
import { dress } from './dress.ts';

/** How often what has ended is taken away, and how old an answer may grow unseen. */
const tick = 60_000;
const oldAfter = 900_000;

/**
 * Keeps a calendar true once it stands: hears what changes, takes away what has ended, asks anew
 * after a night, and keeps the focus on what it was on. Called after every update; the function it
 * gives back stops it all.
 */
export function settle(host: LitElement) {
  let place: ViewPlace | undefined;
  let focused: { node: HTMLElement; id: string } | undefined;

  const timer = setInterval(() => {
    if (document.visibilityState === 'hidden' || !place) return;
    const said = place.list.answer?.asOf?.getTime();
    if (said && place.host.clock().getTime() - said > oldAfter) place.host.refresh();
    else host.requestUpdate();
  }, tick);

  const root = host.shadowRoot!;
  dress(host);
  const keep = ({ target }: Event) => {
    const node = target as HTMLElement;
    focused = node.dataset.id ? { node, id: node.dataset.id } : undefined;
  };
  root.addEventListener('focusin', keep);

  return {
    updated(now: ViewPlace) {
      place = now;
      if (!now.host.api) listenFresh(now.host, now);
      checkAttributes(host);
      const { problem } = now.list;
      if (problem instanceof Problem && problem.code === 'not-found') {
        warnOnce(
          host,
          `district="${now.district}" is not known at ${now.server}; use the last part of the address of its page.`,
        );
      }
      // Rows are used again for others: the focus follows what it was on, not the node.
      if (
        focused &&
        root.activeElement === focused.node &&
        focused.node.dataset.id !== focused.id
      ) {
        root.querySelector<HTMLElement>(`[data-id="${CSS.escape(focused.id)}"]`)?.focus();
      }
    },
    stop() {
      clearInterval(timer);
      root.removeEventListener('focusin', keep);
    },
  };
}
