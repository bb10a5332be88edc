import { createHash, randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

const newSecret = (): string => randomBytes(32).toString('base64url');
const digest = (secret: string): string => createHash('sha256').update(secret).digest('hex');

const cookieValue = (header: string | undefined, name: string): string | undefined =>
  header
    ?.split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${name}=`))
    ?.slice(name.length + 1);

/** Who may call: browsers by a cookie got for a one-use token, scripts by the printed token as bearer. */
export const openAccess = () => {
  const entries = new Set<string>();
  const sessions = new Set<string>();
  const newEntry = (): string => {
    const token = newSecret();
    entries.add(digest(token));
    return token;
  };
  const token = newEntry();
  const bearer = digest(token);

  return {
    /** The printed token: once in a start URL, and as bearer for as long as the host runs. */
    token,
    /** A further token for a start URL, of no use as bearer: it may be seen in the list of processes. */
    newEntry,
    /** Exchanges a token for a session's secret, once. */
    enter: (given: string): string | undefined => {
      if (!entries.delete(digest(given))) return undefined;
      const secret = newSecret();
      sessions.add(digest(secret));
      return secret;
    },
    /** Whether the request belongs to a session or carries the bearer. */
    admits: ({ authorization, cookie }: IncomingHttpHeaders, cookieName: string): boolean => {
      const [scheme, given] = authorization?.split(' ') ?? [];
      if (scheme?.toLowerCase() === 'bearer' && given !== undefined) return digest(given) === bearer;
      const secret = cookieValue(cookie, cookieName);
      return secret !== undefined && sessions.has(digest(secret));
    },
  };
};
