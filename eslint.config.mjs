import nx from '@nx/eslint-plugin';
import tseslint from 'typescript-eslint';

// Calls go down, over HTTP and queues; code is shared through libs only. docs/adr and the README say why.
const only = (sourceTag, ...tags) => ({ sourceTag, onlyDependOnLibsWithTags: tags });
const scopes = (...names) => names.map((name) => `scope:${name}`);

const apps = ['experience', 'process', 'system'].map((layer) => only(`layer:${layer}`, 'layer:lib'));
const libs = [
  only('scope:canonical', ...scopes('canonical')),
  only('scope:x12', ...scopes('x12', 'canonical')),
  only('scope:contracts', ...scopes('canonical')),
  only('scope:persistence', ...scopes('canonical')),
  only('scope:messaging', ...scopes('canonical', 'contracts', 'persistence')),
  only('scope:process', ...scopes('canonical', 'contracts', 'persistence', 'messaging')),
  only('scope:service', ...scopes('canonical', 'contracts', 'persistence', 'messaging')),
  only('scope:connectors', ...scopes('canonical', 'contracts', 'persistence', 'messaging', 'service')),
  only('scope:testing', 'layer:lib'),
];

const boundaries = (depConstraints) => [
  'error',
  {
    depConstraints,
    enforceBuildableLibDependency: false,
    // libs/testing starts applications by libs/service, whose own tests use libs/testing.
    ignoredCircularDependencies: [
      ['testing', 'service'],
      ['testing', 'messaging'],
      ['testing', 'persistence'],
      ['testing', 'connectors'],
      ['testing', 'process'],
    ],
  },
];

const withTesting = libs.map((rule) => ({
  ...rule,
  onlyDependOnLibsWithTags: [...rule.onlyDependOnLibsWithTags, 'scope:testing'],
}));

export default tseslint.config(
  {
    ignores: [
      'dist/**',
      'node_modules/**',
      '.crossdock/**',
      '.nx/**',
      'coverage/**',
      'docs/**',
      '**/*.cjs',
      '**/*.d.ts',
    ],
  },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts'],
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': boundaries([...apps, ...libs]),
      // Nx would count what a lib's own tests use; so this one by name.
      'no-restricted-imports': [
        'error',
        { paths: [{ name: '@crossdock/testing', message: 'What ships stands without libs/testing.' }] },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/no-explicit-any': 'off',
      // Decorated signatures need the value of a class that is used as a type only.
      '@typescript-eslint/consistent-type-imports': 'off',
      '@typescript-eslint/no-unsafe-function-type': 'off',
      // Programs of the launcher load what another tool compiles, when it is there.
      '@typescript-eslint/no-require-imports': 'off',
      eqeqeq: ['error', 'smart'],
      'no-constant-binary-expression': 'error',
    },
  },
  {
    files: ['**/*.spec.ts', '**/*.e2e-spec.ts', '**/test/**/*.ts', 'libs/testing/**/*.ts'],
    rules: {
      '@nx/enforce-module-boundaries': boundaries([...apps, ...withTesting]),
      'no-restricted-imports': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
);
