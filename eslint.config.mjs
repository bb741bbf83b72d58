import nextCoreWebVitals from 'eslint-config-next/core-web-vitals';
import nextTypescript from 'eslint-config-next/typescript';
import boundaries from 'eslint-plugin-boundaries';

/**
 * Who may import whom (docs/architecture.md). What is not listed is forbidden, also for a new folder.
 * `core <- contracts <- data <- services <- server <- app`; `ui` and `text` see only `core` and `contracts`;
 * `documents` (office files to plain tables and back) sees `core` alone; `lib` sees nothing of ours; the generated Prisma client is seen by `data` alone.
 */
const MAY_IMPORT = {
  core: ['core'],
  contracts: ['core', 'contracts'],
  text: ['core', 'contracts', 'text'],
  ui: ['core', 'contracts', 'text', 'ui'],
  documents: ['core', 'lib', 'documents'],
  data: ['core', 'contracts', 'lib', 'data', 'generated'],
  services: ['core', 'contracts', 'documents', 'lib', 'data', 'text', 'services'],
  server: ['core', 'contracts', 'lib', 'data', 'services', 'text', 'server'],
  app: ['core', 'contracts', 'lib', 'services', 'server', 'text', 'ui', 'app'],
  lib: ['lib'],
  generated: ['generated'],
};

const config = [
  { ignores: ['node_modules/', '.next/', '.build/', 'data/', 'src/generated/', 'test-results/', 'playwright-report/', 'next-env.d.ts'] },
  ...nextCoreWebVitals,
  ...nextTypescript,
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      quotes: ['error', 'single', { avoidEscape: true, allowTemplateLiterals: true }],
      'jsx-quotes': ['error', 'prefer-double'],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { boundaries },
    settings: {
      'boundaries/elements': Object.keys(MAY_IMPORT).map((type) => ({ type, pattern: `src/${type}` })),
      // proxy.ts, instrumentation.ts, instrumentation-client.ts: Next wants them here.
      'boundaries/files': [{ category: 'entry', pattern: 'src/*.ts' }],
      'import/resolver': { typescript: { alwaysTryTypes: true } },
    },
    rules: {
      'no-console': 'error',
      // A new folder under src has no place in the layers until it is named above.
      'boundaries/no-unknown-files': 'error',
      'boundaries/no-unknown-dependencies': 'error',
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          message: '{{from.element.type}} may not import {{to.element.type}} (see MAY_IMPORT in eslint.config.mjs)',
          policies: [
            ...Object.entries(MAY_IMPORT).map(([type, allowed]) => ({
              from: { element: { type } },
              allow: { to: { element: { types: { anyOf: allowed } } } },
            })),
            { from: { file: { categories: 'entry' } }, allow: { to: { element: { types: { anyOf: ['server', 'lib', 'ui'] } } } } },
          ],
        },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/data/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: ['@prisma/client', '@prisma/adapter-pg', 'pg'].map((name) => ({ name, message: 'Prisma and SQL are spoken only in src/data.' })) },
      ],
    },
  },
];

export default config;
