import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Answer } from '../../http/answers.ts';
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

/**
 * A paper as PDF, to be kept with the other answers; whoever else asks for it meanwhile waits for the same, so
 * that it is printed even when who asked first has left.
 */
export async function paperAnswer(
  press: Press,
  paper: Printable,
  { name, caching, pictures, line }: Sending,
): Promise<Answer> {
  const { print } = await press.order(paper, { pictures, line });
  const { file } = await print(new AbortController().signal);
  return {
    type: 'application/pdf',
    body: await readFile(file),
    caching,
    packed: true,
    headers: {
      'content-language': paper.language,
      'content-disposition': `inline; filename="${name}.pdf"`,
    },
  };
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
