import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/*
 * What a stream costs at the least: a bare server in a process of its own, which writes the same words to
 * everyone who listens, in one loop, whenever something is posted. It has no database and forgets everything.
 */
const listening = new Set<ServerResponse>();
let number = 1;

const server = createServer((request, answer) => {
  if (request.method === 'POST') {
    number += 1;
    const values = [{ indicatorId: 'besok', period: '2026', value: number }];
    const data = JSON.stringify({ goalId: 'delaktighet', values });
    for (const one of listening) one.write(`id: ${number}\nevent: goal\ndata: ${data}\n\n`);
    answer.writeHead(201).end();
    return;
  }
  answer.writeHead(200, { 'content-type': 'text/event-stream' });
  answer.write(`id: ${number}\n\n`);
  listening.add(answer);
  answer.once('close', () => listening.delete(answer));
});
server.listen(0, '127.0.0.1', () => {
  process.send!(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
process.once('message', () => process.exit(0));
