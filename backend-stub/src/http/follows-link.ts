import type { FastifyRequest } from 'fastify';

/** Whether a person has followed a link here: pictures, feeds and programs do not ask for a page. */
export const followsLink = ({ headers }: Pick<FastifyRequest, 'headers'>) =>
  Boolean(headers.accept?.includes('text/html'));
