import { msg } from '@klocket/core';
import { html, nothing } from 'lit';
import { stateOf } from './state.ts';
import type { View } from './acts.ts';

/** The code to show at the door, in letters and as a picture that the desk scans. */
export function renderCode({ signup, qrCode }: View) {
  const state = stateOf(signup);
  const isSeated = state === 'confirmed' || state === 'offered';
  if (!isSeated && state !== 'waiting') return nothing;
  return html`<div class="card code" part="code">
    <p>
      <span>${msg('Din kod', { id: 'my-code' })}</span>
      <bdi dir="ltr" class="strong">${signup.code}</bdi>
      ${
        isSeated
          ? html`<span class="hint">
              ${msg('Visa den när du kommer.', { id: 'my-code-hint' })}
            </span>`
          : nothing
      }
    </p>
    ${isSeated ? qrCode?.(signup.code, msg('Koden som bild', { id: 'my-code-picture' })) : nothing}
  </div>`;
}
