import { msg } from '@klocket/core';
import { css, html, LitElement } from 'lit';
import { state } from 'lit/decorators.js';
import { icon } from '../../icon.ts';
import { look } from '../../look/look.ts';
import { createCodeReader, type CodeReader } from './code-reader.ts';

/** Whether there may be a camera to read codes with. */
export const canScan = () => Boolean((navigator as Partial<Navigator>).mediaDevices?.getUserMedia);

const lookMs = 200;
/** The same picture is not read again so soon. */
const sameMs = 3000;

/** A code was read. */
export class ScannedEvent extends Event {
  readonly text: string;
  constructor(text: string) {
    super('klocket-desk-scanned', { bubbles: true, composed: true });
    this.text = text;
  }
}

/**
 * The camera, reading codes for as long as it is there. Whoever puts it on the page has just been asked
 * to by a press.
 *
 * @element klocket-desk-scanner
 * @fires {ScannedEvent} klocket-desk-scanned - A code was read.
 */
export class KlocketDeskScanner extends LitElement {
  static override styles = [
    look,
    css`
      video {
        inline-size: 100%;
        max-block-size: 45vh;
        border-radius: var(--radius);
        background: #000;
        object-fit: cover;
      }
    `,
  ];

  @state() private trouble?: string;

  #stream?: MediaStream;
  #timer?: ReturnType<typeof setInterval>;
  #last = { text: '', at: 0 };

  override connectedCallback() {
    super.connectedCallback();
    void this.#start();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.#timer);
    for (const track of this.#stream?.getTracks() ?? []) track.stop();
    this.#stream = undefined;
  }

  override render() {
    if (this.trouble) {
      return html`<p class="panel notice" role="alert">${icon('warning')} ${this.trouble}</p>`;
    }
    return html`<video
      muted
      playsinline
      aria-label=${msg('Kameran. Håll koden framför den.', { id: 'desk-camera' })}
    ></video>`;
  }

  async #start() {
    try {
      const video = { facingMode: 'environment' };
      const stream = await navigator.mediaDevices.getUserMedia({ video });
      if (!this.isConnected) return stream.getTracks().forEach((track) => track.stop());
      this.#stream = stream;
      await this.updateComplete;
      const picture = this.renderRoot.querySelector('video')!;
      picture.srcObject = stream;
      await picture.play();
      const read = await createCodeReader();
      if (this.isConnected) this.#timer = setInterval(() => void this.#look(read, picture), lookMs);
    } catch {
      this.trouble = msg('Kameran gick inte att öppna. Skriv koden i stället.', {
        id: 'desk-no-camera',
      });
    }
  }

  async #look(read: CodeReader, picture: HTMLVideoElement) {
    const text = await read(picture);
    if (!text || !this.isConnected) return;
    const now = performance.now();
    const isSame = text === this.#last.text && now - this.#last.at < sameMs;
    this.#last = { text, at: now };
    if (!isSame) this.dispatchEvent(new ScannedEvent(text));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-scanner': KlocketDeskScanner;
  }
}
