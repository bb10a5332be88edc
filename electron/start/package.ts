import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hostWords, sessionLanguage } from '#electron/web/words.ts';
import { buildPart } from './build.ts';
import { obtainElectron } from './electron-program.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const words = hostWords(sessionLanguage());

const pack = async (): Promise<number> => {
  const program = await obtainElectron(root, () => void process.stdout.write(`${words.start.fetchingElectron}\n`));
  if (program === undefined) {
    process.stderr.write(`${words.package.noElectron}\n`);
    return 1;
  }
  for (const part of ['renderer', 'electron'] as const) {
    const problem = buildPart(root, part);
    if (problem === undefined) continue;
    process.stderr.write(`${words.start.buildFailed}\n${problem}\n`);
    return 1;
  }
  const builder = join(root, 'node_modules', 'electron-builder', 'cli.js');
  const args = [builder, '--config', 'electron-builder.yml', '--publish', 'never', ...process.argv.slice(2)];
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 1;
};

process.exitCode = await pack();
