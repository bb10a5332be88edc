import { describe, expect, test } from 'vitest';
import { chartKinds, chartSvg } from '#shared/report/svg.ts';
import { wordsOf } from '#shared/text/words.ts';
import { hostileTexts } from './hostile.ts';
import { emptyOverview, sampleOverview } from './sample.ts';
import { assertWellFormed, textsOf } from './well-formed.ts';

const fr = wordsOf('fr');

const oneOf = (text: string) => {
  const overview = sampleOverview(3, 1, { sectionName: text, personName: text });
  return { ...overview, load: overview.load.map((person) => ({ ...person, name: text })) };
};

describe.each(chartKinds)('%s', (kind) => {
  test.each([
    ['an empty period', emptyOverview()],
    ['one week, one person', sampleOverview(1, 1)],
    ['a quarter', sampleOverview(12, 5)],
    ['a year of forty people', sampleOverview(53, 40)],
  ])('is one well-formed file that fetches nothing and runs nothing: %s', (_, overview) => {
    for (const language of ['fr', 'en'] as const) {
      const svg = chartSvg(kind, overview, wordsOf(language), language, 760, '2026-11-22');
      assertWellFormed(svg);
      expect(svg).not.toMatch(/<script|<foreignObject|<image|href|url\(|\son[a-z]+=|NaN|Infinity|undefined/i);
      expect(svg.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:/);
    }
  });

  test('bears its title, section, period, date and source', () => {
    const texts = textsOf(chartSvg(kind, sampleOverview(), fr, 'fr', 760, '2026-11-22')).join('\n');
    expect(texts).toContain('Section des affaires générales');
    expect(texts).toContain('Du 1er septembre au 22 novembre 2026');
    expect(texts).toContain(
      'Source : Pivot, Section des affaires générales. Données au 22 novembre 2026. Édité le 22 novembre 2026',
    );
    expect(texts).toContain(
      {
        balance: fr.report.balance,
        split: fr.report.split,
        flow: fr.report.flow,
        ageing: fr.report.ageing,
        load: fr.report.load,
      }[kind].title,
    );
  });

  test.each(hostileTexts)('shows %j as text', (text) => {
    const svg = chartSvg(kind, oneOf(text), fr, 'fr');
    assertWellFormed(svg);
    expect(svg).not.toMatch(/<script|<img|<svg onload/i);
  });
});

describe('what a chart says', () => {
  test('an empty period says so in words', () => {
    expect(textsOf(chartSvg('split', emptyOverview(), fr, 'fr'))).toContain('Aucun temps saisi sur la période.');
    expect(textsOf(chartSvg('load', emptyOverview(), fr, 'fr'))).toContain('Aucun agent en fonction.');
  });

  test('the stock is labelled where its line ends, the load in percent of capacity, a week without capacity as absent', () => {
    const overview = sampleOverview();
    expect(textsOf(chartSvg('flow', overview, fr, 'fr'))).toContain(`${overview.flow.at(-1)?.stock} en cours`);
    const load = textsOf(chartSvg('load', overview, fr, 'fr'));
    expect(load).toContain('abs.');
    expect(load).toContain(String(Math.round(((overview.load[1]?.weeks[0]?.minutes ?? 0) / 2100) * 100)));
  });

  test('a year of weeks keeps its labels apart', () => {
    const svg = chartSvg('split', sampleOverview(53), fr, 'fr');
    const places = [...svg.matchAll(/<text x="([\d.]+)"[^>]*>S\d+</g)].map((match) => Number(match[1]));
    expect(places.length).toBeGreaterThan(8);
    expect(Math.min(...places.slice(1).map((x, index) => x - (places[index] ?? 0)))).toBeGreaterThanOrEqual(28);
  });
});
