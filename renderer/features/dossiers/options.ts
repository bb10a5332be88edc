import { i18n } from '#renderer/text/index.ts';
import { dossierStates, priorities, sensitivities } from '#shared/dossiers/schema.ts';

/** The priorities as a list offers them. */
export const priorityOptions = () =>
  priorities.map((value) => ({ value, label: i18n.t(`common.priorities.${value}`) }));

/** The sensitivities as a list offers them. */
export const sensitivityOptions = () =>
  sensitivities.map((value) => ({ value, label: i18n.t(`common.sensitivities.${value}`) }));

/** The states as a list offers them. */
export const stateOptions = () => dossierStates.map((value) => ({ value, label: i18n.t(`common.states.${value}`) }));
