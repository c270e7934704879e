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

/** Renders the Models of an API, in an order in which each comes after those that it refers to. */
final class ModelRenderer {

  private static final Pattern REFERENCE =
      Pattern.compile(Pattern.quote(gatewire.model.Model.UNBOUND_API) + "models/([A-Za-z0-9]+)");

  private final ComponentContext context;
  private final Map<String, gatewire.model.Model> models = new LinkedHashMap<>();
  private final Map<String, Model> rendered = new LinkedHashMap<>();
  private final Set<String> started = new LinkedHashSet<>();

  private ModelRenderer(ComponentContext context, List<gatewire.model.Model> models) {
    this.context = context;
    models.forEach(model -> this.models.put(model.name(), model));
  }

  /**
   * Renders all models of an API. If models refer to each other in a cycle, the first declared one
   * comes last.
   */
  static List<Model> renderAll(ComponentContext context, List<gatewire.model.Model> models) {
    ModelRenderer renderer = new ModelRenderer(context, models);
    models.forEach(renderer::render);
    return List.copyOf(renderer.rendered.values());
  }

  private void render(gatewire.model.Model model) {
    if (!started.add(model.name())) {
      return;
    }
    List<gatewire.model.Model> referred = referred(model);
    referred.forEach(this::render);
    List<Resource> before =
        referred.stream()
            .filter(other -> rendered.containsKey(other.name()))
            .<Resource>map(other -> rendered.get(other.name()))
            .toList();
    rendered.put(
        model.name(),
        new Model(
            ResourceNames.shared(context.name(), model.name()),
            ModelArgs.builder()
                .restApi(context.restApi().id())
                .name(model.name())
                .contentType(model.contentType())
                .schema(schema(model))
                .build(),
            // A model is identified by its name, and AWS rejects a second one of the same name.
            ChildOptions.slot(context.parent(), before).build()));
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

  /** Returns the schema as an output, because references to other models contain the API's id. */
  private Output<String> schema(gatewire.model.Model model) {
    return REFERENCE.matcher(model.schema()).find()
        ? context.restApi().id().applyValue(model::schemaIn)
        : Output.of(model.schema());
  }
}
