import type { DefectCategory } from '@klocket/contract';
import { intlLocale, msg, str } from '@klocket/core';
import { html, nothing } from 'lit';

/** Who gets it, and who then can read it. */
export function renderReceivers({ receivers }: DefectCategory, lang: string) {
  const names = new Intl.ListFormat(intlLocale(lang)).format(
    receivers.map(({ name }) => `\u2068${name}\u2069`),
  );
  return html`<div class="receivers" part="receivers">
    <p>
      ${
        receivers.length
          ? msg(str`Din anmälan läses först av Klocket och lämnas sedan till: ${names}.`, {
              id: 'defect-receivers',
            })
          : msg('Din anmälan läses av Klocket.', { id: 'defect-no-receivers' })
      }
    </p>
    ${
      receivers.some(({ publicRecord }) => publicRecord)
        ? html`<p>
            ${msg('Det en kommun tar emot blir allmän handling: alla kan be att få läsa det.', {
              id: 'defect-public-record',
            })}
          </p>`
        : nothing
    }
  </div>`;
}
