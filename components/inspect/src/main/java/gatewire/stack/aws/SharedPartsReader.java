package gatewire.stack.aws;

import gatewire.model.Authorizer;
import gatewire.model.Model;
import gatewire.model.RequestValidator;
import gatewire.stack.ResourceState;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads the objects that an API's methods share. Resources refer to them by id, the model by name.
 */
final class SharedPartsReader {

  private final ResourceIndex index;
  private final String apiId;
  private final Problems problems;
  private final Map<String, Authorizer> authorizers;
  private final Map<String, RequestValidator> validators;

  SharedPartsReader(ResourceIndex index, String apiId, Problems problems) {
    this.index = index;
    this.apiId = apiId;
    this.problems = problems;
    this.authorizers =
        byId(TypeTokens.AUTHORIZER, authorizer -> AuthorizerReader.read(authorizer, problems));
    this.validators = byId(TypeTokens.REQUEST_VALIDATOR, this::validator);
  }

  /** Returns them by their ids, in the order of registration. */
  Map<String, Authorizer> authorizers() {
    return authorizers;
  }

  /** Returns them by their ids, in the order of registration. */
  Map<String, RequestValidator> validators() {
    return validators;
  }

  List<Model> models() {
    return index.ofApi(TypeTokens.MODEL, apiId).stream().map(this::model).toList();
  }

  private Model model(ResourceState resource) {
    PropertyReader properties = PropertyReader.of(resource, problems);
    Model model =
        new Model(
            properties.string("name").or(() -> resource.string("name")).orElse(resource.name()),
            properties.string("contentType").orElse("application/json"),
            properties.string("schema").orElse("{}"));
    properties.ignore("restApi", "description").finish();
    return model.unbound(apiId);
  }

  private Optional<RequestValidator> validator(ResourceState resource) {
    PropertyReader properties = PropertyReader.of(resource, problems);
    RequestValidator validator =
        new RequestValidator(
            properties.string("name").or(() -> resource.string("name")).orElse(resource.name()),
            properties.flag("validateRequestBody").orElse(false),
            properties.flag("validateRequestParameters").orElse(false));
    properties.ignore("restApi").finish();
    return Optional.of(validator);
  }

  private <T> Map<String, T> byId(String type, Function<ResourceState, Optional<T>> read) {
    Map<String, T> parts = new LinkedHashMap<>();
    for (ResourceState resource : index.ofApi(type, apiId)) {
      read.apply(resource).ifPresent(part -> parts.put(resource.id().orElse(""), part));
    }
    return Collections.unmodifiableMap(parts);
  }
}
