import { msg } from '@klocket/core';
import { html, nothing, type TemplateResult } from 'lit';
import { until } from 'lit/directives/until.js';
import { stateOf } from './state.ts';
import type { View } from './acts.ts';

/** The code to show at the door, in letters and as a picture that the desk scans. */
export function renderCode({ signup }: View) {
  const state = stateOf(signup);
  if (state !== 'confirmed' && state !== 'offered' && state !== 'waiting') return nothing;
  return html`<div class="card code" part="code">
    <p>
      <span>${msg('Din kod', { id: 'my-code' })}</span>
      <bdi dir="ltr" class="strong">${signup.code}</bdi>
      <span class="hint">${msg('Visa den när du kommer.', { id: 'my-code-hint' })}</span>
    </p>
    ${state === 'waiting' ? nothing : until(pictureOf(signup.code), nothing)}
  </div>`;
}

const pictures = new Map<string, Promise<TemplateResult | undefined>>();

/** Its code is drawn once what is more urgent has come; without a network the letters do. */
function pictureOf(code: string) {
  if (!pictures.has(code)) {
    const label = msg('Koden som bild', { id: 'my-code-picture' });
    const drawing = import('@klocket/core/qr-code').then(
      ({ qrCode }) => qrCode(code, label),
      () => undefined,
    );
    pictures.set(code, drawing);
  }
  return pictures.get(code)!;
}
