import { Problem, useLanguage } from '@klocket/core';
import { waitUntil } from '@klocket/core/testing';
import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import '../define-my-defect.ts';
import { sampleMine, sampleMyDefects } from '../samples.ts';
import type { KlocketMyDefect } from './klocket-my-defect.ts';
import type { MyDefectApi } from './mine-api.ts';

describe('<klocket-my-defect>', () => {
  afterEach(() => useLanguage('sv'));

  it('shows what has become of a report, and what a walk saw', async () => {
    const mine = await show(sampleMyDefects());
    await says(mine, 'Åtgärdad', 'Det finns inget ljus vid fotbollsplanen.', 'Lampan är bytt.');
    await expect(mine).to.be.accessible();
  });

  it('asks that it be opened again, once', async () => {
    const mine = await show(sampleMyDefects());
    await says(mine, 'Är det inte åtgärdat?');
    mine.renderRoot.querySelector('textarea')!.value = 'Det är lika mörkt.';
    press(mine, 'Be att den öppnas igen');
    await says(mine, 'Du har bett oss öppna den igen', 'Det är lika mörkt.');
    expect(mine.renderRoot.querySelector('textarea')).to.equal(null);
  });

  it('ends the mails, and lets a follower confirm them', async () => {
    const mine = await show(sampleMyDefects());
    await says(mine, 'Ändringar mejlas till s…@klocket.example.');
    press(mine, 'Sluta mejla mig');
    await says(mine, 'Vi mejlar dig inte mer om det här.');

    const follower = sampleMine({ role: 'follower', follows: false, mayReopen: false });
    const followed = await show(sampleMyDefects(follower));
    await says(followed, 'Ska ändringar mejlas');
    press(followed, 'Ja, mejla mig');
    await says(followed, 'Tack, vi mejlar dig när något händer.');
  });

  it('says that a person reads it before it is shown', async () => {
    const mine = await show(sampleMyDefects(sampleMine({ review: 'waiting', mayReopen: false })));
    await says(mine, 'En människa läser den innan den visas.');
    expect(mine.renderRoot.querySelector('a[href*="/defects/"]')).to.equal(null);
  });

  it('says why a link opens nothing', async () => {
    const get = () => Promise.reject(new Problem('gone'));
    await says(await show(sampleMyDefects(sampleMine(), { get })), 'Länken gäller inte längre.');
  });
});

const show = (defects: MyDefectApi) =>
  fixture<KlocketMyDefect>(
    html`<klocket-my-defect
      district="klockaretorpet"
      .defects=${defects}
      .token=${'sample.token'}
    ></klocket-my-defect>`,
  );

const says = async (mine: KlocketMyDefect, ...words: string[]) => {
  for (const text of words) {
    await waitUntil(() => mine.renderRoot.textContent?.replace(/\s+/g, ' ').includes(text));
  }
};

const press = (mine: KlocketMyDefect, words: string) =>
  [...mine.renderRoot.querySelectorAll('button')]
    .find((button) => button.textContent.includes(words))!
    .click();
