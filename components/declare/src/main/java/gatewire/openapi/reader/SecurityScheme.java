package gatewire.openapi.reader;

import gatewire.model.Authorizer;

/** The requirement of a document's security scheme for callers. */
sealed interface SecurityScheme {

  /** The authorizer allows the caller. */
  record Authorized(Authorizer authorizer) implements SecurityScheme {}

  /** The caller signs the request with AWS credentials. */
  record AwsIam() implements SecurityScheme {}

  /** The caller sends an API key. */
  record ApiKey() implements SecurityScheme {}

  /** An authorizer of this name, which the document does not define, allows the caller. */
  record Named(String name) implements SecurityScheme {}

  /** No requirement: API Gateway ignores the scheme and each security requirement that names it. */
  record Ignored() implements SecurityScheme {}
}
