import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Copy, DockerfileParser, From, type Instruction, JSONInstruction } from 'dockerfile-ast';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';

const stages: Instruction[][] = [];
for (const instruction of DockerfileParser.parse(
  readFileSync('Dockerfile', 'utf8'),
).getInstructions()) {
  if (instruction instanceof From) stages.push([]);
  stages.at(-1)?.push(instruction);
}
const last = stages.at(-1) ?? [];

/** The arguments of a stage's instructions of a kind, flags left out. */
function argumentsOf(keyword: string, stage = last): string[][] {
  return stage
    .filter((instruction) => instruction.getKeyword() === keyword)
    .map((instruction) => {
      if (!(instruction instanceof JSONInstruction) || instruction.getJSONStrings().length === 0) {
        return instruction.getArguments().map((argument) => argument.getValue());
      }
      return instruction.getJSONStrings().map((text) => text.getJSONValue());
    });
}

test('every stage is built on the slim image of the major version of Node.js in .nvmrc', () => {
  const images = stages.map(([from]) => (from instanceof From ? from.getImage() : undefined));
  expect(images.length).toBeGreaterThan(1);
  expect(new Set(images).size).toBe(1);
  const version = readFileSync('.nvmrc', 'utf8').trim();
  expect(images[0]).toBe(`node:${version}-slim`);
});

test('everything that is copied exists and gets into the build', () => {
  const ignored = readFileSync('.dockerignore', 'utf8').split('\n');
  expect(ignored).toContain('*');
  const sources = stages.flat().flatMap((instruction) => {
    if (!(instruction instanceof Copy) || instruction.getFromFlag() !== null) return [];
    return instruction.getArguments().slice(0, -1);
  });
  expect(sources.length).toBeGreaterThan(0);
  for (const source of sources.map((argument) => argument.getValue())) {
    expect(existsSync(source), source).toBe(true);
    expect(ignored).toContain(`!${source}`);
  }
});

test('only production dependencies get into the image', () => {
  const names = stages.map(([from]) => (from instanceof From ? from.getBuildStage() : undefined));
  const copied = last.filter((instruction) => instruction instanceof Copy);
  const modules = copied.find((copy) => copy.getArguments().at(-1)?.getValue() === 'node_modules');
  const origin = names.indexOf(modules?.getFromFlag()?.getValue() ?? '');
  expect(argumentsOf('RUN', stages[origin])).toEqual([['npm', 'ci', '--omit=dev']]);
});

test('it runs Node directly behind an init, not as root', () => {
  expect(argumentsOf('USER')).toEqual([['node']]);
  expect(argumentsOf('ENTRYPOINT')).toEqual([['tini', '--']]);
  expect(argumentsOf('CMD')).toEqual([['node', 'dist/main.js']]);
});

test.each([
  [200, 0],
  [503, 1],
  [undefined, 1],
])('its health check asks the health port: %s exits with %s', async (health, status) => {
  const server = createServer((request, response) => {
    response.statusCode = request.url === '/livez' ? (health ?? 0) : 404;
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => new Promise((resolve) => server.close(resolve));
  if (health === undefined) await close();
  else onTestFinished(() => void close());

  const [[keyword, ...words] = []] = argumentsOf('HEALTHCHECK');
  expect(keyword).toBe('CMD');
  const [program = '', ...args] = z.array(z.string()).parse(JSON.parse(words.join(' ')));
  const child = spawn(program, args, { env: { ...process.env, HEALTH_PORT: String(port) } });
  expect(await once(child, 'close')).toEqual([status, null]);
});
