package gatewire.pulumi;

import com.pulumi.aws.apigateway.Model;
import com.pulumi.aws.apigateway.ModelArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Renders the Models of an API, those that another refers to before it. */
final class ModelRenderer {

  private static final Pattern REFERENCE =
      Pattern.compile(Pattern.quote(gatewire.model.Model.UNBOUND_API) + "models/([A-Za-z0-9]+)");

  private final String api;
  private final Map<String, gatewire.model.Model> models = new LinkedHashMap<>();
  private final Output<String> restApi;
  private final Resource parent;
  private final Map<String, Model> created = new LinkedHashMap<>();
  private final Set<String> begun = new LinkedHashSet<>();

  private ModelRenderer(
      String api, List<gatewire.model.Model> models, Output<String> restApi, Resource parent) {
    this.api = api;
    models.forEach(model -> this.models.put(model.name(), model));
    this.restApi = restApi;
    this.parent = parent;
  }

  /** All models of an API. Of a circle the first one declared comes last. */
  static List<Model> createAll(
      String api, List<gatewire.model.Model> models, Output<String> restApi, Resource parent) {
    ModelRenderer all = new ModelRenderer(api, models, restApi, parent);
    models.forEach(all::create);
    return List.copyOf(all.created.values());
  }

  private void create(gatewire.model.Model model) {
    if (!begun.add(model.name())) {
      return;
    }
    List<gatewire.model.Model> referred = referred(model);
    referred.forEach(this::create);
    List<Resource> before =
        referred.stream()
            .filter(other -> created.containsKey(other.name()))
            .<Resource>map(other -> created.get(other.name()))
            .toList();
    created.put(
        model.name(),
        new Model(
            ResourceNames.shared(api, model.name()),
            ModelArgs.builder()
                .restApi(restApi)
                .name(model.name())
                .contentType(model.contentType())
                .schema(schema(model))
                .build(),
            // A model's name is its place; a second one of it is refused.
            ChildOptions.slot(parent, before).build()));
  }

  private List<gatewire.model.Model> referred(gatewire.model.Model model) {
    Matcher matcher = REFERENCE.matcher(model.schema());
    return matcher
        .results()
        .map(found -> found.group(1))
        .filter(models::containsKey)
        .map(models::get)
        .toList();
  }

  /** AWS's reference to another model has the API's id in it, which is known only now. */
  private Output<String> schema(gatewire.model.Model model) {
    return REFERENCE.matcher(model.schema()).find()
        ? restApi.applyValue(model::schemaIn)
        : Output.of(model.schema());
  }
}
