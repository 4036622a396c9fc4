/** That everyone can read a document (PDF/UA); the library knows that, and its types do not. */
export const universal: object = { subset: 'PDF/UA' };
