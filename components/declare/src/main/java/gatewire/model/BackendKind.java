package gatewire.model;

/** What answers behind an integration, as far as its type and URI tell. */
public enum BackendKind {
  MOCK,
  HTTP,
  LAMBDA,
  S3,
  /** Another AWS service. */
  SERVICE,
  /** An AWS service whose URI is not known before deployment, or is none. */
  UNKNOWN;

  /** The kind of this integration's backend. */
  public static BackendKind of(Integration integration) {
    return switch (integration.type()) {
      case MOCK -> MOCK;
      case HTTP, HTTP_PROXY -> HTTP;
      case AWS, AWS_PROXY -> integration.uri().map(BackendKind::service).orElse(UNKNOWN);
    };
  }

  /**
   * Whether selection patterns see the status of its answer, not the error message of a function.
   */
  public boolean answersWithStatus() {
    return this == MOCK || this == HTTP || this == S3 || this == SERVICE;
  }

  private static BackendKind service(Text uri) {
    if (uri instanceof Reference reference) {
      // A function's own attribute for this purpose, as the AWS provider names it.
      return reference.attribute().equals("invokeArn") ? LAMBDA : UNKNOWN;
    }
    return ServiceUri.parse(uri)
        .map(
            parsed ->
                switch (parsed.service()) {
                  case "lambda" -> LAMBDA;
                  case "s3" -> S3;
                  default -> SERVICE;
                })
        .orElse(UNKNOWN);
  }
}
