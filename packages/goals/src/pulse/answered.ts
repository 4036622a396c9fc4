/*
 * Which questions this device has answered, and in which period: a name and a period in the browser's storage,
 * written when somebody answers and at no other time. It says nothing of who answered, or what. Where there is
 * no storage, as in a sandboxed frame, it is known for as long as the page stands.
 */

const answered = new Map<string, string>();

const nameOf = (district: string, question: string) => `klocket-pulse ${district} ${question}`;

/** Whether a question has been answered here in this period. */
export function hasAnswered(district: string, question: string, period: string): boolean {
  const name = nameOf(district, question);
  try {
    return (localStorage.getItem(name) ?? answered.get(name)) === period;
  } catch {
    return answered.get(name) === period;
  }
}

/** Notes that a question has been answered here in this period. */
export function noteAnswered(district: string, question: string, period: string) {
  const name = nameOf(district, question);
  answered.set(name, period);
  try {
    localStorage.setItem(name, period);
  } catch {
    // The page itself remembers it.
  }
}
