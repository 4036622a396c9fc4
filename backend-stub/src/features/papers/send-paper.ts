import { createReadStream } from 'node:fs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { abortWhenLeft } from '../defects/photo-routes.ts';
import type { Printable } from './paper.ts';
import type { Line, Press } from './press.ts';

interface Sending {
  /** Of the file, without its ending. */
  name: string;
  /** `Cache-Control`. */
  caching: string;
  /** Files of pictures that are not photos of defects. */
  pictures?: Record<string, string>;
  /** In which line it waits to be printed. */
  line?: Line;
}

/** Answers with a paper as PDF; who has the same already is told so before anything is printed. */
export async function sendPaper(
  press: Press,
  paper: Printable,
  request: FastifyRequest,
  reply: FastifyReply,
  { name, caching, pictures, line }: Sending,
) {
  const { tag, print } = await press.order(paper, { pictures, line });
  const etag = `"${tag}"`;
  reply.headers({ etag, 'cache-control': caching, 'content-language': paper.language });
  if (request.headers['if-none-match'] === etag) return reply.code(304).send();
  const { file, bytes } = await print(abortWhenLeft(reply));
  return reply
    .type('application/pdf')
    .header('content-length', bytes)
    .header('content-disposition', `inline; filename="${name}.pdf"`)
    .send(createReadStream(file));
}
