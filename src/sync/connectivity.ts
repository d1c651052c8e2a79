/**
 * The port that tells whether work makes sense now.
 *
 * Guarantees: `online` false means that no request can succeed; true promises nothing. `visible` is whether
 * a person can see this page. The listener is called after either has changed.
 */
export interface Connectivity {
  readonly online: boolean;
  readonly visible: boolean;
  subscribe(listener: () => void): () => void;
}
