package gatewire.openapi;

import gatewire.model.ApiKeySource;
import gatewire.model.Authorization;
import gatewire.model.Authorizer;
import gatewire.model.EndpointSettings;
import gatewire.model.EndpointType;
import gatewire.model.GatewayResponse;
import gatewire.model.GatewayResponseType;
import gatewire.model.HttpMethod;
import gatewire.model.Method;
import gatewire.model.MethodResponse;
import gatewire.model.Model;
import gatewire.model.ParameterLocation;
import gatewire.model.PathTemplate;
import gatewire.model.RequestParameter;
import gatewire.model.RequestValidator;
import gatewire.model.RestApi;
import gatewire.model.StatusCode;
import gatewire.model.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Generates an API from a seed: the same API for the same seed, with everything that a document can
 * express.
 */
final class GeneratedApi {

  private static final List<String> NAMES =
      List.of("Pet", "Owner", "a", "X-Trace-Id", "id", "sort.by", "$top", "_x", "Content-Type");
  private static final List<String> WORDS =
      List.of(
          "",
          "pets",
          "a b",
          "{\"a\": 1}",
          "#set($x = 'y')\n$x",
          "ü – 猫 \uD83D\uDC08",
          "'",
          "~1/%20",
          "\t\"\\");
  private static final List<String> TYPES =
      List.of("application/json", "text/plain", "image/png", "$default");
  private static final List<String> PATHS =
      List.of("/", "/pets", "/pets/{id}", "/pets/{id}/files/{key+}", "/a.b/c:d", "/{proxy+}");

  private final Random random;

  private GeneratedApi(long seed) {
    this.random = new Random(seed);
  }

  static RestApi of(long seed) {
    return new GeneratedApi(seed).api();
  }

  private RestApi api() {
    RestApi.Builder api =
        RestApi.builder("api " + random.nextInt())
            .description(maybe(() -> "about " + word()))
            .endpointType(one(List.of(EndpointType.values())))
            .endpoint(
                new EndpointSettings(
                    Optional.empty(), maybe(() -> "TLS_" + word()), maybe(() -> "STRICT")))
            .binaryMediaTypes(some(TYPES))
            .minimumCompressionSize(
                random.nextBoolean() ? OptionalInt.of(random.nextInt(9)) : OptionalInt.empty())
            .apiKeySource(one(List.of(ApiKeySource.values())))
            .disableExecuteApiEndpoint(random.nextBoolean())
            .policy(maybe(() -> Text.of("{\"Version\":\"2012-10-17\",\"Statement\":[1.50]}")));
    List<Model> models = List.of(model("Pet"), model("Owner"));
    models.forEach(api::model);
    List<Authorizer> authorizers = authorizers();
    authorizers.forEach(api::authorizer);
    Stream.of("all", "body").forEach(name -> api.requestValidator(validator(name)));
    some(List.of(GatewayResponseType.values()))
        .forEach(type -> api.gatewayResponse(gatewayResponse(type)));
    for (String path : some(PATHS)) {
      some(List.of(HttpMethod.values()))
          .forEach(verb -> api.method(method(verb, PathTemplate.parse(path), authorizers)));
    }
    return api.build();
  }

  private Method method(HttpMethod verb, PathTemplate path, List<Authorizer> authorizers) {
    Method.Builder method =
        Method.builder(verb, path, new GeneratedIntegration(random).integration())
            .authorization(authorization(authorizers))
            .apiKeyRequired(random.nextBoolean())
            .requestValidator(maybe(() -> "all"))
            .operationName(maybe(this::name));
    path.parameters()
        .forEach(
            name ->
                method.requestParameter(new RequestParameter(ParameterLocation.PATH, name), true));
    some(NAMES)
        .forEach(
            name ->
                method.requestParameter(
                    new RequestParameter(
                        one(List.of(ParameterLocation.QUERYSTRING, ParameterLocation.HEADER)),
                        name),
                    random.nextBoolean()));
    some(TYPES).forEach(type -> method.requestModel(type, one(List.of("Pet", "Owner"))));
    some(List.of(200, 404, 503))
        .forEach(
            status ->
                method.response(new MethodResponse(new StatusCode(status), some(NAMES), models())));
    return method.build();
  }

  private Map<String, String> models() {
    Map<String, String> models = new LinkedHashMap<>();
    some(TYPES).forEach(type -> models.put(type, "Pet"));
    return models;
  }

  private Authorization authorization(List<Authorizer> authorizers) {
    List<Authorization> possible =
        new ArrayList<>(List.of(new Authorization.None(), new Authorization.AwsIam()));
    for (Authorizer authorizer : authorizers) {
      possible.add(
          authorizer instanceof Authorizer.CognitoUserPools
              ? new Authorization.CognitoUserPools(
                  authorizer.name(), some(List.of("b/read", "a/write")))
              : new Authorization.Custom(authorizer.name()));
    }
    return one(possible);
  }

  private List<Authorizer> authorizers() {
    String header = "method.request.header.";
    Duration ttl = Duration.ofSeconds(random.nextInt(3600));
    List<Authorizer> all =
        List.of(
            new Authorizer.Token(
                "api_key", text(), maybe(this::text), header + name(), maybe(this::word), ttl),
            new Authorizer.Request(
                "sigv4",
                text(),
                maybe(this::text),
                List.copyOf(some(List.of(header + "A", "context.path"))),
                ttl),
            new Authorizer.CognitoUserPools("pool", List.of(text(), text()), header + name()));
    return List.copyOf(some(all));
  }

  private Model model(String name) {
    String reference = Model.reference(one(List.of("Pet", "Owner")));
    return new Model(
        name,
        "application/json",
        "{\"type\":\"object\",\"properties\":{\"other\":{\"$ref\":\"%s\"},\"n\":{\"minimum\":%d.50}}}"
            .formatted(reference, random.nextInt(9)));
  }

  private RequestValidator validator(String name) {
    return new RequestValidator(name, random.nextBoolean(), random.nextBoolean());
  }

  private GatewayResponse gatewayResponse(GatewayResponseType type) {
    Map<String, String> headers = new LinkedHashMap<>();
    some(NAMES).forEach(name -> headers.put(name, "'" + name + "'"));
    Map<String, String> templates = new LinkedHashMap<>();
    some(TYPES).forEach(contentType -> templates.put(contentType, word()));
    return new GatewayResponse(
        type, maybe(() -> new StatusCode(400 + random.nextInt(200))), headers, templates);
  }

  private Text text() {
    return Text.of("arn:" + name());
  }

  private String name() {
    return one(NAMES);
  }

  private String word() {
    return one(WORDS);
  }

  private <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private <T> Optional<T> maybe(Supplier<T> value) {
    return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
  }

  private <T> Set<T> some(List<T> values) {
    return some(random, values);
  }

  /** Returns some of the values in any order, often an empty set. */
  static <T> Set<T> some(Random random, List<T> values) {
    List<T> shuffled = new ArrayList<>(values);
    Collections.shuffle(shuffled, random);
    return new LinkedHashSet<>(shuffled.subList(0, random.nextInt(Math.min(4, values.size() + 1))));
  }

  static String word(Random random) {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  static Set<String> names(Random random) {
    return some(random, NAMES);
  }

  static Set<String> types(Random random) {
    return some(random, TYPES);
  }
}
