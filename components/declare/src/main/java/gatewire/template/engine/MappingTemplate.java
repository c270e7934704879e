package gatewire.template.engine;

import gatewire.template.RenderLimits;
import gatewire.template.RenderResult;
import gatewire.template.RenderResult.Failed;
import gatewire.template.RenderResult.Reason;
import gatewire.template.RenderResult.Rendered;
import gatewire.template.TemplatePosition;
import gatewire.template.TemplateSyntaxError;
import java.io.IOException;
import java.util.Optional;
import org.apache.velocity.Template;
import org.apache.velocity.exception.ExtendedParseException;
import org.apache.velocity.exception.VelocityException;
import org.apache.velocity.runtime.directive.StopCommand;
import org.apache.velocity.runtime.parser.node.SimpleNode;

/**
 * A mapping template, parsed once and rendered for each request; safe for use by many threads.
 *
 * <p>API Gateway keeps a template that does not parse and fails when it is used. So does this
 * class: {@link #syntaxError} reports the error early, and rendering fails.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/models-mappings.html">Mapping
 *     templates</a>
 */
public final class MappingTemplate {

  /** The detail of a failure if the heap is full before the {@link RenderLimits} are reached. */
  static final String OUT_OF_MEMORY = "the gateway ran out of memory";

  private final Template template;
  private final Parsed parsed;
  private final RenderLimits limits;
  private final TemplateCaches caches = new TemplateCaches();

  /** The result of parsing. */
  private sealed interface Parsed {
    /** A template without references and directives, which Velocity need not render. */
    record Constant(String source) implements Parsed {}

    record Tree(SimpleNode root, int length) implements Parsed {}

    record Broken(TemplateSyntaxError error) implements Parsed {}
  }

  private MappingTemplate(Template template, Parsed parsed, RenderLimits limits) {
    this.template = template;
    this.parsed = parsed;
    this.limits = limits;
  }

  /** Parses a template that renders within {@link RenderLimits#DEFAULT}. */
  public static MappingTemplate parse(String source) {
    return parse(source, RenderLimits.DEFAULT);
  }

  /** Parses a template that renders within these limits. */
  public static MappingTemplate parse(String source, RenderLimits limits) {
    Template template = new Template();
    if (source.chars().noneMatch(c -> c == '$' || c == '#' || c == '\\')) {
      return new MappingTemplate(template, new Parsed.Constant(source), limits);
    }
    try {
      SimpleNode root = TemplateParser.parse(source, template);
      return new MappingTemplate(template, new Parsed.Tree(root, source.length()), limits);
    } catch (TemplateParser.SyntaxException e) {
      return new MappingTemplate(template, new Parsed.Broken(e.error()), limits);
    }
  }

  /** Returns why the template does not parse; empty if it does. */
  public Optional<TemplateSyntaxError> syntaxError() {
    return parsed instanceof Parsed.Broken broken ? Optional.of(broken.error()) : Optional.empty();
  }

  /** Renders the template; every failure is a {@link Failed}, never an exception. */
  public RenderResult render(TemplateVariables variables) {
    return render(variables, limits);
  }

  /** Renders within other limits than the template was parsed with. */
  public RenderResult render(TemplateVariables variables, RenderLimits limits) {
    if (parsed instanceof Parsed.Constant constant) {
      return new Rendered(constant.source(), variables.context().overrides());
    } else if (parsed instanceof Parsed.Broken broken) {
      return new Failed(
          Reason.SYNTAX, broken.error().problem(), Optional.of(broken.error().position()));
    }
    return render((Parsed.Tree) parsed, variables, limits);
  }

  private RenderResult render(Parsed.Tree tree, TemplateVariables variables, RenderLimits limits) {
    RenderBudget budget = new RenderBudget(limits);
    budget.begin();
    RenderState context = new RenderState(template, budget, caches, Optional.of(variables));
    BoundedOutput output = new BoundedOutput(budget, tree.length());
    try {
      tree.root().render(context, output);
    } catch (StopCommand stop) {
      // #stop: the output up to here is the result.
    } catch (TemplateFailure e) {
      return new Failed(e.reason(), e.detail(), context.position());
    } catch (StackOverflowError e) {
      return new Failed(Reason.LIMIT, "the template nests too deeply", context.position());
    } catch (OutOfMemoryError e) {
      return new Failed(Reason.LIMIT, OUT_OF_MEMORY, context.position());
    } catch (IOException | RuntimeException e) {
      return failed(e, context);
    } finally {
      RenderBudget.end();
    }
    return new Rendered(output.toString(), variables.context().overrides());
  }

  private static Failed failed(Exception e, RenderState context) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof TemplateFailure failure) {
        return new Failed(failure.reason(), failure.detail(), context.position());
      }
    }
    Throwable cause = e instanceof VelocityException && e.getCause() != null ? e.getCause() : e;
    Optional<TemplatePosition> position =
        e instanceof ExtendedParseException place && place.getLineNumber() > 0
            ? Optional.of(new TemplatePosition(place.getLineNumber(), place.getColumnNumber()))
            : context.position();
    String message = Optional.ofNullable(cause.getMessage()).orElse("");
    return new Failed(
        Reason.EVALUATION, cause.getClass().getSimpleName() + ": " + message, position);
  }
}
