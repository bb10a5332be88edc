import type { dashboard as fr } from '../fr/dashboard.ts';
import type { Shape } from '../shape.ts';

export const dashboard = {
  title: 'Dashboard',
  period: 'Period',
  periods: {
    week: 'This week',
    days30: 'Last 30 days',
    month: 'This month',
    quarter: 'Quarter',
    year: 'This year',
    custom: 'From… to…',
  },
  customTitle: 'Choose the period',
  from: 'From',
  to: 'To',
  show: 'Show',
  periodOrder: 'The period ends before it starts.',
  who: 'Person',
  wholeSection: 'Whole section',
  export: 'Export',
  exportHtml: 'HTML report, one file',
  exportPdf: 'PDF report',
  print: 'Print',
  exportDossiers: 'Dossiers of the period (CSV)',
  exportTime: 'Time of the period (CSV)',
  exported: 'Report exported: {{file}}',
  chartActions: 'Actions on “{{chart}}”',
  showTable: 'Show the table',
  showChart: 'Show the chart',
  savePng: 'Save as PNG',
  saveSvg: 'Save as SVG',
} satisfies Shape<typeof fr>;
