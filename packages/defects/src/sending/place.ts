import type { ReportApi } from '../defect-api.ts';

/** Where a report is written, and how it is told. */
export interface Place {
  /** Answers in place of the server, for stories and tests. */
  api?: ReportApi;
  server: string;
  district: string;
  lang: string;
  level: number;
  headers: Record<string, string>;
}
