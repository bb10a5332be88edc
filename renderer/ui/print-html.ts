const sheetFor = (css: string): CSSStyleSheet => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
};

/** The content of a file; its style attributes, which the window's policy refuses as text, are set as styles. */
const contentOf = (file: Document): Node[] => {
  const body = document.importNode(file.body, true);
  for (const element of body.querySelectorAll<HTMLElement>('[data-style]')) {
    element.style.cssText = element.dataset.style ?? '';
  }
  return [...body.childNodes];
};

/**
 * Prints an HTML file that the service made, with the engine's own dialog. The file takes the window's place for the
 * time of the print, under its own style: one layout for the file, the PDF and the paper.
 */
export const printHtml = async ({ ticket }: { readonly ticket: string }): Promise<void> => {
  const response = await fetch(`/files/${ticket}`);
  const html = await response.text();
  const style = /<style>([\s\S]*?)<\/style>/;
  const css = style.exec(html)?.[1] ?? '';
  const text = html.replace(style, '').replaceAll(' style="', ' data-style="');
  const file = new DOMParser().parseFromString(text, 'text/html');
  const paper = document.createElement('div');
  paper.append(...contentOf(file));
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
  document.title = file.title;
  if (root) root.hidden = true;
  document.body.append(paper);
  window.addEventListener('afterprint', putBack, { once: true });
  window.print();
};
