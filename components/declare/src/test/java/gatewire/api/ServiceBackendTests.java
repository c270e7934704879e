package gatewire.api;

import static gatewire.api.ApiFixtures.api;
import static gatewire.api.ApiFixtures.get;
import static gatewire.api.ApiFixtures.method;
import static gatewire.api.ApiFixtures.selections;
import static gatewire.api.ApiFixtures.unparsed;
import static gatewire.api.Backends.serviceAction;
import static gatewire.api.Backends.servicePath;
import static gatewire.api.Response.respond;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.model.Grant;
import gatewire.model.HttpMethod;
import gatewire.model.IntegrationParameter;
import gatewire.model.PolicyStatement;
import gatewire.model.Reference;
import gatewire.model.Text;
import gatewire.model.Unparsed;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ServiceBackendTests {

  private static final Reference ORDERS = new Reference("orders", "arn");
  private static final ServiceBackend GET_ITEM =
      serviceAction("dynamodb", "GetItem").allow("dynamodb:GetItem", ORDERS);

  @Nested
  class Uri {
    @Test
    void contains_the_apis_partition_and_region_and_the_action() {
      assertThat(get(GET_ITEM).uri())
          .contains(
              Text.join(
                  Text.of("arn:"),
                  Reference.API_PARTITION,
                  Text.of(":apigateway:"),
                  Reference.API_REGION,
                  Text.of(":dynamodb:action/GetItem")));
    }

    @Test
    void contains_a_path_with_the_routes_parameters() {
      var integration =
          get(
              "/queues/{queue}/{rest}",
              servicePath(
                      "sqs",
                      Text.join(
                          new Reference("account", "id"),
                          Text.of("/{queue}/${stageVariables.suffix}/{unknown}")))
                  .allow("sqs:SendMessage", ORDERS));

      assertThat(integration.uri().orElseThrow().resolve(Reference::name))
          .endsWith(":sqs:path/account/{queue}/${stageVariables.suffix}/{unknown}");
      assertThat(integration.requestParameters())
          .isEqualTo(Map.of(IntegrationParameter.path("queue"), Request.path("queue")));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"GET", "PUT", "ANY"})
  void is_called_with_post_by_default_for_every_http_method(HttpMethod httpMethod) {
    assertThat(method(httpMethod, "/a", GET_ITEM).integration().httpMethod()).contains("POST");
    assertThat(method(httpMethod, "/a", GET_ITEM.method(HttpMethod.GET)).integration().httpMethod())
        .contains("GET");
  }

  @Nested
  class Responses {
    @Test
    void are_the_unchanged_200_and_a_general_error() {
      assertThat(selections(GET_ITEM)).containsExactly("[1-3]\\d{2} -> 200", "default -> 500");
      assertThat(get(GET_ITEM).defaultResponse().orElseThrow().templates())
          .isEqualTo(Map.of("application/json", "{\"message\":\"Internal server error\"}"));
    }

    @Test
    void are_combined_with_those_of_the_author() {
      assertThat(selections(GET_ITEM.onStatus(400, respond(409).message("there already"))))
          .containsExactly("[1-3]\\d{2} -> 200", "400 -> 409", "default -> 500");
    }
  }

  @Nested
  class Role {
    @Test
    void is_one_for_all_routes_to_the_service_with_the_permissions_of_each() {
      var put =
          serviceAction("dynamodb", "PutItem")
              .allow("dynamodb:PutItem", ORDERS)
              .allow("dynamodb:DescribeTable", ORDERS);
      Api api =
          api(new Route(HttpMethod.GET, "/a", GET_ITEM), new Route(HttpMethod.PUT, "/a", put));

      assertThat(api.grants())
          .containsExactly(
              role("dynamodb", "dynamodb:GetItem"),
              role("dynamodb", "dynamodb:PutItem", "dynamodb:DescribeTable"));
      assertThat(api.bindings()).containsExactly("orders");
      assertThat(get(GET_ITEM).credentials()).contains(new Reference("dynamodb", "roleArn"));
    }

    @Test
    void of_a_service_with_a_subdomain_has_a_valid_name() {
      assertThat(get(serviceAction("runtime.sagemaker", "a").allow("b")).credentials())
          .contains(new Reference("runtime-sagemaker", "roleArn"));
    }

    @Test
    void is_another_if_the_author_sets_its_name_or_a_custom_role() {
      assertThat(get(GET_ITEM.role("readers")).credentials())
          .contains(new Reference("readers", "roleArn"));
      Api custom =
          api(
              new Route(
                  HttpMethod.GET,
                  "/a",
                  serviceAction("dynamodb", "GetItem").credentials(Text.of("arn"))));
      assertThat(custom.grants()).isEmpty();
      assertThat(custom.restApi().unparsed()).isEmpty();
    }

    @Test
    void with_a_permission_that_a_custom_role_does_not_get_is_a_finding() {
      Unparsed expected =
          new Unparsed(
              "GET /pets/{petId}",
              "allow(dynamodb:GetItem, …)",
              "the permission is for the role that Gatewire creates, but the route has another role by .credentials(…)",
              "remove .allow(…) and give that role the permission, or remove .credentials(…)");

      assertThat(unparsed(GET_ITEM.credentials(Text.of("arn")))).containsExactly(expected);
      assertThat(
              unparsed(
                  Backends.s3(new BucketReference("photos"))
                      .credentials(Text.of("arn"))
                      .allow("dynamodb:GetItem", ORDERS)))
          .containsExactly(expected);
    }

    @Test
    void that_is_custom_may_replace_the_one_of_a_typed_service() {
      ServiceBackend send =
          Services.sqs(new QueueReference("jobs")).sendMessage(Request.body(), Form.form());

      assertThat(unparsed(send.credentials(Text.of("arn")))).isEmpty();
      assertThat(unparsed(send.credentials(Text.of("arn")).allow("kms:Decrypt", ORDERS)))
          .hasSize(1);
    }

    @Test
    void without_permissions_is_a_finding() {
      assertThat(unparsed(serviceAction("dynamodb", "GetItem")))
          .containsExactly(
              new Unparsed(
                  "GET /pets/{petId}",
                  "service dynamodb:action/GetItem",
                  "its role has no permissions: add them with .allow(\"dynamodb:…\", …), or use a custom role with .credentials(…)"));
    }
  }

  @Test
  void a_service_name_that_is_not_a_host_name_is_a_finding() {
    assertThat(unparsed(serviceAction("DynamoDB", "GetItem").allow("dynamodb:GetItem", ORDERS)))
        .containsExactly(
            new Unparsed(
                "GET /pets/{petId}",
                "DynamoDB",
                "this is not a service name: write it as in the host name of the service, for example dynamodb"));
  }

  private static Grant role(String name, String... actions) {
    return new Grant.AssumeRole(
        name,
        List.of(actions).stream()
            .map(action -> new PolicyStatement(List.of(action), List.of(ORDERS)))
            .toList());
  }
}
