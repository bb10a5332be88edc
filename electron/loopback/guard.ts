import type { IncomingHttpHeaders } from 'node:http';

/** The sentence's key and status with which a request is turned away before anyone looks at what it asks. */
export type Refusal = { readonly status: 403 | 421; readonly sentence: 'foreignPage' | 'wrongHost' };

/** Keeps out other names of this machine (a rebound DNS name) and pages of other sites, the machine's own included. */
export const refusalOf = (headers: IncomingHttpHeaders, authority: string): Refusal | undefined => {
  if (headers.host !== authority) return { status: 421, sentence: 'wrongHost' };
  const { origin, 'sec-fetch-site': site } = headers;
  const isForeign =
    (origin !== undefined && origin !== `http://${authority}`) ||
    (site !== undefined && site !== 'same-origin' && site !== 'none');
  return isForeign ? { status: 403, sentence: 'foreignPage' } : undefined;
};
