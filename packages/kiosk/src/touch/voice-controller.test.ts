import { expect } from '@open-wc/testing';
import { VoiceController } from './voice-controller.ts';

const voices = [
  { lang: 'sv-SE', localService: true },
  { lang: 'en_GB', localService: true },
  { lang: 'ar-SA', localService: false },
];

const host = {
  addController() {},
  removeController() {},
  requestUpdate() {},
  updateComplete: Promise.resolve(true),
};

describe('a voice', () => {
  const voice = new VoiceController(host, { getVoices: () => voices } as never);
  for (const [language, canSpeak] of [
    ['sv', true],
    ['en', true],
    // It would send what it reads to another host.
    ['ar', false],
    ['so', false],
  ] as const) {
    it(`reads ${language} aloud only by one of the box itself (K10): ${canSpeak}`, () => {
      expect(voice.canSpeak(language)).to.equal(canSpeak);
    });
  }
});
