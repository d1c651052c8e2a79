declare module 'virtual:elements-manifest' {
  const manifest: unknown;
  export default manifest;
}

declare module '*.css?raw' {
  const styles: string;
  export default styles;
}
