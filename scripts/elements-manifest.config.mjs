/** How the elements are described for editors and stories (`cem analyze`). package.json says itself where that lies. */
export default {
  globs: ['src/elements/**/*.ts'],
  litelement: true,
  packagejson: false,
  quiet: true,
};
