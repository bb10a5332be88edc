import { hostWords, sessionLanguage } from '#electron/web/words.ts';
import { readStartOptions } from './options.ts';

const words = hostWords(sessionLanguage()).start;

const refuse = (sentence: string, exitCode: number): void => {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = exitCode;
};

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const isOldNode = major < 22 || (major === 22 && minor < 18);

const request = readStartOptions(process.argv.slice(2));

if (isOldNode) refuse(words.oldNode(process.versions.node), 1);
else if (request.kind === 'help') process.stdout.write(`${words.usage}\n`);
else if (request.kind === 'unknown_option') refuse(words.unknownOption(request.text), 2);
else if (request.kind === 'wrong_port') refuse(words.wrongPort(request.text), 2);
else {
  // The store's driver ends the process on an older Node: nothing that leads to it is loaded before this point.
  const { run } = await import('./run.ts');
  process.exitCode = await run(request.options);
}
