import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { listEml, readEml, removeEmlBefore } from './eml-files.ts';
import { renderMail } from './render.ts';
import { judge } from './rules.ts';
import { createSender } from './sender.ts';
import { readMail } from './settings.ts';
import { invitation } from './testing.ts';

const id = '0123456789abcdef0123456789abcdef';
const at = '2026-11-24T12:00:00Z';

describe('mail without a mail server', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'klocket-eml-')), 'mail');
  after(() => rmSync(join(folder, '..'), { recursive: true }));
  const send = createSender(readMail({ KLOCKET_MAIL_FOLDER: folder }));
  const { language, values } = invitation();
  const mail = { to: 'ledare@klocket.example', ...renderMail('invitation', language, values) };

  it('is there for nobody before any is sent', async () => {
    assert.deepEqual(await listEml(folder), []);
  });

  it('becomes a file that only its owner reads; the same mail again is the same file', async () => {
    await send({ ...mail, id, at });
    await send({ ...mail, id, at });
    const [file, ...others] = readdirSync(folder);
    assert.equal(file, `2026-11-24T120000Z-${id}.eml`);
    assert.deepEqual(others, []);
    assert.equal(statSync(join(folder, file)).mode & 0o777, 0o600);
    const { message } = (await readEml(folder, id))!;
    const read = await PostalMime.parse(message);
    assert.equal(read.subject, 'Du är inbjuden till Klocket');
    assert.equal(read.messageId, `<${id}@klocket.example>`);
  });

  it('is listed newest first, and removed when it is old', async () => {
    const newer = 'f'.repeat(32);
    await send({ ...mail, id: newer, at: '2026-11-24T12:00:01Z' });
    assert.deepEqual(
      (await listEml(folder)).map(({ id, at }) => [id, at]),
      [
        [newer, '2026-11-24T12:00:01Z'],
        [id, at],
      ],
    );
    assert.equal(await readEml(folder, '../../etc/passwd'), undefined);
    await removeEmlBefore(folder, '2026-11-24T12:00:01Z');
    assert.deepEqual(
      (await listEml(folder)).map(({ id }) => id),
      [newer],
    );
  });
});

describe('a password for a mail server that knows no TLS', () => {
  const heard: string[] = [];
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    logger: false,
    onAuth({ password }, _session, callback) {
      heard.push(password ?? '');
      callback(null, { user: 'klocket' });
    },
    onData(stream, _session, callback) {
      stream.resume();
      stream.on('end', () => callback());
    },
  });
  after(() => new Promise<void>((resolve) => void server.close(resolve)));

  it('is sent on this very machine, and never over a network', async () => {
    server.listen(0, '127.0.0.1');
    await once(server.server, 'listening');
    const { port } = server.server.address() as AddressInfo;
    const { smtp, ...others } = readMail({
      KLOCKET_SMTP: `smtp://klocket:hemligt@127.0.0.1:${port}`,
      KLOCKET_MAIL_FROM: 'Klocket <klocket@klocket.example>',
    });
    const { language, values } = invitation();
    const letter = renderMail('invitation', language, values);
    const mail = { to: 'ledare@klocket.example', ...letter, id, at };
    await assert.rejects(createSender({ ...others, smtp: { ...smtp!, isLocal: false } })(mail));
    assert.deepEqual(heard, []);
    await createSender({ ...others, smtp })(mail);
    assert.deepEqual(heard, ['hemligt']);
  });
});

describe('what a mail server answers', () => {
  const cases: [error: object, trouble: string, isFinal: boolean, isServerAway: boolean][] = [
    [
      { code: 'EENVELOPE', responseCode: 550, command: 'RCPT TO' },
      'recipient-refused',
      true,
      false,
    ],
    [{ code: 'EENVELOPE', responseCode: 553, command: 'MAIL FROM' }, 'sender-refused', true, false],
    [{ code: 'EMESSAGE', responseCode: 554, command: 'DATA' }, 'refused', true, false],
    [{ code: 'EENVELOPE', responseCode: 451, command: 'RCPT TO' }, 'later', false, false],
    [{ code: 'EENVELOPE', responseCode: 530, command: 'MAIL FROM' }, 'not-let-in', false, true],
    [{ code: 'EAUTH', responseCode: 535 }, 'not-let-in', false, true],
    [{ code: 'EPROTOCOL', responseCode: 421 }, 'unreachable', false, true],
    [{ code: 'ESOCKET' }, 'unreachable', false, true],
    [{ code: 'ETIMEDOUT' }, 'unreachable', false, true],
    [{}, 'unreachable', false, true],
  ];
  for (const [error, trouble, isFinal, isServerAway] of cases) {
    it(`${JSON.stringify(error)} means ${trouble}`, () => {
      const verdict = judge(Object.assign(new Error('550 no\r\nsuch  user'), error));
      assert.deepEqual(verdict, { trouble, isFinal, isServerAway, detail: '550 no such user' });
    });
  }
});
