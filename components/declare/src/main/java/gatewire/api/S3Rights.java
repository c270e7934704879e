package gatewire.api;

import static java.util.stream.Collectors.toCollection;

import gatewire.model.HttpMethod;
import gatewire.model.Integration;
import gatewire.model.IntegrationParameter;
import gatewire.model.Literal;
import gatewire.model.ParameterLocation;
import gatewire.model.PolicyStatement;
import gatewire.model.Reference;
import gatewire.model.RequestSource;
import gatewire.model.ResponseSource;
import gatewire.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The permissions that a request to S3 needs beside that of its HTTP method, because of the headers
 * and query parameters that it sends, and of the response headers that S3 leaves out without them.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html">Policy
 *     actions for S3</a>
 */
record S3Rights(Integration integration, HttpMethod method, BucketReference bucket) {

  private static final String COPY_SOURCE = "x-amz-copy-source";
  private static final String KEY_ID = "x-amz-server-side-encryption-aws-kms-key-id";

  private static final Pattern OVERRIDE =
      Pattern.compile("requestOverride\\.(header|querystring)(?:\\.([\\w-]+)|\\[['\"]([^'\"]+))");
  private static final Pattern KEY_NAME = Pattern.compile("[0-9a-f-]{36}|mrk-[0-9a-f]{32}");

  /** Returns the statements; those without a resource of their own apply to the route's objects. */
  List<PolicyStatement> on(Text objects) {
    Set<String> actions = new TreeSet<>();
    if (isOrAny(HttpMethod.PUT)) {
      names(ParameterLocation.HEADER).forEach(name -> actions.addAll(S3Actions.ofHeader(name)));
    }
    if (isOrAny(HttpMethod.DELETE)
        && names(ParameterLocation.HEADER).contains("x-amz-bypass-governance-retention")) {
      actions.add("s3:BypassGovernanceRetention");
    }
    if (S3Actions.reads(method)) {
      returnedHeaders().forEach(name -> actions.addAll(S3Actions.ofReturnedHeader(name)));
    }
    for (HttpMethod one : List.of(HttpMethod.GET, HttpMethod.PUT, HttpMethod.DELETE)) {
      if (isOrAny(one) || one == HttpMethod.GET && method == HttpMethod.HEAD) {
        names(ParameterLocation.QUERYSTRING)
            .forEach(name -> actions.addAll(S3Actions.ofQuery(one, name)));
      }
    }
    List<PolicyStatement> statements = new ArrayList<>();
    if (!actions.isEmpty()) {
      statements.add(new PolicyStatement(List.copyOf(actions), List.of(objects)));
    }
    if (isOrAny(HttpMethod.PUT)) {
      copySource().ifPresent(statements::add);
      key().ifPresent(statements::add);
    }
    return statements;
  }

  private boolean isOrAny(HttpMethod one) {
    return method == one || method == HttpMethod.ANY;
  }

  /** Returns the names of mapped and overridden parameters, in lower case if they are headers. */
  private Set<String> names(ParameterLocation location) {
    Stream<String> mapped =
        integration.requestParameters().keySet().stream()
            .filter(parameter -> parameter.location() == location)
            .map(IntegrationParameter::name);
    Stream<String> overridden =
        integration.requestTemplates().values().stream()
            .flatMap(template -> OVERRIDE.matcher(template).results())
            .filter(found -> found.group(1).equals(location.toString()))
            .map(S3Rights::name);
    return Stream.concat(mapped, overridden)
        .map(name -> location == ParameterLocation.HEADER ? name.toLowerCase(Locale.ROOT) : name)
        .collect(toCollection(TreeSet::new));
  }

  private static String name(MatchResult found) {
    return Optional.ofNullable(found.group(2)).orElseGet(() -> found.group(3));
  }

  /** Returns the names of S3's response headers that reach the client, in lower case. */
  private Stream<String> returnedHeaders() {
    return integration.responses().stream()
        .flatMap(response -> response.headers().values().stream())
        .filter(ResponseSource.Header.class::isInstance)
        .map(source -> ((ResponseSource.Header) source).name().toLowerCase(Locale.ROOT));
  }

  /** Returns the fixed value of a header; empty if the client or a template chooses it. */
  private Optional<String> literal(String header) {
    return integration.requestParameters().entrySet().stream()
        .filter(entry -> isHeader(entry, header))
        .map(Map.Entry::getValue)
        .filter(Literal.class::isInstance)
        .map(source -> ((Literal) source).value())
        .findFirst();
  }

  private static boolean isHeader(
      Map.Entry<IntegrationParameter, RequestSource> entry, String name) {
    return entry.getKey().location() == ParameterLocation.HEADER
        && entry.getKey().name().equalsIgnoreCase(name);
  }

  /** A source that is not fixed is assumed to be an object of the same bucket. */
  private Optional<PolicyStatement> copySource() {
    if (!names(ParameterLocation.HEADER).contains(COPY_SOURCE)) {
      return Optional.empty();
    }
    String fixed = literal(COPY_SOURCE).orElse("").replaceFirst("^/", "");
    String source = fixed.replaceFirst("\\?versionId=.*$", "");
    String action = source.equals(fixed) ? "s3:GetObject" : "s3:GetObjectVersion";
    Text resource;
    if (source.isEmpty()) {
      resource = Text.join(bucket.arn(), Text.of("/*"));
    } else if (source.startsWith("arn:")) {
      resource = Text.of(source);
    } else {
      resource = Text.join(Text.of("arn:"), Reference.API_PARTITION, Text.of(":s3:::" + source));
    }
    return Optional.of(new PolicyStatement(List.of(action), List.of(resource)));
  }

  /** Policies name a key by its ARN or id, so an alias cannot be granted here. */
  private Optional<PolicyStatement> key() {
    return literal(KEY_ID)
        .flatMap(
            id ->
                id.contains(":key/")
                    ? Optional.of(Text.of(id))
                    : Optional.of(id).filter(KEY_NAME.asMatchPredicate()).map(this::keyArn))
        .map(arn -> new PolicyStatement(S3Actions.WITH_KEY, List.of(arn)));
  }

  private Text keyArn(String id) {
    return Text.join(
        Text.of("arn:"),
        Reference.API_PARTITION,
        Text.of(":kms:"),
        bucket.region(),
        Text.of(":"),
        Reference.API_ACCOUNT,
        Text.of(":key/" + id));
  }
}
