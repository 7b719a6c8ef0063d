// One configuration for every project: `npx nx test NAME` narrows it by folder.
const esm = '@nestjs|file-type|strtok3|token-types|uint8array-extras|@tokenizer|@borewit|yargs|yargs-parser|cliui|ansis|es-toolkit|jose|openapi-fetch|openapi-typescript-helpers';

module.exports = {
  rootDir: __dirname,
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/tools'],
  testEnvironment: 'node',
  testMatch: ['**/*.spec.ts', '**/*.e2e-spec.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.crossdock'],
  moduleNameMapper: {
    '^@crossdock/contracts/clients$': '<rootDir>/libs/contracts/src/clients/index.ts',
    '^@crossdock/([a-z0-9]+)$': '<rootDir>/libs/$1/src/index.ts',
  },
  transform: {
    '^.+\\.[mc]?[jt]s$': ['@swc/jest', {
      jsc: {
        parser: { syntax: 'typescript', decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        target: 'es2023',
        keepClassNames: true,
      },
      module: { type: 'commonjs' },
    }],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esm})/)`],
};
