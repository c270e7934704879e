package gatewire.check.integration;

import gatewire.check.rule.Evidence;
import gatewire.check.rule.Finding;
import gatewire.check.rule.Rule;
import gatewire.check.rule.RuleDescription;
import gatewire.model.IntegrationParameter;
import gatewire.model.IntegrationType;
import gatewire.model.Method;
import gatewire.model.ParameterLocation;
import gatewire.model.RequestParameter;
import gatewire.model.RequestSource;
import gatewire.model.RequestValidator;
import gatewire.model.RestApi;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds placeholders of an integration's URI that a value fills which the client may omit. */
final class OptionalUriValue implements Rule {

  @Override
  public RuleDescription description() {
    return RuleDescription.warning(
        "optional-uri-value",
        "A request without the value fails with 500, or reaches another resource of the backend.",
        "API Gateway drops a mapping whose source has no value, and the placeholder stays in the URI.",
        Evidence.reported("issues about \"Illegal character in path\""));
  }

  @Override
  public Stream<Finding> examine(RestApi api) {
    return api.methods().stream()
        .filter(method -> method.integration().type() != IntegrationType.MOCK)
        .filter(method -> method.integration().type() != IntegrationType.AWS_PROXY)
        .flatMap(method -> examine(api, method));
  }

  private Stream<Finding> examine(RestApi api, Method method) {
    return method.integration().requestParameters().entrySet().stream()
        .filter(mapping -> isInUri(method, mapping.getKey()))
        .filter(mapping -> mayBeAbsent(api, method, mapping.getValue()))
        .map(mapping -> describe(method, mapping));
  }

  private Finding describe(Method method, Map.Entry<IntegrationParameter, RequestSource> mapping) {
    String name = mapping.getKey().name();
    String source = mapping.getValue().expression();
    Finding finding =
        finding(method)
            .problem(
                "the integration URI's {%s} is filled from %s, which a request may omit",
                name, source);
    return mapping.getValue().declaration().isPresent()
        ? finding.fix(
            "mark %s as required and give the method a request validator for parameters",
            mapping.getValue().declaration().get())
        : finding.fix(
            "let a model require the value and give the method a request validator for bodies, or take {%s} from the path",
            name);
  }

  /** Whether a path mapping fills a placeholder of the URI, and no template may override it. */
  private static boolean isInUri(Method method, IntegrationParameter target) {
    return target.location() == ParameterLocation.PATH
        && method
            .integration()
            .uri()
            .filter(uri -> uri.toString().contains("{" + target.name() + "}"))
            .isPresent()
        && method.integration().requestTemplates().values().stream()
            .noneMatch(template -> template.contains("requestOverride.path"));
  }

  private static boolean mayBeAbsent(RestApi api, Method method, RequestSource source) {
    Optional<RequestParameter> parameter = source.declaration();
    if (parameter.isPresent()) {
      boolean isChecked =
          method.requestParameters().getOrDefault(parameter.get(), false)
              && validates(api, method, RequestValidator::parameters);
      return parameter.get().location() != ParameterLocation.PATH && !isChecked;
    }
    // The whole body of a request without one is {}, so that only a part of it may be absent.
    return source instanceof RequestSource.BodyPath
        && (method.requestModels().isEmpty() || !validates(api, method, RequestValidator::body));
  }

  private static boolean validates(RestApi api, Method method, Predicate<RequestValidator> part) {
    return api.requestValidators().stream()
        .filter(part)
        .anyMatch(
            validator -> method.requestValidator().filter(validator.name()::equals).isPresent());
  }
}
