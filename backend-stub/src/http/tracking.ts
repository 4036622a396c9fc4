/** What networks hang on links to follow people; it means nothing to us and must not divide our cache. */
const tracking =
  /^(fbclid|gclid|dclid|msclkid|twclid|igsh|igshid|mibextid|mc_cid|mc_eid|utm_[a-z_]+)=/i;

/** A link without what trackers have hung on it. The API takes no such parameters and says so. */
export function withoutTracking(url: string): string {
  const question = url.indexOf('?');
  if (question < 0 || url.startsWith('/api/')) return url;
  const kept = url
    .slice(question + 1)
    .split('&')
    .filter((pair) => !tracking.test(pair));
  const path = url.slice(0, question);
  return kept.length > 0 ? `${path}?${kept.join('&')}` : path;
}

/** The path of an address, without its query. */
export function pathOf(url: string): string {
  const question = url.indexOf('?');
  return question < 0 ? url : url.slice(0, question);
}
