package gatewire.pulumi;

import com.pulumi.core.Output;
import gatewire.model.Reference;
import gatewire.model.StageVariable;
import gatewire.model.Text;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Replaces references with their values. No other class converts strings of the model to {@link
 * Output}s.
 */
final class TextOutputs {

  private final Bindings bindings;
  private final Location location;
  private final Map<String, Output<String>> roleArns;
  private final Map<String, String> stageVariables;

  // A cache: routes often have the same references, and the SDK tracks each output until it
  // completes.
  private final Map<Text, Output<String>> resolved = new HashMap<>();
  private final Map<List<Reference>, Output<List<String>>> values = new HashMap<>();

  /** The partition, region and account of the RestApi, each of which an ARN contains. */
  private record Location(
      Output<String> partition, Output<String> region, Output<String> accountId) {}

  /**
   * Creates a resolver.
   *
   * @param restApi the source of partition, region and account
   * @param stageVariables the variables of the stage that serves the API
   */
  TextOutputs(Bindings bindings, RestApiOutputs restApi, Map<String, String> stageVariables) {
    this(
        bindings,
        new Location(
            restApi.arn().applyValue(Arn::partition),
            restApi.arn().applyValue(Arn::region),
            restApi.executionArn().applyValue(Arn::accountId)),
        Map.of(),
        stageVariables);
  }

  private TextOutputs(
      Bindings bindings,
      Location location,
      Map<String, Output<String>> roleArns,
      Map<String, String> stageVariables) {
    this.bindings = bindings;
    this.location = location;
    this.roleArns = roleArns;
    this.stageVariables = stageVariables;
  }

  /** Returns a copy that also resolves references to roles, by the names of the roles. */
  TextOutputs withRoles(Map<String, Output<String>> arns) {
    return new TextOutputs(bindings, location, arns, stageVariables);
  }

  /** Returns the text with the values of its references. */
  Output<String> resolve(Text text) {
    return resolved.computeIfAbsent(text, this::withValues);
  }

  private Output<String> withValues(Text text) {
    List<Reference> references = text.references().distinct().toList();
    return references.isEmpty()
        ? Output.of(text.toString())
        : values
            .computeIfAbsent(references, this::all)
            .applyValue(all -> text.resolve(reference -> all.get(references.indexOf(reference))));
  }

  private Output<List<String>> all(List<Reference> references) {
    return Output.all(references.stream().map(this::value).toList());
  }

  /**
   * Returns the text with the values of stage variables, for services that do not know the stage.
   */
  String atStage(String text) {
    return StageVariable.resolve(text, stageVariables);
  }

  /**
   * Returns the values of references to resources outside of the API, in a fixed order. If such a
   * value changes, the served API changes although its declaration does not.
   */
  List<Output<String>> given(Stream<Reference> references) {
    return references
        .distinct()
        .sorted(Comparator.comparing(Reference::toString))
        .flatMap(reference -> given(reference).stream())
        .toList();
  }

  /** Returns whether a binding has the attribute that is referred to. */
  boolean isBound(Reference reference) {
    return bindings.value(reference).isPresent();
  }

  /** Returns the value of a reference. */
  Output<String> value(Reference reference) {
    if (reference.equals(Reference.API_PARTITION)) {
      return location.partition();
    } else if (reference.equals(Reference.API_REGION)) {
      return location.region();
    } else if (reference.equals(Reference.API_ACCOUNT)) {
      return location.accountId();
    }
    // A bucket that is bound without a region is in the API's region.
    return given(reference)
        .orElseGet(
            () -> {
              if (reference.attribute().equals("region")) {
                return value(Reference.API_REGION);
              }
              throw new IllegalArgumentException("%s has no binding".formatted(reference));
            });
  }

  private Optional<Output<String>> given(Reference reference) {
    return Optional.ofNullable(roleArns.get(reference.name()))
        .filter(role -> reference.attribute().equals("roleArn"))
        .or(() -> bindings.value(reference));
  }
}
