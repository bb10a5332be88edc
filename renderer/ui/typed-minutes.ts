/** The minutes of a typed duration: `45`, `1:30`, `1h30`, `1 h 30`, `2h`; null when it gives none. */
export const typedMinutes = (text: string): number | null => {
  const found = /^(?:(\d{1,2})\s*[h:]\s*(\d{1,2})?|(\d{1,4})\s*(?:min|m)?)$/i.exec(text.trim());
  if (!found) return null;
  const minutes = found[3] === undefined ? Number(found[1]) * 60 + Number(found[2] ?? 0) : Number(found[3]);
  return minutes > 0 && minutes <= 1440 ? minutes : null;
};
