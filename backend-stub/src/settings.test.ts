import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { describe, it } from 'node:test';
import { readSettings, SettingError } from './settings.ts';

describe('readSettings', () => {
  it('needs nothing to be set', () => {
    const settings = readSettings({});
    assert.equal(settings.port, 8080);
    assert.equal(settings.host, '127.0.0.1');
    assert.equal(settings.publicUrl, 'http://localhost:8080');
    assert.deepEqual(settings.database, { engine: 'sqlite', file: resolve('data/klocket.db') });
    assert.equal(settings.demo, false);
    assert.equal(settings.metricsPort, undefined);
  });

  it('reads what is set', () => {
    const settings = readSettings({
      PORT: '9000',
      HOST: '0.0.0.0',
      KLOCKET_PUBLIC_URL: 'https://klocket.example/',
      KLOCKET_DATABASE: 'postgres://klocket@db/klocket',
      KLOCKET_TRUSTED_PROXIES: '10.0.0.0/8, ::1',
      KLOCKET_METRICS_PORT: '9001',
      KLOCKET_RATE_LIMIT: '50',
    });
    assert.equal(settings.publicUrl, 'https://klocket.example');
    assert.deepEqual(settings.database, {
      engine: 'postgres',
      url: 'postgres://klocket@db/klocket',
    });
    assert.deepEqual(settings.trustedProxies, ['10.0.0.0/8', '::1']);
    assert.equal(settings.metricsPort, 9001);
    assert.equal(settings.rateLimit, 50);
  });

  it('reads how mail leaves', () => {
    const { mail } = readSettings({
      KLOCKET_SMTP: 'smtps://klocket:p%40ss@mail.klocket.example',
      KLOCKET_MAIL_FROM: 'Klocket i Provberget <klocket@klocket.example>',
    });
    assert.deepEqual(mail.smtp, {
      host: 'mail.klocket.example',
      port: 465,
      isSecure: true,
      isLocal: false,
      user: 'klocket',
      password: 'p@ss',
    });
    assert.deepEqual(mail.from, {
      name: 'Klocket i Provberget',
      address: 'klocket@klocket.example',
    });
    const unset = readSettings({}).mail;
    assert.equal(unset.smtp, undefined);
    assert.equal(unset.folder, resolve('data/mail'));
    assert.equal(
      readSettings({ ...withSender, KLOCKET_SMTP: 'smtp://[::1]' }).mail.smtp?.port,
      587,
    );
  });

  it('allows the demo at a loopback address', () => {
    assert.equal(
      readSettings({ KLOCKET_DEMO: '1', KLOCKET_PUBLIC_URL: 'http://klocket.localhost:8080' }).demo,
      true,
    );
  });

  const refused: [name: string, environment: Record<string, string>][] = [
    ['PORT', { PORT: '80.5' }],
    ['PORT', { PORT: '99999' }],
    ['PORT', { PORT: 'eighty' }],
    ['HOST', { HOST: 'not a host' }],
    ['KLOCKET_PUBLIC_URL', { KLOCKET_PUBLIC_URL: 'klocket.example' }],
    ['KLOCKET_PUBLIC_URL', { KLOCKET_PUBLIC_URL: 'https://klocket.example/sub' }],
    ['KLOCKET_DATABASE', { KLOCKET_DATABASE: 'mysql://db' }],
    ['KLOCKET_DATABASE', { KLOCKET_DATABASE: 'file:' }],
    ['KLOCKET_FILES', { KLOCKET_FILES: 's3://bucket' }],
    ['KLOCKET_SMTP', { KLOCKET_SMTP: 'mail.klocket.example' }],
    ['KLOCKET_SMTP', { KLOCKET_SMTP: 'https://mail.klocket.example' }],
    ['KLOCKET_SMTP', { KLOCKET_SMTP: 'smtp://mail.klocket.example/path' }],
    ['KLOCKET_SMTP', { KLOCKET_SMTP: 'smtp://a:%@mail.klocket.example' }],
    ['KLOCKET_MAIL_FROM', { KLOCKET_SMTP: 'smtp://mail.klocket.example' }],
    ['KLOCKET_MAIL_FROM', { KLOCKET_MAIL_FROM: 'Klocket' }],
    ['KLOCKET_MAIL_FROM', { KLOCKET_MAIL_FROM: 'Klocket <klocket>' }],
    ['KLOCKET_MAIL_FROM', { KLOCKET_MAIL_FROM: 'Klocket\r\nBcc: a@b.example <a@b.example>' }],
    ['KLOCKET_DEMO', { KLOCKET_DEMO: 'perhaps' }],
    ['KLOCKET_DEMO', { KLOCKET_DEMO: '1', KLOCKET_PUBLIC_URL: 'https://klocket.example' }],
    ['KLOCKET_DEMO', { KLOCKET_DEMO: '1', KLOCKET_PUBLIC_URL: 'https://127.example.com' }],
    ['KLOCKET_TRUSTED_PROXIES', { KLOCKET_TRUSTED_PROXIES: '10.0.0.0/99' }],
    ['KLOCKET_TRUSTED_PROXIES', { KLOCKET_TRUSTED_PROXIES: 'proxy.example' }],
    ['KLOCKET_METRICS_PORT', { KLOCKET_METRICS_PORT: '0' }],
    ['KLOCKET_METRICS_PORT', { PORT: '8080', KLOCKET_METRICS_PORT: '8080' }],
    ['KLOCKET_RATE_LIMIT', { KLOCKET_RATE_LIMIT: '-1' }],
    ['KLOCKET_LIVE_STREAMS', { KLOCKET_LIVE_STREAMS: '0' }],
    ['KLOCKET_LOG', { KLOCKET_LOG: 'loud' }],
    ['KLOCKET_TILES', { KLOCKET_TILES: 'https://tiles.example/{z}/{x}.png' }],
    ['KLOCKET_TILES', { KLOCKET_TILES: 'http://tiles.example/{z}/{x}/{y}.png' }],
    ['KLOCKET_TILES_ATTRIBUTION', { KLOCKET_TILES: 'https://tiles.example/{z}/{x}/{y}.png' }],
  ];
  for (const [name, environment] of refused) {
    it(`refuses ${JSON.stringify(environment)} with a sentence that names ${name}`, () => {
      assert.throws(
        () => readSettings(environment),
        (error) => {
          assert.ok(error instanceof SettingError);
          assert.match(error.message, new RegExp(`^${name}: .+\\.$`));
          return true;
        },
      );
    });
  }

  it('never repeats a password', () => {
    assert.throws(
      () => readSettings({ KLOCKET_DATABASE: 'postgress://klocket:hemligt@db/klocket' }),
      (error) => error instanceof SettingError && !error.message.includes('hemligt'),
    );
    assert.throws(
      () => readSettings({ KLOCKET_SMTP: 'smpt://klocket:hemligt@mail.klocket.example' }),
      (error) => error instanceof SettingError && !error.message.includes('hemligt'),
    );
  });
});

const withSender = { KLOCKET_MAIL_FROM: 'klocket@klocket.example' };
