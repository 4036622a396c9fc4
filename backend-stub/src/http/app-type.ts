import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify';
import type { RouteKind } from './security-headers.ts';

/** The Fastify app every route module is handed: the contract's schemas give the types. */
export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>;

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Which security headers the route answers with. Default: `api`, the strictest. */
    kind?: RouteKind;
    /** Answered where what was sent is not right. Default: 400. */
    invalidStatus?: number;
    /** Says which fields hold characters that nobody types, rather than taking them out. Default: false. */
    refusesHarmful?: boolean;
    /** Not counted by the rate limit. */
    unlimited?: boolean;
    /** The answer depends on `Accept-Language`: kept once for each of the server's languages. */
    byLanguage?: boolean;
  }
}
