import {
  answerEntry,
  inTurn,
  isPassing,
  keepEntry,
  kindOf,
  leftEntries,
  longestMs,
  postProven,
  Problem,
  putBytes,
  type OutboxEntry,
} from '@klocket/core/sending';

/**
 * Sends the reports that pages of this site have left, each under its own key, so that it is made once
 * whoever sends it. What was answered is left for the page to show; what is refused is the visitor's to mend,
 * and waits for them.
 */
export const sendKeptReports = (origin: string): Promise<'offline' | undefined> =>
  inTurn(async () => {
    for (const entry of await leftEntries()) {
      const isOurs = new URL(entry.url).origin === origin && kindOf(entry.subject) === 'defect';
      if (!isOurs || entry.answer || Date.now() - entry.at > longestMs) continue;
      try {
        await answerEntry(entry.key, await send(entry));
      } catch (error) {
        if (!(error instanceof Problem) || isPassing(error)) return 'offline';
      }
    }
    return undefined;
  });

async function send(entry: OutboxEntry): Promise<object> {
  for (const file of entry.files ?? []) {
    if (file.sentAt) continue;
    await putBytes(file, entry.lang);
    file.sentAt = Date.now();
    await keepEntry(entry);
  }
  return postProven<object>(entry);
}
