package gatewire.openapi.reader;

import gatewire.openapi.document.Extension;

/** The purpose for which a document is read. */
enum ReadMode {
  /** To build the API that an import by API Gateway would build. */
  IMPORT,

  /** To combine its operations with the backends of a program. */
  CONTRACT;

  /**
   * Whether parts of an operation that API Gateway does not support may be adapted to it: only in a
   * contract, and only if the operation has no integration, because an integration shows that the
   * document was written for API Gateway.
   */
  boolean adapts(OperationNode operation) {
    return this == CONTRACT && !operation.node().has(Extension.INTEGRATION.key());
  }
}
