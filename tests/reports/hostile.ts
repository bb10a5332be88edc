/** Names that a spreadsheet, a browser or a template must show as they are. */
export const hostileTexts = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style><script>alert(1)</script>',
  '</title><svg onload=alert(1)>',
  '{{constructor.constructor("alert(1)")()}}',
  'javascript:alert(1)',
  '<!--',
  ']]>',
  '&lt;b&gt; & &amp;',
  '\\22 ; } body { display: none } /*',
  'a\nb\r\nc\td',
  'null\u0000byte \u0007 \uFFFE \uD800 lone',
  '‮renversé',
  '😀 Zoë Ünïcode',
] as const;

/** Texts that a spreadsheet would compute. */
export const formulaTexts = [
  '=1+1',
  '+33 6 12 34 56 78',
  '-2+3',
  '@SUM(A1:A9)',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '\u0000=1+1',
  ' =1+1',
  '  \n=cmd|"/c calc"!A0',
  '＝1+1',
  '＋1',
  '－1',
  '＠A1',
] as const;
