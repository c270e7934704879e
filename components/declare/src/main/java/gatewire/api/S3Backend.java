package gatewire.api;

import gatewire.model.HttpMethod;
import gatewire.model.Integration;
import gatewire.model.IntegrationParameter;
import gatewire.model.IntegrationType;
import gatewire.model.PolicyStatement;
import gatewire.model.Reference;
import gatewire.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A backend that serves one S3 object for each path: GET, HEAD, PUT and DELETE.
 *
 * <p>The key defaults to the path of the route, see {@link #key}. Responses contain Content-Type,
 * ETag, Last-Modified, Cache-Control, Content-Disposition, Content-Encoding, Accept-Ranges and
 * Content-Range if S3 sends them with that status. Errors are JSON with S3's status. Headers for
 * conditional requests and ranges, and the headers that S3 stores with an object, are passed to S3.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/integrating-api-with-aws-services-s3.html">API
 *     Gateway as an S3 proxy</a>
 */
public final class S3Backend extends RoleAssumingBackend<S3Backend> {

  private static final Set<HttpMethod> METHODS =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.PUT, HttpMethod.DELETE, HttpMethod.ANY);

  private final BucketReference bucket;
  private final Access access;

  /**
   * How the object is accessed.
   *
   * @param key the template of its key; defaults to the route's path
   * @param method the HTTP method of S3's request; defaults to the route's
   */
  private record Access(
      Optional<String> key, Optional<HttpMethod> method, MissingObject missingObject) {}

  private S3Backend(Mappings mappings, RoleChoice role, BucketReference bucket, Access access) {
    super(mappings, role);
    this.bucket = bucket;
    this.access = access;
  }

  S3Backend(BucketReference bucket) {
    this(
        Mappings.of(
            StandardResponses.byStatus(
                IntegrationResponseSets.composite(
                    IntegrationResponseSets.s3Success(), IntegrationResponseSets.s3JsonErrors()))),
        RoleChoice.of(bucket.name()),
        bucket,
        new Access(Optional.empty(), Optional.empty(), MissingObject.NOT_FOUND));
  }

  @Override
  S3Backend with(Mappings other) {
    return new S3Backend(other, role(), bucket, access);
  }

  @Override
  S3Backend with(RoleChoice other) {
    return new S3Backend(mappings(), other, bucket, access);
  }

  private S3Backend with(Access other) {
    return new S3Backend(mappings(), role(), bucket, other);
  }

  /**
   * Sets the key of the object, with path parameters of the route in braces: {@code
   * photos/{petId}.png}. A greedy parameter keeps its slashes. S3 decodes the values of parameters
   * as it decodes every path, and reads {@code +} as a space.
   *
   * <p>{@link #requestPath} and {@link #overrides} fill a name with another value, for example a
   * query parameter. If the key consists of such values only, it may be empty, and S3 would list
   * the bucket. The route then has a role that may not list, and an object that does not exist is
   * 403; a fixed prefix such as {@code documents/{name}} avoids both.
   */
  public S3Backend key(String template) {
    return with(new Access(Optional.of(template), access.method(), access.missingObject()));
  }

  /**
   * Sets the HTTP method of the request to S3, for example DELETE for {@code POST
   * /pets/{petId}/delete}. Defaults to the route's method.
   */
  public S3Backend method(HttpMethod s3Method) {
    return with(new Access(access.key(), Optional.of(s3Method), access.missingObject()));
  }

  /** Sets the response for an object that does not exist. Defaults to 404. */
  public S3Backend missingObject(MissingObject response) {
    return with(new Access(access.key(), access.method(), response));
  }

  @Override
  public Integration render(RouteContext route) {
    HttpMethod s3Method = s3Method(route);
    if (!METHODS.contains(s3Method)) {
      throw new IllegalArgumentException(
          "S3 does not support %s for one object: use GET, HEAD, PUT or DELETE, or set one of them with .method(…)"
              .formatted(s3Method));
    }
    BindingName.validate("bucket", bucket.name(), route);
    KeyTemplate template = keyTemplate(route);
    template
        .problems()
        .forEach(problem -> route.report(access.key().orElse(route.path().toString()), problem));
    Integration.Builder integration =
        Integration.builder(IntegrationType.AWS)
            .httpMethod(s3Method.name())
            .uri(uri(template))
            .credentials(role(route).arn(route));
    route.path().parameters().stream()
        .filter(template.parameters()::contains)
        .forEach(
            name ->
                integration.requestParameter(IntegrationParameter.path(name), Request.path(name)));
    passHeaders(S3RequestHeaders.of(route.integrationMethod(s3Method)), integration);
    return complete(integration, route.integrationMethod(s3Method)).build();
  }

  @Override
  List<PolicyStatement> statements(RouteContext route) {
    HttpMethod s3Method = s3Method(route);
    List<PolicyStatement> statements = new ArrayList<>();
    Text objects = Text.join(bucket.arn(), Text.of("/" + keyTemplate(route).arnPattern()));
    statements.add(new PolicyStatement(S3Actions.of(s3Method), List.of(objects)));
    statements.addAll(new S3Rights(rendered(route), s3Method, bucket).on(objects));
    if (access.missingObject() == MissingObject.NOT_FOUND
        && S3Actions.reads(s3Method)
        && !mayBeEmpty(keyTemplate(route))) {
      statements.add(new PolicyStatement(List.of("s3:ListBucket"), List.of(bucket.arn())));
    }
    return statements;
  }

  /** Returns the role of the route, which must not list the bucket if the key may be empty. */
  @Override
  RoleChoice role(RouteContext route) {
    return S3Actions.reads(s3Method(route)) && mayBeEmpty(keyTemplate(route))
        ? role().withoutListing()
        : role();
  }

  private boolean mayBeEmpty(KeyTemplate template) {
    return template.isEmptyWithout(mappings().request()::pathMayBeEmpty);
  }

  @Override
  List<PolicyStatement> withheld(RouteContext route) {
    return access.missingObject() == MissingObject.FORBIDDEN
        ? List.of(new PolicyStatement(List.of("s3:ListBucket"), List.of(bucket.arn())))
        : List.of();
  }

  /** Renders the integration without a second report of its mistakes. */
  private Integration rendered(RouteContext route) {
    return render(
        new RouteContext(
            route.httpMethod(), route.path(), route.binaryMediaTypes(), route.operation()));
  }

  @Override
  public String toString() {
    return "s3 " + bucket.name() + access.key().map(template -> "/" + template).orElse("");
  }

  private HttpMethod s3Method(RouteContext route) {
    return access.method().orElse(route.httpMethod());
  }

  private KeyTemplate keyTemplate(RouteContext route) {
    return access.key().map(KeyTemplate::parse).orElseGet(() -> KeyTemplate.of(route.path()));
  }

  private Text uri(KeyTemplate template) {
    return Text.join(
        Text.of("arn:"),
        Reference.API_PARTITION,
        Text.of(":apigateway:"),
        bucket.region(),
        Text.of(":s3:path/"),
        bucket.bucketName(),
        Text.of("/" + template.uriPath()));
  }
}
