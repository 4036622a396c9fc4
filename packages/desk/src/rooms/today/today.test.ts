import { expect, fixture, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import { memoryAddress } from '../../address-bar.ts';
import '../../define.ts';
import type { KlocketDesk } from '../../klocket-desk.ts';
import { refusal, sampleDay, sampleMe, sampleServer } from '../../samples.ts';

describe('<klocket-desk-today>', () => {
  it('says what is on, what needs me, and where to go with it', async () => {
    const { desk, words, link } = await show(() => sampleDay);
    await waitUntil(() => words().includes('Läxhjälp'));
    expect(words()).to.contain('Hej, Samordnaren! Tisdag 24 november');
    expect(words()).to.contain('Ett utkast är inte publicerat Julpyssel');
    expect(words()).to.contain('2 krockar i samma lokal');
    expect(words()).to.contain('Pingis för alla Kunskapens hus, Stora salen Inställt');
    expect(link('Ett utkast')).to.equal('/desk/klockaretorpet/activities?state=draft');
    expect(link('Ändra')).to.equal('/desk/klockaretorpet/activities/laxhjalp/now-1');
    await expect(desk).to.be.accessible();
  });

  it('is at ease when nothing needs anybody', async () => {
    const { desk, words } = await show(() => ({ ...sampleDay, now: [], later: [], notes: [] }));
    await waitUntil(() => words().includes('Allt är i ordning'));
    expect(words()).to.contain('Inget pågår just nu.');
    await expect(desk).to.be.accessible();
  });

  it('says what went wrong, and tries again when asked', async () => {
    let isUp = false;
    const { desk, words, room } = await show(() => {
      if (isUp) return sampleDay;
      throw refusal('unavailable', 'Servern är upptagen. Försök igen om en stund.');
    });
    await waitUntil(() => words().includes('Servern är upptagen'));
    await expect(desk).to.be.accessible();
    isUp = true;
    room().querySelector('button')!.click();
    await waitUntil(() => words().includes('Läxhjälp'));
  });
});

async function show(today: () => unknown) {
  const staff = '/api/v1/staff';
  const desk = await fixture<KlocketDesk>(
    html`<klocket-desk
      lang="sv"
      .addressBar=${memoryAddress('/desk/klockaretorpet/today')}
      .send=${sampleServer({
        [`GET ${staff}/me`]: () => sampleMe,
        [`GET ${staff}/klockaretorpet/today`]: today,
      })}
    ></klocket-desk>`,
  );
  await waitUntil(() => desk.shadowRoot!.querySelector('klocket-desk-today')?.shadowRoot);
  const room = () => desk.shadowRoot!.querySelector('klocket-desk-today')!.shadowRoot!;
  return {
    desk,
    room,
    words: () => (room().textContent ?? '').replace(/\s+/g, ' '),
    link: (name: string) =>
      [...room().querySelectorAll('a')]
        .find(({ textContent }) => textContent?.includes(name))
        ?.getAttribute('href'),
  };
}
