package gatewire.openapi.reader;

import gatewire.openapi.document.Extension;

/** The purpose for which a document is read. */
enum ReadMode {
  /** To build the API that an import by API Gateway would build. */
  IMPORT,

  /** To combine its operations with the backends of a program. */
  CONTRACT;

  /**
   * Whether what API Gateway has no way to say may be said in its own way: not where it imports the
   * document, nor where the document speaks to it, which an integration shows.
   */
  boolean adapts(OperationNode operation) {
    return this == CONTRACT && !operation.node().has(Extension.INTEGRATION.key());
  }
}
