import { msg } from '@klocket/core';
import { html, nothing } from 'lit';
import { icon } from '../icon.ts';
import type { DraftController } from './draft-controller.ts';

/** Says that what is shown was typed before, with a way to drop it. */
export function renderRestored(draft: DraftController<object>, dropped?: () => void) {
  if (!draft.isRestored) return nothing;
  const drop = () => {
    draft.discard();
    dropped?.();
  };
  return html`<div class="panel" role="status">
    <div class="row between">
      <span> ${msg('Det du skrev sist är kvar, men inte sparat.', { id: 'desk-restored' })} </span>
      <button @click=${drop}>${icon('undo')} ${msg('Släng det', { id: 'desk-drop-draft' })}</button>
    </div>
  </div>`;
}
