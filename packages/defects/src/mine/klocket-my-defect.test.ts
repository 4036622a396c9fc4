import { Problem, useLanguage } from '@klocket/core';
import { ElementHarness } from '@klocket/core/testing';
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
    await mine.says('Åtgärdad', 'Det finns inget ljus vid fotbollsplanen.', 'Lampan är bytt.');
    await expect(mine.element).to.be.accessible();
  });

  it('asks that it be opened again, once', async () => {
    const mine = await show(sampleMyDefects());
    await mine.says('Är det inte åtgärdat?');
    mine.element.renderRoot.querySelector('textarea')!.value = 'Det är lika mörkt.';
    await mine.press('Be att den öppnas igen');
    await mine.says('Du har bett oss öppna den igen', 'Det är lika mörkt.');
    expect(mine.element.renderRoot.querySelector('textarea')).to.equal(null);
  });

  it('ends the mails, and lets a follower confirm them', async () => {
    const mine = await show(sampleMyDefects());
    await mine.says('Ändringar mejlas till s…@klocket.example.');
    await mine.press('Sluta mejla mig');
    await mine.says('Vi mejlar dig inte mer om det här.');

    const follower = sampleMine({ role: 'follower', follows: false, mayReopen: false });
    const followed = await show(sampleMyDefects(follower));
    await followed.says('Ska ändringar mejlas');
    await followed.press('Ja, mejla mig');
    await followed.says('Tack, vi mejlar dig när något händer.');
  });

  it('says that a person reads it before it is shown', async () => {
    const mine = await show(sampleMyDefects(sampleMine({ review: 'waiting', mayReopen: false })));
    await mine.says('En människa läser den innan den visas.');
    expect(mine.element.renderRoot.querySelector('a[href*="/defects/"]')).to.equal(null);
  });

  it('gives whoever has no mail the link to keep, and the way to all of them', async () => {
    const mine = await show(sampleMyDefects(sampleMine({ review: 'waiting', mayReopen: false })));
    const copied: string[] = [];
    const share = Object.getOwnPropertyDescriptor(Navigator.prototype, 'share');
    const { clipboard } = navigator;
    const { writeText } = clipboard;
    clipboard.writeText = async (text) => void copied.push(text);
    if (share) Object.defineProperty(navigator, 'share', { value: undefined, configurable: true });
    try {
      await mine.press('Spara länken');
      await mine.says('Länken är kopierad');
    } finally {
      clipboard.writeText = writeText;
      if (share) delete (navigator as { share?: unknown }).share;
    }
    expect(copied[0]).to.match(/#sample\.token$/);
    expect(mine.element.renderRoot.querySelector('a[href*="/klockaretorpet/defects?"]')).to.exist;
  });

  it('says why a link opens nothing', async () => {
    const get = () => Promise.reject(new Problem('gone'));
    const mine = await show(sampleMyDefects(sampleMine(), { get }));
    await mine.says('Länken gäller inte längre.');
  });
});

const show = async (defects: MyDefectApi) =>
  new ElementHarness(
    await fixture<KlocketMyDefect>(
      html`<klocket-my-defect
        district="klockaretorpet"
        .defects=${defects}
        .token=${'sample.token'}
      ></klocket-my-defect>`,
    ),
  );
