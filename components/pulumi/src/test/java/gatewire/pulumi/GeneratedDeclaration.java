package gatewire.pulumi;

import static gatewire.api.Authorizers.cognito;
import static gatewire.api.Authorizers.request;
import static gatewire.api.Authorizers.token;
import static gatewire.api.Backends.lambda;
import static gatewire.api.Backends.lambdaProxy;
import static gatewire.api.Backends.mock;
import static gatewire.api.Backends.s3;
import static gatewire.api.ErrorPattern.startingWith;
import static gatewire.api.Json.json;
import static gatewire.api.Response.respond;
import static gatewire.api.Values.literal;

import gatewire.api.Api;
import gatewire.api.ApiAuthorizer;
import gatewire.api.ApiBuilder;
import gatewire.api.Backend;
import gatewire.api.Cors;
import gatewire.api.GatewayResponses;
import gatewire.api.Request;
import gatewire.api.Route;
import gatewire.api.RouteOptions;
import gatewire.api.UserPoolReference;
import gatewire.model.EndpointType;
import gatewire.model.HttpMethod;
import gatewire.model.Model;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Generates a valid API from a seed; the same seed gives the same API. */
final class GeneratedDeclaration {

  static final UserPoolReference MEMBERS = new UserPoolReference("members");

  private static final Model OWNER = Model.json("Owner", "{\"type\":\"object\"}");
  private static final Model PET =
      Model.json(
          "Pet",
          "{\"type\":\"object\",\"properties\":{\"owner\":{\"$ref\":\"%s\"},\"mother\":{\"$ref\":\"%s\"}}}"
              .formatted(Model.reference("Owner"), Model.reference("Pet")));

  private final Random random;

  private GeneratedDeclaration(long seed) {
    this.random = new Random(seed);
  }

  static Api of(long seed) {
    return new GeneratedDeclaration(seed).api();
  }

  private Api api() {
    ApiBuilder api = Api.named("generated").models(OWNER);
    if (random.nextBoolean()) {
      api.binaryMediaTypes("image/png").minimumCompressionSize(random.nextInt(1000));
    }
    if (random.nextBoolean()) {
      api.cors(Cors.allowOrigins("https://a.example").exposeHeaders("X-Extra"));
    }
    if (random.nextBoolean()) {
      api.gatewayResponses(GatewayResponses.jsonErrors().notFoundForUnknownRoutes())
          .description("about \"everything\"")
          .endpointType(EndpointType.EDGE);
    }
    List<String> paths =
        new ArrayList<>(List.of("/", "/pets", "/pets/{id}", "/pets/{id}/files/{key+}", "/a.b/c"));
    Collections.shuffle(paths, random);
    for (String path : paths.subList(0, 1 + random.nextInt(4))) {
      List<HttpMethod> httpMethods =
          new ArrayList<>(List.of(HttpMethod.GET, HttpMethod.PUT, HttpMethod.DELETE));
      Collections.shuffle(httpMethods, random);
      httpMethods
          .subList(0, 1 + random.nextInt(2))
          .forEach(
              httpMethod -> api.route(new Route(httpMethod, path, backend(), options(httpMethod))));
    }
    return api.build();
  }

  private Backend backend() {
    return one(
        List.of(
            mock().json(200, json().put("status", "it's #1 for $5")),
            mock().status(204),
            lambdaProxy(ApiFixtures.LIST_PETS).timeout(Duration.ofSeconds(5)),
            lambda(ApiFixtures.GET_PET.qualifiedBy("live"))
                .requestTemplate(json().put("query", Request.query("q")))
                .onError(startingWith("[404]"), respond(404).message("none")),
            s3(ApiFixtures.PHOTOS).key("a.png").header("Cache-Control", literal("no-store"))));
  }

  private RouteOptions options(HttpMethod httpMethod) {
    RouteOptions options =
        RouteOptions.options()
            .operationName("op" + random.nextInt(1000))
            .require(Request.header("X-Tenant"));
    if (httpMethod != HttpMethod.GET && random.nextBoolean()) {
      options = options.requestModel(PET);
    }
    if (random.nextBoolean()) {
      options = options.apiKey();
    }
    ApiAuthorizer authorizer =
        one(
            List.of(
                cognito("pool", MEMBERS),
                token("token", ApiFixtures.GET_PET).validationExpression("Bearer .+"),
                request("request", ApiFixtures.LIST_PETS, Request.header("X-Tenant"))
                    .resultTtl(Duration.ofSeconds(60))));
    return switch (random.nextInt(4)) {
      case 0 -> options;
      case 1 -> options.iam();
      case 2 -> options.authorizer(authorizer);
      default -> options.authorizer(cognito("pool", MEMBERS), "pets/read", "pets/write");
    };
  }

  private <T> T one(List<? extends T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
