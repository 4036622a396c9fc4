/*
 * The addresses of what a district says about itself, relative to the server's origin. Apart from
 * `paths.ts`, since no phone needs them.
 */

/** What Klocket is, and how to take part. */
export const aboutPath = (district: string) => `/${district}/about`;

/** Who is responsible for what is stored, why and for how long. */
export const privacyPath = (district: string) => `/${district}/privacy`;

/** How far the pages can be used by everybody. */
export const accessibilityPath = (district: string) => `/${district}/accessibility`;
