import { extract } from '@extractus/oembed-extractor';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { unfurl } from 'unfurl.js';
import { migrate, openDatabase } from '../database/database.ts';
import { freePort } from '../free-port.ts';
import { createTestClock, fillSample, homeworkHelp, openApp } from '../testing/app.ts';

/** Two programs of others, which know nothing of us but an address. */
describe('who is handed an address of ours', () => {
  it('finds the frame by oembed-extractor', async () => {
    const origin = await start();
    const found = await extract(`${origin}/provberget/activities/laxhjalp?fbclid=1`, {
      maxwidth: 400,
    });
    assert.equal(found.type, 'rich');
    assert.equal(found.title, 'Läxhjälp · Provberget');
    assert.equal(found.width, 400);
    assert.match(String(found.html), new RegExp(`<iframe src="${origin}/embed/activity`));
  });

  it('finds the frame by unfurl.js, and the picture', async () => {
    const origin = await start();
    const { title, oEmbed } = await unfurl(`${origin}/provberget/activities/laxhjalp`);
    assert.equal(title, 'Läxhjälp · Provberget');
    assert.ok(oEmbed);
    const { type, provider_name, html, width, height, thumbnails } = oEmbed as typeof oEmbed & {
      html: string;
      width: number;
      height: number;
    };
    assert.deepEqual([type, provider_name], ['rich', 'Klocket']);
    assert.match(html, /<blockquote><a href=[^]*<iframe src=/);
    assert.ok(width > 0 && height > 0);
    assert.deepEqual(thumbnails, [{ url: `${origin}/p.jpg`, width: 1200, height: 630 }]);
  });
});

/** The server, listening, with a picture to show. */
async function start() {
  const db = openDatabase({ engine: 'sqlite', file: ':memory:' });
  await migrate(db);
  const { clock } = createTestClock();
  const { activities } = await fillSample(db, clock);
  const picture = { url: '/p.jpg', alt: { sv: 'En bok' }, width: 1200, height: 630 };
  await activities.save('provberget', { ...homeworkHelp, picture });
  const port = await freePort();
  const app = await openApp(db, { clock, environment: { PORT: String(port) } });
  await app.listen({ port, host: '127.0.0.1' });
  return `http://localhost:${port}`;
}
