// Lets a child process of the suites run TypeScript the way Jest does.
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { join } = require('node:path');
const { transformSync } = require('@swc/core');

const root = join(__dirname, '../../..');
const { transform, moduleNameMapper } = require(join(root, 'jest.config.cjs'));
const [, options] = Object.values(transform)[0];

const resolve = Module._resolveFilename;
Module._resolveFilename = function (request, ...rest) {
  for (const [pattern, target] of Object.entries(moduleNameMapper)) {
    const match = new RegExp(pattern).exec(request);
    if (match) return resolve.call(this, target.replace('<rootDir>', root).replace('$1', match[1]), ...rest);
  }
  return resolve.call(this, request, ...rest);
};
Module._extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), { ...options, filename, sourceMaps: 'inline' });
  module._compile(code, filename);
};
