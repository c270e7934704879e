package gatewire.local.backend;

import gatewire.local.http.HttpHeaders;

/**
 * A response of the local gateway itself in the place of a backend's, which reaches the client
 * without the API's integration responses. A header that no backend sends marks it.
 */
public final class UnmappedResponse {

  private static final String MARK = "x-gatewire-unmapped";

  private UnmappedResponse() {}

  /** Returns a response that reaches the client as it is. */
  public static BackendResponse of(int status, HttpHeaders headers, byte[] body) {
    return new BackendResponse(status, headers.toBuilder().set(MARK, "true").build(), body);
  }

  /** Returns whether the response must reach the client as it is. */
  public static boolean is(BackendResponse response) {
    return response.headers().contains(MARK);
  }

  /** Returns the headers without the mark. */
  public static HttpHeaders headers(BackendResponse response) {
    return response.headers().only(name -> !name.equals(MARK));
  }
}
