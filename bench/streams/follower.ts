import { Agent, request, type ClientRequest } from 'node:http';
import type { GoalChanged } from '@klocket/contract';

const agent = new Agent({ keepAlive: false, maxSockets: Infinity });

/** One open stream as a browser holds it: it knows the last number it was told, and the total shown. */
export class Follower {
  /** The last event number it knows. */
  number = 0;
  /** The running total it shows. */
  value = 0;
  /** When the last event came, on the clock of this process. */
  at = 0;
  /** Events with a number or a total that was lower than the one before. */
  backwards = 0;
  /** Events that were skipped over. */
  missed = 0;
  isCut = false;

  readonly #url: string;
  readonly #heard: () => void;
  #request?: ClientRequest;

  constructor(url: string, heard: () => void) {
    this.#url = url;
    this.#heard = heard;
  }

  /** Opens the stream, after the last number it knows or, as who has forgotten, without one. */
  open({ forgets = false } = {}): Promise<void> {
    const headers = this.number && !forgets ? { 'last-event-id': String(this.number) } : {};
    const opened = new Promise<void>((resolve, reject) => {
      const asking = request(this.#url, { agent, headers }, (answer) => {
        if (answer.statusCode !== 200) {
          reject(new Error(`A stream was answered ${answer.statusCode}.`));
          return;
        }
        let text = '';
        answer.setEncoding('utf8');
        answer.on('error', () => {});
        answer.on('data', (part: string) => {
          if (this.#request !== asking) return;
          text += part;
          for (let end; (end = text.indexOf('\n\n')) >= 0; text = text.slice(end + 2)) {
            this.#read(text.slice(0, end));
          }
          resolve();
        });
      });
      this.#request = asking;
      asking.on('error', reject);
      asking.end();
    });
    return opened.then(() => {
      this.isCut = false;
    });
  }

  /** Breaks the connection, as a train in a tunnel does. */
  cut() {
    this.isCut = true;
    const broken = this.#request;
    this.#request = undefined;
    broken?.destroy();
  }

  #read(block: string) {
    const number = Number(/^id: (\d+)$/m.exec(block)?.[1]);
    if (!number) return;
    const data = /^event: goal\ndata: (.*)$/m.exec(block)?.[1];
    // An id alone says where the stream stands.
    if (data === undefined) {
      if (this.number && number > this.number) this.missed += number - this.number;
      this.number = Math.max(this.number, number);
      return;
    }
    const value = (JSON.parse(data) as GoalChanged).values?.[0]?.value ?? 0;
    if (number <= this.number || value < this.value) this.backwards += 1;
    this.missed += Math.max(0, number - this.number - 1);
    this.number = number;
    this.value = value;
    this.at = performance.now();
    this.#heard();
  }
}
