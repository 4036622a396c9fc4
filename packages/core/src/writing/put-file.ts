import type { ProblemDetails } from '@klocket/contract';
import { Problem } from '../problem.ts';

/** So long may a file stand still before it is tried again. */
const longestStillMs = 30_000;

/** A file on its way. The same address and bytes are the same file, however often they arrive. */
export interface SentFile {
  url: string;
  type: string;
  /** Bytes rather than a blob: those every browser keeps. */
  bytes: ArrayBuffer;
  /** When it arrived, in milliseconds. */
  sentAt?: number;
}

/** Sends a file and tells how far it has come, 0 to 1: `fetch` could not. Throws a `Problem`. */
export const putFile = (
  { url, type, bytes }: SentFile,
  headers: Record<string, string>,
  tell: (part: number) => void,
) =>
  new Promise<void>((resolve, reject) => {
    const request = new XMLHttpRequest();
    let still: ReturnType<typeof setTimeout> | undefined;
    const moves = () => {
      clearTimeout(still);
      still = setTimeout(() => request.abort(), longestStillMs);
    };
    request.open('PUT', url);
    for (const [name, value] of Object.entries({ 'content-type': type, ...headers })) {
      request.setRequestHeader(name, value);
    }
    request.upload.onprogress = ({ loaded }) => {
      moves();
      tell(loaded / bytes.byteLength);
    };
    request.onloadend = () => {
      clearTimeout(still);
      if (request.status >= 200 && request.status < 300) resolve();
      else reject(problemOfText(request));
    };
    moves();
    request.send(bytes);
  });

function problemOfText({ status, responseText }: XMLHttpRequest) {
  if (!status) return new Problem('unreachable');
  try {
    const details = JSON.parse(responseText) as ProblemDetails;
    return new Problem(details.code, details);
  } catch {
    return new Problem(status < 500 ? 'invalid' : 'unavailable');
  }
}
