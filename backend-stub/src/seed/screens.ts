import type { NewScreen } from '@klocket/contract';
import { toStored, type Clock } from '../clock.ts';
import type { Database } from '../database/database.ts';
import { toScreenColumns } from '../features/kiosks/screen-rows.ts';

/** The demo's screens by district: one in a window, one to touch in the entrance, one by the desk. */
export const demoScreens: Record<string, NewScreen[]> = {
  klockaretorpet: [
    {
      id: 'klocket-fonster',
      name: 'Skylten i fönstret',
      house: 'kunskapens-hus',
      mode: 'look',
      languages: ['sv', 'en', 'ar'],
      dimsAtNight: true,
      scenes: [
        { id: 'i-dag', kind: 'today', seconds: 20 },
        { id: 'veckan', kind: 'week', seconds: 20 },
        { id: 'affisch', kind: 'poster' },
        { id: 'galleriet', kind: 'poster', activity: 'ortens-galleri-elskap' },
        { id: 'oppet', kind: 'open' },
        { id: 'malen', kind: 'goals' },
        { id: 'brister', kind: 'defects' },
        { id: 'hur-det-var', kind: 'recap', activity: 'ortens-galleri-2020' },
        { id: 'meddelanden', kind: 'message', seconds: 10 },
      ],
    },
    {
      id: 'klocket-entre',
      name: 'Skärmen i entrén',
      house: 'kunskapens-hus',
      mode: 'touch',
      languages: ['sv', 'en', 'ar'],
      dimsAtNight: true,
      scenes: [
        { id: 'i-dag', kind: 'today', seconds: 20 },
        { id: 'oppet', kind: 'open' },
        { id: 'affisch', kind: 'poster' },
        { id: 'malen', kind: 'goals' },
      ],
    },
    {
      id: 'klocket-disk',
      name: 'Skylten vid disken',
      house: 'fritidsbanken',
      mode: 'look',
      languages: ['sv', 'ar'],
      dimsAtNight: false,
      scenes: [
        { id: 'i-dag', kind: 'today', seconds: 20 },
        { id: 'affisch', kind: 'poster' },
        { id: 'veckan', kind: 'week', seconds: 20 },
        {
          id: 'valkommen',
          kind: 'message',
          seconds: 10,
          text: {
            sv: 'Det kostar inget att låna. Fråga oss!',
            en: 'Borrowing is free. Just ask us!',
            ar: 'الاستعارة مجانية. اسألونا!',
          },
        },
      ],
    },
  ],
  exempelby: [
    {
      id: 'exempelby',
      name: 'Skylten i Exempelby',
      mode: 'look',
      languages: ['sv'],
      dimsAtNight: true,
      scenes: [
        { id: 'i-dag', kind: 'today' },
        { id: 'veckan', kind: 'week' },
      ],
    },
  ],
};

/** Sets up the screens of the demo where there are none yet. */
export async function seedScreens(db: Database, clock: Clock) {
  const at = toStored(clock());
  for (const [district, its] of Object.entries(demoScreens)) {
    for (const { id, ...source } of its) {
      await db
        .insertInto('screen')
        .values({
          id,
          district_id: district,
          ...toScreenColumns(source),
          reloads: 0,
          updated_at: at,
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
  }
}
