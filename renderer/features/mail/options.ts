import { i18n } from '#renderer/text/index.ts';
import { priorities } from '#shared/dossiers/schema.ts';
import {
  channels,
  type LetterKind,
  letterKinds,
  letterLanguages,
  regions,
  securities,
  trackingKinds,
} from '#shared/mail/schema.ts';
import type { Profile } from '#shared/settings/schema.ts';

const indianOnly: readonly LetterKind[] = ['memorandum', 'do_letter', 'rti'];
const frenchOnly: readonly LetterKind[] = ['document_request', 'request', 'appeal'];

const options = <T extends string>(values: readonly T[], word: (value: T) => string) =>
  values.map((value) => ({ value, label: word(value) }));

/** The natures that a profile uses, with the one that is chosen. */
export const kindOptions = (profile: Profile, chosen?: LetterKind) => {
  const others = profile === 'in_central' ? frenchOnly : profile === 'neutral' ? [] : indianOnly;
  const offered = letterKinds.filter((kind) => kind === chosen || !others.includes(kind));
  return options(offered, (kind) => i18n.t(`mail.kinds.${kind}`));
};

export const channelOptions = () => options(channels, (channel) => i18n.t(`mail.channels.${channel}`));
export const securityOptions = () => options(securities, (security) => i18n.t(`mail.securities.${security}`));
export const urgencyOptions = () => options(priorities, (urgency) => i18n.t(`common.priorities.${urgency}`));
export const languageOptions = () => options(letterLanguages, (language) => i18n.t(`mail.languages.${language}`));
export const regionOptions = () => options(regions, (region) => (region === '' ? '–' : region));
export const trackingOptions = () => options(trackingKinds, (kind) => i18n.t(`mail.tracking.kinds.${kind}`));
