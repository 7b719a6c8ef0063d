// One configuration for every project: `npx nx test NAME` narrows it by folder.
const swc = JSON.parse(require('node:fs').readFileSync(`${__dirname}/.swcrc`, 'utf8'));

const esm =
  '@nestjs|file-type|strtok3|token-types|uint8array-extras|@tokenizer|@borewit|yargs|yargs-parser|cliui|ansis|es-toolkit|jose|openapi-fetch|openapi-typescript-helpers|glob|content-disposition|minimatch|path-scurry|lru-cache|minipass|brace-expansion|balanced-match|parse-json|index-to-position|supports-color|change-case';

module.exports = {
  rootDir: __dirname,
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/tools'],
  globalSetup: '<rootDir>/libs/testing/src/jest/setup.ts',
  globalTeardown: '<rootDir>/libs/testing/src/jest/teardown.ts',
  testTimeout: 60_000,
  testEnvironment: 'node',
  testMatch: ['**/*.spec.ts', '**/*.e2e-spec.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.crossdock'],
  moduleNameMapper: {
    '^@crossdock/contracts/clients$': '<rootDir>/libs/contracts/src/clients/index.ts',
    '^@crossdock/([a-z0-9]+)$': '<rootDir>/libs/$1/src/index.ts',
  },
  transform: { '^.+\\.[mc]?[jt]s$': ['@swc/jest', swc] },
  transformIgnorePatterns: [`/node_modules/(?!(?:.*/node_modules/)?(${esm})/)`],
};
