import { useTranslation } from 'react-i18next';
import type { FieldSpec } from '#renderer/ui/FieldInput.tsx';
import { languages } from '#shared/settings/schema.ts';
import { templateKinds } from '#shared/templates/schema.ts';

/** How the name, the kind and the language of a template are asked. */
export const useTemplateFields = () => {
  const { t } = useTranslation();
  return (): { readonly name: FieldSpec; readonly kind: FieldSpec; readonly language: FieldSpec } => ({
    name: { type: 'line', label: t('templates.name'), isRequired: true, isWide: true },
    kind: {
      type: 'choice',
      label: t('templates.kind'),
      options: templateKinds.map((value) => ({ value, label: t(`templates.kinds.${value}`) })),
    },
    language: {
      type: 'choice',
      label: t('templates.language'),
      options: languages.map((value) => ({ value, label: t(`templates.languages.${value}`) })),
    },
  });
};
