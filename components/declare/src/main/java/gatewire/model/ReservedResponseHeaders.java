package gatewire.model;

import java.util.Collections;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names that a backend's answer may not use, by how it is integrated: API Gateway leaves such a
 * header out, or renames it to {@code x-amzn-Remapped-NAME}. Names are compared without case; NAME
 * is as it stands here.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html">Known
 *     issues</a>
 */
public final class ReservedResponseHeaders {

  /** What stands before the name of a renamed header. */
  public static final String PREFIX = "x-amzn-Remapped-";

  private static final String REQUEST_ID = "x-amzn-RequestId";

  /** Of the types that map headers. */
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

  /** Of {@link IntegrationType#AWS_PROXY}. */
  public static final ReservedResponseHeaders FUNCTION_PROXY =
      new ReservedResponseHeaders(
          Set.of("Transfer-Encoding"),
          Set.of("Connection", "Content-Length", "Date", "Server", REQUEST_ID));

  /** Of {@link IntegrationType#HTTP_PROXY}. */
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

  /** Those that are left out. */
  public Set<String> dropped() {
    return dropped;
  }

  /** Those that are renamed. */
  public Set<String> remapped() {
    return remapped;
  }

  /** Whether clients do not get a header as it is. */
  public boolean contains(String header) {
    return dropped.contains(header) || remapped.contains(header);
  }

  /** The name under which clients get a header; empty when they do not get it. */
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
