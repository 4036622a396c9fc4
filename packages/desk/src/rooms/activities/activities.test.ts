import type { OccurrencePatch } from '@klocket/contract';
import { waitUntil } from '@klocket/core/testing';
import { expect, nextFrame } from '@open-wc/testing';
import {
  manyActivities,
  sampleActivities,
  sampleActivity,
  sampleEvening,
  sampleLine,
  tagged,
} from '../../samples.ts';
import { choose, everything, isButton, open, staff, type } from '../../testing/activities.ts';

describe('<klocket-desk-activities>', () => {
  beforeEach(() => sessionStorage.clear());

  it('lists what comes, what waits and what is only written, and is accessible', async () => {
    const { desk, words } = await open('activities');
    await waitUntil(() => words().includes('Läxhjälp'));
    expect(words()).to.contain('Schackkväll');
    expect(words()).to.contain('Förslag från Ledaren');
    expect(words()).to.contain('Saknas på engelska och arabiska');
    expect(words()).to.match(/tis 24 nov\. (2026 )?17:00–19:00/);
    await expect(desk).to.be.accessible();
  });

  it('shows a draft as visitors will see it, in a frame of its own', async () => {
    const url = '/embed/preview/key';
    const { all, press, words } = await open('activities/laxhjalp', {
      [`GET ${staff}/activities/laxhjalp`]: () =>
        tagged(sampleActivity({ state: 'draft' }), '"v1"'),
      [`GET ${staff}/activities/laxhjalp/preview`]: () => ({ url }),
    });
    await waitUntil(() => words().includes('Så kommer besökarna att se den'));
    press('På en telefon');
    await waitUntil(() => all('iframe').length === 1);
    expect(all('iframe')[0]!.getAttribute('src')).to.equal(`${url}?lang=sv`);
  });

  it('puts every date of an activity on paper', async () => {
    const upcoming = Array.from({ length: 20 }, (_, n) => sampleEvening({ id: `kvall-${n}` }));
    const { all, words } = await open('activities/laxhjalp', {
      [`GET ${staff}/activities/laxhjalp`]: () => tagged(sampleActivity({ upcoming }), '"v1"'),
    });
    await waitUntil(() => words().includes('Visa alla 20'));
    const before = all('.date').length;
    window.dispatchEvent(new Event('beforeprint'));
    expect(all('.date')).to.have.lengthOf(before + 8);
  });

  it('makes only some of a thousand lines at once', async () => {
    const { words, all } = await open('activities', {
      [`GET ${staff}/activities`]: () => ({ items: manyActivities(1000), total: 1000 }),
    });
    await waitUntil(() => words().includes('Aktivitet nummer 1'));
    const made = all('.line').length;
    expect(made).to.be.greaterThan(10);
    expect(made).to.be.lessThan(200);
  });

  it('cancels tonight in two taps, and takes it back', async () => {
    const sent: unknown[] = [];
    const { desk, press, words } = await open('activities', {
      [`PATCH ${staff}/occurrences/laxhjalp-20261124t1700`]: (body) => {
        sent.push(body);
        return { occurrence: sampleEvening({ status: 'cancelled' }), undo: 'u1' };
      },
      [`POST ${staff}/undos/u1`]: () => void sent.push('undone'),
    });
    await waitUntil(() => words().includes('Läxhjälp'));
    press('Ställ in eller ändra Läxhjälp');
    await waitUntil(() => words().includes('Varför ställs det in?'));
    await expect(desk).to.be.accessible();
    press('Ledaren är sjuk.');
    await waitUntil(() => sent.length === 1);
    const [{ status, reason }] = sent as [OccurrencePatch];
    expect(status).to.equal('cancelled');
    expect(reason).to.include({ sv: 'Ledaren är sjuk.', en: 'The leader is ill.' });
    await waitUntil(() => everything(desk).some(isButton('Ångra')));
    everything(desk).find(isButton('Ångra'))!.click();
    await waitUntil(() => sent[1] === 'undone');
  });

  it('puts back an evening without a meeting, which there is nothing left of to cancel', async () => {
    const sent: unknown[] = [];
    const line = sampleLine();
    const { press, words } = await open('activities', {
      [`GET ${staff}/activities`]: () => ({
        items: [{ ...line, next: { ...line.next, status: 'no-meeting' } }],
        total: 1,
      }),
      [`PATCH ${staff}/occurrences/laxhjalp-20261124t1700`]: (body) => {
        sent.push(body);
        return { occurrence: sampleEvening({}), undo: 'u1' };
      },
    });
    await waitUntil(() => words().includes('Ingen träff'));
    press('Ställ in eller ändra Läxhjälp');
    await waitUntil(() => words().includes('Det blir av ändå'));
    expect(words()).not.to.contain('Varför ställs det in?');
    press('Det blir av ändå');
    await waitUntil(() => sent.length === 1);
    expect(sent).to.deep.equal([{ restore: true }]);
  });

  it('shows the dates of an activity, moves one online and hands one over', async () => {
    const sent: OccurrencePatch[] = [];
    const { desk, one, press, words } = await open('activities/laxhjalp/laxhjalp-20261201t1700', {
      [`PATCH ${staff}/occurrences/laxhjalp-20261201t1700`]: (body) => {
        sent.push(body as OccurrencePatch);
        return { occurrence: sampleEvening(), undo: 'u3' };
      },
    });
    await waitUntil(() => one('input[name="url"]'));
    expect(words()).to.contain('Ledaren är sjuk.');
    await expect(desk).to.be.accessible();
    (one('input[name="url"]') as HTMLInputElement).value = 'https://mote.example/1';
    (one('input[name="url"]') as HTMLInputElement).form!.requestSubmit();
    await waitUntil(() => sent.length === 1);
    expect(sent[0]).to.deep.equal({ status: 'moved-online', onlineUrl: 'https://mote.example/1' });
    await waitUntil(() => !one('input[name="url"]'));
    press('Ställ in eller ändra tis 1 dec.');
    await waitUntil(() => one('select[name="who"]'));
    choose(one('select[name="who"]'), 'vikarien');
    (one('select[name="who"]') as HTMLSelectElement).form!.requestSubmit();
    await waitUntil(() => sent.length === 2);
    expect(sent[1]).to.deep.equal({ substitute: 'vikarien' });
  });

  it('begins a move to another room where the evening is now', async () => {
    const moved = sampleEvening({ roomId: 'stora-salen', room: 'Stora salen' });
    const { one } = await open(`activities/laxhjalp/${moved.id}`, {
      [`GET ${staff}/activities/laxhjalp`]: () =>
        tagged(sampleActivity({ upcoming: [moved] }), '"7"'),
    });
    await waitUntil(() => one('select[name="place"] option'));
    expect((one('select[name="place"]') as HTMLSelectElement).value).to.equal(
      'kunskapens-hus/stora-salen',
    );
  });

  it('says that another house is a new place, in the list', async () => {
    const next = sampleActivities.items[2]!.next!;
    const previous = { house: { id: 'idrottens-hus', name: 'Idrottens hus' } };
    const { words } = await open('activities', {
      [`GET ${staff}/activities`]: () => ({
        total: 1,
        items: [sampleLine({ next: { ...next, status: 'rescheduled', previous } })],
      }),
    });
    await waitUntil(() => words().includes('Läxhjälp'));
    expect(words()).to.contain('Ny plats');
    expect(words()).not.to.contain('Ny tid');
  });

  it('says when the schools are closed', async () => {
    const sent: unknown[] = [];
    const { desk, one, press } = await open('activities/breaks', {
      [`GET ${staff}/breaks`]: () => tagged({ items: [] }, '"1"'),
      [`PUT ${staff}/breaks`]: (body) => (sent.push(body), tagged(body, '"2"')),
    });
    await waitUntil(() => one('klocket-desk-breaks')?.shadowRoot?.querySelector('form'));
    press('Lägg till ett lov');
    await waitUntil(() => one('[id="field-items-0-name-sv"]'));
    for (const [field, value] of [
      ['name-sv', 'Jullov'],
      ['from', '2026-12-21'],
      ['to', '2027-01-08'],
    ]) {
      type(one(`[id="field-items-0-${field}"]`), value!);
      await nextFrame();
    }
    await expect(desk).to.be.accessible();
    press('Spara');
    await waitUntil(() => sent.length === 1);
    expect(sent[0]).to.deep.equal({
      items: [{ from: '2026-12-21', to: '2027-01-08', name: { sv: 'Jullov' } }],
    });
  });

  it('says yes to a suggestion, or sends it back with a word', async () => {
    const sent: unknown[] = [];
    const { one, press, words } = await open('activities/laxhjalp', {
      [`GET ${staff}/activities/laxhjalp`]: () =>
        tagged(
          sampleActivity({ state: 'suggested', suggestedBy: { id: 'l', name: 'Ledaren' } }),
          '"7"',
        ),
      [`POST ${staff}/activities/laxhjalp/returns`]: (body) => (sent.push(body), {}),
      [`POST ${staff}/activities/laxhjalp/approvals`]: (_body, _path, etag) => (
        sent.push(etag),
        {}
      ),
    });
    await waitUntil(() => words().includes('Ledaren föreslår'));
    type(one('#word'), 'Vilket rum?');
    await waitUntil(() => one('#word') && words().includes('Skicka tillbaka'));
    press('Skicka tillbaka');
    await waitUntil(() => sent.length === 1);
    expect(sent[0]).to.deep.equal({ word: 'Vilket rum?' });
    await waitUntil(() => !one('[aria-disabled="true"]') || words().includes('Publicera'));
    press('Publicera');
    await waitUntil(() => sent[1] === '"7"');
  });
});
