import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readSettings } from './settings.ts';
import { addressesWorthOpening, explainListenError } from './start.ts';

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
