import type { StaffDefectPhoto } from '@klocket/contract';
import { waitUntil } from '@klocket/core/testing';
import { expect } from '@open-wc/testing';
import { refusal, sampleMe, tagged } from '../../samples.ts';
import {
  sampleDefect,
  sampleDefectLine,
  sampleDefectList,
  sampleDefectSettings,
} from '../../samples-defects.ts';
import { everything, open, staff, type } from '../../testing/activities.ts';

type Answers = NonNullable<Parameters<typeof open>[1]>;

/** The coordinator of the sample district, to whom defects are a matter. */
const coordinator = (() => {
  const [district] = sampleMe.districts;
  const may = [...district!.may, 'defect.read', 'defect.write', 'defect.answer'] as const;
  return { ...sampleMe, districts: [{ ...district!, may: [...may] }] };
})();

const enter = (page: string, more: Answers = {}) =>
  open(page, {
    'GET /api/v1/staff/me': () => coordinator,
    'GET /api/v1/districts/klockaretorpet/defect-form': () => ({ categories: [] }),
    [`GET ${staff}/defects`]: () => sampleDefectList(sampleDefectLine()),
    [`GET ${staff}/defects/lampan`]: () => tagged(sampleDefect(), '"1"'),
    [`GET ${staff}/defect-settings`]: () => tagged(sampleDefectSettings, '"s"'),
    ...more,
  });

