/** The nonce that the host wrote into the page, for the style tags made at run time. */
export const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
