package gatewire.openapi;

/** What a document is read for. */
enum Reading {
  /** To serve what API Gateway would make of it. */
  IMPORT,

  /** To keep what it says with backends of a program. */
  CONTRACT
}
