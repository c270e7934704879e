package gatewire.model;

import java.util.Collections;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The header names that a backend response cannot use, by integration type. API Gateway drops such
 * a header, or renames it to {@code x-amzn-Remapped-NAME}. Names are compared without case; NAME
 * has the case of this list.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html">Known
 *     issues</a>
 */
public final class ReservedResponseHeaders {

  /** The prefix of a renamed header. */
  public static final String PREFIX = "x-amzn-Remapped-";

  private static final String REQUEST_ID = "x-amzn-RequestId";

  /** The reserved names for the integration types that map headers. */
  public static final ReservedResponseHeaders MAPPED =
      new ReservedResponseHeaders(
          Set.of("Transfer-Encoding"),
          Set.of(
              "Authorization",
              "Connection",
              "Content-Length",
              "Content-MD5",
              "Date",
              "Expect",
              "Host",
              "Max-Forwards",
              "Proxy-Authenticate",
              "Server",
              "Trailer",
              "Upgrade",
              "User-Agent",
              "WWW-Authenticate",
              REQUEST_ID));

  /** The reserved names for {@link IntegrationType#AWS_PROXY}. */
  public static final ReservedResponseHeaders FUNCTION_PROXY =
      new ReservedResponseHeaders(
          Set.of("Transfer-Encoding"),
          Set.of("Connection", "Content-Length", "Date", "Server", REQUEST_ID));

  /** The reserved names for {@link IntegrationType#HTTP_PROXY}. */
  public static final ReservedResponseHeaders HTTP_PROXY =
      new ReservedResponseHeaders(
          Set.of("Transfer-Encoding", "Content-Encoding", "Via"),
          Set.of("Connection", "Content-Length", "Date", "Server", REQUEST_ID));

  private final NavigableSet<String> dropped;
  private final NavigableSet<String> remapped;

  private ReservedResponseHeaders(Set<String> dropped, Set<String> remapped) {
    this.dropped = inAnyCase(dropped);
    this.remapped = inAnyCase(remapped);
  }

  /** Returns the headers that API Gateway drops. */
  public Set<String> dropped() {
    return dropped;
  }

  /** Returns the headers that API Gateway renames. */
  public Set<String> remapped() {
    return remapped;
  }

  /** Whether API Gateway drops or renames a header. */
  public boolean contains(String header) {
    return dropped.contains(header) || remapped.contains(header);
  }

  /** Returns the name under which clients receive a header; empty if API Gateway drops it. */
  public Optional<String> name(String header) {
    if (dropped.contains(header)) {
      return Optional.empty();
    }
    return Optional.of(remapped.contains(header) ? PREFIX + remapped.floor(header) : header);
  }

  private static NavigableSet<String> inAnyCase(Set<String> names) {
    NavigableSet<String> sorted = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    sorted.addAll(names);
    return Collections.unmodifiableNavigableSet(sorted);
  }
}
