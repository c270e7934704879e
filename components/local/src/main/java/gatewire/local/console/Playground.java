package gatewire.local.console;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import gatewire.template.Overrides;
import gatewire.template.RenderLimits;
import gatewire.template.RenderResult;
import gatewire.template.TemplateInput;
import gatewire.template.engine.MappingTemplate;
import gatewire.template.engine.TemplateContext;
import gatewire.template.engine.TemplateVariables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A template with its input, to be rendered by the engine and within the limits that requests have.
 *
 * @param context the members of {@code $context}
 */
record Playground(
    @JsonSetter(nulls = Nulls.AS_EMPTY) String template,
    @JsonSetter(nulls = Nulls.AS_EMPTY) String body,
    @JsonSetter(nulls = Nulls.AS_EMPTY) Map<String, String> path,
    @JsonSetter(nulls = Nulls.AS_EMPTY) Map<String, String> querystring,
    @JsonSetter(nulls = Nulls.AS_EMPTY) Map<String, String> header,
    @JsonSetter(nulls = Nulls.AS_EMPTY) Map<String, Object> context,
    @JsonSetter(nulls = Nulls.AS_EMPTY) Map<String, String> stageVariables) {

  /**
   * The result.
   *
   * @param rendered whether there is an output
   * @param error the reason why there is no output, and where
   * @param line the line of the error in the template; 0 if it is not known
   * @param bodyProblem why the body, which starts like JSON, could not be parsed; API Gateway
   *     rejects such a request body with 400
   */
  record Result(
      boolean rendered,
      String output,
      String error,
      String reason,
      int line,
      int column,
      String bodyProblem,
      SetOverrides overrides) {}

  /** The overrides that the template set; the status is 0 if it set none. */
  record SetOverrides(
      Map<String, List<String>> requestHeader,
      Map<String, String> requestPath,
      Map<String, List<String>> requestQuerystring,
      Map<String, List<String>> responseHeader,
      int responseStatus) {
    static SetOverrides of(Overrides set) {
      return new SetOverrides(
          set.requestHeader(),
          set.requestPath(),
          set.requestQuerystring(),
          set.responseHeader(),
          set.responseStatus().orElse(0));
    }
  }

  Result render() {
    List<String> problem = new ArrayList<>();
    TemplateVariables variables =
        new TemplateVariables(
            new Input(TemplateInput.of(body, path, querystring, header), problem),
            TemplateContext.of(context),
            stageVariables);
    RenderResult result = MappingTemplate.parse(template).render(variables, RenderLimits.DEFAULT);
    if (result instanceof RenderResult.Failed failed) {
      return new Result(
          false,
          "",
          failed.toString(),
          failed.reason().name(),
          failed.position().map(position -> position.line()).orElse(0),
          failed.position().map(position -> position.column()).orElse(0),
          String.join(", ", problem),
          SetOverrides.of(Overrides.NONE));
    }
    RenderResult.Rendered rendered = (RenderResult.Rendered) result;
    return new Result(
        true,
        rendered.text(),
        "",
        "",
        0,
        0,
        String.join(", ", problem),
        SetOverrides.of(rendered.overrides()));
  }

  /** The input of the form, which remembers why its body could not be parsed. */
  private record Input(TemplateInput values, List<String> problem) implements TemplateInput {
    @Override
    public String body() {
      return values.body();
    }

    @Override
    public void onBrokenBody(String found) {
      problem.add(found);
    }

    @Override
    public Map<String, String> path() {
      return values.path();
    }

    @Override
    public Map<String, String> querystring() {
      return values.querystring();
    }

    @Override
    public Map<String, String> header() {
      return values.header();
    }
  }
}
