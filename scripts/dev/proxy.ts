import { once } from 'node:events';
import {
  createServer,
  request as ask,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { text } from 'node:stream/consumers';

const scriptPath = '/.dev/reload.js';
const eventsPath = '/.dev/events';

// From the page's own origin, so that a strict policy lets it in.
const script = `new EventSource('${eventsPath}').onmessage = () => location.reload();`;

/** Stands before the backend and adds to every page a script that loads it again when told to. */
export class ReloadingProxy {
  readonly #listeners = new Set<ServerResponse>();
  readonly #server: Server;
  readonly #backendPort: number;

  constructor(backendPort: number) {
    this.#backendPort = backendPort;
    this.#server = createServer((request, response) => this.#answer(request, response));
  }

  async listen(port: number, host: string) {
    await once(this.#server.listen(port, host), 'listening');
  }

  close() {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  /** Tells every open page to load itself again. */
  reload() {
    for (const listener of this.#listeners) listener.write('data: reload\n\n');
  }

  #answer(request: IncomingMessage, response: ServerResponse) {
    if (request.url === scriptPath) {
      response.writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'no-store' });
      response.end(script);
    } else if (request.url === eventsPath) {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.write('retry: 500\n\n');
      this.#listeners.add(response);
      response.on('close', () => this.#listeners.delete(response));
    } else {
      this.#pass(request, response);
    }
  }

  #pass(request: IncomingMessage, response: ServerResponse) {
    const { method, url: path, headers } = request;
    const wantsPage = headers.accept?.includes('text/html');
    const passed = ask({
      host: '127.0.0.1',
      port: this.#backendPort,
      method,
      path,
      // A page is changed on its way, so it must come as plain text and whole.
      headers: wantsPage
        ? { ...headers, 'accept-encoding': 'identity', 'if-none-match': '' }
        : headers,
    });
    passed.on('response', (answer) => {
      if (answer.headers['content-type']?.includes('text/html')) void sendPage(answer, response);
      else answer.pipe(response.writeHead(answer.statusCode ?? 502, answer.headers));
    });
    passed.on('error', () => {
      response.writeHead(502, { 'content-type': 'text/html; charset=utf-8' });
      response.end(withReload('The backend does not answer: see the terminal.'));
    });
    response.on('close', () => passed.destroy());
    request.pipe(passed);
  }
}

async function sendPage(answer: IncomingMessage, response: ServerResponse) {
  const page = withReload(await text(answer));
  const { etag: _, ...headers } = answer.headers;
  const length = Buffer.byteLength(page);
  response.writeHead(answer.statusCode ?? 502, { ...headers, 'content-length': length });
  response.end(page);
}

const withReload = (page: string) => {
  const tag = `<script src="${scriptPath}" async></script>`;
  return page.includes('</head>') ? page.replace('</head>', `${tag}</head>`) : page + tag;
};
