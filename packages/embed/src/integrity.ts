/** What `/v1/integrity.json` says: what can be pinned, and by which hash. */
export interface Integrity {
  /** The version that `/v1/` is now. */
  version: string;
  /** By name, such as `klocket-calendar.js`. */
  files: Record<string, { path: string; integrity: string }>;
}