describe('<klocket-desk-defects>', () => {
  beforeEach(() => sessionStorage.clear());

  it('lists what waits to be reviewed, and asks for it in the same words', async () => {
    const asked: string[] = [];
    const { desk, words, one } = await enter('defects', {
      [`GET ${staff}/defects`]: (_body, path) => {
        asked.push(path);
        const urgent = { id: 'hissen', urgency: 'urgent', where: 'Port 3' } as const;
        const lift = sampleDefectLine({ ...urgent, category: { id: 'hissar', name: 'Hissar' } });
        return sampleDefectList(lift, sampleDefectLine({ differs: true }));
      },
    });
    await waitUntil(() => words().includes('Hissar, Port 3'));
    expect(asked[0]).to.contain('view=inbox');
    expect(words()).to.contain('Akut');
    expect(words()).to.contain('Svar och vandring säger olika');
    await expect(desk).to.be.accessible();
    type(one('input[type="search"]'), 'lampa');
    await waitUntil(() => asked.at(-1)?.includes('q=lampa'));
  });

  it('says that all is reviewed, and what went wrong', async () => {
    const empty = await enter('defects', { [`GET ${staff}/defects`]: () => sampleDefectList() });
    await waitUntil(() => empty.words().includes('Allt är granskat'));
    const broken = await enter('defects', {
      [`GET ${staff}/defects`]: () => {
        throw refusal('unavailable', 'Servern är upptagen.');
      },
    });
    await waitUntil(() => broken.words().includes('Servern är upptagen.'));
  });

  it('shows words to everyone without what points at somebody, and takes that back', async () => {
    const sent: { body: unknown; etag?: string }[] = [];
    const { desk, words, one, press } = await enter('defects/lampan', {
      [`PATCH ${staff}/defects/lampan`]: (body, _path, etag) => {
        sent.push({ body, etag });
        return tagged(sampleDefect({ review: 'published', words: 'Släckt.' }), '"2"');
      },
    });
    await waitUntil(() => words().includes('Kan peka ut någon: 070-000 00 00'));
    await expect(desk).to.be.accessible();
    type(one('#field-words'), 'Lampan är släckt.');
    await waitUntil(() => !words().includes('Kan peka ut någon'));
    press('Visa för alla');
    await waitUntil(() => sent.length === 1);
    expect(sent[0]).to.deep.equal({
      body: { review: 'published', words: 'Lampan är släckt.', address: '', photos: [] },
      etag: '"1"',
    });
    const undo = () =>
      everything(desk).find(
        (element) => element.matches('button') && /Ångra/.test(element.textContent),
      );
    await waitUntil(undo);
    undo()!.click();
    await waitUntil(() => sent.length === 2);
    expect(sent[1]).to.deep.equal({ body: { review: 'waiting' }, etag: '"2"' });
  });

  it('refuses only with a reason', async () => {
    const sent: unknown[] = [];
    const { words, one, press } = await enter('defects/lampan', {
      [`PATCH ${staff}/defects/lampan`]: (body) => {
        sent.push(body);
        return tagged(sampleDefect({ review: 'refused', refusal: 'Inget fel.' }), '"2"');
      },
    });
    await waitUntil(() => words().includes('Visa inte den här anmälan'));
    press('Visa inte');
    await waitUntil(() => words().includes('Skriv varför, så att'));
    expect(sent).to.deep.equal([]);
    type(one('#field-refusal'), 'Inget fel.');
    press('Visa inte');
    await waitUntil(() => sent.length === 1);
    expect(sent[0]).to.include({ review: 'refused', refusal: 'Inget fel.' });
  });

  it('shows both when another has decided meanwhile', async () => {
    const { words, one, press } = await enter('defects/lampan', {
      [`PATCH ${staff}/defects/lampan`]: () => {
        throw refusal('changed-meanwhile', 'Någon hann före.', {
          current: sampleDefect({ review: 'published', words: 'Deras ord.' }),
          changedBy: 'Kollegan',
        });
      },
    });
    await waitUntil(() => words().includes('Orden som alla får se'));
    type(one('#field-words'), 'Mina ord.');
    press('Visa för alla');
    await waitUntil(() => words().includes('Kollegan hann spara före dig'));
    expect(words()).to.contain('Deras ord.');
    expect(words()).to.contain('Mina ord.');
  });

  it('hides a face by the keyboard, and sends another picture from the state that was seen', async () => {
    const sent: { body: unknown; etag?: string }[] = [];
    const photo: StaffDefectPhoto = {
      id: 'bilden',
      url: '/docs/pictures/calendar.png',
      width: 60,
      height: 40,
      review: 'waiting',
    };
    const { all, one, press, words } = await enter('defects/lampan', {
      [`GET ${staff}/defects/lampan`]: () => tagged(sampleDefect({ allPhotos: [photo] }), '"1"'),
      [`PUT ${staff}/defect-photos/bilden`]: (body, _path, etag) => {
        sent.push({ body, etag });
        return { id: 'bilden', width: 60, height: 40 };
      },
    });
    await waitUntil(() => words().includes('Dölj ansikten och skyltar'));
    press('Dölj ansikten och skyltar');
    const canvas = () => one('canvas') as HTMLCanvasElement;
    await waitUntil(() => all('canvas').length > 0);
    const key = (name: string) =>
      canvas().dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true }));
    await waitUntil(() => {
      key('ArrowRight');
      key('Enter');
      return words().includes('Dolda ställen');
    });
    press('Spara bilden');
    await waitUntil(() => sent.length === 1);
    expect(sent[0]!.etag).to.equal('"1"');
    expect((sent[0]!.body as Blob).type).to.equal('image/jpeg');
  });

  it('takes only the steps there are, each with a reason', async () => {
    const sent: unknown[] = [];
    const { desk, words, all, one, press } = await enter('defects/lampan', {
      [`GET ${staff}/defects/lampan`]: () =>
        tagged(sampleDefect({ review: 'published', words: 'Släckt.' }), '"1"'),
      [`POST ${staff}/defects/lampan/steps`]: (body) => {
        sent.push(body);
        return tagged(sampleDefect({ review: 'published', status: 'handed-over' }), '"2"');
      },
    });
    await waitUntil(() => words().includes('Nytt läge'));
    const radios = () => all('input[name="status"]') as HTMLInputElement[];
    expect(radios().map(({ value }) => value)).to.deep.equal([
      'confirmed',
      'handed-over',
      'planned',
      'duplicate',
    ]);
    radios()[1]!.click();
    await waitUntil(() => words().includes('Till vem'));
    await expect(desk).to.be.accessible();
    press('Ändra läge');
    await waitUntil(() => words().includes('Skriv varför.'));
    type(one('#field-reason'), 'Deras lampa.');
    press('Ändra läge');
    await waitUntil(() => sent.length === 1);
    expect(sent[0]).to.deep.equal({
      status: 'handed-over',
      reason: 'Deras lampa.',
      receivers: ['kommunen'],
    });
  });

  it('merges what is the same', async () => {
    const sent: unknown[] = [];
    const { words, all, one, press } = await enter('defects/lampan', {
      [`GET ${staff}/defects/lampan`]: () =>
        tagged(sampleDefect({ review: 'published', words: 'Släckt.' }), '"1"'),
      [`GET ${staff}/defects`]: () =>
        sampleDefectList(sampleDefectLine(), sampleDefectLine({ id: 'andra', number: 7 })),
      [`POST ${staff}/defects/lampan/steps`]: (body) => {
        sent.push(body);
        return tagged(sampleDefect({ review: 'published', status: 'duplicate' }), '"2"');
      },
    });
    await waitUntil(() => words().includes('Nytt läge'));
    all('input[name="status"]').at(-1)!.click();
    await waitUntil(() => words().includes('nr 7'));
    expect(all('input[name="other"]')).to.have.length(1);
    one('input[name="other"]').click();
    type(one('#field-reason'), 'Samma lampa.');
    press('Slå ihop');
    await waitUntil(() => sent.length === 1);
    expect(sent[0]).to.deep.equal({
      status: 'duplicate',
      reason: 'Samma lampa.',
      duplicateOf: 'andra',
    });
  });

  it('shows two truths where they differ, and writes down what a receiver answers', async () => {
    const sent: unknown[] = [];
    const receiver = { id: 'kommunen', name: 'Kommunen' };
    const { desk, words, press, one } = await enter('defects/lampan', {
      [`GET ${staff}/defects/lampan`]: () =>
        tagged(
          sampleDefect({
            review: 'published',
            words: 'Släckt.',
            differs: true,
            said: { receiver, status: 'fixed', at: '2026-11-20T10:00:00Z' },
            seen: { walkId: 'w', on: '2026-11-22', verdict: 'same' },
            handovers: [{ receiver, state: 'sent', sentAt: '2026-11-01T10:00:00Z', late: true }],
          }),
          '"1"',
        ),
      [`POST ${staff}/defects/lampan/answers`]: (body) => {
        sent.push(body);
        return tagged(sampleDefect({ review: 'published' }), '"2"');
      },
    });
    await waitUntil(() => words().includes('Kommunen säger'));
    expect(words()).to.contain('Mottagarens svar och vandringen säger olika');
    expect(words()).to.contain('Lika illa');
    expect(words()).to.contain('Inget svar');
    await expect(desk).to.be.accessible();
    press('Skriv in svar');
    await waitUntil(() => words().includes('Vad säger Kommunen?'));
    type(one('#field-words'), 'Ny lampa är beställd.');
    press('Spara svaret');
    await waitUntil(() => sent.length === 1);
    expect(sent[0]).to.deep.equal({ receiver: 'kommunen', words: 'Ny lampa är beställd.' });
  });

  it('says what can be reported and who gets it, as a whole', async () => {
    const sent: { body: unknown; etag?: string }[] = [];
    const { desk, words, one, all } = await enter('defects/settings', {
      [`PUT ${staff}/defect-settings`]: (body, _path, etag) => {
        sent.push({ body, etag });
        return tagged(body, '"s2"');
      },
    });
    await waitUntil(() => words().includes('Vad man kan anmäla'));
    for (const details of all('details')) (details as HTMLDetailsElement).open = true;
    await expect(desk).to.be.accessible();
    type(one('#field-remindDays'), '14');
    (one('form') as HTMLFormElement).requestSubmit();
    await waitUntil(() => sent.length === 1);
    expect(sent[0]).to.deep.equal({
      body: { ...sampleDefectSettings, remindDays: 14 },
      etag: '"s"',
    });
  });

  it('lets a new district begin with what is reported in most', async () => {
    const sent: { categories: { title: unknown; urgency: string }[]; phones: unknown[] }[] = [];
    const none = { ...sampleDefectSettings, categories: [], receivers: [], spots: [], phones: [] };
    const { words, one, press } = await enter('defects/settings', {
      [`GET ${staff}/defect-settings`]: () => tagged(none, '"s"'),
      [`PUT ${staff}/defect-settings`]: (body) => {
        sent.push(body as (typeof sent)[number]);
        return tagged(body, '"s2"');
      },
    });
    await waitUntil(() => words().includes('Utan kategorier kan ingen anmäla något.'));
    press('Börja med de vanliga');
    await waitUntil(() => words().includes('Tvättstuga och gemensamma rum'));
    (one('form') as HTMLFormElement).requestSubmit();
    await waitUntil(() => sent.length === 1);
    expect(sent[0]!.categories).to.have.length(12);
    expect(sent[0]!.categories[0]!.title).to.have.property('sv', 'Belysning');
    expect(sent[0]!.phones).to.have.length(1);
  });

  it('moves what was reported at the wrong place', async () => {
    const sent: unknown[] = [];
    const { words, one, press } = await enter('defects/lampan', {
      [`PATCH ${staff}/defects/lampan`]: (body) => {
        sent.push(body);
        return tagged(sampleDefect({ review: 'published' }), '"2"');
      },
    });
    await waitUntil(() => words().includes('Läge på kartan'));
    type(one('#field-position'), 'vid planen');
    press('Visa för alla');
    await waitUntil(() => words().includes('Skriv två tal'));
    type(one('#field-position'), '58.5738, 16.1722');
    press('Visa för alla');
    await waitUntil(() => sent.length === 1);
    expect(sent[0]).to.deep.include({ position: { latitude: 58.5738, longitude: 16.1722 } });
  });

  it('answers whoever wishes that it be opened again, with why', async () => {
    const sent: unknown[] = [];
    const reopening = { words: 'Den är släckt igen.', at: '2026-11-24T10:00:00Z' };
    const shown = { review: 'published', status: 'fixed', reopening } as const;
    const { desk, words, one, press } = await enter('defects/lampan', {
      [`GET ${staff}/defects/lampan`]: () => tagged(sampleDefect(shown), '"1"'),
      [`POST ${staff}/defects/lampan/reopening`]: (body) => {
        sent.push(body);
        return tagged(sampleDefect({ review: 'published', status: 'fixed' }), '"2"');
      },
    });
    await waitUntil(() => words().includes('Den är släckt igen.'));
    await expect(desk).to.be.accessible();
    press('Låt vara avslutat');
    await waitUntil(() => words().includes('Skriv varför.'));
    type(one('#field-reason'), 'Lampan byttes i går.');
    press('Låt vara avslutat');
    await waitUntil(() => sent.length === 1);
    expect(sent).to.deep.equal([{ reopen: false, reason: 'Lampan byttes i går.' }]);
  });
});
