package gatewire.model;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A route's path in API Gateway's notation: static segments, {@code {name}} parameters that fill a
 * whole segment, and at most one greedy {@code {name+}} as the last segment.
 *
 * <p>A slash at the end or after another slash is ignored: {@code /pets/} and {@code //pets} equal
 * {@code /pets}, because no Resource has an empty path part. Names of parameters count: {@code
 * /pets/{id}} differs from {@code /pets/{petId}}, and API Gateway rejects an API that contains
 * both.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-method-settings-method-request.html">Method
 *     request</a>
 */
public record PathTemplate(List<Segment> segments) {

  /** The API's root resource, {@code /}. */
  public static final PathTemplate ROOT = new PathTemplate(List.of());

  private static final Pattern PARAMETER = Pattern.compile("\\{([A-Za-z0-9._-]+)(\\+?)}");
  private static final Pattern STATIC = Pattern.compile("[A-Za-z0-9._:,$-]+");

  /** A path part, which is one Resource of API Gateway. */
  public sealed interface Segment permits Static, Parameter {}

  /** A fixed path part, which matches itself. */
  public record Static(String text) implements Segment {
    @Override
    public String toString() {
      return text;
    }
  }

  /** A path part that matches any single segment or, if greedy, one or more segments. */
  public record Parameter(String name, boolean greedy) implements Segment {
    @Override
    public String toString() {
      return greedy ? "{" + name + "+}" : "{" + name + "}";
    }
  }

  public PathTemplate {
    segments = List.copyOf(segments);
  }

  /**
   * Parses a path such as {@code /pets/{petId}/files/{key+}}.
   *
   * @throws IllegalArgumentException if API Gateway would reject the path; the message contains the
   *     reason and what is allowed
   */
  public static PathTemplate parse(String path) {
    if (!path.startsWith("/")) {
      throw new IllegalArgumentException("path '%s' must start with '/'".formatted(path));
    }
    List<Segment> segments = new ArrayList<>();
    for (String part : parts(path)) {
      if (!segments.isEmpty()
          && segments.get(segments.size() - 1) instanceof Parameter last
          && last.greedy()) {
        // AWS: "Cannot create a child of a resource with a greedy path variable"
        throw new IllegalArgumentException(
            "path '%s' goes on after %s: a greedy parameter must be the last segment"
                .formatted(path, last));
      }
      segments.add(segment(path, part));
    }
    return new PathTemplate(segments);
  }

  /** Returns the names of the parameters, from left to right; empty if the path is static. */
  public List<String> parameters() {
    return segments.stream()
        .flatMap(segment -> segment instanceof Parameter p ? Stream.of(p.name()) : Stream.empty())
        .toList();
  }

  /** Returns the path without its last segment; empty for the root. */
  public Optional<PathTemplate> parent() {
    return segments.isEmpty()
        ? Optional.empty()
        : Optional.of(new PathTemplate(segments.subList(0, segments.size() - 1)));
  }

  /** Returns the last segment, which is the path part of its Resource; empty for the root. */
  public Optional<Segment> last() {
    return segments.isEmpty() ? Optional.empty() : Optional.of(segments.get(segments.size() - 1));
  }

  /**
   * Returns the paths of all Resources from the root to this path, including this path and
   * excluding the root.
   */
  public List<PathTemplate> resources() {
    return IntStream.rangeClosed(1, segments.size())
        .mapToObj(n -> new PathTemplate(segments.subList(0, n)))
        .toList();
  }

  /**
   * Returns the path with each parameter replaced by the same string, for example {@code /pets/*}.
   */
  public String withParametersAs(String replacement) {
    return "/"
        + segments.stream()
            .map(segment -> segment instanceof Parameter ? replacement : segment.toString())
            .collect(joining("/"));
  }

  @Override
  public String toString() {
    if (segments.isEmpty()) {
      return "/";
    }
    StringBuilder text = new StringBuilder();
    for (Segment segment : segments) {
      text.append('/').append(segment);
    }
    return text.toString();
  }

  private static List<String> parts(String path) {
    return Arrays.stream(path.substring(1).split("/")).filter(part -> !part.isEmpty()).toList();
  }

  private static Segment segment(String path, String part) {
    Matcher parameter = PARAMETER.matcher(part);
    if (parameter.matches()) {
      return new Parameter(parameter.group(1), !parameter.group(2).isEmpty());
    }
    if (STATIC.matcher(part).matches()) {
      return new Static(part);
    }
    throw new IllegalArgumentException(
        ("path '%s': segment '%s' is neither a name (letters, digits, . _ : , $ -)"
                + " nor a whole-segment parameter such as {id} or {key+}")
            .formatted(path, part));
  }
}
