import type { ActivityForm, OccurrencePatch } from '@klocket/contract';
import { waitUntil } from '@klocket/core/testing';
import { expect, nextFrame } from '@open-wc/testing';
import {
  manyActivities,
  refusal,
  sampleActivities,
  sampleActivity,
  sampleDates,
  sampleDistrictForm,
  sampleEvening,
  sampleForm,
  sampleLine,
  sampleMe,
  tagged,
} from '../../samples.ts';
import { enter } from '../../testing/enter.ts';

const staff = '/api/v1/staff/klockaretorpet';
const answers = {
  [`GET ${staff}/activities`]: () => sampleActivities,
  [`GET ${staff}/activities/laxhjalp`]: () => tagged(sampleActivity(), '"7"'),
  [`GET ${staff}/district`]: () => sampleDistrictForm,
  [`POST ${staff}/dates`]: () => sampleDates,
};
type Answers = Parameters<typeof enter>[1];

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

  it('writes a weekly activity in at most twelve interactions', async () => {
    const sent: ActivityForm[] = [];
    const { desk, words, one, addressBar } = await open('activities', {
      [`POST ${staff}/activities`]: (body) => {
        sent.push(body as ActivityForm);
        return tagged({ activity: sampleActivity(), undo: 'u1' }, '"8"');
      },
    });
    await waitUntil(() => words().includes('Läxhjälp'));
    let interactions = 0;
    const did = async (act: () => void) => {
      act();
      interactions++;
      // As slow as the fastest hand: what it did is shown.
      await nextFrame();
    };

    await did(() => one('a[href$="activities/new"]').click());
    await waitUntil(() => one('[id="field-texts-sv-title"]'));
    await did(() => type(one('[id="field-texts-sv-title"]'), 'Läxhjälp'));
    await did(() => one('[data-weekday="2"]').click());
    await did(() => type(one('[id="field-plan-startTime"]'), '17:00'));
    await did(() => type(one('[id="field-plan-until"]'), '2026-12-29'));
    await waitUntil(() => one('[data-leave-holidays]'));
    expect(words()).to.contain('varje tisdag 17:00–19:00, till och med 29 december');
    expect(words()).to.contain('Rummet: Språkcafé 16:00–18:00');
    await did(() => one('[data-leave-holidays]').click());
    await did(() => choose(one('[id="field--house"]'), 'kunskapens-hus/stora-salen'));
    await did(() => one('input[value="abf"]').click());
    await expect(desk).to.be.accessible();
    await did(() => one('[data-show]').click());

    await waitUntil(() => addressBar.address.endsWith('/activities/laxhjalp'));
    expect(interactions).to.be.lessThanOrEqual(12);
    const [form] = sent;
    expect(form!.texts).to.deep.equal({ sv: { title: 'Läxhjälp' } });
    expect(form!.plan).to.include({ repeats: 'weekly', startTime: '17:00', until: '2026-12-29' });
    expect(form!.plan).to.deep.include({ weekdays: [2], except: ['2026-12-25'] });
    expect(form).to.include({ house: 'kunskapens-hus', room: 'stora-salen' });
    expect(form!.organisers).to.deep.equal(['abf']);
  });

  it('says beside the field what is missing, and keeps what was typed', async () => {
    const { one, press, words } = await open('activities/new');
    await waitUntil(() => one('[id="field-texts-sv-title"]'));
    press('Publicera');
    await waitUntil(() => words().includes('Skriv en rubrik.'));
    expect(words()).to.contain('Välj minst en dag.');
    type(one('[id="field-texts-sv-title"]'), 'Schackkväll');
    const again = await open('activities/new');
    await waitUntil(() => again.one('[id="field-texts-sv-title"]'));
    expect((again.one('[id="field-texts-sv-title"]') as HTMLInputElement).value).to.equal(
      'Schackkväll',
    );
  });

  it('changes from one evening on', async () => {
    const sent: { occurrence: string; form: ActivityForm }[] = [];
    const { one } = await open('activities/laxhjalp/edit', {
      [`POST ${staff}/activities/laxhjalp/following`]: (body) => {
        sent.push(body as (typeof sent)[0]);
        return tagged({ activity: sampleActivity({ id: 'laxhjalp-2' }), undo: 'u2' }, '"9"');
      },
    });
    await waitUntil(() => one('#scope'));
    type(one('[id="field-plan-startTime"]'), '18:00');
    await nextFrame();
    choose(one('#scope'), 'laxhjalp-20261201t1700');
    one('[data-show]').click();
    await waitUntil(() => sent.length === 1);
    expect(sent[0]!.occurrence).to.equal('laxhjalp-20261201t1700');
    expect(sent[0]!.form.plan).to.include({ startTime: '18:00' });
  });

  it('shows what another has changed meanwhile, and keeps what I typed', async () => {
    const theirs = { ...sampleForm, house: 'idrottens-hus' };
    const { one, words } = await open('activities/laxhjalp/edit', {
      [`PUT ${staff}/activities/laxhjalp`]: () => {
        throw refusal('changed-meanwhile', 'Någon annan har ändrat.', {
          current: theirs,
          changedBy: 'Den andra',
        });
      },
    });
    await waitUntil(() => one('[id="field-texts-sv-title"]'));
    type(one('[id="field-texts-sv-title"]'), 'Läxhjälp för alla');
    one('[data-show]').click();
    await waitUntil(() => words().includes('Den andra'));
    expect((one('[id="field-texts-sv-title"]') as HTMLInputElement).value).to.equal(
      'Läxhjälp för alla',
    );
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

  it('does not offer who only leads it to rewrite what is published', async () => {
    const { all, words } = await open('activities/laxhjalp/edit', {
      [`GET ${staff}/activities/laxhjalp`]: () =>
        tagged(
          sampleActivity({ may: { write: false, publish: false, change: true, remove: false } }),
          '"7"',
        ),
    });
    await waitUntil(() => words().includes('Du kan ställa in eller ändra enstaka tillfällen.'));
    expect(all('form')).to.have.length(0);
  });

  it('lets an organiser speak for itself alone', async () => {
    const { form } = sampleActivity();
    const [mine, theirs] = sampleDistrictForm.organisers!.map(({ id }) => id) as [string, string];
    const organiser = { role: 'organiser', districtId: 'klockaretorpet', organiserId: mine };
    const { all, words } = await open('activities/laxhjalp/edit', {
      'GET /api/v1/staff/me': () => ({ ...sampleMe, roles: [organiser] }),
      [`GET ${staff}/activities/laxhjalp`]: () =>
        tagged(sampleActivity({ form: { ...form, organisers: [mine, theirs] } }), '"7"'),
    });
    await waitUntil(() => words().includes('Arrangörer'));
    const box = (id: string) => all(`input[value="${id}"]`)[0] as HTMLInputElement;
    expect([box(mine).disabled, box(theirs).disabled]).to.deep.equal([false, true]);
    expect(box(theirs).checked).to.equal(true);
  });
});

async function open(page: string, more: Answers = {}) {
  const room = await enter(page, { ...answers, ...more });
  const all = (selector: string) =>
    everything(room.room()).filter((element) => element.matches(selector));
  return {
    ...room,
    all,
    one: (selector: string) => all(selector)[0]!,
    /** Presses the button whose words, or name, begin so. */
    press: (words: string) => all('button').find(isButton(words))!.click(),
  };
}

/** All elements in an element, and in the roots below it. */
function everything(from: Element): HTMLElement[] {
  const inside = [...(from.shadowRoot?.querySelectorAll('*') ?? []), ...from.querySelectorAll('*')];
  return inside.flatMap((element) => [
    element as HTMLElement,
    ...(element.shadowRoot ? everything(element) : []),
  ]);
}

const isButton = (words: string) => (element: HTMLElement) =>
  element.matches('button') &&
  (element.getAttribute('aria-label') ?? element.textContent).trim().startsWith(words);

function type(field: HTMLElement, value: string) {
  (field as HTMLInputElement).value = value;
  field.dispatchEvent(new Event('input'));
}

function choose(field: HTMLElement, value: string) {
  (field as HTMLSelectElement).value = value;
  field.dispatchEvent(new Event('change'));
}
