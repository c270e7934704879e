package gatewire.template.engine;

import gatewire.template.RenderLimits;
import java.io.StringReader;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.velocity.Template;
import org.apache.velocity.runtime.RuntimeInstance;
import org.apache.velocity.runtime.parser.ParseException;
import org.apache.velocity.runtime.parser.node.SimpleNode;

/** The one instance of Velocity, set to the language that AWS speaks. */
final class VelocityRuntime {

  private static final RuntimeInstance VELOCITY = start();

  private VelocityRuntime() {}

  /**
   * Parse a template.
   *
   * @param template holds the macros that the text defines
   */
  static SimpleNode parse(String text, Template template) throws ParseException {
    template.setName("template");
    template.setRuntimeServices(VELOCITY);
    SimpleNode tree = VELOCITY.parse(new StringReader(text), template);
    RenderState context = RenderState.forParsing(template);
    tree.init(context, VELOCITY);
    return tree;
  }

  private static RuntimeInstance start() {
    Properties properties = new Properties();
    properties.setProperty("parser.class", GatewayParser.class.getName());
    properties.setProperty("introspector.uberspect.class", GatewayUberspect.class.getName());
    properties.setProperty(
        "event_handler.reference_insertion.class", PrintedReferences.class.getName());
    // $context.requestOverride.header.X-Foo
    properties.setProperty("parser.allow_hyphen_in_identifiers", "true");
    properties.setProperty("parser.space_gobbling", "bc");
    properties.setProperty("directive.if.empty_check", "false");
    // Velocity ends the loop there and renders the rest of the template.
    properties.setProperty(
        "directive.foreach.max_loops", String.valueOf(RenderLimits.MAX_LOOP_ITERATIONS));
    properties.setProperty("velocimacro.library.path", "");
    properties.setProperty("runtime.log.log_invalid_references", "false");
    properties.setProperty("runtime.log.log_invalid_method_calls", "false");
    properties.setProperty("runtime.log.track_location", "false");
    RuntimeInstance velocity = new RuntimeInstance();
    velocity.init(properties);
    // They read files or parse what was rendered; as unknown directives they print as text.
    Stream.of("parse", "include", "evaluate").forEach(velocity::removeDirective);
    return velocity;
  }
}
