import { formTokensPath } from '@klocket/contract/form-token-paths';

/** A frame's token lasts two hours, and can be renewed for days. */
const renewAfter = 45 * 60_000;

interface Place {
  server: string;
  district: string;
  /** Holds the token that the server put there; kept here when it is renewed. */
  element: { formToken?: string };
}

const headersOf = (token?: string): Record<string, string> =>
  token ? { 'x-klocket-form': token } : {};

/** What a sandboxed frame of ours writes with, kept good for as long as the frame stands open. */
export class FrameToken {
  readonly #place: () => Place;
  #since = Date.now();

  constructor(place: () => Place) {
    this.#place = place;
  }

  /** The headers that a request goes with; a new token where a phone has slept since. */
  readonly headers = async (): Promise<Record<string, string>> => {
    const { element } = this.#place();
    if (element.formToken && Math.abs(Date.now() - this.#since) > renewAfter) await this.#renew();
    return headersOf(element.formToken);
  };

  async #renew() {
    const { server, district, element } = this.#place();
    try {
      const response = await fetch(server + formTokensPath(), {
        method: 'POST',
        credentials: 'omit',
        headers: { 'content-type': 'application/json', ...headersOf(element.formToken) },
        body: JSON.stringify({ district }),
      });
      if (!response.ok) return;
      element.formToken = ((await response.json()) as { token: string }).token;
      this.#since = Date.now();
    } catch {
      // No network for a while: it is tried again, and sending says what is wrong.
    }
  }
}
