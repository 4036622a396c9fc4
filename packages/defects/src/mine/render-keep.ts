import { msg } from '@klocket/core';
import type { LinkController } from '@klocket/core/writing';
import { html, nothing } from 'lit';

interface Keep {
  /** What has become of the link: copied, or to be copied by hand. */
  state: LinkController['state'];
  url: string;
  keep(): void;
  /** Where all that has been reported is seen. */
  all?: string;
}

/** The secret link, to be kept by whoever has nothing else to come back by, and a way on. */
export const renderKeep = ({ state, url, keep, all }: Keep) =>
  html`<section class="card" part="keep">
    <p>
      ${msg('Bara den som har länken hit ser det här. Spara den, så hittar du tillbaka.', {
        id: 'mine-keep-hint',
      })}
    </p>
    <p class="row">
      <button class="button" @click=${keep}>
        ${
          state === 'copied'
            ? msg('Länken är kopierad', { id: 'mine-link-copied' })
            : msg('Spara länken', { id: 'mine-link-keep' })
        }
      </button>
      ${all ? html`<a href=${all}>${msg('Alla fel och brister', { id: 'mine-all' })}</a>` : nothing}
    </p>
    ${
      state === 'by-hand'
        ? html`<input
            class="address"
            readonly
            dir="ltr"
            .value=${url}
            aria-label=${msg('Länk att kopiera', { id: 'mine-link' })}
            @focus=${({ target }: FocusEvent) => (target as HTMLInputElement).select()}
          />`
        : nothing
    }
  </section>`;
