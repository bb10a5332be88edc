import { client } from '#renderer/api/client.ts';
import type { Span } from './periods.ts';

const sheetFor = (css: string): CSSStyleSheet => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
};

/**
 * Prints the report of a period with the engine's own dialog. The report takes the window's place for the time of the
 * print, under its own style: one layout for the file, the PDF and the paper.
 */
export const printReport = async (question: Span & { readonly personId?: string }): Promise<void> => {
  const { ticket } = await client.reports.dashboard({ ...question, format: 'html' });
  const response = await fetch(`/files/${ticket}`);
  const html = await response.text();
  const style = /<style>([\s\S]*?)<\/style>/;
  const css = style.exec(html)?.[1] ?? '';
  const report = new DOMParser().parseFromString(html.replace(style, ''), 'text/html');
  const paper = document.createElement('div');
  paper.append(...[...report.body.childNodes].map((node) => document.importNode(node, true)));
  const own = document.adoptedStyleSheets;
  const applied = [...document.styleSheets].map((sheet) => ({ sheet, isDisabled: sheet.disabled }));
  const title = document.title;
  const root = document.getElementById('root');
  const putBack = (): void => {
    paper.remove();
    document.adoptedStyleSheets = own;
    for (const { sheet, isDisabled } of applied) sheet.disabled = isDisabled;
    document.title = title;
    if (root) root.hidden = false;
  };
  for (const { sheet } of applied) sheet.disabled = true;
  document.adoptedStyleSheets = [sheetFor(`${css}\n[hidden] { display: none; }`)];
  document.title = report.title;
  if (root) root.hidden = true;
  document.body.append(paper);
  window.addEventListener('afterprint', putBack, { once: true });
  window.print();
};
