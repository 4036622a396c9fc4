import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Reads a page aloud by a voice of the box itself: others send what they read to a server of their own (K10). */
export class VoiceController implements ReactiveController {
  isSpeaking = false;

  readonly #host: ReactiveControllerHost;
  readonly #speech: SpeechSynthesis | undefined;
  /** Rises with every start and stop, so that what was broken off goes no further. */
  #turn = 0;

  constructor(
    host: ReactiveControllerHost,
    speech: SpeechSynthesis | undefined = globalThis.speechSynthesis,
  ) {
    (this.#host = host).addController(this);
    this.#speech = speech;
  }

  hostConnected() {
    // Voices arrive late in some browsers.
    this.#speech?.addEventListener?.('voiceschanged', this.#update);
  }

  hostDisconnected() {
    this.#speech?.removeEventListener?.('voiceschanged', this.#update);
    this.stop();
  }

  /** Whether the box has a voice for a language. */
  canSpeak(language: string) {
    return this.#voiceFor(language) !== undefined;
  }

  /** Reads a text line by line, since some browsers fall silent in long ones. */
  speak(text: string, language: string) {
    this.stop();
    const lines = text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
    this.isSpeaking = true;
    this.#say(lines, language, ++this.#turn);
    this.#update();
  }

  stop() {
    this.#turn += 1;
    if (!this.isSpeaking) return;
    this.isSpeaking = false;
    this.#speech?.cancel();
    this.#update();
  }

  #say([line, ...rest]: string[], language: string, turn: number) {
    if (turn !== this.#turn) return;
    const voice = this.#voiceFor(language);
    if (line === undefined || !voice) return this.stop();
    const utterance = new SpeechSynthesisUtterance(line);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.onend = () => this.#say(rest, language, turn);
    utterance.onerror = () => turn === this.#turn && this.stop();
    this.#speech!.speak(utterance);
  }

  #voiceFor(language: string) {
    const primary = (tag: string) => tag.toLowerCase().split(/[-_]/)[0];
    return this.#speech
      ?.getVoices()
      .find(({ lang, localService }) => localService && primary(lang) === primary(language));
  }

  readonly #update = () => this.#host.requestUpdate();
}
