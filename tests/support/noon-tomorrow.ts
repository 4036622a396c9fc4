// The real server, for which it is noon tomorrow in Sweden: every visitor's clock is a day wrong, and
// no mail waits for the morning.
const { instant } = Temporal.Now;
const { now } = Date;
const here = Temporal.Now.zonedDateTimeISO('Europe/Stockholm');
const ahead = here.until(here.add({ days: 1 }).withPlainTime('12:00')).round('second');
Temporal.Now.instant = () => instant().add(ahead);
Date.now = () => now() + ahead.total('milliseconds');

await import('../../backend-stub/src/main.ts');
