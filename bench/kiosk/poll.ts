import { screenPath } from '@klocket/contract';
import { connect } from 'node:net';

/** What a question costs on the wire, both ways, headers and all. */
async function costOf(port: number, path: string, headers: string[]) {
  const socket = connect(port, '127.0.0.1');
  const request = [
    `GET ${path} HTTP/1.1`,
    `host: localhost:${port}`,
    'connection: close',
    ...headers,
    '',
    '',
  ].join('\r\n');
  let answer = Buffer.alloc(0);
  socket.on('data', (part: Buffer) => (answer = Buffer.concat([answer, part])));
  socket.write(request);
  await new Promise((resolve, reject) => socket.on('end', resolve).on('error', reject));
  return { bytes: request.length + answer.length, answer: answer.toString('latin1') };
}

/** What Chromium sends with a fetch of a page beside what the page asks it to. */
const ofChromium = [
  'sec-ch-ua: "Chromium";v="150", "Not.A/Brand";v="24"',
  'sec-ch-ua-mobile: ?0',
  'sec-ch-ua-platform: "Linux"',
  'user-agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36',
  'accept: */*',
  'accept-encoding: gzip, deflate, br',
  'accept-language: sv',
  'cache-control: no-cache',
  'pragma: no-cache',
  'sec-fetch-site: same-origin',
  'sec-fetch-mode: cors',
  'sec-fetch-dest: empty',
];

/** An unchanged poll of a screen, and the same where nobody remembers the last answer. */
export async function pollBytes(port: number, screen: string) {
  const path = screenPath(screen);
  const whole = await costOf(port, path, ofChromium);
  const [, etag] = /\r\netag: ([^\r]+)/i.exec(whole.answer)!;
  const same = await costOf(port, path, [...ofChromium, `if-none-match: ${etag}`]);
  if (!same.answer.startsWith('HTTP/1.1 304')) throw new Error(same.answer.slice(0, 200));
  return { same: same.bytes, whole: whole.bytes };
}
