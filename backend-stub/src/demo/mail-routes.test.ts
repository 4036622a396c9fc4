import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { migrate, openDatabase } from '../database/database.ts';
import { renderMail } from '../mail/render.ts';
import { createSender } from '../mail/sender.ts';
import { openApp } from '../testing/app.ts';
import { readMail } from '../mail/settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'klocket-demo-mail-'));
after(() => rmSync(folder, { recursive: true }));

const id = '0123456789abcdef0123456789abcdef';
const link = 'http://localhost:8080/desk/sign-in#token';

describe('the mail of the demo', async () => {
  const db = openDatabase({ engine: 'sqlite', file: ':memory:' });
  await migrate(db);
  const environment = { KLOCKET_DEMO: '1', KLOCKET_MAIL_FOLDER: folder };
  const app = await openApp(db, { environment });
  const get = (url: string) => app.inject({ url, headers: { accept: 'text/html' } });

  it('is none at first, and the page says what to do', async () => {
    const { statusCode, body } = await get('/demo/mail');
    assert.equal(statusCode, 200);
    assert.match(body, /Inget har skickats än/);
  });

  it('is listed, and shown as text with a link to follow', async () => {
    const send = createSender(readMail(environment));
    const values = { district: '<b>Torpet</b>', invitedBy: 'Samordnaren', link };
    const mail = renderMail('invitation', 'sv', values);
    await send({ ...mail, to: 'ledare@klocket.example', id, at: '2026-11-24T12:00:00Z' });
    const list = await get('/demo/mail');
    assert.match(list.body, new RegExp(`href="/demo/mail/${id}"`));
    assert.match(list.body, /ledare@klocket\.example/);
    const { body, headers } = await get(`/demo/mail/${id}`);
    assert.ok(body.includes(`<a href="${link}">${link}</a>`));
    assert.match(body, /&lt;b&gt;Torpet/);
    assert.doesNotMatch(body, /<b>Torpet/);
    assert.match(body, /sandbox="allow-top-navigation-by-user-activation"/);
    assert.match(`${headers['content-security-policy']}`, /default-src 'none'.+frame-src 'self'/);
    assert.equal(headers['cache-control'], 'no-store');
  });

  it('is shown as it looks in a frame that runs nothing', async () => {
    const { body, headers } = await get(`/demo/mail/${id}/html`);
    assert.match(body, /<base target="_top" \/>/);
    const policy = `${headers['content-security-policy']}`;
    assert.match(policy, /^default-src 'none'; style-src 'unsafe-inline';.+ sandbox allow-top/);
    assert.doesNotMatch(policy, /allow-scripts|allow-same-origin/);
  });

  it('is nothing else in the folder, or outside it', async () => {
    for (const other of ['f'.repeat(32), '..%2f..%2fetc%2fpasswd', `${id}.eml`]) {
      assert.equal((await get(`/demo/mail/${other}`)).statusCode, 404, other);
    }
  });

  it('is not there where there is no demo', async () => {
    const plain = await openApp(db, { environment: { KLOCKET_MAIL_FOLDER: folder } });
    for (const url of ['/demo/mail', `/demo/mail/${id}`, `/demo/mail/${id}/html`]) {
      assert.equal((await plain.inject({ url })).statusCode, 404, url);
    }
  });
});
