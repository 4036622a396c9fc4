import { waitUntil } from '@klocket/core/testing';
import { expect } from '@open-wc/testing';
import { enter } from '../../testing/enter.ts';
import { refusal, sampleHistory } from '../../samples.ts';

const address = 'GET /api/v1/staff/klockaretorpet/history';

describe('<klocket-desk-history>', () => {
  it('says day by day who did what', async () => {
    const { desk, words } = await enter('history', { [address]: () => sampleHistory });
    await waitUntil(() => words().includes('Läxhjälp'));
    expect(words()).to.contain('Tisdag 24 november 15:20 Samordnaren ställde in Läxhjälp');
    expect(words()).to.contain('09:05 Samordnaren bjöd in Arrangören');
    expect(words()).to.contain('Måndag 23 november 17:40 Samordnaren publicerade Julpyssel');
    await expect(desk).to.be.accessible();
  });

  it('asks the server for what is looked for', async () => {
    const asked: string[] = [];
    const { words, find } = await enter('history', {
      [address]: (_body, path) => (
        asked.push(path),
        asked.length > 1 ? { items: [] } : sampleHistory
      ),
    });
    await waitUntil(() => words().includes('Läxhjälp'));
    const input = find<HTMLInputElement>('input');
    input.value = 'jul';
    input.dispatchEvent(new Event('input'));
    await waitUntil(() => words().includes('Inget hittades'));
    expect(asked[1]).to.contain('q=jul');
  });

  it('asks for more when there is no more to show, and again when that did not come', async () => {
    let fails = true;
    const { desk, words, find } = await enter('history', {
      [address]: (_body, path) => {
        if (!path.includes('cursor=')) return { ...sampleHistory, cursor: '1' };
        if (fails) throw refusal('unavailable', 'Försök igen om en stund.');
        return {
          items: [{ ...sampleHistory.items[0], object: { kind: 'x', id: '0', title: 'Sist' } }],
        };
      },
    });
    await waitUntil(() => words().includes('Försök igen om en stund'));
    expect(words()).to.contain('Läxhjälp');
    await expect(desk).to.be.accessible();
    fails = false;
    find('.panel button').click();
    await waitUntil(() => words().includes('Sist'));
    expect(words()).to.contain('Läxhjälp');
  });
});
