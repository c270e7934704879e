package gatewire.openapi.reader;

import gatewire.model.Authorizer;

/** What a security scheme of a document asks of a caller. */
sealed interface SecurityScheme {

  /** To be let in by an authorizer. */
  record Authorized(Authorizer authorizer) implements SecurityScheme {}

  /** A signature with AWS credentials. */
  record AwsIam() implements SecurityScheme {}

  /** An API key. */
  record ApiKey() implements SecurityScheme {}

  /** To be let in by an authorizer of this name that the document says nothing more about. */
  record Named(String name) implements SecurityScheme {}

  /** Nothing: API Gateway leaves the scheme out, and so does everything that requires it. */
  record Ignored() implements SecurityScheme {}
}
