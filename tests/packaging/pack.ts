import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What a clone does not hold, or what packing makes. */
const LEFT_OUT = ['.git', 'node_modules', 'dist', 'coverage', '.env'].map((name) => resolve(name));

/**
 * Packs the project as `npm pack` does, building included, and returns the tarball's path.
 * @param folder an empty folder for a copy, as building replaces `dist/`, which other tests run
 */
export function pack(folder: string): string {
  cpSync('.', folder, { recursive: true, filter: (path) => !LEFT_OUT.includes(resolve(path)) });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  execFileSync('npm', ['pack', '--silent'], { cwd: folder });
  const { name, version } = readManifest(folder);
  return join(folder, `${name}-${version}.tgz`);
}

/** The paths of the files in a tarball of npm's, sorted. */
export function filesOf(tarball: string): string[] {
  const list = execFileSync('tar', ['--list', '--file', tarball], { encoding: 'utf8' });
  const files = list.trim().split('\n');
  return files.map((file) => file.replace(/^package\//, '')).toSorted();
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

/** The package.json of a folder. */
export function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
}
