import { createService } from '#electron/service/create-service.ts';

const [folder = '', rows = '0'] = process.argv.slice(2);
const service = createService({ capabilities: { host: 'cli', canPrintPdf: false } }, { dataDir: folder });
service.subscribe(({ name }) => {
  if (name === 'progress') process.stdout.write('.');
});
const lines = Array.from({ length: Number(rows) }, (_, index) => `R-${index};Objet ${index};02/11/2026`);
const file = service.receiveFile({
  name: 'long.csv',
  mediaType: 'text/csv',
  bytes: new TextEncoder().encode(['Référence;Objet;Reçu le', ...lines].join('\n')),
});
const ticket = file.ok ? file.value.ticket : '';
const reply = await service.dispatch('imports.run', { ticket, target: 'dossiers' });
process.stdout.write(reply.ok ? '!' : reply.error.message);
setInterval(() => {}, 1000);
