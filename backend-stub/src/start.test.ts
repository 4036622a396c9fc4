import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readSettings } from './settings.ts';
import { addressesWorthOpening, explainListenError, settlePort } from './start.ts';

describe('addressesWorthOpening', () => {
  it('names the calendars, the demo and the API', () => {
    const settings = readSettings({ KLOCKET_DEMO: '1', PORT: '8120' });
    const lines = addressesWorthOpening(settings, ['klockaretorpet', 'andra']).join('\n');
    for (const address of [
      'http://localhost:8120/klockaretorpet',
      'http://localhost:8120/andra',
      'http://localhost:8120/demo/',
      'http://hgf.localhost:8120/',
      'http://localhost:8120/docs',
    ]) {
      assert.ok(lines.includes(address), address);
    }
  });

  it('names no demo where there is none', () => {
    assert.doesNotMatch(addressesWorthOpening(readSettings({}), []).join('\n'), /demo|hgf/);
  });
});

describe('settlePort', () => {
  it('finds a port where none is named, and names it in our own address', async () => {
    const { port, publicUrl } = await settlePort(readSettings({ PORT: '0' }));
    assert.ok(port > 0);
    assert.equal(publicUrl, `http://localhost:${port}`);
  });

  it('leaves a named port and the public address alone', async () => {
    const named = readSettings({ PORT: '8120' });
    assert.equal(await settlePort(named), named);
    const proxied = readSettings({ PORT: '0', KLOCKET_PUBLIC_URL: 'https://klocket.example' });
    assert.equal((await settlePort(proxied)).publicUrl, 'https://klocket.example');
  });
});

describe('explainListenError', () => {
  const settings = readSettings({ PORT: '8120', HOST: '192.0.2.1' });
  for (const [code, start] of [
    ['EADDRINUSE', 'PORT: 8120 is already in use'],
    ['EACCES', 'PORT: 8120 may not be opened'],
    ['EADDRNOTAVAIL', 'HOST: this machine has no address 192.0.2.1'],
    ['EOTHER', 'The server could not listen on 192.0.2.1:8120'],
  ] as const) {
    it(`tells ${code} in a sentence`, () => {
      const sentence = explainListenError(Object.assign(new Error('listen'), { code }), settings);
      assert.ok(sentence.startsWith(start), sentence);
    });
  }
});
