import type { SceneKind, ScreenHealth, ScreenMode, StaffScreen } from '@klocket/contract';
import { msg, str } from '@klocket/core';
import { html } from 'lit';
import type { IconName } from '../../icon.ts';
import { icon } from '../../icon.ts';
import { momentWords } from '../../kit/moment-words.ts';
import type { DeskPlace } from '../../place.ts';

const icons: Record<ScreenHealth, IconName> = {
  fresh: 'check',
  late: 'history',
  silent: 'warning',
  unknown: 'offline',
};

/** How a screen is, in a word. */
export function healthWords(health: ScreenHealth): string {
  switch (health) {
    case 'fresh':
      return msg('Mår bra', { id: 'desk-screen-fresh' });
    case 'late':
      return msg('Dröjer', { id: 'desk-screen-late' });
    case 'silent':
      return msg('Har tystnat', { id: 'desk-screen-silent' });
    case 'unknown':
      return msg('Vet inte än', { id: 'desk-screen-unknown' });
  }
}

/** The same with a sign of its own, so that colour alone says nothing. */
export const renderHealth = ({ health, paired }: Pick<StaffScreen, 'health' | 'paired'>) =>
  paired
    ? html`<span class="state" data-health=${health}
        >${icon(icons[health])} ${healthWords(health)}</span
      >`
    : html`<span class="state" data-health="unknown">
        ${icon('key')} ${msg('Inte kopplad', { id: 'desk-screen-unpaired' })}
      </span>`;

/** When it was last heard of. */
export const seenWords = ({ seenAt }: Pick<StaffScreen, 'seenAt'>, place: DeskPlace) =>
  seenAt
    ? msg(str`Hördes senast ${momentWords(seenAt, place)}`, { id: 'desk-counter-seen' })
    : msg('Har inte hörts av än', { id: 'desk-counter-unseen' });

/** What a screen can show, in the order in which it is offered. */
export const sceneKinds: readonly SceneKind[] = [
  'today',
  'week',
  'poster',
  'open',
  'goals',
  'defects',
  'recap',
  'message',
];

/** What a scene is called. */
export function sceneWords(kind: SceneKind): string {
  switch (kind) {
    case 'today':
      return msg('Det händer i dag', { id: 'desk-scene-today' });
    case 'week':
      return msg('Veckan', { id: 'desk-scene-week' });
    case 'poster':
      return msg('Affisch', { id: 'desk-scene-poster' });
    case 'open':
      return msg('Öppet nu', { id: 'desk-scene-open' });
    case 'goals':
      return msg('Målen', { id: 'desk-scene-goals' });
    case 'defects':
      return msg('Åtgärdat', { id: 'desk-scene-defects' });
    case 'recap':
      return msg('Så var det', { id: 'desk-scene-recap' });
    case 'message':
      return msg('Meddelanden', { id: 'desk-scene-message' });
  }
}

/** No schema travels to browsers. */
export const screenModes: readonly ScreenMode[] = ['look', 'touch'];

/** How one reaches a screen. */
export function modeWords(mode: ScreenMode): string {
  switch (mode) {
    case 'look':
      return msg('Bara att titta på, som i ett fönster', { id: 'desk-screen-mode-look' });
    case 'touch':
      return msg('Att trycka på: den står där folk når den', { id: 'desk-screen-mode-touch' });
  }
}
