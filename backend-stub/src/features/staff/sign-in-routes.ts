import { Me, SignInByCode, SignInByLink, SignInRequest, staffPaths } from '@klocket/contract';
import { Type } from 'typebox';
import type { Deps } from '../../deps.ts';
import { addressPrefix } from '../../http/address-prefix.ts';
import type { App } from '../../http/app-type.ts';
import { preferredLanguage } from '../../http/language.ts';
import { ownOrigin } from '../../http/own-origin.ts';
import { staffProblems } from '../../http/schemas.ts';
import { browserCookie } from './cookies.ts';
import { enter } from './enter.ts';

/** Signing in by mail. Everything is a POST: what only opens a link, such as a mail scanner, changes nothing. */
export function signInRoutes(app: App, deps: Deps) {
  const { settings, signIns } = deps;
  const config = { beforeSignIn: true };
  const tags = ['staff'];

  app.post(
    staffPaths.signIns(),
    {
      config,
      schema: {
        tags,
        summary: 'Ask for a mail to sign in with',
        description:
          'A link and a code, for ten minutes, once. Answered alike whether anyone has the address.',
        body: SignInRequest,
        response: { 202: Type.Null(), ...staffProblems() },
      },
    },
    async (request, reply) => {
      const { email, language } = request.body;
      const secret = await signIns.ask({
        email,
        language: language ?? preferredLanguage(request.headers['accept-language']),
        from: addressPrefix(request.ip),
        origin: ownOrigin(settings.publicUrl, request.headers.host),
      });
      browserCookie.set(reply, secret);
      return reply.code(202).send(null);
    },
  );

  app.post(
    staffPaths.signInByCode(),
    {
      config,
      schema: {
        tags,
        summary: 'Sign in with the code of a mail',
        description: 'In the browser that asked for it. Five guesses.',
        body: SignInByCode,
        response: { 200: Me, ...staffProblems(410) },
      },
    },
    async (request, reply) => {
      const { email, code } = request.body;
      const secret = await signIns.byCode(browserCookie.read(request), email, code);
      return enter(deps, request, reply, secret);
    },
  );

  app.post(
    staffPaths.signInByLink(),
    {
      config,
      schema: {
        tags,
        summary: 'Sign in with the link of a mail',
        description: 'In the browser that asked for it; any other may use the code there instead.',
        body: SignInByLink,
        response: { 200: Me, ...staffProblems(410) },
      },
    },
    async (request, reply) => {
      const secret = await signIns.byLink(browserCookie.read(request), request.body.token);
      return enter(deps, request, reply, secret);
    },
  );
}
