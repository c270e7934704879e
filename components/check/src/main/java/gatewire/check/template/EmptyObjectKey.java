package gatewire.check.template;

import gatewire.check.rule.Finding;
import gatewire.check.rule.InspectedTemplates;
import gatewire.check.rule.Rule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.BackendKind;
import gatewire.model.IntegrationType;
import gatewire.model.Method;
import gatewire.model.ParameterLocation;
import gatewire.model.RequestValidator;
import gatewire.model.RestApi;
import gatewire.model.ServiceUri;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds S3 integrations whose whole object key is a value that the client may omit: the request
 * then reaches the bucket itself.
 *
 * <p>Evidence: reasoned, and tried on the local gateway. S3's documentation says that GET on a
 * bucket lists its objects.
 */
final class EmptyObjectKey implements Rule {

  private static final Pattern PARAMETER =
      Pattern.compile("(?:params|get)\\(\\s*['\"]([^'\"]+)['\"]\\s*\\)}?$");

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "empty-object-key",
        "A request without the value lists the objects of the bucket.",
        "S3 treats a path without a key as a request for the bucket, and a path override may be empty.");
  }

  @Override
  public Stream<Finding> examine(RestApi api) {
    return api.methods().stream()
        .filter(method -> method.integration().type() == IntegrationType.AWS)
        .filter(method -> BackendKind.of(method.integration()) == BackendKind.S3)
        .flatMap(method -> examine(api, method));
  }

  private Stream<Finding> examine(RestApi api, Method method) {
    String path =
        method.integration().uri().flatMap(ServiceUri::parse).map(this::keyPath).orElse("");
    return method.integration().requestTemplates().values().stream()
        .filter(template -> template.contains("requestOverride"))
        .flatMap(template -> InspectedTemplates.of(template).clientPaths().entrySet().stream())
        .distinct()
        .filter(override -> path.matches("/+" + Pattern.quote("{" + override.getKey() + "}")))
        .filter(override -> !isPresent(api, method, override.getValue()))
        .map(
            override ->
                finding(method)
                    .problem(
                        "a request template sets $context.requestOverride.path.%s to %s, which may be empty, and the URI's key is only {%s}: S3 then lists the bucket for GET",
                        override.getKey(), override.getValue(), override.getKey())
                    .fix(
                        "require and validate the parameter, set the override only if the value is not empty, or put a fixed prefix before {%s}",
                        override.getKey()));
  }

  /** Returns the path of the object's key, without the bucket; empty if it is not known. */
  private String keyPath(ServiceUri uri) {
    Optional<String> path = uri.path();
    if (path.isEmpty() || uri.subdomain().isPresent()) {
      return path.orElse("");
    }
    String bucketAndKey = path.get().replaceFirst("^/+", "");
    int key = bucketAndKey.indexOf('/');
    return key < 0 ? "" : bucketAndKey.substring(key);
  }

  /** Whether the value is a parameter that each request has. */
  private static boolean isPresent(RestApi api, Method method, String value) {
    Matcher parameter = PARAMETER.matcher(value);
    if (!parameter.find()) {
      return false;
    }
    String name = parameter.group(1);
    boolean isValidated =
        api.requestValidators().stream()
            .filter(RequestValidator::parameters)
            .anyMatch(
                validator ->
                    method.requestValidator().filter(validator.name()::equals).isPresent());
    return method.path().parameters().contains(name)
        || (isValidated
            && method.requestParameters().entrySet().stream()
                .anyMatch(
                    declared ->
                        declared.getValue()
                            && declared.getKey().location() != ParameterLocation.PATH
                            && declared.getKey().name().equals(name)));
  }
}
