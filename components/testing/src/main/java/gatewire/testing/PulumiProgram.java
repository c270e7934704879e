package gatewire.testing;

import static java.util.stream.Collectors.joining;

import com.pulumi.Context;
import gatewire.stack.ResourceState;
import gatewire.stack.project.PulumiProject;
import gatewire.stack.project.StackConfiguration;
import gatewire.stack.recording.LogMessage;
import gatewire.stack.recording.ProgramFailure;
import gatewire.stack.recording.RecordedStack;
import gatewire.stack.recording.RecordingOption;
import gatewire.stack.recording.UnknownRead;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A Pulumi program under test: a complete one ({@code petstore.Main::stack}) or a lambda that
 * creates one component. By default it runs as stack {@code test} of project {@code test}, without
 * any configuration, in us-east-1.
 *
 * <p>Immutable: each method returns a modified copy.
 *
 * @see <a href="https://www.pulumi.com/docs/iac/guides/testing/unit/">Unit testing</a>
 */
public final class PulumiProgram {

  private final Consumer<Context> program;
  private final StackConfiguration configuration;

  private PulumiProgram(Consumer<Context> program, StackConfiguration configuration) {
    this.program = program;
    this.configuration = configuration;
  }

  /** Returns a program that calls this consumer. */
  public static PulumiProgram of(Consumer<Context> program) {
    return new PulumiProgram(program, StackConfiguration.empty("test", "test"));
  }

  /**
   * Returns a copy with the configuration of a stack: the values of {@code Pulumi.<stack>.yaml} and
   * the defaults of {@code Pulumi.yaml}. It replaces any other configuration.
   *
   * @throws gatewire.stack.StackException if one of the files is missing or invalid
   */
  public PulumiProgram stack(String name) {
    return new PulumiProgram(
        program, PulumiProject.read(Path.of("")).configuration(name, List.of()));
  }

  /**
   * Returns a copy with another configuration value.
   *
   * @param key a key with its namespace ({@code aws:region}), or a key of the project without one
   * @param value the value in the form in which the engine passes it: a list or an object is JSON
   */
  public PulumiProgram config(String key, String value) {
    return with(key, value, configuration.secretKeys());
  }

  /** Returns a copy with another configuration value, which is secret. */
  public PulumiProgram secretConfig(String key, String value) {
    Set<String> secrets = new LinkedHashSet<>(configuration.secretKeys());
    secrets.add(fullKey(key));
    return with(key, value, secrets);
  }

  /** Returns a copy without the value of this key. */
  public PulumiProgram withoutConfig(String key) {
    Map<String, String> values = new LinkedHashMap<>(configuration.values());
    values.remove(fullKey(key));
    return with(values, configuration.secretKeys());
  }

  /**
   * Runs the program like {@code pulumi up}: first as a preview, in which the values that AWS
   * computes are unknown, then with these values.
   *
   * @throws AssertionError if the program fails, logs an error, registers a type whose outputs are
   *     not known, uses a value that only AWS knows, or registers a resource that the preview did
   *     not contain
   */
  public RecordedStack up() {
    RecordedStack preview = preview();
    RecordedStack stack = recorded(RecordingOption.STRICT);
    if (!stack.unknowns().isEmpty()) {
      throw new AssertionError(
          "the program uses values that only AWS knows:\n  "
              + stack.unknowns().stream().map(UnknownRead::message).collect(joining("\n  ")));
    }
    if (!urns(preview).equals(urns(stack))) {
      throw new AssertionError(
          "the preview shows other resources than the update makes: a resource inside apply? preview %s, update %s"
              .formatted(missing(preview, stack), missing(stack, preview)));
    }
    return stack;
  }

  /**
   * Runs the program like {@code pulumi preview}: ids and other values that AWS computes are
   * unknown.
   *
   * @throws AssertionError if the program fails or logs an error
   */
  public RecordedStack preview() {
    return recorded(RecordingOption.STRICT, RecordingOption.PREVIEW);
  }

  /**
   * Runs a program that is expected to fail.
   *
   * @return the failure with the resources that were registered before it; resources whose inputs
   *     were still being computed at that time are not included
   * @throws AssertionError if it does not fail
   */
  public FailedProgram failing() {
    requireNoStaticInitializer();
    RecordedStack stack = RecordedStack.run(program, configuration, RecordingOption.STRICT);
    ProgramFailure failure =
        stack
            .failure()
            .orElseThrow(() -> new AssertionError("the program was expected to fail but did not"));
    return new FailedProgram(
        failure.message(), stack.resources().stream().filter(one -> !one.isStack()).toList());
  }

  /**
   * A program that failed.
   *
   * @param message the message that Pulumi prints
   * @param resources the resources that were registered before
   */
  public record FailedProgram(String message, List<ResourceState> resources) {
    public FailedProgram {
      resources = List.copyOf(resources);
    }
  }

  private RecordedStack recorded(RecordingOption... options) {
    requireNoStaticInitializer();
    RecordedStack stack = RecordedStack.run(program, configuration, options);
    stack
        .failure()
        .ifPresent(
            failure -> {
              throw new AssertionError(
                  "the program failed: " + failure.message(), failure.exception().orElse(null));
            });
    List<String> errors =
        stack.messages().stream()
            .filter(message -> message.severity() == LogMessage.Severity.ERROR)
            .map(LogMessage::text)
            .toList();
    if (!errors.isEmpty()) {
      throw new AssertionError("the program logged errors: " + errors);
    }
    return stack;
  }

  /**
   * Rejects a call from a static initializer. The program runs in a separate thread. If its lambda
   * is in the class that is being initialized, that thread would wait for the initializer, and the
   * initializer for the program.
   */
  private static void requireNoStaticInitializer() {
    StackWalker.getInstance()
        .walk(
            frames -> frames.filter(frame -> frame.getMethodName().equals("<clinit>")).findFirst())
        .ifPresent(
            frame -> {
              throw new IllegalStateException(
                  "a program cannot run in a static initializer (of %s): the two would wait for each other. Run it in @BeforeAll"
                      .formatted(frame.getClassName()));
            });
  }

  private static Set<String> urns(RecordedStack stack) {
    Set<String> urns = new LinkedHashSet<>();
    stack.resources().forEach(resource -> urns.add(resource.urn()));
    return urns;
  }

  private static String missing(RecordedStack has, RecordedStack lacks) {
    Set<String> only = urns(has);
    only.removeAll(urns(lacks));
    return "only has " + only;
  }

  private PulumiProgram with(String key, String value, Set<String> secrets) {
    Map<String, String> values = new LinkedHashMap<>(configuration.values());
    values.put(fullKey(key), value);
    return with(values, secrets);
  }

  private PulumiProgram with(Map<String, String> values, Set<String> secrets) {
    return new PulumiProgram(
        program,
        new StackConfiguration(configuration.project(), configuration.stack(), values, secrets));
  }

  private String fullKey(String key) {
    return key.contains(":") ? key : configuration.project() + ":" + key;
  }
}
