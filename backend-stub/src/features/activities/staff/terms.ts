/** When the term after a day begins and ends: spring from mid-January, autumn from the end of August. */
export function nextTerm(today: string): { from: string; until: string } {
  const { year, month } = Temporal.PlainDate.from(today);
  if (month <= 7) return { from: `${year}-08-24`, until: `${year}-12-18` };
  return { from: `${year + 1}-01-11`, until: `${year + 1}-06-11` };
}
