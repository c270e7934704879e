package gatewire.template.engine;

import gatewire.template.RenderLimits;
import gatewire.template.TemplateInput;
import gatewire.template.TemplatePosition;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.velocity.Template;
import org.apache.velocity.app.event.EventCartridge;
import org.apache.velocity.context.Context;
import org.apache.velocity.context.InternalContextAdapter;
import org.apache.velocity.runtime.directive.ForeachScope;
import org.apache.velocity.runtime.parser.node.SimpleNode;
import org.apache.velocity.runtime.resource.Resource;
import org.apache.velocity.util.introspection.IntrospectionCacheData;
import org.jspecify.annotations.Nullable;

/**
 * The variables of one rendering, and the state that Velocity keeps for it. It replaces Velocity's
 * contexts, which would be three objects with three maps that most templates do not need.
 *
 * <p>It also charges loops with an empty body to the budget, because each iteration sets a variable
 * here.
 */
final class RenderState implements InternalContextAdapter {

  private static final String LOOP = "foreach";

  private final Template template;
  private final RenderBudget budget;
  private final TemplateCaches caches;
  private final Optional<TemplateVariables> given;
  private @Nullable InputReference input;
  private @Nullable Map<String, @Nullable Object> variables;
  private @Nullable Deque<String> macros;
  private @Nullable SimpleNode last;

  RenderState(
      Template template,
      RenderBudget budget,
      TemplateCaches caches,
      Optional<TemplateVariables> given) {
    this.template = template;
    this.budget = budget;
    this.caches = caches;
    this.given = given;
  }

  /** Returns a context without variables. */
  static RenderState forParsing(Template template) {
    return new RenderState(
        template, new RenderBudget(RenderLimits.DEFAULT), new TemplateCaches(), Optional.empty());
  }

  /** Returns the position of the last reference that the template evaluated. */
  Optional<TemplatePosition> position() {
    return Optional.ofNullable(last)
        .map(node -> new TemplatePosition(node.getLine(), node.getColumn()));
  }

  @Override
  public @Nullable Object get(String name) {
    budget.step();
    if (variables != null) {
      Object value = variables.get(name);
      if (value != null || variables.containsKey(name)) {
        return value;
      }
    }
    return given.isEmpty() ? null : given(name, given.get());
  }

  private @Nullable Object given(String name, TemplateVariables given) {
    return switch (name) {
      case "input" -> input(given.input());
      case "context" -> given.context().root();
      case "util" -> UtilReference.INSTANCE;
      case "stageVariables" -> Collections.unmodifiableMap(given.stageVariables());
      // Names of Velocity 1.x for members of $foreach.
      case "velocityCount" -> loop().map(ForeachScope::getCount).orElse(null);
      case "velocityHasNext" -> loop().map(ForeachScope::getHasNext).orElse(null);
      default -> null;
    };
  }

  private InputReference input(TemplateInput given) {
    if (input == null) {
      input = new InputReference(given, caches::path);
    }
    return input;
  }

  private Optional<ForeachScope> loop() {
    return get(LOOP) instanceof ForeachScope loop ? Optional.of(loop) : Optional.empty();
  }

  @Override
  public @Nullable Object put(String name, @Nullable Object value) {
    budget.step();
    if (variables == null) {
      variables = new HashMap<>();
    }
    return variables.put(name, value);
  }

  @Override
  public @Nullable Object remove(String name) {
    budget.step();
    return variables == null ? null : variables.remove(name);
  }

  @Override
  public boolean containsKey(String name) {
    return (variables != null && variables.containsKey(name)) || get(name) != null;
  }

  @Override
  public String[] getKeys() {
    return variables == null ? new String[0] : variables.keySet().toArray(String[]::new);
  }

  @Override
  public @Nullable IntrospectionCacheData icacheGet(Object key) {
    if (key instanceof SimpleNode node) {
      last = node;
    }
    return caches.calls().get(key);
  }

  @Override
  public void icachePut(Object key, @Nullable IntrospectionCacheData data) {
    if (data == null) {
      caches.calls().remove(key);
    } else {
      caches.calls().put(key, data);
    }
  }

  @Override
  public void pushCurrentMacroName(String name) {
    budget.step();
    if (macros == null) {
      macros = new ArrayDeque<>();
    }
    macros.push(name);
  }

  @Override
  public void popCurrentMacroName() {
    if (macros != null) {
      macros.pop();
    }
  }

  @Override
  public String getCurrentMacroName() {
    return macros == null || macros.isEmpty() ? "<undef>" : macros.peek();
  }

  @Override
  public int getCurrentMacroCallDepth() {
    return macros == null ? 0 : macros.size();
  }

  @Override
  public String[] getMacroNameStack() {
    return macros == null ? new String[0] : macros.toArray(String[]::new);
  }

  @Override
  public void pushCurrentTemplateName(String name) {}

  @Override
  public void popCurrentTemplateName() {}

  @Override
  public String getCurrentTemplateName() {
    return template.getName();
  }

  @Override
  public String[] getTemplateNameStack() {
    return new String[] {template.getName()};
  }

  @Override
  public Resource getCurrentResource() {
    return template;
  }

  @Override
  public void setCurrentResource(Resource resource) {}

  @Override
  public void setMacroLibraries(List<Template> libraries) {}

  @Override
  public @Nullable List<Template> getMacroLibraries() {
    return null;
  }

  @Override
  public @Nullable EventCartridge attachEventCartridge(EventCartridge events) {
    return null;
  }

  @Override
  public @Nullable EventCartridge getEventCartridge() {
    return null;
  }

  @Override
  public Context getInternalUserContext() {
    return this;
  }

  @Override
  public InternalContextAdapter getBaseContext() {
    return this;
  }
}
