package gatewire.model;

/** The kind of backend that an integration calls, as far as its type and URI show it. */
public enum BackendKind {
  MOCK,
  HTTP,
  LAMBDA,
  S3,
  /** Another AWS service. */
  SERVICE,
  /** An AWS service whose URI is invalid or not known before deployment. */
  UNKNOWN;

  /** Returns the kind of this integration's backend. */
  public static BackendKind of(Integration integration) {
    return switch (integration.type()) {
      case MOCK -> MOCK;
      case HTTP, HTTP_PROXY -> HTTP;
      case AWS, AWS_PROXY -> integration.uri().map(BackendKind::service).orElse(UNKNOWN);
    };
  }

  /**
   * Whether selection patterns match the status of its response, not the error message of a
   * function.
   */
  public boolean returnsStatus() {
    return this == MOCK || this == HTTP || this == S3 || this == SERVICE;
  }

  private static BackendKind service(Text uri) {
    if (uri instanceof Reference reference) {
      // The attribute of a function that contains its invocation URI, as the AWS provider names it.
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
