import type { ActivityForm } from '@klocket/contract';
import { waitUntil } from '@klocket/core/testing';
import { expect, nextFrame } from '@open-wc/testing';
import {
  refusal,
  sampleActivity,
  sampleDistrictForm,
  sampleForm,
  sampleMe,
  tagged,
} from '../../../samples.ts';
import { choose, open, staff, type } from '../../../testing/activities.ts';

describe('<klocket-desk-activity-form>', () => {
  beforeEach(() => sessionStorage.clear());

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

  it('sends a new one under one key until an answer comes', async () => {
    const keys: unknown[] = [];
    const { one, words, addressBar } = await open('activities/new', {
      [`POST ${staff}/activities`]: (_body, _path, _etag, key) => {
        keys.push(key);
        if (keys.length === 1) throw refusal('unavailable', 'Försök om en stund.');
        return tagged({ activity: sampleActivity() }, '"8"');
      },
    });
    await waitUntil(() => one('[id="field-texts-sv-title"]'));
    type(one('[id="field-texts-sv-title"]'), 'Läxhjälp');
    one('[data-weekday="2"]').click();
    await nextFrame();
    one('[data-show]').click();
    await waitUntil(() => words().includes('Försök om en stund.'));
    one('[data-show]').click();
    await waitUntil(() => addressBar.address.endsWith('/activities/laxhjalp'));
    expect(keys[0]).to.match(/./);
    expect(keys[1]).to.equal(keys[0]);
  });

  it('changes from one evening on', async () => {
    const sent: { occurrence: string; form: ActivityForm }[] = [];
    const { one, words, addressBar } = await open('activities/laxhjalp/edit', {
      [`GET ${staff}/activities/laxhjalp-2`]: () =>
        tagged(sampleActivity({ id: 'laxhjalp-2' }), '"9"'),
      [`POST ${staff}/activities/laxhjalp/following`]: (body) => {
        sent.push(body as (typeof sent)[0]);
        return tagged({ activity: sampleActivity({ id: 'laxhjalp-2' }), undo: 'u2' }, '"9"');
      },
    });
    await waitUntil(() => one('#scope'));
    type(one('[id="field-plan-startTime"]'), '18:00');
    await nextFrame();
    choose(one('#scope'), 'laxhjalp-20261201t1700');
    await waitUntil(() => words().includes('Då blir det två aktiviteter'));
    expect(words()).to.contain('slutar före tis 1 dec.,');
    one('[data-show]').click();
    await waitUntil(() => sent.length === 1);
    await waitUntil(() => addressBar.address.endsWith('/laxhjalp-2?after=laxhjalp'));
    await waitUntil(() => one('a[href$="activities/laxhjalp?before=laxhjalp-2"]'));
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
