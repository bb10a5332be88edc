import { MultiSelect, TagsInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePeople } from '#renderer/api/directory.ts';
import { useOffice } from '#renderer/api/office.ts';
import { invited } from '#shared/meetings/fresh.ts';
import { isActiveOn } from '#shared/people/rules.ts';
import type { FieldsProps } from './MeetingFields.tsx';

/** Who takes part: people of the section by choice, others by name. */
export const WhoFields = ({ draft, onChange }: Pick<FieldsProps, 'draft' | 'onChange'>) => {
  const { t } = useTranslation();
  const { people, personById } = usePeople();
  const { day } = useOffice();
  const members = draft.participants.filter(({ personId }) => personId !== null);
  const guests = draft.participants.filter(({ personId }) => personId === null);
  const ids = members.flatMap(({ personId }) => (personId === null ? [] : [personId]));
  const offered = people.filter((person) => ids.includes(person.id) || isActiveOn(person, day));
  const known = new Set(offered.map(({ id }) => id));
  const left = members.filter(({ personId }) => personId !== null && !known.has(personId));
  const memberOf = (id: string) =>
    members.find(({ personId }) => personId === id) ?? invited(personById.get(id)?.name ?? id, id);
  return (
    <>
      <MultiSelect
        label={t('meetings.fields.people')}
        data={[
          ...offered.map(({ id, name }) => ({ value: id, label: name })),
          ...left.map(({ personId, name }) => ({ value: personId ?? '', label: name })),
        ]}
        value={ids}
        onChange={(chosen) =>
          onChange({
            ...draft,
            participants: [...chosen.map((id) => memberOf(id)), ...guests],
          })
        }
        searchable
        nothingFoundMessage={t('common.noMatch')}
      />
      <TagsInput
        label={t('meetings.fields.guests')}
        placeholder={guests.length === 0 ? t('meetings.fields.guestsHint') : ''}
        value={guests.map(({ name }) => name)}
        onChange={(names) =>
          onChange({
            ...draft,
            participants: [
              ...members,
              ...names
                .map((name) => name.trim())
                .filter((name) => name !== '')
                .map((name) => guests.find((guest) => guest.name === name) ?? invited(name)),
            ],
          })
        }
        maxLength={200}
        acceptValueOnBlur
      />
    </>
  );
};
