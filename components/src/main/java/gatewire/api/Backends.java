package gatewire.api;

import gatewire.model.Integration;

/** The backends that come along, to be imported statically. */
public final class Backends {

  private Backends() {}

  /** Objects of this bucket. */
  public static S3Backend s3(BucketReference bucket) {
    return new S3Backend(bucket);
  }

  /** This function, with request and result mapped. */
  public static LambdaBackend lambda(FunctionReference function) {
    return new LambdaBackend(function);
  }

  /** This function, which gets the whole request and answers for itself. */
  public static LambdaProxyBackend lambdaProxy(FunctionReference function) {
    return new LambdaProxyBackend(function, Integration.DEFAULT_TIMEOUT);
  }

  /** No backend: 200 and an empty body, unless a status or body is named. */
  public static MockBackend mock() {
    return new MockBackend();
  }
}
