package gatewire.template.engine;

import gatewire.template.RenderLimits;
import java.io.StringReader;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.velocity.Template;
import org.apache.velocity.runtime.RuntimeInstance;
import org.apache.velocity.runtime.parser.ParseException;
import org.apache.velocity.runtime.parser.node.SimpleNode;

/** The single instance of Velocity, configured for the template language of AWS. */
final class VelocityRuntime {

  private static final RuntimeInstance VELOCITY = start();

  private VelocityRuntime() {}

  /**
   * Parses a template.
   *
   * @param template receives the macros that the source defines
   */
  static SimpleNode parse(String source, Template template) throws ParseException {
    template.setName("template");
    template.setRuntimeServices(VELOCITY);
    SimpleNode tree = VELOCITY.parse(new StringReader(source), template);
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
    // As recorded from AWS: a #macro prints nothing, and its calls are printed literally.
    properties.setProperty("velocimacro.inline.allow", "false");
    properties.setProperty("runtime.log.log_invalid_references", "false");
    properties.setProperty("runtime.log.log_invalid_method_calls", "false");
    properties.setProperty("runtime.log.track_location", "false");
    RuntimeInstance velocity = new RuntimeInstance();
    velocity.init(properties);
    // These directives read files or parse rendered output. As unknown directives they are printed
    // literally.
    Stream.of("parse", "include", "evaluate").forEach(velocity::removeDirective);
    return velocity;
  }
}
