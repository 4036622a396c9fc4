import { housePagePath } from '@klocket/contract/page-paths';
import { msg } from '@klocket/core';
import { html, nothing } from 'lit';
import { icon } from '../icon.ts';
import { mapAddress } from '../web-address.ts';
import type { ActivityView } from './view.ts';

/** Where: the house with a way to its page, the room, the address, the way there; or online. */
export function renderWhere({ activity, shown, server, place }: ActivityView, district: string) {
  const { house, room, online } = shown ?? activity;
  const own = (shown ?? activity).address;
  const address = own ?? place?.address;
  if (!house && !address && !online) return nothing;
  const movedOnline = shown?.status === 'moved-online';
  const map = movedOnline ? undefined : mapAddress(own ? undefined : place?.position, address);
  return html`<div class="where">
    ${icon('place')}
    <div>
      <p class="label">${msg('Var', { id: 'activity-where' })}</p>
      ${
        shown?.previous?.house
          ? html`<p class="previous">
              <span class="visually-hidden"
                >${msg('Gäller inte längre', { id: 'no-longer' })}:</span
              >
              <del><bdi>${shown.previous.house.name}</bdi></del>
            </p>`
          : nothing
      }
      ${
        house && !movedOnline
          ? html`<p>
              <a class="strong" part="house" href=${server + housePagePath(district, house.id)}
                ><bdi>${house.name}</bdi></a
              >
              ${room ? html`· <bdi>${room}</bdi>` : nothing}
            </p>`
          : nothing
      }
      ${
        map
          ? html`<p>
              ${address ? html`<bdi>${address}</bdi>` : nothing}
              <a class="target" href=${map} target="_blank" rel="noopener noreferrer"
                >${msg('Hitta hit', { id: 'directions' })}<span class="visually-hidden">
                  (${msg('karta i nytt fönster', { id: 'directions-map' })})</span
                ></a
              >
            </p>`
          : html`<p class=${house && place === undefined && !movedOnline ? 'pending' : ''}></p>`
      }
      ${
        online
          ? html`<p class="strong">
              ${
                house && !movedOnline
                  ? msg('Du kan också vara med på nätet', { id: 'also-online' })
                  : msg('På nätet', { id: 'online' })
              }
            </p>`
          : nothing
      }
    </div>
  </div>`;
}
