import { saveUrl } from '#renderer/api/files.ts';
import type { Overview } from '#shared/dashboard/schema.ts';
import type { LocalDate } from '#shared/kernel/time.ts';
import { type ChartKind, chartSvg } from '#shared/report/svg.ts';
import type { Language } from '#shared/settings/schema.ts';
import { wordsOf } from '#shared/text/words.ts';

const scale = 2;

const pngOf = async (svg: string): Promise<Blob> => {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * scale;
  canvas.height = image.naturalHeight * scale;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error('The picture could not be made.')) : resolve(blob)),
      'image/png',
    );
  });
};

type SaveOptions = { readonly language: Language; readonly day: LocalDate; readonly format: 'svg' | 'png' };

/** Saves a chart as a picture that bears its title, section, period and source. */
export const saveChart = async (
  kind: ChartKind,
  overview: Overview,
  { language, day, format }: SaveOptions,
): Promise<void> => {
  const words = wordsOf(language);
  const svg = chartSvg(kind, overview, words, language, 760, day);
  const blob = format === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await pngOf(svg);
  const url = URL.createObjectURL(blob);
  saveUrl(url, `pivot-${kind}-${overview.from}-${overview.to}.${format}`);
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
};
