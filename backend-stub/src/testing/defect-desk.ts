import { randomUUID } from 'node:crypto';
import {
  paths,
  staffPaths,
  type DefectStory,
  type StaffDefect,
  type StaffDefectList,
} from '@klocket/contract';
import { createDistrictRepository } from '../features/districts/repository.ts';
import { createDefectRepository } from '../features/defects/repository.ts';
import { createDefectSecrets } from '../features/defects/secrets.ts';
import { createTestClock, openApp, sampleDistrict } from './app.ts';
import type { Open } from './databases.ts';
import { sampleDefects, sampleReport } from './defects.ts';
import { workersOf } from './staff.ts';

/** The desk's room of defects, over HTTP; `start` opens a district of its own with a coordinator at work. */
export async function openDefectDesk(open: Open) {
  const db = await open();
  const { clock, set } = createTestClock();
  const environment = { KLOCKET_RATE_LIMIT: '1000000' };
  const app = await openApp(db, { clock, environment });
  const defects = createDefectRepository(db, clock, createDefectSecrets('x'.repeat(32)));
  let count = 0;

  async function start() {
    set('2026-11-24T15:15:00Z');
    const district = `provberget-${(count += 1)}`;
    await createDistrictRepository(db, clock).save({ ...sampleDistrict, id: district });
    await defects.saveSettings(district, sampleDefects);
    const work = workersOf(app, db, clock, district);
    const coordinator = await work({ roles: ['coordinator'], name: 'Samordnaren' });
    const get = async (id: string) => {
      const answer = await coordinator.ask('GET', staffPaths.defect(district, id));
      return { defect: answer.json<StaffDefect>(), etag: String(answer.headers.etag) };
    };
    return {
      district,
      work,
      coordinator,
      get,
      report: (wish: object = {}) =>
        defects.report(district, { ...sampleReport, ...wish }, { key: randomUUID() }),
      list: async (query: Parameters<typeof staffPaths.defects>[1] = {}) =>
        (await coordinator.ask('GET', staffPaths.defects(district, query))).json<StaffDefectList>(),
      async review(id: string, body: object) {
        const { etag } = await get(id);
        const headers = { 'if-match': etag };
        return coordinator.ask('PATCH', staffPaths.defect(district, id), body, headers);
      },
      step: (id: string, body: object) =>
        coordinator.ask('POST', staffPaths.defectSteps(district, id), body),
      handedOver: (defect_id: string, receiver_id: string, sent_at = '2026-11-01T10:00:00Z') =>
        db
          .insertInto('defect_handover')
          .values({
            defect_id,
            receiver_id,
            district_id: district,
            handover_id: null,
            state: 'sent',
            sent_at,
            acknowledged_at: null,
            answered_at: null,
            answer_status: null,
            answer_words: null,
            planned_on: null,
            reminded_at: null,
            updated_at: sent_at,
          })
          .execute(),
      shown: async (id: string) =>
        (await app.inject(paths.defect(district, id))).json<DefectStory>(),
    };
  }

  return { set, app, defects, start };
}
