import { hostWords, sessionLanguage } from '#electron/web/words.ts';
import { readCommand } from './command.ts';

// A reader that has seen enough, such as `head`, closes the pipe: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

const words = hostWords(sessionLanguage());
const request = readCommand(process.argv.slice(2));
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(`${words.start.oldNode(process.versions.node)}\n`);
  process.exitCode = 1;
} else if (request.kind === 'help') {
  process.stdout.write(`${words.cli.usage}\n`);
} else if (request.kind === 'unknown') {
  process.stderr.write(`${words.cli.unknownCommand(request.text)}\n`);
  process.exitCode = 2;
} else {
  // The store's driver ends the process on an older Node: nothing that leads to it is loaded before this point.
  const { run } = await import('./run.ts');
  process.exitCode = await run(request);
}
