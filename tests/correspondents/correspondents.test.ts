import { describe, expect, test } from 'vitest';
import { duplicatesAmong, foldedName } from '#shared/correspondents/rules.ts';
import { openTestService, refusalOf } from '#tests/helpers/service.ts';

const directory = async () => {
  const { pivot } = openTestService();
  const add = async (name: string, letters: number, email = '') => {
    const { id } = await pivot.correspondents.create({ name, email });
    for (let index = 0; index < letters; index += 1) {
      await pivot.mail.create({ subject: `Courrier ${index}`, correspondentId: id });
    }
    return id;
  };
  return { pivot, add };
};

const named = (...names: string[]) =>
  duplicatesAmong(names.map((name, index) => ({ id: `c${index}`, name, email: '' }))).map(({ reason, items }) => [
    reason,
    ...items.map(({ name }) => name),
  ]);

describe('duplicates', () => {
  test('are found by name, whatever its case, accents, order and form of address', () => {
    expect(named('Mme Hélène Roux', 'ROUX Helene', 'Hélène Rouxel')).toEqual([
      ['same_name', 'Mme Hélène Roux', 'ROUX Helene'],
    ]);
  });

  test('are found when one letter differs, not in short names', () => {
    expect(named('Mairie de Colmar', 'Mairie de Colmra', 'Mairie de Comar', 'Mairie de Calais')).toEqual([
      ['close_name', 'Mairie de Colmar', 'Mairie de Colmra'],
      ['close_name', 'Mairie de Colmar', 'Mairie de Comar'],
    ]);
    expect(named('Ali', 'Eli', 'Alix')).toEqual([]);
  });

  test('keep apart names whose vowel signs differ', () => {
    expect(foldedName('राम')).not.toBe(foldedName('रमा'));
    expect(named('कमला देवी', 'कमली देवी').map(([reason]) => reason)).not.toContain('same_name');
  });

  test('are found by e-mail', async () => {
    const { pivot, add } = await directory();
    await add('Service accueil', 2, 'contact@exemple.fr');
    await add('Guichet', 1, 'Contact@exemple.fr');
    const { items } = await pivot.correspondents.duplicates();
    expect(items).toMatchObject([{ reason: 'same_email', items: [{ letters: 1 }, { letters: 2 }] }]);
  });

  test.each(['', '👩🏽‍💼', '---', '\u0301', 'a'.repeat(500)])('answer for any name: %j', (name) => {
    expect(
      duplicatesAmong([
        { id: '1', name, email: '' },
        { id: '2', name: `${name}zzzzzzz yyyyyy`, email: '' },
      ]),
    ).toEqual([]);
  });
});

describe('merged correspondents', () => {
  test('give their letters to the one that stays, and get them back', async () => {
    const { pivot, add } = await directory();
    const kept = await add('Mairie de Colmar', 1);
    const double = await add('Mairie Colmar', 3);
    const other = await add('Préfecture', 1);
    expect(await pivot.correspondents.merge({ keepId: kept, mergeIds: [double] })).toMatchObject({ letters: 3 });
    const names = async () => (await pivot.correspondents.list()).items.map(({ name, letters }) => [name, letters]);
    expect(await names()).toEqual([
      ['Mairie de Colmar', 4],
      ['Préfecture', 1],
    ]);
    expect((await pivot.correspondents.list({ mergedInto: kept })).items).toMatchObject([{ id: double }]);
    const [moved] = (await pivot.mail.list({ correspondentId: kept, sort: '-number' })).items;
    const letter = await pivot.mail.get({ id: moved?.id ?? '' });
    await pivot.mail.update({ id: letter.id, revision: letter.revision, patch: { correspondentId: other } });
    await pivot.correspondents.unmerge({ ids: [double] });
    expect(await names()).toEqual([
      ['Mairie Colmar', 2],
      ['Mairie de Colmar', 1],
      ['Préfecture', 2],
    ]);
  });

  test('are refused with themselves, twice, or out of the bin; a refusal changes nothing', async () => {
    const { pivot, add } = await directory();
    const kept = await add('Mairie de Colmar', 1);
    const double = await add('Mairie Colmar', 1);
    const last = await add('Mairie', 0);
    for (const mergeIds of [[kept], [double, kept], [double, 'nobody']]) {
      await refusalOf(pivot.correspondents.merge({ keepId: kept, mergeIds }));
    }
    expect((await pivot.correspondents.list()).total).toBe(3);
    await refusalOf(pivot.correspondents.unmerge({ ids: [double] }));
    await pivot.correspondents.merge({ keepId: kept, mergeIds: [double] });
    expect(await refusalOf(pivot.correspondents.restore({ id: double }))).toMatchObject({ code: 'rule_violated' });
    await pivot.correspondents.merge({ keepId: last, mergeIds: [kept] });
    expect(await refusalOf(pivot.correspondents.unmerge({ ids: [double] }))).toMatchObject({ code: 'rule_violated' });
    await pivot.correspondents.unmerge({ ids: [kept] });
    await pivot.correspondents.unmerge({ ids: [double] });
    expect((await pivot.correspondents.list()).items.map(({ letters }) => letters)).toEqual([0, 1, 1]);
  });
});
