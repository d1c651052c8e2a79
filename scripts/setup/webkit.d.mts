export interface WebKit {
  driver: string;
  browser: string;
  display: string;
}
export function findWebKit(): WebKit | undefined;
