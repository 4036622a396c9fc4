import { staffPaths, type StaffHandoverList } from '@klocket/contract';
import { createDefectDesk } from '../../features/defects/desk/repository.ts';
import { createDefectRepository } from '../../features/defects/repository.ts';
import { createDefectSecrets } from '../../features/defects/secrets.ts';
import { createTestClock } from '../app.ts';
import { sampleDefects, sampleReport } from '../defects.ts';
import { ofDistrict } from './districts.ts';
import type { Matrix } from './entry.ts';
import { here, type World } from './world.ts';

const root = '/api/v1/staff/:district/handovers';

/** A list of one defect that everyone may see, as it is sent. */
async function newList({ db, as }: World) {
  const { clock } = createTestClock();
  const defects = createDefectRepository(db, clock, createDefectSecrets('x'.repeat(32)));
  await defects.saveSettings(here, sampleDefects);
  const id = await defects.report(here, sampleReport, {});
  const { actor } = await as('coordinator');
  const desk = createDefectDesk(db, clock);
  const asker = { actor, districtId: here };
  const { tag } = await desk.find(asker, id);
  await desk.review(asker, id, { review: 'published' }, [tag]);
  return { receiver: 'kommunen', defects: [id] };
}

/** Something about a list that has been sent. */
const ofList = (url: (district: string, id: string) => string) =>
  ofDistrict(async (world) => {
    const { ask } = await world.as('coordinator');
    const sent = await ask('POST', staffPaths.handovers(here), await newList(world));
    const [list] = sent.json<StaffHandoverList>().items;
    return { url: url(here, list!.id) };
  }, 'coordinator');

/** Lists of defects that are handed over. */
export const handovers: Matrix = {
  [`GET ${root}`]: ofDistrict(() => ({ url: staffPaths.handovers(here) }), 'coordinator'),
  [`POST ${root}`]: ofDistrict(
    async (world) => ({ url: staffPaths.handovers(here), body: await newList(world) }),
    'coordinator',
  ),
  [`POST ${root}/:id/renewals`]: ofList(staffPaths.handoverRenewals),
  [`POST ${root}/:id/mails`]: ofList(staffPaths.handoverMails),
  [`POST ${root}/:id/reminders`]: ofList(staffPaths.handoverReminders),
  [`POST ${root}/:id/bounces`]: ofList(staffPaths.handoverBounces),
  [`GET ${root}/:id/defects.pdf`]: ofList(staffPaths.handoverPaper),
  'POST /api/v1/staff/:district/handover-previews': ofDistrict(
    async (world) => ({ url: staffPaths.handoverPreviews(here), body: await newList(world) }),
    'coordinator',
  ),
  'POST /api/v1/staff/:district/handover-previews/defects.pdf': ofDistrict(
    async (world) => ({ url: staffPaths.handoverPreviewPaper(here), body: await newList(world) }),
    'coordinator',
  ),
};
