import type { Heartbeat, StaffScreen } from '@klocket/contract';
import { msg, str } from '@klocket/core';
import { html, nothing } from 'lit';
import type { DeskPlace } from '../../place.ts';

/** What a screen said of how it is, when it was last heard of. */
export function renderHeartbeat({ heartbeat, isCurrent }: StaffScreen, { language }: DeskPlace) {
  if (!heartbeat) return nothing;
  const { uptimeSeconds, storage, faults, fault, width, height, release } = heartbeat;
  const hours = (uptimeSeconds / 3600).toLocaleString(`${language}-u-nu-latn`, {
    maximumFractionDigits: 1,
  });
  const rows: [string, string][] = [
    [
      msg('Program', { id: 'desk-screen-release' }),
      isCurrent
        ? msg('det senaste', { id: 'desk-screen-current' })
        : msg(str`ett äldre (${release})`, { id: 'desk-screen-older' }),
    ],
    [
      msg('Igång', { id: 'desk-screen-uptime' }),
      msg(str`${hours} timmar`, { id: 'desk-screen-hours' }),
    ],
    [msg('Lagring', { id: 'desk-screen-storage' }), storageWords(storage)],
    [
      msg('Fel sedan start', { id: 'desk-screen-faults' }),
      fault ? `${faults} (${fault})` : String(faults),
    ],
  ];
  if (width && height) {
    rows.push([msg('Bild', { id: 'desk-screen-size' }), `${width} × ${height}`]);
  }
  return html`<section class="card stack" aria-labelledby="health">
    <h2 id="health">${msg('Så mår den', { id: 'desk-screen-health' })}</h2>
    <dl>
      ${rows.map(
        ([name, value]) =>
          html`<dt class="quiet">${name}</dt>
            <dd>${value}</dd>`,
      )}
    </dl>
  </section>`;
}

function storageWords(storage: Heartbeat['storage']): string {
  switch (storage) {
    case 'works':
      return msg('fungerar', { id: 'desk-screen-storage-works' });
    case 'full':
      return msg('full', { id: 'desk-screen-storage-full' });
    case 'missing':
      return msg('saknas', { id: 'desk-screen-storage-missing' });
  }
}
