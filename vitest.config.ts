import { defineConfig } from 'vitest/config';
import { BUILD, shared } from './vitest.shared.ts';

/** Tests that start programs, need the built one, or try thousands of cases. */
const PROCESS = [
  'tests/*.test.ts',
  'tests/{faults,fuzz,packaging,security}/**/*.test.ts',
  'tests/playground/**/{main,playground}.test.ts',
  'tests/service/{health,interactions,reload}/**/*.test.ts',
  'tests/service/{signals,start-up/content,threads/take-message}.test.ts',
  'tests/terminal/prompt.test.ts',
  // Hundreds of random interviews.
  'tests/interview/text/voices/round-trip.test.ts',
];
/** Tests of the sources as files, which need neither. */
const ARCHITECTURE = 'tests/architecture.test.ts';

export default defineConfig({
  test: {
    ...shared,
    // Files that run in the same worker share its modules: loading them takes longer than most tests.
    isolate: false,
    coverage: { include: ['src/**'], reporter: ['text-summary', 'html'] },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/*/**/*.test.ts', ARCHITECTURE],
          exclude: ['tests/browser/**', ...PROCESS.slice(1)],
          maxWorkers: '100%',
        },
      },
      {
        extends: true,
        test: {
          name: 'process',
          include: PROCESS,
          exclude: [ARCHITECTURE],
          globalSetup: BUILD,
          // These mostly wait for the programs that they start.
          maxWorkers: '200%',
          // After the unit tests, which are the first to show what is wrong.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
