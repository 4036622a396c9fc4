import { waitUntil } from '@klocket/core/testing';
import { expect } from '@open-wc/testing';
import { refusal, sampleDay } from '../../samples.ts';
import { enter } from '../../testing/enter.ts';

describe('<klocket-desk-today>', () => {
  it('says what is on, what needs me, and where to go with it', async () => {
    const { desk, words, link } = await show(() => sampleDay);
    await waitUntil(() => words().includes('Läxhjälp'));
    expect(words()).to.contain('Hej, Samordnaren! Tisdag 24 november');
    expect(words()).to.contain('Ett utkast är inte publicerat Julpyssel');
    expect(words()).to.contain('2 krockar i samma lokal');
    expect(words()).to.contain('Pingis för alla Kunskapens hus, Stora salen Inställt');
    expect(words()).to.contain('De närmaste dagarna ons 25 nov.');
    expect(link('Ett utkast')).to.equal('/desk/klockaretorpet/activities?state=draft');
    expect(link('Ändra')).to.equal('/desk/klockaretorpet/activities/laxhjalp/now-1');
    await expect(desk).to.be.accessible();
  });

  it('is at ease when nothing needs anybody', async () => {
    const { desk, words } = await show(() => ({
      ...sampleDay,
      now: [],
      later: [],
      next: [],
      notes: [],
    }));
    await waitUntil(() => words().includes('Allt är i ordning'));
    expect(words()).to.contain('Inget pågår just nu.');
    await expect(desk).to.be.accessible();
  });

  it('says what went wrong, and tries again when asked', async () => {
    let isUp = false;
    const { desk, words, find } = await show(() => {
      if (isUp) return sampleDay;
      throw refusal('unavailable', 'Servern är upptagen. Försök igen om en stund.');
    });
    await waitUntil(() => words().includes('Servern är upptagen'));
    await expect(desk).to.be.accessible();
    isUp = true;
    find('button').click();
    await waitUntil(() => words().includes('Läxhjälp'));
  });
});

async function show(today: () => unknown) {
  const entered = await enter('today', { 'GET /api/v1/staff/klockaretorpet/today': today });
  const links = () => [...entered.room().shadowRoot!.querySelectorAll('a')];
  return {
    ...entered,
    link: (name: string) =>
      links()
        .find(({ textContent }) => textContent?.includes(name))
        ?.getAttribute('href'),
  };
}
