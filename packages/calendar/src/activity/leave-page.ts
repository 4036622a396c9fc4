/**
 * Leaves the page for a neutral one in its own place, so that “back” does not lead here again; out of
 * a frame too. False when a sandboxed frame may not: then a plain link has to do.
 */
export function leavePage(address: string, page: Pick<Window, 'location'> | null = window.top) {
  try {
    page?.location.replace(address);
    return page !== null;
  } catch {
    // The sandbox says no; the link that was pressed opens the address instead.
    return false;
  }
}
