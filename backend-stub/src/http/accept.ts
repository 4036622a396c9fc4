import { Problem } from '../problem.ts';
import type { App } from './app-type.ts';

/** Refuses to send JSON, of places or of anything else, to who has said not to take it. */
export function acceptJson(app: App) {
  app.addHook('onRequest', (request, _reply, done) => {
    const { accept } = request.headers;
    if (!accept || !isJson(request.url) || takesJson(accept)) return done();
    done(new Problem('not-acceptable'));
  });
}

/** A file says by its name what it is, and is asked for by those who want that. */
const isJson = (url: string) => url.startsWith('/api/') && !/\.(csv|svg)(\?|$)/.test(url);

const taken = [
  '*/*',
  'application/*',
  'application/json',
  'application/geo+json',
  'text/event-stream',
];

function takesJson(accept: string) {
  if (accept === '*/*' || accept === 'application/json') return true;
  return accept
    .slice(0, 1000)
    .toLowerCase()
    .split(',')
    .some((range) => {
      const [type = '', ...parameters] = range.split(';').map((part) => part.trim());
      return (
        taken.includes(type) && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter))
      );
    });
}
