package gatewire.api;

import static gatewire.api.ApiFixtures.declared;
import static gatewire.api.ApiFixtures.parameter;
import static gatewire.api.ApiFixtures.plain;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.model.Grant;
import gatewire.model.HttpMethod;
import gatewire.model.Integration;
import gatewire.model.IntegrationParameter;
import gatewire.model.IntegrationType;
import gatewire.model.Method;
import gatewire.model.PassthroughBehavior;
import gatewire.model.PathTemplate;
import gatewire.model.PolicyStatement;
import gatewire.model.Reference;
import gatewire.model.Text;
import gatewire.model.Unparsed;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A custom backend that uses only public types: one item of a DynamoDB table. */
class BackendTests {

  record DynamoItem(String table) implements Backend {

    @Override
    public Integration render(RouteContext route) {
      if (route.httpMethod() != HttpMethod.GET) {
        throw new IllegalArgumentException("an item can be read only: use GET");
      }
      route.declare(Request.query("consistent"));
      return Integration.builder(IntegrationType.AWS)
          .httpMethod("POST")
          .uri(
              Text.join(
                  Text.of("arn:"),
                  Reference.API_PARTITION,
                  Text.of(":apigateway:"),
                  Reference.API_REGION,
                  Text.of(":dynamodb:action/GetItem")))
          .credentials(Grant.AssumeRole.credentials(table))
          .requestParameter(IntegrationParameter.header("X-Trace"), Request.header("X-Trace"))
          .requestTemplate(
              "application/json",
              "{\"ConsistentRead\":$input.params('consistent'),\"TableName\":\"$stageVariables.table\"}")
          .passthroughBehavior(PassthroughBehavior.NEVER)
          .response(plain(200, "200", Map.of("X-Crc", IntegrationResult.header("x-amz-crc32"))))
          .response(plain(502, "", Map.of()))
          .build();
    }

    @Override
    public List<Grant> grants(RouteContext route) {
      return List.of(
          new Grant.AssumeRole(
              table,
              List.of(
                  new PolicyStatement(
                      List.of("dynamodb:GetItem"), List.of(new Reference(table, "arn"))))));
    }
  }

  private final DynamoItem pets = new DynamoItem("pets");

  @Test
  void declares_on_the_method_what_its_integration_maps() {
    Api api = Api.named("a").get("/pets/{petId}", pets).build();
    Method method = api.restApi().methods().get(0);

    assertThat(method)
        .isEqualTo(
            Method.builder(
                    HttpMethod.GET,
                    PathTemplate.parse("/pets/{petId}"),
                    pets.render(ApiFixtures.context()))
                .requestParameter(parameter("path.petId"), true)
                .requestParameter(parameter("header.X-Trace"), false)
                .requestParameter(parameter("querystring.consistent"), false)
                .response(declared(200, "X-Crc"))
                .response(declared(502))
                .build());
    assertThat(api.restApi().unparsed()).isEmpty();
  }

  @Test
  void requests_permissions_and_its_role_needs_no_binding() {
    Api api = Api.named("a").get("/pets/{petId}", pets).build();

    assertThat(api.grants(api.restApi().methods().get(0)))
        .isEqualTo(pets.grants(ApiFixtures.context()));
    assertThat(api.bindings()).containsExactly("pets");
  }

  @Test
  void rejects_a_route_by_throwing() {
    Api api = Api.named("a").put("/pets/{petId}", pets).build();

    assertThat(api.restApi().unparsed())
        .containsExactly(
            new Unparsed(
                "PUT /pets/{petId}", "PUT /pets/{petId}", "an item can be read only: use GET"));
    assertThat(api.grants()).isEmpty();
  }

  @Test
  void needs_no_permissions_by_default() {
    Backend bare = route -> Integration.builder(IntegrationType.MOCK).build();

    assertThat(Api.named("a").get("/a", bare).build().grants()).isEmpty();
  }
}
