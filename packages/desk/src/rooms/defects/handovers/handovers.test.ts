import type { NewHandover } from '@klocket/contract';
import { FakeStream, waitUntil } from '@klocket/core/testing';
import { expect } from '@open-wc/testing';
import { refusal, sampleMe, tagged } from '../../../samples.ts';
import {
  sampleDefectLine,
  sampleDefectList,
  sampleDefectSettings,
  sampleHandovers,
  sampleStaffHandover,
} from '../../../samples-defects.ts';
import { everything, open, staff, type } from '../../../testing/activities.ts';

type Answers = NonNullable<Parameters<typeof open>[1]>;

const coordinator = (() => {
  const [district] = sampleMe.districts;
  const may = [...district!.may, 'defect.read', 'defect.write', 'defect.answer'] as const;
  return { ...sampleMe, districts: [{ ...district!, may: [...may] }] };
})();

const shown = { review: 'published', status: 'confirmed' } as const;
const sent = {
  receiver: { id: 'kommunen', name: 'Kommunen' },
  state: 'sent',
  late: false,
} as const;

const enter = (page: string, more: Answers = {}) =>
  open(page, {
    'GET /api/v1/staff/me': () => coordinator,
    'GET /api/v1/districts/klockaretorpet/defect-form': () => ({ categories: [] }),
    [`GET ${staff}/defects`]: () =>
      sampleDefectList(
        sampleDefectLine({ ...shown }),
        sampleDefectLine({ ...shown, id: 'bron', number: 13, handovers: [sent] }),
        sampleDefectLine({ id: 'ny', number: 14 }),
      ),
    [`GET ${staff}/defect-settings`]: () => tagged(sampleDefectSettings, '"s"'),
    [`GET ${staff}/handovers`]: () => sampleHandovers(),
    ...more,
  });

describe('handing over', () => {
  beforeEach(() => sessionStorage.clear());

  it('offers what is reviewed and not with the receiver yet, shows the mail, and sends it', async () => {
    const asked: unknown[] = [];
    const preview = { to: 'fel@kommunen.example', subject: '1 fel', text: 'Hej!', photos: 2 };
    const { desk, words, one, press } = await enter('defects/handover', {
      [`POST ${staff}/handover-previews`]: () => preview,
      [`POST ${staff}/handovers`]: (body) => {
        asked.push(body);
        return sampleHandovers();
      },
    });
    await waitUntil(() => words().includes('Skicka ett fel'));
    expect(words()).not.to.contain('13 ·');
    expect(words()).not.to.contain('14 ·');
    await expect(desk).to.be.accessible();
    type(one('#field-message'), 'Från i fredags.');
    press('Se mejlet först');
    await waitUntil(() => words().includes('fel@kommunen.example'));
    expect(words()).to.contain('Hej!');
    press('Skicka ett fel');
    await waitUntil(() => asked.length === 1);
    const wish: NewHandover = {
      receiver: 'kommunen',
      defects: ['lampan'],
      message: 'Från i fredags.',
    };
    expect(asked).to.deep.equal([wish]);
  });

  it('asks for a mark, and says so when all is handed over', async () => {
    const { words } = await enter('defects/handover', {
      [`GET ${staff}/defects`]: () => sampleDefectList(),
    });
    await waitUntil(() => words().includes('är redan överlämnat dit'));
  });

  it('shows how lists have arrived and what is answered, and sends again', async () => {
    const asked: string[] = [];
    const { desk, words, press } = await enter('defects/handovers', {
      [`GET ${staff}/handovers`]: () => sampleHandovers(sampleStaffHandover({ state: 'failed' })),
      [`POST ${staff}/handovers/h1/mails`]: (_body, path) => {
        asked.push(path);
        return sampleStaffHandover({ state: 'waiting' });
      },
    });
    await waitUntil(() => words().includes('Kom inte fram'));
    expect(words()).to.contain('1 av 2 besvarade');
    await expect(desk).to.be.accessible();
    press('Skicka igen');
    await waitUntil(() => asked.length === 1);
  });

  it('shows by itself that a list has arrived', async () => {
    FakeStream.install();
    try {
      let state: 'waiting' | 'sent' = 'waiting';
      const { words } = await enter('defects/handovers', {
        [`GET ${staff}/handovers`]: () => sampleHandovers(sampleStaffHandover({ state })),
      });
      await waitUntil(() => words().includes('1 av 2 besvarade') && FakeStream.opened.length > 0);
      expect(words()).not.to.contain('Påminn Kommunen');
      state = 'sent';
      for (const stream of FakeStream.opened) stream.dispatchEvent(new MessageEvent('defect'));
      await waitUntil(() => words().includes('Påminn Kommunen'));
    } finally {
      FakeStream.remove();
    }
  });

  it('reminds of what is late, and says what went wrong', async () => {
    const { desk, words, press } = await enter('defects/handovers?view=late', {
      [`GET ${staff}/handovers`]: () =>
        sampleHandovers(sampleStaffHandover({ late: 1 }), sampleStaffHandover({ id: 'h2' })),
      [`POST ${staff}/handovers/h1/reminders`]: () => {
        throw refusal('unavailable', 'Servern är upptagen.');
      },
    });
    await waitUntil(() => words().includes('1 utan svar'));
    const lists = everything(desk).filter((element) => element.matches('.handed'));
    expect(lists.length).to.equal(1);
    press('Påminn');
    await waitUntil(() => words().includes('Servern är upptagen.'));
  });
});
