package gatewire.openapi;

/** What a document is read for. */
enum Reading {
  /** To serve what API Gateway would make of it. */
  IMPORT,

  /** To keep what it says with backends of a program. */
  CONTRACT;

  /**
   * Whether what API Gateway has no way to say may be said in its own way: not where it imports the
   * document, nor where the document speaks to it, which an integration shows.
   */
  boolean adapts(Operation operation) {
    return this == CONTRACT && !operation.element().has(Extension.INTEGRATION.key());
  }
}
