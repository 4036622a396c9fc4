import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Reads text aloud with the browser's own voice, sentence by sentence: some browsers fall silent in
 * long texts, and others cannot pause, so pausing stops and going on begins with the same sentence.
 */
export class ReadAloudController implements ReactiveController {
  state: 'silent' | 'speaking' | 'paused' = 'silent';

  readonly #host: ReactiveControllerHost;
  readonly #speech: () => SpeechSynthesis | undefined;
  #sentences: string[] = [];
  #at = 0;
  #lang = '';
  /** Rises with every start, so that a sentence that was broken off goes no further. */
  #run = 0;

  constructor(host: ReactiveControllerHost, speech: () => SpeechSynthesis | undefined) {
    (this.#host = host).addController(this);
    this.#speech = speech;
  }

  /** True when there is a voice for the language. */
  canSpeak(lang: string) {
    return this.#voiceFor(lang) !== undefined;
  }

  speak(texts: string[], lang: string) {
    this.#sentences = texts.flatMap((text) => text.match(/[^.!?؟\n]+[.!?؟]*/g) ?? []);
    this.#lang = lang;
    this.#start(0);
  }

  pause() {
    this.#become('paused');
    this.#speech()?.cancel();
  }

  resume() {
    this.#start(this.#at);
  }

  stop() {
    if (this.state === 'silent') return;
    this.#become('silent');
    this.#speech()?.cancel();
  }

  hostConnected() {
    // Voices arrive late in some browsers.
    this.#speech()?.addEventListener?.('voiceschanged', this.#update);
  }

  hostDisconnected() {
    this.#speech()?.removeEventListener?.('voiceschanged', this.#update);
    this.stop();
  }

  #start(at: number) {
    const speech = this.#speech();
    speech?.cancel();
    this.#become('speaking');
    this.#say(at, this.#run);
  }

  #say(at: number, run: number) {
    const speech = this.#speech();
    const sentence = this.#sentences[at];
    if (run !== this.#run) return;
    if (!speech || !sentence) return this.#become('silent');
    this.#at = at;
    const utterance = new SpeechSynthesisUtterance(sentence);
    utterance.lang = this.#voiceFor(this.#lang)?.lang ?? this.#lang;
    utterance.onend = () => this.#say(at + 1, run);
    utterance.onerror = () => run === this.#run && this.#become('silent');
    speech.speak(utterance);
  }

  #voiceFor(lang: string) {
    const primary = (tag: string) => tag.toLowerCase().split(/[-_]/)[0];
    return this.#speech()
      ?.getVoices()
      .find((voice) => primary(voice.lang) === primary(lang));
  }

  #become(state: ReadAloudController['state']) {
    this.#run++;
    this.state = state;
    this.#update();
  }

  readonly #update = () => this.#host.requestUpdate();
}
