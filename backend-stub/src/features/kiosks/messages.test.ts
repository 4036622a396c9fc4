import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  screenPath,
  staffPaths,
  type NewScreen,
  type ProblemDetails,
  type Screen,
  type StaffScreenMessage,
} from '@klocket/contract';
import { sampleDistrict } from '../../testing/app.ts';
import { forEachDatabase, type Open } from '../../testing/databases.ts';
import { openDesk } from '../../testing/desk.ts';

const here = sampleDistrict.id;

forEachDatabase((_engine, open) => {
  describe('words on the screens', () => {
    it('stand until they end, are changed, and are taken off at once', async () => {
      const { ask, app, set } = await openEntrance(open);
      const say = { text: { sv: 'Kaffet är klart' }, until: '2026-11-24T16:00:00Z', urgent: true };
      const made = await ask('POST', staffPaths.screenMessages(here), say);
      assert.equal(made.statusCode, 201);
      const { id } = made.json<StaffScreenMessage>();
      const shown = async () => (await app.inject(screenPath('entren'))).json<Screen>().messages;
      assert.deepEqual(await shown(), [{ id, texts: say.text, until: say.until, urgent: true }]);
      const url = staffPaths.screenMessage(here, id);
      const text = { sv: 'Kaffet är slut' };
      const etag = String((await ask('GET', url)).headers.etag);
      assert.equal(etag, made.headers.etag);
      const changed = await ask('PUT', url, { ...say, text }, { 'if-match': etag });
      assert.deepEqual(changed.json(), { ...say, id, text });
      assert.deepEqual((await shown())[0]?.texts, text);
      assert.equal((await ask('DELETE', url)).statusCode, 204);
      assert.deepEqual(await shown(), []);
      await ask('POST', staffPaths.screenMessages(here), say);
      set(say.until);
      assert.deepEqual(await shown(), []);
    });

    it('are not overwritten by who has not seen what stands there', async () => {
      const { ask, work } = await openEntrance(open);
      const say = { text: { sv: 'Kaffet är klart' }, until: '2026-11-24T16:00:00Z', urgent: false };
      const made = await ask('POST', staffPaths.screenMessages(here), say);
      const { id } = made.json<StaffScreenMessage>();
      const url = staffPaths.screenMessage(here, id);
      const headers = { 'if-match': String(made.headers.etag) };
      const other = await work({ roles: ['coordinator'], name: 'Den andra' });
      const text = { sv: 'Kaffet är slut' };
      assert.equal((await other.ask('PUT', url, { ...say, text }, headers)).statusCode, 200);
      const late = await ask('PUT', url, { ...say, urgent: true }, headers);
      assert.equal(late.statusCode, 412);
      const { code, current, changedBy } = late.json<ProblemDetails>();
      assert.deepEqual([code, current], ['changed-meanwhile', { ...say, text }]);
      assert.equal(changedBy, 'Den andra');
      const now = { 'if-match': String(late.headers.etag) };
      assert.equal((await ask('PUT', url, { ...say, urgent: true }, now)).statusCode, 200);
      assert.equal((await ask('PUT', url, say)).statusCode, 428);
      const gone = staffPaths.screenMessage(here, 'ingen');
      assert.equal((await ask('PUT', gone, say, now)).statusCode, 404);
      assert.equal((await ask('GET', gone)).statusCode, 404);
    });

    it('are refused where they have ended, end too late, say nothing, or are for a screen that is none', async () => {
      const { ask } = await openEntrance(open);
      const right = { text: { sv: 'Hej' }, until: '2026-11-24T16:00:00Z', urgent: false };
      for (const [wrong, fault] of [
        [{ until: '2026-11-24T15:15:00Z' }, '/until is-over'],
        [{ until: '2027-11-24T15:15:00Z' }, '/until too-far'],
        [{ text: { en: 'Hello' } }, '/text/sv words-missing'],
        [{ screens: ['entren', 'ingen'] }, '/screens/1 choice'],
      ] as const) {
        const answer = await ask('POST', staffPaths.screenMessages(here), { ...right, ...wrong });
        assert.equal(answer.statusCode, 422);
        assert.deepEqual(faultsOf(answer.json()), [fault]);
      }
    });
  });
});

const faultsOf = ({ errors = [] }: ProblemDetails) =>
  errors.map(({ pointer, code }) => `${pointer} ${code}`);

/** A desk with a coordinator at it, and a screen in the entrance. */
async function openEntrance(open: Open) {
  const { app, set, work } = await openDesk(open);
  const { ask } = await work({ roles: ['coordinator'] });
  const entrance: NewScreen = {
    id: 'entren',
    name: 'Entrén',
    mode: 'look',
    languages: ['sv'],
    scenes: [{ id: 'i-dag', kind: 'today' }],
    dimsAtNight: true,
  };
  await ask('POST', staffPaths.screens(here), entrance);
  return { app, set, work, ask };
}
