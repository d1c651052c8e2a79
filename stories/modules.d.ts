declare module 'virtual:elements-manifest' {
  const manifest: unknown;
  export default manifest;
}

declare module '*.css?inline' {
  const styles: string;
  export default styles;
}
