/** The scheme and origin of Pivot's own page. */
export const scheme = 'app';
export const origin = `${scheme}://pivot`;

/** Whether an address is Pivot's own page: the only one a window may show. */
export const isOwnAddress = (address: string): boolean => {
  const url = URL.parse(address);
  return url?.protocol === `${scheme}:` && url.host === 'pivot' && url.username === '' && url.password === '';
};

/** The address to hand to the desktop for a link out of Pivot; undefined for one that is not followed. */
export const outsideAddress = (address: string): string | undefined => {
  const url = URL.parse(address);
  return url?.protocol === 'https:' || url?.protocol === 'mailto:' ? url.href : undefined;
};

type Caller = { readonly senderFrame: { readonly url: string; readonly parent: unknown } | null };

/** Whether a message comes from the main frame of Pivot's own page. */
export const isTrustedCaller = ({ senderFrame }: Caller): boolean =>
  senderFrame !== null && senderFrame.parent === null && isOwnAddress(senderFrame.url);
