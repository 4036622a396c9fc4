import { heartbeatsPath, screenPath, type Heartbeat } from '@klocket/contract';
import { connect } from 'node:net';

/** What a question costs on the wire, both ways, headers and all, on a connection that is kept. */
async function costOf(port: number, line: string, headers: string[], body = '') {
  const socket = connect(port, '127.0.0.1');
  const request = [
    `${line} HTTP/1.1`,
    `Host: localhost:${port}`,
    'Connection: keep-alive',
    ...headers,
    '',
    body,
  ].join('\r\n');
  let answer = '';
  socket.setEncoding('latin1');
  await new Promise<void>((resolve, reject) => {
    socket.on('error', reject).on('data', (part) => {
      answer += part;
      const end = answer.indexOf('\r\n\r\n') + 4;
      const [, length = '0'] = /\r\ncontent-length: (\d+)/i.exec(answer) ?? [];
      if (end > 3 && answer.length >= end + Number(length)) resolve();
    });
    socket.write(request);
  });
  socket.destroy();
  return { bytes: request.length + answer.length, answer };
}

/** What Chromium sends with a fetch of a page beside what the page asks it to. */
const ofChromium = [
  'sec-ch-ua-platform: "Linux"',
  'User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36',
  'sec-ch-ua: "Not;A=Brand";v="8", "Chromium";v="150"',
  'sec-ch-ua-mobile: ?0',
  'Accept: */*',
  'accept-language: sv',
  'Sec-Fetch-Site: same-origin',
  'Sec-Fetch-Mode: cors',
  'Sec-Fetch-Dest: empty',
  'Accept-Encoding: gzip, deflate, br, zstd',
];

/** And with a question that no cache may answer. */
const uncached = ['Pragma: no-cache', 'Cache-Control: no-cache'];

/**
 * An unchanged poll of a screen, the same where nobody remembers the last answer, and the one of a screen that is
 * paired, which tells how it is.
 */
export async function pollBytes(port: number, screen: string, token: string) {
  const ask = `GET ${screenPath(screen)}`;
  const whole = await costOf(port, ask, [...ofChromium, ...uncached]);
  const [, known] = /\r\netag: ([^\r]+)/i.exec(whole.answer)!;
  const same = await costOf(port, ask, [...ofChromium, ...uncached, `if-none-match: ${known}`]);
  expect(same.answer, 304);
  const body = JSON.stringify({ known, ...aMonthOld });
  const beat = await costOf(
    port,
    `POST ${heartbeatsPath(screen)}`,
    [
      ...ofChromium,
      `Origin: http://localhost:${port}`,
      `authorization: Bearer ${token}`,
      'content-type: application/json',
      `Content-Length: ${body.length}`,
    ],
    body,
  );
  expect(beat.answer, 204);
  return { same: same.bytes, whole: whole.bytes, beat: beat.bytes };
}

/** What a box tells that has run for a month and met a few faults. */
const aMonthOld: Heartbeat = {
  release: '0123456789abcdef',
  uptimeSeconds: 2_592_000,
  scene: 'hur-det-var',
  storage: 'works',
  freeBytes: 10_737_418_240,
  shownAgeSeconds: 20,
  faults: 12,
  fault: 'unreachable',
  width: 1920,
  height: 1080,
};

function expect(answer: string, status: number) {
  if (!answer.startsWith(`HTTP/1.1 ${status}`)) throw new Error(answer.slice(0, 500));
}
