package gatewire.describe;

import gatewire.model.BackendKind;
import gatewire.model.HttpMethod;
import gatewire.model.IntegrationType;
import gatewire.model.Method;
import gatewire.model.ParameterLocation;
import gatewire.model.RequestParameter;
import gatewire.model.RestApi;
import gatewire.openapi.schema.ModelExample;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A curl command that calls a method; it can be pasted into a shell. */
public final class CurlLine {

  /** The header of the API key up to its value, which is the placeholder {@code KEY}. */
  public static final String KEY_HEADER = "x-api-key: ";

  private CurlLine() {}

  /**
   * Returns a line for each method by route, except for CORS preflights, which only browsers send.
   */
  public static Map<String, String> all(String base, RestApi api) {
    Map<String, String> lines = new LinkedHashMap<>();
    api.methods().stream()
        .filter(method -> !isPreflight(method))
        .forEach(method -> lines.put(method.route(), of(base, api, method)));
    return Collections.unmodifiableMap(lines);
  }

  private static boolean isPreflight(Method method) {
    return method.httpMethod() == HttpMethod.OPTIONS
        && method.integration().type() == IntegrationType.MOCK;
  }

  /**
   * Returns the line for a method. Path parameters and other required parameters are {@code 1}. A
   * body is an example of the method's model, {@code {}} without a model, or a string for an object
   * in S3. Keys, tokens and AWS credentials are placeholders to be edited.
   *
   * @param base the URL of the stage, without a slash at the end
   * @param api the API that the method belongs to
   */
  public static String of(String base, RestApi api, Method method) {
    List<String> words = new ArrayList<>(List.of("curl"));
    words.addAll(methodOptions(method.httpMethod()));
    required(ParameterLocation.HEADER, method).stream()
        .filter(name -> !CallerIdentity.isHeader(api, method, name))
        .forEach(name -> words.add("-H '" + name + ": 1'"));
    if (method.apiKeyRequired()) {
      words.add("-H '" + KEY_HEADER + "KEY'");
    }
    Map<ParameterLocation, List<String>> identity = CallerIdentity.parameters(api, method);
    identity
        .getOrDefault(ParameterLocation.HEADER, List.of())
        .forEach(name -> words.add("-H '" + name + ": " + CallerIdentity.TOKEN + "'"));
    words.addAll(CallerIdentity.signature(base, method));
    words.addAll(body(api, method));
    words.add(
        "'"
            + base
            + method.path().withParametersAs("1")
            + query(method, identity.getOrDefault(ParameterLocation.QUERYSTRING, List.of()))
            + "'");
    return String.join(" ", words);
  }

  private static List<String> methodOptions(HttpMethod httpMethod) {
    return switch (httpMethod) {
      case GET, ANY -> List.of("-i");
      case HEAD -> List.of("-I");
      default -> List.of("-i", "-X", httpMethod.name());
    };
  }

  private static List<String> body(RestApi api, Method method) {
    return switch (method.httpMethod()) {
      case PUT, POST, PATCH ->
          acceptsBytes(method, api)
              ? List.of(
                  "-H 'Content-Type: %s'".formatted(api.binaryMediaTypes().iterator().next()),
                  "--data-binary 'any bytes'")
              : data(api, method);
      default -> List.of();
    };
  }

  private static List<String> data(RestApi api, Method method) {
    String type = method.requestModels().keySet().stream().findFirst().orElse("application/json");
    String body =
        Optional.ofNullable(method.requestModels().get(type))
            .flatMap(model -> ModelExample.of(api, model))
            .orElse("{}");
    return List.of("-H 'Content-Type: %s'".formatted(type), "--data '%s'".formatted(quoted(body)));
  }

  /** Escapes single quotes for a shell. */
  private static String quoted(String text) {
    return text.replace("'", "'\\''");
  }

  /** Whether the body becomes an object in S3 unchanged, because no template converts it. */
  private static boolean acceptsBytes(Method method, RestApi api) {
    return BackendKind.of(method.integration()) == BackendKind.S3
        && method.integration().requestTemplates().isEmpty()
        && api.binaryMediaTypes().stream()
            .findFirst()
            .filter(type -> !type.contains("*"))
            .isPresent();
  }

  private static String query(Method method, List<String> identity) {
    List<String> parameters =
        Stream.concat(
                required(ParameterLocation.QUERYSTRING, method).stream()
                    .filter(name -> !identity.contains(name))
                    .map(name -> name + "=1"),
                identity.stream().map(name -> name + "=" + CallerIdentity.TOKEN))
            .toList();
    return parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
  }

  private static List<String> required(ParameterLocation location, Method method) {
    return method.requestParameters().entrySet().stream()
        .filter(Map.Entry::getValue)
        .map(Map.Entry::getKey)
        .filter(parameter -> parameter.location() == location)
        .map(RequestParameter::name)
        .toList();
  }
}
