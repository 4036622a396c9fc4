import { waitUntil } from '@klocket/core/testing';
import { aTimeout, expect, fixture } from '@open-wc/testing';
import { Problem } from '@klocket/core';
import { html } from 'lit';
import '../define.ts';
import type { Notice } from '../place.ts';
import type { KlocketDeskToasts } from './toasts.ts';

describe('<klocket-desk-toasts>', () => {
  it('says what was done, takes it back when asked, and says that too', async () => {
    let undone = 0;
    const toasts = await show({ words: 'Inställt i kväll.', undo: async () => void undone++ });
    expect(text(toasts)).to.contain('Inställt i kväll.');
    await expect(toasts).to.be.accessible();
    undo(toasts).click();
    undo(toasts).click();
    await waitUntil(() => text(toasts).includes('Ångrat'));
    expect(undone).to.equal(1);
    expect(text(toasts)).not.to.contain('Inställt');
  });

  it('says when it could not be taken back', async () => {
    const toasts = await show({
      words: 'Inställt i kväll.',
      undo: () => Promise.reject(new Problem('unreachable')),
    });
    undo(toasts).click();
    await waitUntil(() => text(toasts).includes('Det går inte att nå Klocket'));
  });

  it('goes by itself, but not while somebody is at it', async () => {
    const toasts = await show({ words: 'Sparat.', undo: () => Promise.resolve() }, 300);
    undo(toasts).focus();
    await aTimeout(600);
    expect(text(toasts)).to.contain('Sparat.');
    undo(toasts).blur();
    await waitUntil(() => !text(toasts).includes('Sparat.'));
  });
});

async function show(notice: Notice, shownMs = 10_000) {
  const toasts = await fixture<KlocketDeskToasts>(
    html`<klocket-desk-toasts></klocket-desk-toasts>`,
  );
  toasts.shownMs = shownMs;
  toasts.show(notice);
  await toasts.updateComplete;
  return toasts;
}

const text = ({ shadowRoot }: KlocketDeskToasts) => shadowRoot!.textContent ?? '';
const undo = ({ shadowRoot }: KlocketDeskToasts) => shadowRoot!.querySelector('button')!;
