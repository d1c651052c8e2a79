declare module 'virtual:elements-manifest' {
  const manifest: unknown;
  export default manifest;
}
