import type { IncomingMessage } from 'node:http';
import { Problem } from '../problem.ts';
import type { App } from './app-type.ts';

/**
 * Answers with a problem what Node would turn away without a word: an expectation other than
 * `100-continue`, and a request that does not say which host it is for.
 */
export function refuseUnmet(app: App) {
  const unmet = new WeakSet<IncomingMessage>();
  app.server.on('checkExpectation', (request, response) => {
    unmet.add(request);
    app.server.emit('request', request, response);
  });
  app.addHook('onRequest', ({ raw }, _reply, done) => {
    if (unmet.has(raw)) done(new Problem('invalid', { status: 417 }));
    else if (raw.headers.host === undefined && raw.httpVersion !== '1.0') {
      done(new Problem('invalid'));
    } else done();
  });
}
