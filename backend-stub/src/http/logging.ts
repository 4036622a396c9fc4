import fastify, { type FastifyReply, type FastifyRequest } from 'fastify';
import { addressPrefix } from './address-prefix.ts';

/** Where log lines go: one JSON object each. */
export interface LogStream {
  write(line: string): unknown;
}

/** The line the server writes about each request: its route and not its address, a network and not a person. */
export class RequestLog extends fastify.LogController {
  override incomingRequest() {}

  override requestCompleted(error: Error | null, request: FastifyRequest, reply: FastifyReply) {
    request.log.info(
      {
        route: request.routeOptions.url ?? 'none',
        method: request.method,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
        from: addressPrefix(request.ip),
        ...(error ? { error: describeError(error) } : {}),
      },
      'answered',
    );
  }

  override routeNotFound() {}

  override defaultErrorLog(error: Error, request: FastifyRequest) {
    request.log.error({ error: describeError(error) }, 'an error was not handled');
  }

  override streamError(error: Error, request: FastifyRequest) {
    request.log.info({ error: describeError(error) }, 'the connection ended early');
  }

  override writeHeadError(error: Error, request: FastifyRequest) {
    request.log.error({ error: describeError(error) }, 'headers could not be written');
  }

  override serializerError(error: Error, request: FastifyRequest) {
    request.log.error({ error: describeError(error) }, 'an answer could not be written');
  }
}

/** What may be written about an error. What a database says can hold what a person wrote, so only its code. */
export function describeError(error: unknown) {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, errcode } = error as { code?: unknown; errcode?: unknown };
  const fromDatabase = 'severity' in error || errcode !== undefined;
  return {
    type: error.name,
    code: errcode ?? code,
    message: fromDatabase ? undefined : error.message,
    stack: error.stack?.split('\n').filter((line) => line.startsWith('    at ')),
  };
}
