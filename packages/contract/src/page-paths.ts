/*
 * The addresses of the server's own pages, relative to its origin. Apart from `paths.ts`, since no
 * phone needs them before its first events show.
 */

export const pagePath = (district: string) => `/${district}`;
export const activityPagePath = (district: string, id: string) => `/${district}/activities/${id}`;
export const occurrencePagePath = (district: string, id: string) =>
  `/${district}/occurrences/${id}`;
export const housePagePath = (district: string, id: string) => `/${district}/houses/${id}`;

/** Which pages there are, for search engines. */
export const sitemapPath = (district: string) => `/${district}/sitemap.xml`;

/** How a phone keeps the district among its apps. */
export const manifestPath = (district: string) => `/${district}/manifest.webmanifest`;

/** Where anybody asks whether a certificate is real. */
export const certificatePagePath = (serial: string) => `/certificates/${serial}`;

/** Where a sign-up is seen and changed; its secret stands after `#` and so is never sent. */
export const myPagePath = (district: string) => `/${district}/my`;
